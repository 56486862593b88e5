// Score ranges of several options on one scale: as a cell of the matrix page, and as a chart of all criteria.
#pragma once

#include "charts/chart.h"
#include "charts/scale.h"

namespace mailbilan {

struct RangeBar {
    OptionLook look;
    double low = 0, middle = 0, high = 0;
    bool missing = false; // no score: the whole scale, drawn as an empty outline
    QString text;         // "3–5"
};

struct RangeRow {
    QString label;
    bool strong = false; // the sum below
    std::vector<RangeBar> bars;
    QString readOut;
};

// Bars of one criterion below each other, grid lines at the ticks. Rows above each other join to one grid.
void paintRangeCell(QPainter& painter, const QRectF& cell, const Axis& scale, const RangeRow& row, const ChartInk& ink);
// The figures of the scale, for the head of the column; they share the places of paintRangeCell().
std::vector<Label> rangeCellHead(const QRectF& head, const Axis& scale, const ChartInk& ink);

class RangeBarsChart final : public Chart {
public:
    Axis scale;
    std::vector<RangeRow> rows;

    void paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const override;
    std::vector<Label> labels(const QRectF& rect, const ChartInk& ink) const override;
    QString readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const override;

    QRectF cell(std::size_t row, const QRectF& rect, const ChartInk& ink) const;
    // Height that suits the rows.
    double height(const ChartInk& ink) const;

private:
    double labelWidth(const QRectF& rect, const ChartInk& ink) const;
};

} // namespace mailbilan
