#include "model/storage/reader.h"
#include "support/files.h"

#include <QtTest>

using namespace mailbilan;

namespace {

Dossier sample() {
    return readDossier(contentOf(MAILBILAN_TEST_DATA "/dossiers/accepted/every-field.mailbilan")).dossier.value();
}

QString shown(const Range& range) {
    return QString("%1 %2 %3")
        .arg(range.low ? range.low->text().c_str() : "-", range.likely.text().c_str(),
             range.high ? range.high->text().c_str() : "-");
}

} // namespace

class TestOverride : public QObject {
    Q_OBJECT
private slots:
    void assumptions_data();
    void assumptions();
    void otherPaths();
    void refused_data();
    void refused();
    void refusedLeavesTheDossierAsItWas();
};

void TestOverride::assumptions_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("range");
    QTest::newRow("inside") << "users.start"
                            << "55"
                            << "45 55 60";
    QTest::newRow("above: high moves out") << "users.start"
                                           << "120"
                                           << "45 120 120";
    QTest::newRow("below: low moves out") << "users.start"
                                          << "10"
                                          << "10 10 60";
    QTest::newRow("typed digits are kept") << "discount.rate"
                                           << "0.0300"
                                           << "- 0.0300 -";
    QTest::newRow("negative") << "users.growth"
                              << "-0.5"
                              << "-0.5 -0.5 0.10";
}

void TestOverride::assumptions() {
    QFETCH(QString, id);
    QFETCH(QString, value);
    QFETCH(QString, range);
    Dossier dossier = sample();
    QVERIFY(applyOverride(dossier, id.toStdString(), value.toStdString()).empty());
    QCOMPARE(shown(dossier.assumptions.find(id.toStdString())->value), range);
}

void TestOverride::otherPaths() {
    Dossier dossier = sample();
    const auto set = [&](const char* path, const char* value) { return applyOverride(dossier, path, value).empty(); };
    QVERIFY(set("horizon", "48"));
    QCOMPARE(dossier.organisation.horizon, 48);
    QVERIFY(set("organisation.npv_convention", "year_start"));
    QVERIFY(dossier.organisation.npvConvention == NpvConvention::YearStart);
    QVERIFY(set("organisation.vat_rate", "0.20"));
    QVERIFY(dossier.organisation.vatRate == Quantity(Figure::parse("0.20").value()));
    QVERIFY(set("organisation.name", "2027"));
    QCOMPARE(dossier.organisation.name, std::string("2027"));
    QVERIFY(set("organisation.discount_rate", "0.07")); // an assumption stands there
    QCOMPARE(dossier.assumptions.find("discount.rate")->value.likely.text(), std::string("0.07"));
    QVERIFY(set("organisation.demand.start", "51"));
    QCOMPARE(dossier.assumptions.find("users.start")->value.likely.text(), std::string("51"));
    QVERIFY(set("dial", "7"));
    QCOMPARE(shown(dossier.assumptions.find("decision.dial")->value), QString("0 7 7"));
    QVERIFY(set("weight.data_protection", "0"));
    QVERIFY(dossier.criteria[0].weight == Figure(0));
    QVERIFY(set("score.self.data_protection", "2-3"));
    const Score& score = dossier.options.find("self")->scores.at("data_protection");
    QVERIFY(score.low == Figure(2) && score.high == Figure(3) && !score.suggested);
    QVERIFY(set("score.hybrid.data_protection", "4"));
    QVERIFY(dossier.options.find("hybrid")->scores.at("data_protection").high == Figure(4));
    QVERIFY(!hasErrors(validate(dossier)));
}

void TestOverride::refused_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* path, const char* value, const char* code) {
        QTest::newRow(qPrintable(QString("%1=%2").arg(path, value))) << path << value << code;
    };
    row("users.strat", "50", "override.path");
    row("", "50", "override.path");
    row("weight.price", "3", "override.path");
    row("score.self", "3", "override.path");
    row("score.self.price", "3", "override.path");
    row("organisation.", "3", "override.path");
    row("organisation.colour", "3", "override.path");
    row("users.start", "many", "override.value");
    row("users.start", "", "override.value");
    row("users.start", "NaN", "override.value");
    row("users.start", "1e999", "override.value");
    row("users.start", "12,5", "override.value");
    row("users.start", "50.5", "value.whole");
    row("users.start", "0", "value.range");
    row("horizon", "11", "value.range");
    row("horizon", "36.5", "override.value");
    row("organisation.currency", "JPY", "override.value");
    row("organisation.currency", "GBP", "exchange.missing");
    row("labour.internal", "501", "range.above_maximum");
    row("weight.data_protection", "11", "weight.scale");
    row("score.self.data_protection", "4-", "override.value");
    row("score.self.data_protection", "5-4", "score.order");
    row("score.self.data_protection", "4.5", "grade.whole");
    row("score.self.data_protection", "6", "score.scale");
}

void TestOverride::refused() {
    QFETCH(QString, path);
    QFETCH(QString, value);
    QFETCH(QString, code);
    Dossier dossier = sample();
    QStringList codes;
    for (const Finding& finding : applyOverride(dossier, path.toStdString(), value.toStdString()))
        codes << QString::fromStdString(finding.code);
    QVERIFY2(codes.contains(code), qPrintable(codes.join(' ')));
}

void TestOverride::refusedLeavesTheDossierAsItWas() {
    Dossier dossier = sample();
    QVERIFY(!applyOverride(dossier, "labour.internal", "501").empty());
    QVERIFY(dossier == sample());
}

QTEST_APPLESS_MAIN(TestOverride)
#include "tst_override.moc"
