// What the charts with axes share: horizontal grid, value labels at the left, base line with ticks.
#pragma once

#include "charts/labels.h"
#include "charts/scale.h"

namespace mailbilan {

// Room left of the plot for the labels of a vertical axis.
double valueAxisWidth(const Axis& axis, const ChartInk& ink);
// Labels left of the plot; those without room are left out evenly.
std::vector<Label> valueAxisLabels(const Axis& axis, const QRectF& plot, const ChartInk& ink);
// Labels below the plot, the unit right-aligned below them.
std::vector<Label> baseAxisLabels(const Axis& axis, const QRectF& plot, const ChartInk& ink);
// Room below the plot for baseAxisLabels().
double baseAxisHeight(const Axis& axis, const ChartInk& ink);

void paintGrid(QPainter& painter, const Axis& axis, const QRectF& plot, const ChartInk& ink);
// A line across the plot at `y`.
void paintBase(QPainter& painter, const QRectF& plot, double y, const ChartInk& ink);
void paintBaseTicks(QPainter& painter, const Axis& axis, const QRectF& plot, double y, const ChartInk& ink);

// On the middle of a device pixel where the painter is not scaled, so that thin lines stay thin.
double crisp(double coordinate, const ChartInk& ink);

} // namespace mailbilan
