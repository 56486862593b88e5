// The value of each option with its range, on the scale of scores: letter, bar, figures.
#pragma once

#include "charts/range_bars.h"

namespace mailbilan {

class ValueBarsChart final : public Chart {
public:
    Axis scale;
    std::vector<RangeBar> bars; // text: "4,13 (3,42–4,84)"

    void paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const override;
    std::vector<Label> labels(const QRectF& rect, const ChartInk& ink) const override;
    QString readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const override;

    QRectF cell(std::size_t bar, const QRectF& rect, const ChartInk& ink) const;
    double height(const ChartInk& ink) const;
};

} // namespace mailbilan
