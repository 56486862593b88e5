// Two assumptions at a time: who is the cheapest where, and by how much. A region carries the letter of its option
// and is bounded by a line; its colour deepens with the margin.
#pragma once

#include "charts/chart.h"
#include "charts/scale.h"

namespace mailbilan {

struct HeatCell {
    int outcome = 0;  // index into HeatMapChart::outcomes
    double depth = 1; // 0: level with the next, 1: by the largest margin of the map
    QString readOut;
};

class HeatMapChart final : public Chart {
public:
    Axis x, y;
    std::vector<double> xs, ys;                    // ascending: the middles of the cells
    std::vector<std::vector<OptionLook>> outcomes; // several: level; none: nobody is available
    std::vector<HeatCell> cells;                   // row by row, the first at ys[0]
    std::optional<QPointF> present;                // on the axes
    QString yTitle;                                // above the vertical axis; that of x is its unit

    void paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const override;
    std::vector<Label> labels(const QRectF& rect, const ChartInk& ink) const override;
    QString readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const override;

    QRectF plot(const QRectF& rect, const ChartInk& ink) const;
    QRectF cellRect(std::size_t column, std::size_t row, const QRectF& plot) const;

private:
    const HeatCell& cell(std::size_t column, std::size_t row) const { return cells[row * xs.size() + column]; }
    void paintCell(QPainter& painter, const QRectF& area, const HeatCell& cell, const ChartInk& ink) const;
    void paintBounds(QPainter& painter, const QRectF& inner, const ChartInk& ink) const;
    std::vector<Label> letters(const QRectF& inner, const ChartInk& ink) const;
};

} // namespace mailbilan
