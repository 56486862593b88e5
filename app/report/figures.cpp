#include "report/figures.h"

#include "charts/build.h"

namespace mailbilan::report {
namespace {

template <class T> Figure figureOf(T chart, double height) {
    Figure figure;
    figure.description = chart.description();
    figure.chart = std::make_shared<T>(std::move(chart));
    figure.height = height;
    return figure;
}

// Height of a chart that knows how many rows it has, in points.
constexpr double pointsPerPixel = 0.75;

} // namespace

std::optional<Figure> planeFigure(const Writing& t) {
    PlaneChart chart = planeChart(t.a, t.w, t.shown());
    if (chart.points.empty())
        return std::nullopt;
    return figureOf(std::move(chart), 190);
}

std::optional<Figure> yearsFigure(const Writing& t) {
    if (t.priced().empty())
        return std::nullopt;
    return figureOf(stackedYearsChart(t.a, t.w, t.shown()), 170);
}

std::optional<Figure> cumulativeFigure(const Writing& t) {
    if (t.priced().empty())
        return std::nullopt;
    return figureOf(cumulativeChart(t.a, t.w, t.shown()), 200);
}

std::optional<Figure> keyFigure(const Writing& t) {
    KeyStrip strip = keyStrip(t.a, t.w, t.shown());
    const double height = strip.height(504.6 / pointsPerPixel, ChartInk::paper()) * pointsPerPixel;
    return figureOf(std::move(strip), height);
}

std::optional<Figure> valuesFigure(const Writing& t) {
    ValueBarsChart chart = valueBarsChart(t.a, t.w, t.shown());
    if (chart.bars.empty())
        return std::nullopt;
    const double height = chart.height(ChartInk::paper()) * pointsPerPixel;
    return figureOf(std::move(chart), height);
}

} // namespace mailbilan::report
