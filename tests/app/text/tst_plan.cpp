// Dates as people type them, and the migration plan in words.
#include "text/date_parser.h"
#include "text/plan.h"

#include <QtTest>

using namespace mailbilan;

class TestPlan : public QObject {
    Q_OBJECT
private slots:
    void dates_data();
    void dates();
    void spans();
    void cutover_data();
    void cutover();
    void warnings();
};

void TestPlan::dates_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("iso");
    QTest::newRow("fr") << "25/11/2026"
                        << "2026-11-25";
    QTest::newRow("de") << "25.11.2026"
                        << "2026-11-25";
    QTest::newRow("short") << "5.3.27"
                           << "2027-03-05";
    QTest::newRow("spaces") << " 25 . 11 . 2026 "
                            << "2026-11-25";
    QTest::newRow("only spaces") << "25 11 2026"
                                 << "2026-11-25";
    QTest::newRow("dashes") << "25-11-2026"
                            << "2026-11-25";
    QTest::newRow("iso") << "2026-11-25"
                         << "2026-11-25";
    QTest::newRow("leap day") << "29/02/2028"
                              << "2028-02-29";
    QTest::newRow("no leap day") << "29/02/2027"
                                 << "";
    QTest::newRow("month first") << "03/25/2027"
                                 << "";
    QTest::newRow("no year") << "25.11."
                             << "";
    QTest::newRow("a word") << "demain"
                            << "";
    QTest::newRow("three digits") << "25/11/202"
                                  << "";
    QTest::newRow("nothing") << ""
                             << "";
}

void TestPlan::dates() {
    QFETCH(QString, typed);
    QFETCH(QString, iso);
    QCOMPARE(parseDate(typed).value_or(QString()), iso);
}

static Phase phase(const char* id, int start, int days, std::vector<std::string> after = {}) {
    Phase result;
    result.id = id;
    result.label = id;
    result.startDay = start;
    result.days = days;
    result.after = std::move(after);
    return result;
}

void TestPlan::spans() {
    const Wording fr({Language::French, Region::France}), de({Language::German, Region::Germany});
    Organisation organisation;
    organisation.start = "2027-01";
    const Phase work = phase("pilot", 0, 5), moment = phase("go", 5, 0);
    QCOMPARE(phaseSpan(fr, organisation, work), QStringLiteral("04/01/2027–08/01/2027"));
    QCOMPARE(shortSpan(fr, organisation, work), QStringLiteral("04/01–08/01"));
    QCOMPARE(shortSpan(de, organisation, work), QStringLiteral("04.01.–08.01."));
    QCOMPARE(phaseSpan(fr, organisation, moment), QStringLiteral("11/01/2027"));
    organisation.start.clear();
    QCOMPARE(phaseSpan(fr, organisation, work), QStringLiteral("1–5"));
    QCOMPARE(phaseSpan(fr, organisation, moment), QStringLiteral("6"));
    QCOMPARE(phasesBefore(fr, {work, moment}, phase("x", 6, 1, {"go", "pilot"})), QStringLiteral("go, pilot"));
}

void TestPlan::cutover_data() {
    QTest::addColumn<int>("language");
    QTest::addColumn<QString>("month");
    QTest::addColumn<QString>("sentences");
    QTest::newRow("fr") << 0 << "2027-03"
                        << QStringLiteral("Bascule\u00a0: 30/03/2027. TTL abaissé dès le 25/03/2027. "
                                          "Gel des modifications du 25/03/2027 au 26/03/2027. "
                                          "Retour arrière possible jusqu’au 12/04/2027.");
    QTest::newRow("de, in days") << 1 << ""
                                 << QStringLiteral("Umstellung: Tag 21. TTL gesenkt ab Tag 19. "
                                                   "Änderungsstopp von Tag 19 bis Tag 20. "
                                                   "Rückkehr möglich bis Tag 30.");
}

void TestPlan::cutover() {
    QFETCH(int, language);
    QFETCH(QString, month);
    QFETCH(QString, sentences);
    Dossier dossier;
    dossier.organisation.start = month.toStdString();
    dossier.phases = {phase("ttl", 18, 2), phase("freeze", 18, 2), phase("cutover", 20, 1, {"ttl", "freeze"}),
                      phase("rollback_window", 20, 10)};
    const Language spoken = allLanguages[std::size_t(language)];
    QCOMPARE(cutoverSentences(Wording({spoken, regionFor(Country::FR, spoken)}), dossier), sentences);
    dossier.phases = {phase("freeze", 19, 1), phase("cutover", 20, 1)};
    QVERIFY(!cutoverSentences(Wording({spoken, Region::France}), dossier).contains(QStringLiteral("TTL")));
    dossier.phases = {phase("pilot", 0, 1)};
    QCOMPARE(cutoverSentences(Wording({spoken, Region::France}), dossier), QString());
}

void TestPlan::warnings() {
    Dossier dossier;
    dossier.phases = {phase("pilot", 0, 10), phase("ttl", 19, 1), phase("cutover", 20, 1),
                      phase("copy", 8, 5, {"pilot"})};
    const Wording de({Language::German, Region::Germany});
    QCOMPARE(planWarnings(de, dossier),
             (QStringList{QStringLiteral("„copy“ beginnt 2 Arbeitstage vor dem Ende von „pilot“."),
                          QStringLiteral("Die TTL muss mindestens 2 Arbeitstage vor der Umstellung gesenkt sein.")}));
    dossier.phases = {phase("pilot", 0, 10)};
    QVERIFY(planWarnings(de, dossier).isEmpty());
}

QTEST_APPLESS_MAIN(TestPlan)
#include "tst_plan.moc"
