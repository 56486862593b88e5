// Painting each chart of the window over ten options, beside a painted line chart of Qt Charts.
#include "app/charts/samples.h"
#include "bench.h"
#include "qt_lines.h"

#include "charts/fonts.h"

#include <QApplication>

using namespace mailbilan;

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
