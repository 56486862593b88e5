#include "charts/scale.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace mailbilan;

class TestScale : public QObject {
    Q_OBJECT
private slots:
    void ticksAreRound_data();
    void ticksAreRound();
    void everyRangeIsCovered();
    void months_data();
    void months();
};

namespace {
QString shown(const NiceScale& scale) {
    QStringList texts;
    for (double tick : scale.ticks)
        texts << QString::number(tick, 'f', scale.places);
    return texts.join(u' ');
}
} // namespace

void TestScale::ticksAreRound_data() {
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<QString>("ticks");
    QTest::newRow("bars to 38.6") << 0.0 << 38.6 << "0 10 20 30 40";
    QTest::newRow("just above a tick") << 0.0 << 81.3 << "0 20 40 60 80";
    QTest::newRow("scale of scores") << 1.0 << 5.0 << "1 2 3 4 5";
    QTest::newRow("values") << 3.0 << 4.84 << "3.0 3.5 4.0 4.5 5.0";
    QTest::newRow("costs") << 12.7 << 20.4 << "12 14 16 18 20";
    QTest::newRow("tenths without noise") << 0.0 << 0.5 << "0.0 0.1 0.2 0.3 0.4 0.5";
    QTest::newRow("negative") << -7.0 << 23.0 << "-10 0 10 20";
    QTest::newRow("nothing") << 0.0 << 0.0 << "0.0 0.2 0.4 0.6 0.8 1.0";
    QTest::newRow("one value") << 10.0 << 10.0 << "9.0 9.5 10.0 10.5 11.0";
    QTest::newRow("swapped") << 5.0 << 1.0 << "1 2 3 4 5";
    QTest::newRow("very large") << 0.0 << 3.1e12 << "0 1000000000000 2000000000000 3000000000000";
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << 1.0 << "0.0 0.2 0.4 0.6 0.8 1.0";
}

void TestScale::ticksAreRound() {
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(QString, ticks);
    QCOMPARE(shown(niceScale(low, high)), ticks);
}

void TestScale::everyRangeIsCovered() {
    for (int exponent = -6; exponent <= 12; exponent += 3)
        for (int low = -50; low <= 50; low += 7)
            for (int width = 1; width < 200; width += 13) {
                const double unit = std::pow(10, exponent);
                const NiceScale scale = niceScale(low * unit, (low + width) * unit);
                QVERIFY(scale.ticks.size() >= 2 && scale.ticks.size() <= 6);
                QVERIFY(scale.low <= low * unit && scale.high >= (low + width) * unit);
                QVERIFY(scale.ticks.front() >= scale.low && scale.ticks.back() <= scale.high);
                QVERIFY(scale.high - scale.low < 4 * width * unit);
            }
    const NiceScale bars = niceScaleFromZero(20, 30);
    QVERIFY(bars.low <= 0 && bars.ticks.front() == 0);
}

void TestScale::months_data() {
    QTest::addColumn<int>("months");
    QTest::addColumn<QString>("ticks");
    QTest::newRow("12") << 12 << "0 3 6 9 12";
    QTest::newRow("36") << 36 << "0 12 24 36";
    QTest::newRow("41") << 41 << "0 12 24 36";
    QTest::newRow("60") << 60 << "0 12 24 36 48 60";
    QTest::newRow("120") << 120 << "0 24 48 72 96 120";
}

void TestScale::months() {
    QFETCH(int, months);
    QFETCH(QString, ticks);
    QCOMPARE(shown(monthScale(months)), ticks);
}

QTEST_APPLESS_MAIN(TestScale)
#include "tst_scale.moc"
