// Formats of the five regions, by code point, and sentences with placeholders and plurals.
#include "text/number_format.h"
#include "text/wording.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace mailbilan;

namespace {

const Wording& in(Region region) {
    static const Wording france({Language::French, Region::France});
    static const Wording germany({Language::German, Region::Germany});
    static const Wording swissFrench({Language::French, Region::SwitzerlandFrench}, Currency::CHF);
    static const Wording swissGerman({Language::German, Region::SwitzerlandGerman}, Currency::CHF);
    static const Wording international({Language::English, Region::International});
    switch (region) {
    case Region::France: return france;
    case Region::Germany: return germany;
    case Region::SwitzerlandFrench: return swissFrench;
    case Region::SwitzerlandGerman: return swissGerman;
    case Region::International: return international;
    }
    return international;
}

Decimal decimal(const char* text) { return Decimal(*Figure::parse(text)); }
Figure figure(const char* text) { return *Figure::parse(text); }

} // namespace

Q_DECLARE_METATYPE(mailbilan::Region)
Q_DECLARE_METATYPE(mailbilan::Currency)

class TestWording : public QObject {
    Q_OBJECT
private slots:
    void number_data();
    void number();
    void money_data();
    void money();
    void roundsHalfAwayFromZero();
    void percent_data();
    void percent();
    void dates_data();
    void dates();
    void figuresKeepTheirDigits();
    void ranges();
    void units_data();
    void units();
    void plurals();
    void placeholdersAreReplacedOnce();
    void swissGermanHasNoSharpS();
    void letters();
};

void TestWording::number_data() {
    QTest::addColumn<Region>("region");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("places");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, Region region, const char* value, int places, const char16_t* expected) {
        QTest::newRow(name) << region << QString(value) << places << QString::fromUtf16(expected);
    };
    row("fr", Region::France, "1234567.891", 2, u"1\u202F234\u202F567,89");
    row("de", Region::Germany, "1234567.891", 2, u"1.234.567,89");
    row("fr-CH", Region::SwitzerlandFrench, "1234567.891", 2, u"1\u202F234\u202F567,89");
    row("de-CH", Region::SwitzerlandGerman, "1234567.891", 2, u"1\u2019234\u2019567.89");
    row("en", Region::International, "1234567.891", 2, u"1,234,567.89");
    row("fr minus", Region::France, "-1234.5", 1, u"\u22121\u202F234,5");
    row("no group below thousand", Region::Germany, "999.5", 1, u"999,5");
    row("carries into a group", Region::Germany, "999.95", 1, u"1.000,0");
    row("never minus nought", Region::France, "-0.004", 2, u"0,00");
    row("exact thousand", Region::International, "1000", 0, u"1,000");
}

void TestWording::number() {
    QFETCH(Region, region);
    QFETCH(QString, value);
    QFETCH(int, places);
    QFETCH(QString, expected);
    QCOMPARE(in(region).number(decimal(value.toUtf8().constData()), places), expected);
    QCOMPARE(in(region).number(value.toDouble(), places), expected);
}

void TestWording::money_data() {
    QTest::addColumn<Region>("region");
    QTest::addColumn<qint64>("cents");
    QTest::addColumn<Currency>("currency");
    QTest::addColumn<int>("places");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, Region region, qint64 cents, Currency currency, int places,
                        const char16_t* expected) {
        QTest::newRow(name) << region << cents << currency << places << QString::fromUtf16(expected);
    };
    row("fr", Region::France, 123456789, Currency::EUR, 2, u"1\u202F234\u202F567,89\u00A0€");
    row("fr minus", Region::France, -123450, Currency::EUR, 2, u"\u22121\u202F234,50\u00A0€");
    row("fr dollars", Region::France, 123450, Currency::USD, 2, u"1\u202F234,50\u00A0$US");
    row("de", Region::Germany, 123456789, Currency::EUR, 2, u"1.234.567,89\u00A0€");
    row("de minus", Region::Germany, -123450, Currency::EUR, 2, u"\u22121.234,50\u00A0€");
    row("fr-CH has a point in amounts", Region::SwitzerlandFrench, 123456789, Currency::CHF, 2,
        u"1\u202F234\u202F567.89\u00A0CHF");
    row("de-CH", Region::SwitzerlandGerman, 123456789, Currency::CHF, 2, u"CHF\u00A01\u2019234\u2019567.89");
    row("de-CH minus", Region::SwitzerlandGerman, -123450, Currency::CHF, 2, u"CHF\u22121\u2019234.50");
    row("de-CH euro", Region::SwitzerlandGerman, 123450, Currency::EUR, 2, u"EUR\u00A01\u2019234.50");
    row("en", Region::International, 123456789, Currency::EUR, 2, u"€1,234,567.89");
    row("en minus", Region::International, -123450, Currency::EUR, 2, u"\u2212€1,234.50");
    row("en francs", Region::International, 123450, Currency::CHF, 2, u"CHF\u00A01,234.50");
    row("en dollars", Region::International, 123450, Currency::USD, 2, u"US$1,234.50");
    row("whole units", Region::France, 123449, Currency::EUR, 0, u"1\u202F234\u00A0€");
    row("half a unit", Region::France, 123450, Currency::EUR, 0, u"1\u202F235\u00A0€");
    row("half a unit below zero", Region::France, -123450, Currency::EUR, 0, u"\u22121\u202F235\u00A0€");
    row("not minus nought", Region::France, -49, Currency::EUR, 0, u"0\u00A0€");
    row("one place", Region::Germany, 1205, Currency::EUR, 1, u"12,1\u00A0€");
    row("cents only", Region::Germany, 5, Currency::EUR, 2, u"0,05\u00A0€");
    row("four places", Region::Germany, 1205, Currency::EUR, 4, u"12,0500\u00A0€");
    row("largest line", Region::Germany, 100000000000000, Currency::EUR, 2, u"1.000.000.000.000,00\u00A0€");
}

void TestWording::money() {
    QFETCH(Region, region);
    QFETCH(qint64, cents);
    QFETCH(Currency, currency);
    QFETCH(int, places);
    QFETCH(QString, expected);
    QCOMPARE(in(region).money(Money::fromCents(cents), currency, places), expected);
}

void TestWording::roundsHalfAwayFromZero() {
    const Wording& wording = in(Region::Germany);
    QCOMPARE(wording.number(1.005, 2), QStringLiteral("1,01")); // binary 1.00499999999999989…
    QCOMPARE(wording.number(-2.5, 0), QStringLiteral("\u22123"));
    QCOMPARE(wording.number(1e-300, 2), QStringLiteral("0,00"));
    QCOMPARE(wording.number(std::numeric_limits<double>::infinity(), 2), QStringLiteral("unbekannt"));
    QCOMPARE(wording.number(std::nan(""), 2), QStringLiteral("unbekannt"));
    QCOMPARE(wording.money(decimal("4.125"), 2), QStringLiteral("4,13\u00A0€"));
    QCOMPARE(wording.amount(Money::fromCents(-123450), 2), QStringLiteral("\u22121.234,50"));
    QCOMPARE(wording.thousands(Money::fromCents(1944999), 1), QStringLiteral("19,4\u00A0T€"));
    QCOMPARE(in(Region::SwitzerlandFrench).amount(Money::fromCents(123450), 2), QStringLiteral("1\u202F234.50"));
}

void TestWording::percent_data() {
    QTest::addColumn<Region>("region");
    QTest::addColumn<QString>("fraction");
    QTest::addColumn<int>("maxPlaces");
    QTest::addColumn<QString>("expected");
    QTest::newRow("fr") << Region::France << "0.081" << 2 << "8,1\u00A0%";
    QTest::newRow("de") << Region::Germany << "0.081" << 2 << "8,1\u00A0%";
    QTest::newRow("fr-CH") << Region::SwitzerlandFrench << "0.081" << 2 << "8,1%";
    QTest::newRow("de-CH") << Region::SwitzerlandGerman << "0.081" << 2 << "8.1%";
    QTest::newRow("en") << Region::International << "0.081" << 2 << "8.1%";
    QTest::newRow("no zeros") << Region::Germany << "0.500" << 4 << "50\u00A0%";
    QTest::newRow("tiny") << Region::Germany << "0.0004" << 4 << "0,04\u00A0%";
    QTest::newRow("minus") << Region::Germany << "-0.02" << 1 << "\u22122\u00A0%";
    QTest::newRow("rounded") << Region::Germany << "0.99955" << 2 << "99,96\u00A0%";
}

void TestWording::percent() {
    QFETCH(Region, region);
    QFETCH(QString, fraction);
    QFETCH(int, maxPlaces);
    QFETCH(QString, expected);
    QCOMPARE(in(region).percent(figure(fraction.toUtf8().constData()), maxPlaces), expected);
    QCOMPARE(in(Region::Germany).percent(0.7607, 1), QStringLiteral("76,1\u00A0%"));
}

void TestWording::dates_data() {
    QTest::addColumn<Region>("region");
    QTest::addColumn<QString>("iso");
    QTest::addColumn<QString>("expected");
    QTest::newRow("fr") << Region::France << "2026-11-25"
                        << "25/11/2026";
    QTest::newRow("de") << Region::Germany << "2026-11-25"
                        << "25.11.2026";
    QTest::newRow("fr-CH") << Region::SwitzerlandFrench << "2026-11-25"
                           << "25.11.2026";
    QTest::newRow("de-CH") << Region::SwitzerlandGerman << "2026-11-25"
                           << "25.11.2026";
    QTest::newRow("en") << Region::International << "2026-11-25"
                        << "25/11/2026";
    QTest::newRow("month") << Region::Germany << "2026-08"
                           << "08/2026";
    QTest::newRow("year") << Region::France << "2026"
                          << "2026";
    QTest::newRow("words stay") << Region::France << "début 2026"
                                << "début 2026";
    QTest::newRow("not a date") << Region::France << "2026-1-5"
                                << "2026-1-5";
    QTest::newRow("empty") << Region::France << ""
                           << "";
}

void TestWording::dates() {
    QFETCH(Region, region);
    QFETCH(QString, iso);
    QFETCH(QString, expected);
    QCOMPARE(in(region).date(iso), expected);
}

void TestWording::figuresKeepTheirDigits() {
    QCOMPARE(in(Region::France).figure(figure("1234.50")), QStringLiteral("1\u202F234,50"));
    QCOMPARE(in(Region::SwitzerlandGerman).figure(figure("-0.10")), QStringLiteral("\u22120.10"));
    QCOMPARE(in(Region::Germany).figure(figure("123456789012345678901234567890")),
             QStringLiteral("123.456.789.012.345.678.901.234.567.890"));
}

void TestWording::ranges() {
    QCOMPARE(in(Region::France).range(figure("3.42"), figure("4.84")), QStringLiteral("3,42\u20134,84"));
    QCOMPARE(in(Region::France).range(figure("4"), figure("4")), QStringLiteral("4"));
}

void TestWording::units_data() {
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("withUnit");
    QTest::newRow("rate") << "per_hour"
                          << "47"
                          << "47,00"
                          << "47,00\u00A0€/h";
    QTest::newRow("small price") << "per_kwh"
                                 << "0.1933"
                                 << "0,1933"
                                 << "0,1933\u00A0€/kWh";
    QTest::newRow("lump sum") << "money"
                              << "5000"
                              << "5\u202F000"
                              << "5\u202F000\u00A0€";
    QTest::newRow("share") << "fraction"
                           << "0.05"
                           << "5\u00A0%"
                           << "5\u00A0%";
    QTest::newRow("growth") << "fraction_per_year"
                            << "0.025"
                            << "2,5\u00A0%"
                            << "2,5\u00A0% par an";
    QTest::newRow("hours") << "hours_per_month"
                           << "12.5"
                           << "12,5"
                           << "12,5\u00A0h/mois";
    QTest::newRow("users") << "users"
                           << "350"
                           << "350"
                           << "350\u00A0util.";
    QTest::newRow("plain") << "ratio"
                           << "1.54"
                           << "1,54"
                           << "1,54";
    QTest::newRow("price of a seat") << "per_user_month"
                                     << "6"
                                     << "6,00"
                                     << "6,00\u00A0€/util. et mois";
}

void TestWording::units() {
    QFETCH(QString, unit);
    QFETCH(QString, typed);
    QFETCH(QString, value);
    QFETCH(QString, withUnit);
    Assumption assumption;
    assumption.unit = unit.toStdString();
    QCOMPARE(in(Region::France).value(assumption, figure(typed.toUtf8().constData())), value);
    QCOMPARE(in(Region::France).valueWithUnit(assumption, figure(typed.toUtf8().constData())), withUnit);
}

void TestWording::plurals() {
    const auto months = [](Region region, qint64 n) { return in(region).plural("count.months", n); };
    QCOMPARE(months(Region::Germany, 0), QStringLiteral("0\u00A0Monate"));
    QCOMPARE(months(Region::Germany, 1), QStringLiteral("1\u00A0Monat"));
    QCOMPARE(months(Region::Germany, 36), QStringLiteral("36\u00A0Monate"));
    const auto seats = [](Region region, qint64 n) { return in(region).plural("rule.seats_maximum", n); };
    QCOMPARE(seats(Region::France, 0), QStringLiteral("0\u00A0licence au plus"));
    QCOMPARE(seats(Region::France, 1), QStringLiteral("1\u00A0licence au plus"));
    QCOMPARE(seats(Region::France, 1200), QStringLiteral("1\u202F200\u00A0licences au plus"));
    QCOMPARE(seats(Region::International, 0), QStringLiteral("at most 0\u00A0seats"));
    QCOMPARE(seats(Region::International, 1), QStringLiteral("at most 1\u00A0seat"));
}

void TestWording::placeholdersAreReplacedOnce() {
    const QString hostile = QStringLiteral("{share} %1 {n} <b>&amp;");
    QCOMPARE(in(Region::France).text("unit.share_per_year", {{"share", hostile}}), hostile + " par an");
}

void TestWording::swissGermanHasNoSharpS() {
    QCOMPARE(in(Region::SwitzerlandGerman).label(Text("Straße")), QStringLiteral("Strasse"));
    QCOMPARE(in(Region::Germany).label(Text("Straße")), QStringLiteral("Straße"));
}

void TestWording::letters() {
    QCOMPARE(optionLetter(0), QStringLiteral("A"));
    QCOMPARE(optionLetter(25), QStringLiteral("Z"));
    QCOMPARE(optionLetter(26), QStringLiteral("AA"));
    QCOMPARE(optionLetter(701), QStringLiteral("ZZ"));
    QCOMPARE(optionLetter(702), QStringLiteral("AAA"));
}

QTEST_APPLESS_MAIN(TestWording)
#include "tst_wording.moc"
