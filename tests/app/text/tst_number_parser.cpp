// What people type, in all regions: valid rows beside the refused ones.
#include "text/number_parser.h"
#include "text/wording.h"

#include <QTest>

using namespace mailbilan;

Q_DECLARE_METATYPE(mailbilan::Region)
Q_DECLARE_METATYPE(mailbilan::NumberError)

namespace {

Locale locale(Region region) { return {Language::French, region}; }
QString outcome(const std::optional<Figure>& figure) { return figure ? fromModel(figure->text()) : QString(); }

constexpr Region fr = Region::France, de = Region::Germany, frCh = Region::SwitzerlandFrench,
                 deCh = Region::SwitzerlandGerman, en = Region::International;

} // namespace

class TestNumberParser : public QObject {
    Q_OBJECT
private slots:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void percentages_data();
    void percentages();
    void ranges_data();
    void ranges();
    void readsWhatIsWritten_data();
    void readsWhatIsWritten();
};

void TestNumberParser::accepts_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<Region>("region");
    QTest::addColumn<QString>("figure");
    const auto row = [](const char16_t* text, Region region, const char* figure) {
        const QString typed = QString::fromUtf16(text);
        QTest::addRow("%s in %d", qPrintable(typed), static_cast<int>(region)) << typed << region << QString(figure);
    };
    row(u"12", fr, "12");
    row(u" 12,50 ", fr, "12.50");
    row(u"12.50", fr, "12.50");
    row(u"1 234,5", fr, "1234.5");
    row(u"1\u202F234,5", fr, "1234.5");
    row(u"1\u00A0234\u00A0567", fr, "1234567");
    row(u"1\u2009234", fr, "1234");
    row(u"1,234", fr, "1.234");
    row(u"1.234,5", fr, "1234.5");
    row(u"1.234.567", fr, "1234567");
    row(u"0.155", fr, "0.155");
    row(u"1234.567", fr, "1234.567");
    row(u"1.234", de, "1234");
    row(u"1,234", de, "1.234");
    row(u"1.234,50", de, "1234.50");
    row(u"1.5", de, "1.5");
    row(u"0.1933", de, "0.1933");
    row(u"1'234.50", deCh, "1234.50");
    row(u"1\u2019234\u2019567.50", deCh, "1234567.50");
    row(u"1.234", deCh, "1.234");
    row(u"12,5", deCh, "12.5");
    row(u"1 234.50", frCh, "1234.50");
    row(u"1 234,50", frCh, "1234.50");
    row(u"1.234", frCh, "1.234");
    row(u"1,234", en, "1234");
    row(u"1.234", en, "1.234");
    row(u"1,234,567.89", en, "1234567.89");
    row(u"1,5", en, "1.5");
    row(u"-5", fr, "-5");
    row(u"\u22125,5", fr, "-5.5");
    row(u"+5", fr, "5");
    row(u",5", fr, "0.5");
    row(u"5,", fr, "5");
    row(u"007", fr, "7");
    row(u"0,10", fr, "0.10");
    row(u"123456789012345678901234567890", fr, "123456789012345678901234567890");
}

void TestNumberParser::accepts() {
    QFETCH(QString, text);
    QFETCH(Region, region);
    QFETCH(QString, figure);
    NumberError error = NumberError::Empty;
    QCOMPARE(outcome(parseNumber(text, locale(region), &error)), figure);
    QCOMPARE(error, NumberError::None);
}

void TestNumberParser::refuses_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<Region>("region");
    QTest::addColumn<NumberError>("expected");
    const auto row = [](const char16_t* text, Region region, NumberError expected) {
        const QString typed = QString::fromUtf16(text);
        QTest::addRow("%s in %d", qPrintable(typed), static_cast<int>(region)) << typed << region << expected;
    };
    row(u"", fr, NumberError::Empty);
    row(u"   ", fr, NumberError::Empty);
    row(u"1.234", fr, NumberError::Ambiguous);
    row(u"1,234", deCh, NumberError::Ambiguous);
    row(u"12.345", fr, NumberError::Ambiguous);
    row(u"abc", fr, NumberError::NotANumber);
    row(u"12a", fr, NumberError::NotANumber);
    row(u"nan", fr, NumberError::NotANumber);
    row(u"inf", fr, NumberError::NotANumber);
    row(u"1e5", fr, NumberError::NotANumber);
    row(u"--5", fr, NumberError::NotANumber);
    row(u"5-", fr, NumberError::NotANumber);
    row(u",", fr, NumberError::NotANumber);
    row(u"0x1F", fr, NumberError::NotANumber);
    row(u"\u0661\u0662", fr, NumberError::NotANumber); // Arabic digits
    row(u"1 23", fr, NumberError::Grouping);
    row(u"1 2345", fr, NumberError::Grouping);
    row(u"1 234'567", fr, NumberError::Grouping);
    row(u"1.23.456", de, NumberError::Grouping);
    row(u"1,5 2", fr, NumberError::Grouping);
    row(u"5 %", fr, NumberError::PercentNotExpected);
    row(u"1234567890123456789012345678901", fr, NumberError::TooManyDigits);
}

void TestNumberParser::refuses() {
    QFETCH(QString, text);
    QFETCH(Region, region);
    QFETCH(NumberError, expected);
    NumberError error = NumberError::None;
    QVERIFY(!parseNumber(text, locale(region), &error));
    QCOMPARE(error, expected);
    for (const Language language : allLanguages)
        QVERIFY(!numberErrorSentence(Wording({language, region}), error).isEmpty());
}

void TestNumberParser::percentages_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fraction");
    QTest::newRow("plain") << "5"
                           << "0.05";
    QTest::newRow("sign") << "5 %"
                          << "0.05";
    QTest::newRow("no-break space") << "8,1\u00A0%"
                                    << "0.081";
    QTest::newRow("digits kept") << "5,0%"
                                 << "0.050";
    QTest::newRow("hundred") << "100"
                             << "1.00";
    QTest::newRow("above") << "250%"
                           << "2.50";
    QTest::newRow("minus") << "−2%"
                           << "-0.02";
    QTest::newRow("sign first") << "% 5"
                                << "";
}

void TestNumberParser::percentages() {
    QFETCH(QString, text);
    QFETCH(QString, fraction);
    QCOMPARE(outcome(parsePercent(text, locale(fr))), fraction);
}

void TestNumberParser::ranges_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("low");
    QTest::addColumn<QString>("high");
    QTest::newRow("hyphen") << "4-5"
                            << "4"
                            << "5";
    QTest::newRow("en dash") << "4\u20135"
                             << "4"
                             << "5";
    QTest::newRow("minus sign") << "4\u22125"
                                << "4"
                                << "5";
    QTest::newRow("non-breaking hyphen") << "4\u20115"
                                         << "4"
                                         << "5";
    QTest::newRow("spaces") << " 3,5 – 4,5 "
                            << "3.5"
                            << "4.5";
    QTest::newRow("à") << "3 à 4"
                       << "3"
                       << "4";
    QTest::newRow("bis") << "3 bis 4"
                         << "3"
                         << "4";
    QTest::newRow("to") << "3 to 4"
                        << "3"
                        << "4";
    QTest::newRow("single") << "4"
                            << "4"
                            << "4";
    QTest::newRow("below zero") << "-2–-1"
                                << "-2"
                                << "-1";
    QTest::newRow("reversed") << "5-4"
                              << ""
                              << "";
    QTest::newRow("open end") << "4-"
                              << ""
                              << "";
    QTest::newRow("three") << "3-4-5"
                           << ""
                           << "";
    QTest::newRow("words") << "gut"
                           << ""
                           << "";
}

void TestNumberParser::ranges() {
    QFETCH(QString, text);
    QFETCH(QString, low);
    QFETCH(QString, high);
    const auto range = parseRange(text, locale(fr));
    QCOMPARE(range ? fromModel(range->low.text()) : QString(), low);
    QCOMPARE(range ? fromModel(range->high.text()) : QString(), high);
}

void TestNumberParser::readsWhatIsWritten_data() {
    QTest::addColumn<Region>("region");
    for (const Region region : allRegions)
        QTest::addRow("region %d", static_cast<int>(region)) << region;
}

void TestNumberParser::readsWhatIsWritten() {
    QFETCH(Region, region);
    const Wording wording(locale(region));
    for (const char* text :
         {"0", "-1", "999.999", "1234.5", "-1234567.891", "0.10", "1000", "12345678901234567890.25"}) {
        const Figure figure = *Figure::parse(text);
        QCOMPARE(outcome(parseNumber(wording.figure(figure), locale(region))), QString(text));
        for (const char* unit : {"fraction", "per_hour", "users"}) {
            Assumption assumption;
            assumption.unit = unit;
            const auto again = parseValue(assumption, wording.field(assumption, figure), locale(region));
            QVERIFY(again);
            QCOMPARE(Decimal(*again), Decimal(figure));
        }
    }
}

QTEST_APPLESS_MAIN(TestNumberParser)
#include "tst_number_parser.moc"
