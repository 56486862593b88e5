#include "model/storage/codes.h"
#include "model/storage/json_text.h"
#include "model/storage/reader.h"
#include "support/files.h"

#include <QFileInfo>
#include <QtTest>

#include <algorithm>
#include <random>
#include <set>

using namespace mailbilan;

namespace {

QString shown(const Finding& finding) {
    QString text =
        QString("%1:%2 %3 %4").arg(finding.line).arg(finding.column).arg(finding.code.c_str(), finding.pointer.c_str());
    for (const std::string& argument : finding.arguments)
        text += " [" + QString::fromStdString(argument) + ']';
    return text;
}

QString shown(const Findings& findings) {
    QStringList lines;
    for (const Finding& finding : findings)
        lines << shown(finding);
    return lines.join('\n');
}

void dossiers(const QString& folder) {
    QTest::addColumn<QString>("path");
    for (const QString& path : filesIn("dossiers/" + folder, "*.mailbilan"))
        QTest::newRow(QFileInfo(path).completeBaseName().toUtf8()) << path;
}

// "value.range-users.mailbilan" is an example of value.range.
std::string codeOf(const QString& path) { return QFileInfo(path).completeBaseName().section('-', 0, 0).toStdString(); }

bool holdsCode(const Findings& findings, const std::string& code, Severity severity) {
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& finding) { return finding.code == code && finding.severity == severity; });
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

std::string numbered(const std::string& before, const std::string& after, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += (i > 0 ? "," : "") + before + std::to_string(i) + after;
    return all;
}

std::string document(const std::string& members) { return R"({"format": "mailbilan/1", )" + members + "}"; }

} // namespace

class TestReader : public QObject {
    Q_OBJECT
private slots:
    void acceptedFiles_data() { dossiers("accepted"); }
    void acceptedFiles();
    void warnedFiles_data() { dossiers("warned"); }
    void warnedFiles();
    void refusedFiles_data() { dossiers("refused"); }
    void refusedFiles();
    void everyCodeHasAnExample();
    void everyCodeIsDocumented();
    void wholeFindings_data();
    void wholeFindings();
    void structIsFilled();
    void decimalsKeepEveryDigit();
    void newerVersionIsToldApart();
    void messagesCarryNoRawLongOrControlText();
    void mostTwentyErrors();
    void lostSectionsDoNotFloodWithDanglingReferences();
    void validateFindsWhatFilesCannotHold();
    void everyTruncationIsRefused();
    void mutatedFilesAreRefusedOrComeBack();
    void hostileFilesEnd_data();
    void hostileFilesEnd();
};

void TestReader::acceptedFiles() {
    QFETCH(QString, path);
    const ReadResult result = readDossier(contentOf(path));
    QVERIFY2(result.dossier.has_value(), qPrintable(shown(result.findings)));
    QVERIFY(!hasErrors(result.findings));
}

void TestReader::warnedFiles() {
    QFETCH(QString, path);
    const ReadResult result = readDossier(contentOf(path));
    QVERIFY2(result.dossier.has_value(), qPrintable(shown(result.findings)));
    QVERIFY(holdsCode(result.findings, codeOf(path), Severity::Warning));
}

void TestReader::refusedFiles() {
    QFETCH(QString, path);
    const ReadResult result = readDossier(contentOf(path));
    QVERIFY(!result.dossier);
    QVERIFY2(holdsCode(result.findings, codeOf(path), Severity::Error), qPrintable(shown(result.findings)));
    const auto codes = findingCodes();
    for (const Finding& finding : result.findings) {
        QVERIFY2(std::count(codes.begin(), codes.end(), finding.code) == 1, finding.code.c_str());
        QVERIFY2(finding.line > 0 && finding.column > 0, qPrintable(shown(finding)));
    }
}

void TestReader::everyCodeHasAnExample() {
    std::set<std::string> examples{
        "json.too_large", "json.values",    // made by hostileFilesEnd(), too large for a file here
        "override.path",  "override.value", // tst_override
        "preset.unknown",                   // tst_scenario
    };
    for (const char* folder : {"dossiers/refused", "dossiers/warned"})
        for (const QString& path : filesIn(folder, "*.mailbilan"))
            examples.insert(codeOf(path));
    std::set<std::string> codes;
    for (const std::string_view code : findingCodes())
        codes.insert(std::string(code));
    QCOMPARE(examples, codes);
}

void TestReader::everyCodeIsDocumented() {
    QStringList documented;
    static const QRegularExpression row("^\\| `([a-z0-9_.]+)` \\|", QRegularExpression::MultilineOption);
    const QString page = QString::fromStdString(contentOf(MAILBILAN_SOURCE_DIR "/docs/findings.md"));
    for (auto it = row.globalMatch(page); it.hasNext();)
        documented << it.next().captured(1);
    QStringList codes;
    for (const auto& list : {findingCodes(), fileErrorCodes()})
        for (const std::string_view code : list)
            codes << QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
    QCOMPARE(documented, codes);
}

void TestReader::wholeFindings_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("found");
    QTest::newRow("duplicate key") << "json.duplicate_key"
                                   << "3:54 json.duplicate_key /organisation/horizon [horizon]";
    QTest::newRow("newer") << "format.newer"
                           << "1:12 format.newer /format [mailbilan/2] [mailbilan/1]";
    QTest::newRow("enumeration") << "value.enumeration"
                                 << "3:31 value.enumeration /organisation/country [AT] [FR, DE, CH]";
    QTest::newRow("range of a whole number") << "value.range"
                                             << "3:31 value.range /organisation/horizon [11] [12] [120]";
    QTest::newRow("bounds of what an assumption may become") << "value.range-assumption"
                                                             << "5:72 value.range /assumptions/vat/high [1.2] [0] [1]";
    QTest::newRow("control character") << "value.control_character-bidi"
                                       << "3:25 value.control_character /board/question [U+202E]";
    QTest::newRow("order") << "range.order"
                           << "4:10 range.order /assumptions/a [3] [2] [4]";
    QTest::newRow("dangling reference") << "reference.template"
                                        << "4:67 reference.template /options/self/parts/estate/uses [estat]";
    QTest::newRow("shares") << "share.sum"
                            << "5:44 share.sum /options/hybrid/parts [hybrid] [0.990000]";
    QTest::newRow("rate") << "exchange.missing"
                          << "4:13 exchange.missing /templates/estate/items/plan [USD] [EUR]";
}

void TestReader::wholeFindings() {
    QFETCH(QString, file);
    QFETCH(QString, found);
    const QString path = QStringLiteral(MAILBILAN_TEST_DATA "/dossiers/refused/") + file + ".mailbilan";
    QCOMPARE(shown(readDossier(contentOf(path)).findings), found);
}

void TestReader::structIsFilled() {
    const auto dossier = readDossier(contentOf(MAILBILAN_TEST_DATA "/dossiers/accepted/every-field.mailbilan")).dossier;
    QVERIFY(dossier);
    QCOMPARE(dossier->seed, std::numeric_limits<std::uint64_t>::max());
    QVERIFY(dossier->organisation.country == Country::CH);
    QVERIFY(std::get<RateDemand>(dossier->organisation.demand).start == Quantity(AssumptionRef{"users.start"}));
    QCOMPARE(dossier->organisation.exchange.size(), 2U);

    const Assumption* wage = dossier->assumptions.find("labour.internal");
    QVERIFY(wage && wage->distribution == Distribution::Triangular && wage->confidential);
    QCOMPARE(wage->preset->low->text(), std::string("75"));
    QCOMPARE(wage->label.in("de"), std::string("Interner Stundensatz"));

    const Item* servers = dossier->templates.find("estate")->items.find("servers");
    QVERIFY(servers->nature == Nature::CapEx && servers->category == Category::Hardware);
    QVERIFY(std::get<Step>(servers->factors.at(1)).per == Quantity(Figure(250)));
    const auto& asset = std::get<Asset>(servers->schedule);
    QCOMPARE(asset.stock.at(0).age, 40);
    QVERIFY(asset.residualShare == Quantity(Figure::parse("0.1").value()));

    const Template* plan = dossier->templates.find("plan.exchange");
    const auto& every = std::get<EveryMonths>(plan->items.find("subscription")->schedule);
    QVERIFY(every.paidInAdvance && every.to == 47);
    const auto& tier = std::get<Tier>(plan->items.find("archive")->factors.at(0));
    QVERIFY(tier.mode == TierMode::Graduated && tier.bands.at(0).to == 50 && !tier.bands.at(1).to);
    const auto& facts = dossier->templates.find("estate")->facts;
    QVERIFY(std::holds_alternative<std::monostate>(facts.find("archive")->value));
    QVERIFY(std::get<Figure>(facts.find("availability")->value) == Figure::parse("99.50"));
    QVERIFY(dossier->requirements.find("location")->comparison == Comparison::AllIn);
    QCOMPARE(dossier->unknownFields.size(), 2U);
}

void TestReader::decimalsKeepEveryDigit() {
    const auto dossier = readDossier(document(
        R"("dial": "0.10", "organisation": {"gb_per_mailbox": 1.50, "mailboxes_per_user": 12345678901234567.1})"));
    QVERIFY(!dossier.dossier); // mailboxes beyond the range, so the token was not rounded away
    QCOMPARE(shown(dossier.findings),
             QString("1:106 value.range /organisation/mailboxes_per_user [12345678901234567.1] [0] [1000]"));
    const auto accepted = readDossier(document(R"("organisation": {"gb_per_mailbox": 1.50})")).dossier;
    QCOMPARE(std::get<Figure>(accepted->organisation.gbPerMailbox).text(), std::string("1.50"));
}

void TestReader::newerVersionIsToldApart() {
    QVERIFY(readDossier(R"({"format": "mailbilan/2"})").newerVersion);
    QVERIFY(!readDossier(R"({"format": "mailbilan/x"})").newerVersion);
    QVERIFY(!readDossier(R"({"format": "mailbilan/1"})").newerVersion);
}

void TestReader::messagesCarryNoRawLongOrControlText() {
    const std::string ugly = repeated("x", 150) + "\\u001b[31m\\u202e";
    const auto result =
        readDossier(document("\"" + ugly + "\": 1, \"organisation\": {\"currency\": \"" + ugly + "\"}"));
    QCOMPARE(result.findings.size(), 2U);
    for (const Finding& finding : result.findings) {
        QVERIFY(QString::fromStdString(finding.pointer).size() <= 100);
        for (const std::string& argument : finding.arguments) {
            QVERIFY(QString::fromStdString(argument).size() <= 81);
            QVERIFY(
                !QString::fromStdString(argument + finding.pointer).contains(QRegularExpression("[\\x{1b}\\x{202e}]")));
        }
    }
}

void TestReader::mostTwentyErrors() {
    const auto result = readDossier(document(R"("criteria": {)" + numbered("\"c", "\": {\"weight\": true}", 50) + "}"));
    QCOMPARE(result.findings.size(), 20U);
}

void TestReader::lostSectionsDoNotFloodWithDanglingReferences() {
    const auto result = readDossier(document(R"("assumptions": [], "dial": {"assumption": "a"})"));
    QCOMPARE(shown(result.findings), QString("1:42 type.object /assumptions [[…]]"));
}

void TestReader::validateFindsWhatFilesCannotHold() {
    Dossier dossier;
    dossier.criteria.push_back({"trust", "Trust", {}, Figure(3), {}, {}, {}, false, {}});
    dossier.criteria.push_back({"trust", "Trust", {}, Figure(3), {}, {}, {}, false, {}});
    QCOMPARE(shown(validate(dossier)), QString("0:0 value.duplicate /criteria/trust [trust]"));
    dossier.criteria.clear();
    dossier.organisation.name = "\xC3";
    QCOMPARE(shown(validate(dossier)), QString("0:0 value.control_character /organisation/name [U+FFFD]"));
}

void TestReader::everyTruncationIsRefused() {
    const std::string bytes = contentOf(MAILBILAN_TEST_DATA "/dossiers/accepted/every-field.mailbilan");
    const std::size_t end = bytes.find_last_of('}');
    for (std::size_t length = 0; length <= end; length += 7)
        QVERIFY(hasErrors(readDossier(std::string_view(bytes).substr(0, length)).findings));
}

// Changed bytes and swapped values, the same in every run.
void TestReader::mutatedFilesAreRefusedOrComeBack() {
    const QString sample =
        QString::fromStdString(contentOf(MAILBILAN_TEST_DATA "/dossiers/accepted/every-field.mailbilan"));
    static const QRegularExpression value("\"[^\"\n]*\"|[0-9]+|true|false|\\{\\}|\\[\\]");
    QStringList values{"null", "-1", "1e5", "\"\"", "[[0,1]]", "{\"assumption\":\"users.start\"}", "99999999999", ","};
    QList<std::pair<qsizetype, qsizetype>> spans;
    for (auto it = value.globalMatch(sample); it.hasNext();) {
        const auto match = it.next();
        values << match.captured();
        spans << std::pair(match.capturedStart(), match.capturedLength());
    }
    std::mt19937 random(2027);
    const auto below = [&](qsizetype count) { return static_cast<qsizetype>(random() % static_cast<unsigned>(count)); };
    int accepted = 0;
    for (int i = 0; i < 1500; ++i) {
        QString text = sample;
        const auto [start, length] = spans[below(spans.size())];
        text.replace(start, length, values[below(values.size())]);
        std::string bytes = text.toStdString();
        if (i % 3 == 0)
            bytes[static_cast<std::size_t>(below(static_cast<qsizetype>(bytes.size())))] =
                static_cast<char>(random() % 256);
        const ReadResult result = readDossier(bytes);
        QCOMPARE(result.dossier.has_value(), !hasErrors(result.findings));
        accepted += result.dossier.has_value();
        if (result.dossier)
            QVERIFY(readDossier(writeDossier(*result.dossier)).dossier == result.dossier);
    }
    QVERIFY2(accepted > 50, qPrintable(QString::number(accepted)));
}

void TestReader::hostileFilesEnd_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const std::string& bytes, const char* code) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << code;
    };
    row("too large", document("\"title\": \"" + repeated("x", 5'000'000) + "\""), "json.too_large");
    const std::string zeros = "[" + repeated("0,", 9'999) + "0],";
    row("too many values", document("\"a\": [" + repeated(zeros, 45) + "0]"), "json.values");
    row("one text of 5 MB", document("\"title\": \"" + repeated("x", 4'999'000) + "\""), "json.text_length");
    row("unknown fields", document(numbered("\"k", "\": 1", 9'990)), "");
    row("unknown fields in many objects",
        document("\"assumptions\": {" + numbered("\"a", R"(":{"unit":"gb","likely":"1","x":1})", 9'990) + "}"), "");
    row("long chain of phases",
        document("\"phases\": {\"p0\": {}," + numbered("\"q", "\": {\"after\": [\"p0\"]}", 9'990) + "}"), "");
    std::string chain;
    for (int i = 0; i < 9'990; ++i)
        chain += (i ? ",\"p" : "\"p") + std::to_string(i) + "\":{\"after\":[\"p" + std::to_string(i ? i - 1 : 9'989) +
                 "\"]}";
    row("circle of phases", document("\"phases\": {" + chain + "}"), "phase.cycle");
    std::string items;
    for (int i = 0; i < 9'990; ++i)
        items += (i ? ",\"i" : "\"i") + std::to_string(i) + R"(":{"price":{"assumption":"a)" +
                 std::to_string(9'989 - i) + R"("},"factors":[{"assumption":"a9989"}]})";
    row("items and assumptions",
        document("\"assumptions\": {" + numbered("\"a", R"(":{"unit":"gb","likely":"1"})", 9'990) +
                 "}, \"templates\": {\"t\": {\"items\": {" + items + "}}}"),
        "");
    std::string list;
    for (int i = 0; i < 9'000; ++i)
        list +=
            (i ? ",\"i" : "\"i") + std::to_string(i) + R"(":{"schedule":{"type":"commitment","period":12,"of":["x"]}})";
    row("commitments", document("\"templates\": {\"t\": {\"items\": {" + list + ",\"x\":{}}}}"), "");
}

// A file that keeps the reader busy for a minute fails by QtTest's own time limit (tests/CMakeLists.txt).
void TestReader::hostileFilesEnd() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const ReadResult result = readDossier(std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size())));
    QCOMPARE(result.dossier.has_value(), code.isEmpty());
    if (!code.isEmpty())
        QVERIFY2(holdsCode(result.findings, code.toStdString(), Severity::Error), qPrintable(shown(result.findings)));
    QVERIFY(result.findings.size() <= 220U);
}

QTEST_APPLESS_MAIN(TestReader)
#include "tst_reader.moc"
