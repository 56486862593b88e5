// Painting each chart of the window over ten options, beside a painted line chart of Qt Charts.
#include "app/charts/samples.h"
#include "bench.h"

#include "charts/fonts.h"

#include <QApplication>
#include <QChart>
#include <QGraphicsScene>
#include <QLineSeries>
#include <QValueAxis>

using namespace mailbilan;

namespace {

// The yardstick of the speed goals: ten lines of 36 points, every series replaced, axes set, painted at 900 x 600.
class QtLines {
public:
    QtLines() {
        scene_.addItem(chart_); // which owns the chart, and the chart its axes and lines
        chart_->resize(900, 600);
        chart_->addAxis(x_, Qt::AlignBottom);
        chart_->addAxis(y_, Qt::AlignLeft);
        for (auto& line : lines_) {
            line = new QLineSeries;
            chart_->addSeries(line);
            line->attachAxis(x_);
            line->attachAxis(y_);
        }
    }
    void paint() {
        ++round_;
        for (int i = 0; i < 10; ++i) {
            QList<QPointF> points;
            for (int month = 0; month < 36; ++month)
                points << QPointF(month, (100 + round_ % 7) * month * (i + 1));
            lines_[i]->replace(points);
        }
        x_->setRange(0, 35);
        y_->setRange(0, 36'000 + round_ % 7);
        QImage image(900, 600, QImage::Format_RGB32);
        QPainter painter(&image);
        scene_.render(&painter);
    }

private:
    QGraphicsScene scene_;
    QChart* chart_ = new QChart;
    QValueAxis* x_ = new QValueAxis;
    QValueAxis* y_ = new QValueAxis;
    QLineSeries* lines_[10];
    int round_ = 0;
};

} // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    loadFonts();
    QtLines yardstick;
    const auto charts = samples::charts(samples::sets()[6]);
    std::vector<Measure> measures{{"Qt Charts: ten lines of 36 points", [&] { yardstick.paint(); }}};
    for (const auto& [name, chart, size] : charts)
        measures.push_back({name, [chart = chart.get()] {
                                QImage image(900, 600, QImage::Format_RGB32);
                                QPainter painter(&image);
                                chart->paint(painter, QRectF(0, 0, 900, 600), ChartInk::light());
                            }});
    measure(std::move(measures), 21);
}
