#include "widgets/slider_scale.h"

#include <QtTest>

using namespace mailbilan;

class TestSliderScale : public QObject {
    Q_OBJECT
private slots:
    void scales_data();
    void scales();
    void positionsAreExactDecimals();
};

static Figure figure(const char* text) { return Figure::parse(text).value(); }

void TestSliderScale::scales_data() {
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QStringList>("range");  // low, likely, high
    QTest::addColumn<QStringList>("bounds"); // minimum, maximum; empty: none
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    const auto row = [](const char* name, const char* unit, QStringList range, QStringList bounds, const char* first,
                        const char* last) { QTest::newRow(name) << unit << range << bounds << first << last; };
    row("an hourly rate", "per_hour", {"40", "47", "60"}, {"0", "500"}, "30.0", "70.0");
    row("a share", "fraction", {"0.02", "0.05", "0.10"}, {"0", "1"}, "0.0000", "0.1400");
    row("users", "users", {"50", "50", "50"}, {"1", "1000000"}, "1", "500");
    row("a bound cuts", "fraction", {"0.80", "0.95", "0.99"}, {"0", "1"}, "0.705", "1.000");
    row("no range", "per_month", {"", "10", ""}, {}, "0.0", "20.0");
    row("nought", "count", {"", "0", ""}, {}, "0", "1");
}

void TestSliderScale::scales() {
    QFETCH(QString, unit);
    QFETCH(QStringList, range);
    QFETCH(QStringList, bounds);
    Assumption assumption;
    assumption.unit = unit.toStdString();
    const auto optional = [](const QString& text) { return Figure::parse(text.toStdString()); };
    assumption.value = {optional(range[0]), figure(range[1].toUtf8()), optional(range[2])};
    if (!bounds.isEmpty()) {
        assumption.minimum = optional(bounds[0]);
        assumption.maximum = optional(bounds[1]);
    }
    const SliderScale scale = sliderScale(assumption);
    QTEST(QString::fromStdString(scale.figureAt(scale.first).text()), "first");
    QTEST(QString::fromStdString(scale.figureAt(scale.last).text()), "last");
    QVERIFY(scale.last - scale.first <= 500);
    const int likely = scale.positionOf(assumption.value.likely);
    QVERIFY(likely >= scale.first && likely <= scale.last);
}

void TestSliderScale::positionsAreExactDecimals() {
    const SliderScale scale{0, 100, 5, -3};
    QCOMPARE(QString::fromStdString(scale.figureAt(7).text()), QStringLiteral("0.035"));
    QCOMPARE(scale.positionOf(figure("0.035")), 7);
    QCOMPARE(scale.positionOf(figure("99")), 100);
}

QTEST_APPLESS_MAIN(TestSliderScale)
#include "tst_slider_scale.moc"
