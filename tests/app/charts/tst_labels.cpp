#include "charts/ink.h"
#include "charts/labels.h"

#include "charts/fonts.h"

#include <QtTest>

#include <cmath>
#include <set>

using namespace mailbilan;

class TestLabels : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(loadFonts()); }
    void spreadKeepsDistance_data();
    void spreadKeepsDistance();
    void anchors();
    void optionsDiffer();
    void contrast_data();
    void contrast();
};

using Places = std::vector<double>;
Q_DECLARE_METATYPE(Places)

void TestLabels::spreadKeepsDistance_data() {
    QTest::addColumn<Places>("wanted");
    QTest::addColumn<Places>("placed");
    QTest::newRow("none") << Places{} << Places{};
    QTest::newRow("free") << Places{10, 50} << Places{10, 50};
    QTest::newRow("level") << Places{50, 50} << Places{45, 55};
    QTest::newRow("level three") << Places{50, 50, 50} << Places{40, 50, 60};
    QTest::newRow("order kept") << Places{52, 50} << Places{56, 46};
    QTest::newRow("chain") << Places{50, 54, 62} << Places{45.0 + 1.0 / 3, 55.0 + 1.0 / 3, 65.0 + 1.0 / 3};
    QTest::newRow("at the top") << Places{0, 1, 2} << Places{0, 10, 20};
    QTest::newRow("at the bottom") << Places{100, 99} << Places{100, 90};
    QTest::newRow("outside") << Places{-40, 400} << Places{0, 100};
    QTest::newRow("no room") << Places(21, 50) << [] {
        Places even;
        for (int i = 0; i <= 20; ++i)
            even.push_back(5 * i);
        return even;
    }();
}

void TestLabels::spreadKeepsDistance() {
    QFETCH(Places, wanted);
    QFETCH(Places, placed);
    const Places got = spread(wanted, 10, 0, 100);
    QCOMPARE(got.size(), placed.size());
    for (std::size_t i = 0; i < got.size(); ++i)
        QVERIFY2(std::abs(got[i] - placed[i]) < 1e-9, qPrintable(QString::number(got[i])));
}

void TestLabels::anchors() {
    const ChartInk ink = ChartInk::light();
    const Label right = labelAt("74,1", ink.note(), ink.text, {100, 50}, Qt::AlignRight | Qt::AlignVCenter);
    QCOMPARE(right.rect.right(), 100.0);
    QCOMPARE(right.rect.center().y(), 50.0);
    const Label cut = labelWithin(QString(200, u'm'), ink.note(), ink.text, {0, 0}, Qt::AlignLeft, 80);
    QVERIFY(cut.rect.width() <= 80 && cut.text.endsWith(QChar(0x2026)));
    std::vector<Label> all{right, right, labelAt("x", ink.note(), ink.text, {500, 0}, Qt::AlignLeft)};
    dropCollisions(all, QRectF(0, 0, 200, 100));
    QCOMPARE(all.size(), std::size_t{1});
}

void TestLabels::optionsDiffer() {
    const ChartInk ink = ChartInk::light();
    QCOMPARE(ink.optionMark(0).letter, "A");
    QCOMPARE(ink.optionMark(25).letter, "Z");
    QCOMPARE(ink.optionMark(26).letter, "AA");
    std::set<std::pair<QString, int>> signs;
    for (int index = 0; index < 8; ++index) {
        const OptionMark mark = ink.optionMark(index);
        QString sign = mark.colour.name();
        for (qreal dash : mark.dashes)
            sign += u' ' + QString::number(dash);
        signs.insert({sign, static_cast<int>(mark.marker)});
    }
    QCOMPARE(signs.size(), std::size_t{8});
    QCOMPARE(ink.optionMark(OptionLook{1, "B", true, false, false}).colour, ink.optionMark(3).colour);
    QCOMPARE(ink.optionMark(OptionLook{1, "B", true, false, false}).marker, Marker::Square);
}

namespace {
double luminance(const QColor& colour) {
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}
double contrastOf(const QColor& a, const QColor& b) {
    const double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}
} // namespace

void TestLabels::contrast_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestLabels::contrast() {
    QFETCH(bool, dark);
    const ChartInk ink = dark ? ChartInk::dark() : ChartInk::light();
    for (const QColor& text : {ink.text, ink.secondary, ink.clarify, ink.failed, ink.met, ink.accent})
        QVERIFY(contrastOf(text, ink.background) >= 4.5);
    for (int index = 0; index < 4; ++index) {
        QVERIFY(contrastOf(ink.optionMark(index).colour, ink.background) >= 4.5);
        QVERIFY(contrastOf(ink.text, ink.optionMark(index).pale) >= 4.5);
    }
    QVERIFY(contrastOf(ink.axis, ink.background) >= 3);
}

QTEST_MAIN(TestLabels)
#include "tst_labels.moc"
