// A chart on a page: its figures as a table, copying, choosing a part by mouse and keyboard, staleness.
#include "charts/fonts.h"
#include "charts/tornado_bars.h"
#include "widgets/chart_view.h"
#include "widgets/desk_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QtTest>

using namespace mailbilan;

namespace {

std::shared_ptr<TornadoChart> sample() {
    auto chart = std::make_shared<TornadoChart>();
    chart->words.title = QStringLiteral("Margin");
    chart->words.description = QStringLiteral("Price moves it most.");
    chart->words.table = {{"Assumption", "low"}, {{"Price", "1"}, {"Users", "2"}}};
    chart->figure = {-10, 10, {{-10, "-10"}, {0, "0"}, {10, "10"}}, {}};
    chart->below = {0, QStringLiteral("One")};
    chart->above = {1, QStringLiteral("Two")};
    chart->rows = {{"Price", -8.0, 6.0, "5", "12", "Price: wide", "price"},
                   {"Users", -2.0, 3.0, "50", "70", "Users: narrow", "users.start"}};
    return chart;
}

} // namespace

class TestChartView : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(loadFonts()); }
    void init() {
        view_ = std::make_unique<ChartView>();
        view_->retranslate(Wording({Language::French, Region::France}));
        view_->resize(400, 200);
        view_->setChart(sample());
        view_->show();
        QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
    }
    void figuresAreCopied();
    void pictureIsOnWhite();
    void figuresReplaceTheChart();
    void aBarIsClicked();
    void aBarIsChosenByKeys();
    void whatIsStaleCannotBeChosen();

private:
    QPoint middleOf(std::size_t bar) const {
        return sample()->cell(bar, view_->rect(), ChartInk::light()).center().toPoint();
    }
    std::unique_ptr<ChartView> view_;
};

void TestChartView::figuresAreCopied() {
    view_->copyFigures();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Assumption\tlow\nPrice\t1\nUsers\t2\n"));
}

void TestChartView::pictureIsOnWhite() {
    const QImage picture = view_->picture();
    QVERIFY(picture.width() > 2 * view_->width());
    QCOMPARE(picture.pixelColor(1, 1), ChartInk::light().background);
    int inked = 0;
    for (int x = 0; x < picture.width(); x += 3)
        for (int y = 0; y < picture.height(); y += 3)
            inked += picture.pixelColor(x, y) != ChartInk::light().background;
    QVERIFY(inked > 100);
    view_->copyPicture();
    QCOMPARE(QGuiApplication::clipboard()->image().size(), picture.size());
}

void TestChartView::figuresReplaceTheChart() {
    view_->showFigures(true);
    const DeskTable* table = view_->figures();
    QVERIFY(table && table->isVisible());
    QCOMPARE(tableText(*table->model()).trimmed(), QStringLiteral("Assumption\tlow\nPrice\t1\nUsers\t2"));
    auto next = sample();
    next->words.table.rows.pop_back();
    view_->setChart(next);
    QCOMPARE(table->model()->rowCount(), 1);
    view_->showFigures(false);
    QVERIFY(!table->isVisible());
}

void TestChartView::aBarIsClicked() {
    QSignalSpy chosen(view_.get(), &ChartView::assumptionChosen);
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, middleOf(1));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<std::string>(), std::string("users.start"));
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, QPoint(200, 196)); // below the bars
    QCOMPARE(chosen.size(), 1);
}

void TestChartView::aBarIsChosenByKeys() {
    QSignalSpy chosen(view_.get(), &ChartView::assumptionChosen);
    QTest::keyClick(view_.get(), Qt::Key_Return); // nothing is pointed at yet
    QCOMPARE(chosen.size(), 0);
    QTest::keyClick(view_.get(), Qt::Key_Down);
    QCOMPARE(view_->accessibleDescription(), QStringLiteral("Price: wide"));
    QTest::keyClick(view_.get(), Qt::Key_Return);
    QTest::keyClick(view_.get(), Qt::Key_Down);
    QTest::keyClick(view_.get(), Qt::Key_Down); // there is no third
    QTest::keyClick(view_.get(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen[0][0].value<std::string>(), std::string("price"));
    QCOMPARE(chosen[1][0].value<std::string>(), std::string("users.start"));
}

void TestChartView::whatIsStaleCannotBeChosen() {
    QSignalSpy chosen(view_.get(), &ChartView::assumptionChosen);
    const QImage fresh = view_->grab().toImage();
    view_->setPending(QStringLiteral("≈ calcul en cours"));
    QCOMPARE(view_->accessibleDescription(), QStringLiteral("≈ calcul en cours"));
    QVERIFY(view_->grab().toImage() != fresh);
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, middleOf(0));
    QCOMPARE(chosen.size(), 0);
    view_->setPending({});
    QCOMPARE(view_->grab().toImage(), fresh);
}

QTEST_MAIN(TestChartView)
#include "tst_chart_view.moc"
