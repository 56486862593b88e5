#include "model/analysis/assessment.h"
#include "model/analysis/date.h"

#include <QtTest>

using namespace mailbilan;

namespace {

constexpr auto today = "2026-11-25";

Figure figure(const char* text) { return Figure::parse(text).value(); }

Assumption assumption(const char* id, Source source) {
    Assumption result;
    result.id = id;
    result.value.likely = Figure(5000);
    result.source = std::move(source);
    return result;
}

Source sourced(const char* date) {
    Source source;
    source.status = SourceStatus::Sourced;
    source.title = "Price list";
    source.date = date;
    return source;
}

// One option that buys a server and pays for its upkeep.
Dossier serverDossier() {
    Dossier dossier;
    dossier.assumptions.push_back(assumption("hardware.server", sourced("2026-10")));
    Template estate;
    estate.id = "estate";
    Item server;
    server.id = "server";
    server.nature = Nature::CapEx;
    server.category = Category::Hardware;
    server.price = AssumptionRef{"hardware.server"};
    server.schedule = Asset{};
    Item maintenance = server;
    maintenance.id = "maintenance";
    maintenance.nature = Nature::OpEx;
    maintenance.category = Category::Maintenance;
    maintenance.schedule = EveryMonths{};
    maintenance.factors = {Quantity(figure("0.1"))};
    estate.items = {server, maintenance};
    dossier.templates.push_back(estate);
    Option option;
    option.id = "self";
    option.parts = {Part{"estate", "estate", Figure(1)}};
    dossier.options.push_back(option);
    return dossier;
}

QStringList notesOf(const Dossier& dossier) {
    QStringList notes;
    for (const Finding& finding : plausibilityNotes(dossier, evaluateCosts(dossier), today)) {
        QString text = QString::fromStdString(finding.code) + u' ' + QString::fromStdString(finding.pointer);
        for (const std::string& argument : finding.arguments)
            text += u' ' + QString::fromStdString(argument);
        notes << text;
    }
    return notes;
}

} // namespace

class TestNotes : public QObject {
    Q_OBJECT
private slots:
    void ages_data();
    void ages();
    void soundDossierHasNone() { QCOMPARE(notesOf(serverDossier()), QStringList()); }
    void sources_data();
    void sources();
    void planAboveItsSeats();
    void costOutsideThePublishedBand();
    void maintenanceAndSupportOnTheSameHardware();
    void genericPrice();
};

void TestNotes::ages_data() {
    QTest::addColumn<QString>("date");
    QTest::addColumn<int>("months"); // -1: not a date
    QTest::newRow("same day") << "2026-11-25" << 0;
    QTest::newRow("a month but a day") << "2026-10-26" << 0;
    QTest::newRow("a month") << "2026-10-25" << 1;
    QTest::newRow("year and month") << "2025-10" << 13;
    QTest::newRow("year") << "2024" << 34;
    QTest::newRow("in the future counts as new") << "2027-01-01" << 0;
    QTest::newRow("no such day") << "2026-02-30" << -1;
    QTest::newRow("words") << "last year" << -1;
    QTest::newRow("none") << "" << -1;
}

void TestNotes::ages() {
    QFETCH(QString, date);
    QFETCH(int, months);
    QCOMPARE(monthsBetween(date.toStdString(), today).value_or(-1), months);
}

void TestNotes::sources_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("expected"); // empty: none
    const auto row = [](const char* name, SourceStatus status, const char* title, const char* date, const char* note,
                        const char* expected) {
        QTest::newRow(name) << static_cast<int>(status) << title << date << note << expected;
    };
    row("twelve months old", SourceStatus::Sourced, "List", "2025-11-25", "", "");
    row("thirteen months old", SourceStatus::Sourced, "List", "2025-10-25", "",
        "note.old_source /assumptions/hardware.server hardware.server 13");
    row("no title", SourceStatus::Sourced, "", "2026-10", "",
        "note.no_source /assumptions/hardware.server hardware.server");
    row("undated", SourceStatus::Sourced, "List", "", "",
        "note.undated_source /assumptions/hardware.server hardware.server");
    row("assumption with a reason", SourceStatus::Assumption, "", "", "a judgement", "");
    row("assumption without one", SourceStatus::Assumption, "", "", "",
        "note.no_source /assumptions/hardware.server hardware.server");
    row("typed by the user", SourceStatus::User, "", "", "", "");
}

void TestNotes::sources() {
    QFETCH(int, status);
    QFETCH(QString, title);
    QFETCH(QString, date);
    QFETCH(QString, note);
    QFETCH(QString, expected);
    Dossier dossier = serverDossier();
    Source& source = dossier.assumptions.front().source;
    source.status = static_cast<SourceStatus>(status);
    source.title = Text(title.toStdString());
    source.date = date.toStdString();
    source.note = Text(note.toStdString());
    QCOMPARE(notesOf(dossier), expected.isEmpty() ? QStringList() : QStringList(expected));
}

void TestNotes::planAboveItsSeats() {
    Dossier dossier = serverDossier();
    dossier.templates.front().items.back().seats = Seats{std::nullopt, std::nullopt, 49};
    QCOMPARE(notesOf(dossier), QStringList("note.above_seats /options/self self maintenance 0"));
}

void TestNotes::costOutsideThePublishedBand() {
    Dossier dossier = serverDossier();
    dossier.assumptions.front().value.likely = Figure(1'000'000);
    QCOMPARE(notesOf(dossier).join(u' ').section(u' ', 0, 2), "note.outside_published_band /options/self self");
}

void TestNotes::maintenanceAndSupportOnTheSameHardware() {
    Dossier dossier = serverDossier();
    Item support = dossier.templates.front().items.back();
    support.id = "support";
    support.category = Category::Support;
    dossier.templates.front().items.push_back(support);
    QCOMPARE(notesOf(dossier), QStringList("note.counted_twice /options/self maintenance support"));
}

void TestNotes::genericPrice() {
    Dossier dossier = serverDossier();
    dossier.assumptions.front().generic = true;
    QCOMPARE(notesOf(dossier), QStringList("note.generic_price /options/self self"));
}

QTEST_APPLESS_MAIN(TestNotes)
#include "tst_notes.moc"
