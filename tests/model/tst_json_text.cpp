#include "model/storage/json_text.h"
#include "model/storage/reader.h"
#include "support/files.h"

#include <QFileInfo>
#include <QtTest>

using namespace mailbilan;

namespace {

struct Judged {
    bool accepted = false;
    Findings findings;
};

Judged judge(const std::string& bytes) {
    FindingList findings;
    const auto text = checkedEncoding(bytes, findings);
    const bool tree = text && parseJson(*text, Places(*text), findings).has_value();
    return {tree && !findings.hasErrors(), findings.findings()};
}

// What the corpus leaves open. Numbers beyond a double are refused here; others that are too long or too small for
// a figure pass as JSON and are refused where a figure is wanted.
const QMap<QString, QString> decided{
    {"i_number_double_huge_neg_exp", "accepted"},
    {"i_number_huge_exp", "json.number"},
    {"i_number_neg_int_huge_exp", "json.number"},
    {"i_number_pos_double_huge_exp", "json.number"},
    {"i_number_real_neg_overflow", "json.number"},
    {"i_number_real_pos_overflow", "json.number"},
    {"i_number_real_underflow", "accepted"},
    {"i_number_too_big_neg_int", "accepted"},
    {"i_number_too_big_pos_int", "accepted"},
    {"i_number_very_big_negative_int", "accepted"},
    {"i_object_key_lone_2nd_surrogate", "json.syntax"},
    {"i_string_1st_surrogate_but_2nd_missing", "json.syntax"},
    {"i_string_1st_valid_surrogate_2nd_invalid", "json.syntax"},
    {"i_string_UTF-16LE_with_BOM", "encoding.utf16"},
    {"i_string_UTF-8_invalid_sequence", "encoding.utf8"},
    {"i_string_UTF8_surrogate_U+D800", "encoding.utf8"},
    {"i_string_incomplete_surrogate_and_escape_valid", "json.syntax"},
    {"i_string_incomplete_surrogate_pair", "json.syntax"},
    {"i_string_incomplete_surrogates_escape_valid", "json.syntax"},
    {"i_string_invalid_lonely_surrogate", "json.syntax"},
    {"i_string_invalid_surrogate", "json.syntax"},
    {"i_string_invalid_utf-8", "encoding.utf8"},
    {"i_string_inverted_surrogates_U+1D11E", "json.syntax"},
    {"i_string_iso_latin_1", "encoding.utf8"},
    {"i_string_lone_second_surrogate", "json.syntax"},
    {"i_string_lone_utf8_continuation_byte", "encoding.utf8"},
    {"i_string_not_in_unicode_range", "encoding.utf8"},
    {"i_string_overlong_sequence_2_bytes", "encoding.utf8"},
    {"i_string_overlong_sequence_6_bytes", "encoding.utf8"},
    {"i_string_overlong_sequence_6_bytes_null", "encoding.utf8"},
    {"i_string_truncated-utf-8", "encoding.utf8"},
    {"i_string_utf16BE_no_BOM", "encoding.utf16"},
    {"i_string_utf16LE_no_BOM", "encoding.utf16"},
    {"i_structure_500_nested_arrays", "json.depth"},
    {"i_structure_UTF-8_BOM_empty_object", "accepted"},
};

void corpus(const QString& pattern) {
    QTest::addColumn<QString>("path");
    for (const QString& path : filesIn("jsontestsuite", pattern))
        QTest::newRow(QFileInfo(path).completeBaseName().toUtf8()) << path;
}

} // namespace

class TestJsonText : public QObject {
    Q_OBJECT
private slots:
    void corpusIsComplete();
    void wellFormedIsAccepted_data() { corpus("y_*.json"); }
    void wellFormedIsAccepted();
    void malformedIsRefusedWithAPlace_data() { corpus("n_*.json"); }
    void malformedIsRefusedWithAPlace();
    void theRestIsDecided_data() { corpus("i_*.json"); }
    void theRestIsDecided();
    void nothingOfItIsADossier_data() { corpus("*.json"); }
    void nothingOfItIsADossier();
    void placesCountCharacters_data();
    void placesCountCharacters();
    void numbersKeepTheirTokenInAnyLocale();
    void everyValueKnowsItsPlace();
    void mergePatchOfRfc7386_data();
    void mergePatchOfRfc7386();
};

void TestJsonText::corpusIsComplete() {
    QCOMPARE(filesIn("jsontestsuite", "y_*.json").size(), 95);
    QCOMPARE(filesIn("jsontestsuite", "n_*.json").size(), 188);
    QCOMPARE(filesIn("jsontestsuite", "i_*.json").size(), decided.size());
}

void TestJsonText::wellFormedIsAccepted() {
    QFETCH(QString, path);
    const Judged judged = judge(contentOf(path));
    if (path.contains("duplicated_key"))
        QCOMPARE(judged.findings.at(0).code, std::string("json.duplicate_key"));
    else
        QVERIFY(judged.accepted);
}

void TestJsonText::malformedIsRefusedWithAPlace() {
    QFETCH(QString, path);
    const Judged judged = judge(contentOf(path));
    QVERIFY(!judged.accepted);
    QVERIFY(judged.findings.at(0).line > 0);
    QVERIFY(judged.findings.at(0).column > 0);
}

void TestJsonText::theRestIsDecided() {
    QFETCH(QString, path);
    const Judged judged = judge(contentOf(path));
    const std::string result = judged.accepted ? "accepted" : judged.findings.at(0).code;
    QCOMPARE(QString::fromStdString(result), decided.value(QTest::currentDataTag()));
}

void TestJsonText::nothingOfItIsADossier() {
    QFETCH(QString, path);
    const ReadResult result = readDossier(contentOf(path));
    QVERIFY(!result.dossier);
    QVERIFY(hasErrors(result.findings));
    QVERIFY(result.findings.at(0).line > 0);
}

void TestJsonText::placesCountCharacters_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* name, const char* text, const char* found) {
        QTest::newRow(name) << QByteArray(text) << found;
    };
    row("after accents", "{\"é€😀\": x}", "1:9 json.syntax /é€😀 x}");
    row("newline", "{\n  \"a\": 1,\n}", "3:1 json.syntax  }");
    row("carriage return and newline", "{\r\n\r\n  x}", "3:3 json.syntax  x}");
    row("carriage return", "{\r\r  x}", "3:3 json.syntax  x}");
    row("end", "{\"a\": [1, 2", "1:12 json.end /a/2");
    row("after a byte order mark", "\xEF\xBB\xBF{x}", "1:2 json.syntax  x}");
    row("duplicate key", "{\"a\": {\"b\": 1, \"c\": 2, \"b\": 3}}", "1:24 json.duplicate_key /a/b b");
    row("pointer is escaped", "{\"a/b~\": {\"c\": 1, \"c\": 2}}", "1:19 json.duplicate_key /a~1b~0/c c");
    row("control character in a text", "[\"a\tb\"]", "1:4 json.syntax /0 ?b\"]");
    row("number", "[0, -1e400]", "1:5 json.number /1 -1e400");
}

void TestJsonText::placesCountCharacters() {
    QFETCH(QByteArray, text);
    QFETCH(QString, found);
    const Judged judged = judge(text.toStdString());
    const Finding& finding = judged.findings.at(0);
    QString shown =
        QString("%1:%2 %3 %4").arg(finding.line).arg(finding.column).arg(finding.code.c_str(), finding.pointer.c_str());
    for (const std::string& argument : finding.arguments)
        shown += ' ' + QString::fromStdString(argument);
    QCOMPARE(shown, found);
}

void TestJsonText::numbersKeepTheirTokenInAnyLocale() {
    const std::string text = "[0.10, -0, 1E+2, 18446744073709551616, 123456789012345678901234567890.5]";
    const char* const old = std::setlocale(LC_NUMERIC, "de_DE.UTF-8"); // where it is installed
    FindingList findings;
    const auto root = parseJson(text, Places(text), findings);
    if (old)
        std::setlocale(LC_NUMERIC, "C");
    QCOMPARE(compactJson(root.value()),
             std::string("[0.10,-0,1E+2,18446744073709551616,123456789012345678901234567890.5]"));
}

void TestJsonText::everyValueKnowsItsPlace() {
    const std::string text = R"( { "a" : [ 1 , "x\"y" , true,null ] ,"b":{"c":-2.5}} )";
    FindingList findings;
    const auto root = parseJson(text, Places(text), findings);
    const auto rest = [&](const char* pointer) { return text.substr(nearest(*root, pointer).offset, 4); };
    QCOMPARE(rest(""), std::string("{ \"a"));
    QCOMPARE(rest("/a"), std::string("[ 1 "));
    QCOMPARE(rest("/a/1"), std::string("\"x\\\""));
    QCOMPARE(rest("/a/2"), std::string("true"));
    QCOMPARE(rest("/a/3"), std::string("null"));
    QCOMPARE(rest("/b/c"), std::string("-2.5"));
    QCOMPARE(rest("/b/missing/deeper"), std::string("{\"c\""));
}

// The examples of RFC 7386, appendix A, where the target is an object.
void TestJsonText::mergePatchOfRfc7386_data() {
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("result");
    const auto row = [](const char* target, const char* patch, const char* result) {
        QTest::newRow(qPrintable(QString("%1 + %2").arg(target, patch))) << target << patch << result;
    };
    row(R"({"a":"b"})", R"({"a":"c"})", R"({"a":"c"})");
    row(R"({"a":"b"})", R"({"b":"c"})", R"({"a":"b","b":"c"})");
    row(R"({"a":"b"})", R"({"a":null})", R"({})");
    row(R"({"a":"b","b":"c"})", R"({"a":null})", R"({"b":"c"})");
    row(R"({"a":["b"]})", R"({"a":"c"})", R"({"a":"c"})");
    row(R"({"a":"c"})", R"({"a":["b"]})", R"({"a":["b"]})");
    row(R"({"a":{"b":"c"}})", R"({"a":{"b":"d","c":null}})", R"({"a":{"b":"d"}})");
    row(R"({"a":[{"b":"c"}]})", R"({"a":[1]})", R"({"a":[1]})");
    row(R"(["a","b"])", R"(["c","d"])", R"(["c","d"])");
    row(R"({"a":"b"})", R"(["c"])", R"(["c"])");
    row(R"({"a":"foo"})", R"(null)", R"(null)");
    row(R"({"e":null})", R"({"a":1})", R"({"e":null,"a":1})");
    row(R"([1,2])", R"({"a":"b","c":null})", R"({"a":"b"})");
    row(R"({})", R"({"a":{"bb":{"ccc":null}}})", R"({"a":{"bb":{}}})");
    row(R"({"a":0.10})", R"({"b":0.20})", R"({"a":0.10,"b":0.20})");
}

void TestJsonText::mergePatchOfRfc7386() {
    QFETCH(QString, target);
    QFETCH(QString, patch);
    QFETCH(QString, result);
    const auto parsed = [](const QString& json) {
        const std::string text = json.toStdString();
        FindingList findings;
        return parseJson(text, Places(text), findings).value();
    };
    Node merged = parsed(target);
    mergePatch(merged, parsed(patch));
    QCOMPARE(QString::fromStdString(compactJson(merged)), result);
}

QTEST_APPLESS_MAIN(TestJsonText)
#include "tst_json_text.moc"
