#include "model/storage/reader.h"
#include "support/files.h"

#include <QFileInfo>
#include <QtTest>

using namespace mailbilan;

class TestWriter : public QObject {
    Q_OBJECT
private slots:
    void readingWhatWasWrittenGivesTheSame_data();
    void readingWhatWasWrittenGivesTheSame();
    void defaultsAreLeftOut();
    void everyFieldComesBack();
    void unknownFieldsGoWithTheirObject();
    void textsOfEveryShapeComeBack();
    void figuresAreWrittenAsTyped();
    void aChangedFigureIsOneChangedLine();
};

void TestWriter::readingWhatWasWrittenGivesTheSame_data() {
    QTest::addColumn<QString>("path");
    for (const char* folder : {"dossiers/accepted", "dossiers/warned"})
        for (const QString& path : filesIn(folder, "*.mailbilan"))
            QTest::newRow(QFileInfo(path).completeBaseName().toUtf8()) << path;
}

void TestWriter::readingWhatWasWrittenGivesTheSame() {
    QFETCH(QString, path);
    const auto first = readDossier(contentOf(path));
    const std::string written = writeDossier(first.dossier.value());
    const auto second = readDossier(written);
    QVERIFY(second.dossier.has_value());
    QVERIFY(*second.dossier == *first.dossier);
    QCOMPARE(writeDossier(*second.dossier), written);
    QCOMPARE(second.findings.size(), first.findings.size()); // unknown fields are named again
}

void TestWriter::defaultsAreLeftOut() {
    QCOMPARE(writeDossier(Dossier()), std::string("{\n  \"format\": \"mailbilan/1\"\n}\n"));
}

// The sample has every field, none at its default but those in this list.
void TestWriter::everyFieldComesBack() {
    const std::string bytes = contentOf(MAILBILAN_TEST_DATA "/dossiers/accepted/every-field.mailbilan");
    const std::string written = writeDossier(readDossier(bytes).dossier.value());
    const auto count = [](const std::string& text) {
        QMap<QString, int> names;
        static const QRegularExpression name("\"([a-z0-9._]+)\":");
        for (auto it = name.globalMatch(QString::fromStdString(text)); it.hasNext();)
            ++names[it.next().captured(1)];
        return names;
    };
    auto before = count(bytes);
    const auto after = count(written);
    for (auto it = before.begin(); it != before.end(); ++it)
        QVERIFY2(after.contains(it.key()) || QStringList({"generic", "must_have", "scale"}).contains(it.key()),
                 qPrintable(it.key()));
}

void TestWriter::unknownFieldsGoWithTheirObject() {
    const std::string bytes = contentOf(MAILBILAN_TEST_DATA "/dossiers/accepted/unknown-fields.mailbilan");
    Dossier dossier = readDossier(bytes).dossier.value();
    QCOMPARE(dossier.unknownFields.size(), 8U);
    dossier.options.clear();
    std::get<RateDemand>(dossier.organisation.demand).start = Figure(50);
    const Dossier again = readDossier(writeDossier(dossier)).dossier.value();
    QStringList kept;
    for (const UnknownField& field : again.unknownFields)
        kept << QString::fromStdString(field.pointer + ' ' + field.json);
    QCOMPARE(kept, QStringList({"/organisation/demand/curve \"s\"", "/organisation/exchange/0/bank \"SNB\"",
                                "/assumptions/u/source/page 12", "/x~1y~0z {\"deep\":[1,{\"a\":null}]}"}));
}

void TestWriter::textsOfEveryShapeComeBack() {
    Dossier dossier;
    dossier.board.question.byLanguage = {{"", "everywhere"}, {"fr", "en français"}};
    dossier.board.pilot.byLanguage = {{"", ""}};
    dossier.board.changes.byLanguage = {{"de", ""}};
    QVERIFY(readDossier(writeDossier(dossier)).dossier == dossier);
}

void TestWriter::figuresAreWrittenAsTyped() {
    const auto dossier = readDossier(R"({"format": "mailbilan/1", "dial": 0.10,
        "organisation": {"gb_per_mailbox": 1E-2, "vat_rate": "0.200"}})")
                             .dossier.value();
    QCOMPARE(writeDossier(dossier), std::string(R"({
  "format": "mailbilan/1",
  "organisation": {
    "gb_per_mailbox": "0.01",
    "vat_rate": "0.200"
  },
  "dial": "0.10"
}
)"));
}

void TestWriter::aChangedFigureIsOneChangedLine() {
    Dossier dossier =
        readDossier(contentOf(MAILBILAN_TEST_DATA "/dossiers/accepted/every-field.mailbilan")).dossier.value();
    const QStringList before = QString::fromStdString(writeDossier(dossier)).split('\n');
    dossier.assumptions.find("decision.dial")->value.likely = Figure(3);
    const QStringList after = QString::fromStdString(writeDossier(dossier)).split('\n');
    QCOMPARE(before.size(), after.size());
    int changed = 0;
    for (int i = 0; i < before.size(); ++i)
        changed += before[i] != after[i];
    QCOMPARE(changed, 1);
}

QTEST_APPLESS_MAIN(TestWriter)
#include "tst_writer.moc"
