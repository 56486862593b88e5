#include "model/money/money.h"

#include <QtTest>

using namespace mailbilan;

class TestDecimal : public QObject {
    Q_OBJECT
private slots:
    void figures_data();
    void figures();
    void rounding_data();
    void rounding();
    void ceilingIgnoresTruncatedQuotients();
    void twelfthRootOfAGrowthRate();
    void moneyRefusesWhatItCannotHold();
};

void TestDecimal::figures_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept"); // empty: refused
    const auto row = [](const char* text, const char* kept) { QTest::newRow(text) << text << kept; };
    row("0.10", "0.10");
    row("-12.50", "-12.50");
    row("1e3", "1000");
    row("1.5e-2", "0.015");
    row("12.34e1", "123.4");
    row("+5", "");
    row(".5", "");
    row("5.", "");
    row("01", "");
    row("NaN", "");
    row("1e999", "");
    row("1e31", "");
    row("1234567890123456789012345678901", "");
    row("", "");
    row("1,5", "");
}

void TestDecimal::figures() {
    QFETCH(QString, text);
    QFETCH(QString, kept);
    const auto figure = Figure::parse(text.toStdString());
    QCOMPARE(figure ? QString::fromStdString(figure->text()) : QString(), kept);
}

void TestDecimal::rounding_data() {
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("places");
    QTest::addColumn<QString>("expected");
    QTest::newRow("half up") << "1.005" << 2 << "1.01";
    QTest::newRow("half down for negatives") << "-5.005" << 2 << "-5.01";
    QTest::newRow("a truncated 27.5 counts as 27.5") << "27.4999999999999" << 0 << "28";
    QTest::newRow("below the guard it does not") << "27.49999999999" << 0 << "27";
    QTest::newRow("never minus nought") << "-0.001" << 2 << "0.00";
    QTest::newRow("ten places") << "26.66666666666666" << 10 << "26.6666666667";
}

void TestDecimal::rounding() {
    QFETCH(QString, value);
    QFETCH(int, places);
    QFETCH(QString, expected);
    const Decimal decimal(Figure::parse(value.toStdString()).value());
    QCOMPARE(QString::fromStdString(decimal.text(places)), expected);
}

void TestDecimal::ceilingIgnoresTruncatedQuotients() {
    const Decimal third = Decimal(1) / Decimal(3);
    QCOMPARE((third * 3).ceiling().toWhole(), 1);
    QCOMPARE((Decimal(251) / Decimal(250)).ceiling().toWhole(), 2);
}

void TestDecimal::twelfthRootOfAGrowthRate() {
    const Decimal growth(Figure::parse("1.21").value());
    QCOMPARE(QString::fromStdString(growth.twelfthRoot().power(6).text(30)), "1.100000000000000000000000000000");
    QCOMPARE(QString::fromStdString(growth.twelfthRoot().power(12).text(30)), "1.210000000000000000000000000000");
}

void TestDecimal::moneyRefusesWhatItCannotHold() {
    QVERIFY(!Money::rounded(Decimal(1) / Decimal(0)));
    QVERIFY(!Money::rounded(Decimal(std::int64_t{2'000'000'000'000})));
    QCOMPARE(QString::fromStdString(Money::rounded(Decimal(-3) / Decimal(200))->text()), "-0.02");
}

QTEST_APPLESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
