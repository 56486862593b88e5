// The charts of the report, as values.
#pragma once

#include "charts/chart.h"
#include "report/writing.h"

namespace mailbilan::report {

// Height of a chart that knows how many rows it has, in points.
inline constexpr double pointsPerPixel = 0.75;

template <class T> ChartBlock figureOf(T chart, double height) {
    ChartBlock figure;
    figure.description = chart.description();
    figure.chart = std::make_shared<T>(std::move(chart));
    figure.height = height;
    return figure;
}

// Empty where there is nothing to show.
std::optional<ChartBlock> planeFigure(const Writing& writing);
std::optional<ChartBlock> yearsFigure(const Writing& writing);
std::optional<ChartBlock> cumulativeFigure(const Writing& writing);
std::optional<ChartBlock> keyFigure(const Writing& writing);
std::optional<ChartBlock> valuesFigure(const Writing& writing);
std::optional<ChartBlock> timelineFigure(const Writing& writing, std::optional<int> option); // costs of it

} // namespace mailbilan::report
