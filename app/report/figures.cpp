#include "report/figures.h"

#include "charts/build.h"
#include "charts/build_what_if.h"

namespace mailbilan::report {

std::optional<ChartBlock> planeFigure(const Writing& t) {
    PlaneChart chart = planeChart(t.a, t.w, t.shown(), costQuantiles(t.draws.simulation));
    if (chart.points.empty())
        return std::nullopt;
    chart.foot.clear(); // the table above names the options that are out
    return figureOf(std::move(chart), 190);
}

std::optional<ChartBlock> yearsFigure(const Writing& t) {
    if (t.priced().empty())
        return std::nullopt;
    return figureOf(stackedYearsChart(t.a, t.w, t.shown()), 170);
}

std::optional<ChartBlock> cumulativeFigure(const Writing& t) {
    if (t.priced().empty())
        return std::nullopt;
    return figureOf(cumulativeChart(t.a, t.w, t.shown()), 200);
}

std::optional<ChartBlock> keyFigure(const Writing& t) {
    KeyStrip strip = keyStrip(t.a, t.w, t.shown());
    const double height = strip.height(504.6 / pointsPerPixel, ChartInk::paper()) * pointsPerPixel;
    return figureOf(std::move(strip), height);
}

std::optional<ChartBlock> valuesFigure(const Writing& t) {
    ValueBarsChart chart = valueBarsChart(t.a, t.w, t.shown());
    if (chart.bars.empty())
        return std::nullopt;
    const double height = chart.height(ChartInk::paper()) * pointsPerPixel;
    return figureOf(std::move(chart), height);
}

std::optional<ChartBlock> timelineFigure(const Writing& t, std::optional<int> option) {
    TimelineChart chart = timelineChart(t.a, t.w, option);
    if (chart.bars.empty())
        return std::nullopt;
    constexpr double rowOnPaper = 20; // px
    for (TimelineBar& bar : chart.bars)
        bar.height = rowOnPaper;
    const double height = chart.height(ChartInk::paper()) * pointsPerPixel;
    return figureOf(std::move(chart), height);
}

} // namespace mailbilan::report
