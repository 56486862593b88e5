// Probabilities as bars from 0 to 100 %, in rows and columns: who is how often the cheapest, at which rank, ahead of
// whom; shares of the uncertainty. The figure stands beside each bar, a thin line shows its sampling error.
#pragma once

#include "charts/chart.h"

namespace mailbilan {

struct ChanceCell {
    std::optional<double> share; // 0 to 1; empty: the question does not arise
    double error = 0;
    QString text; // "77,8 % ± 0,8 pt"
    bool strong = false;
    QString readOut;
};

struct ChanceRow {
    QString label;
    std::optional<OptionLook> look; // badge letter before the label, colour of the bars
    std::vector<ChanceCell> cells;  // as ChanceGrid::heads
    std::string assumption = {};    // where choosing the row leads; empty: nowhere
};

class ChanceGrid final : public Chart {
public:
    QString rowsHead;
    QStringList heads;
    std::vector<ChanceRow> rows;

    void paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const override;
    std::vector<Label> labels(const QRectF& rect, const ChartInk& ink) const override;
    QString readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const override;
    std::vector<ChartTarget> targets(const QRectF& rect, const ChartInk& ink) const override;

    QRectF cell(std::size_t row, std::size_t column, const QRectF& rect, const ChartInk& ink) const;
    double height(const ChartInk& ink) const;

private:
    double labelWidth(const QRectF& rect, const ChartInk& ink) const;
    double figureWidth(const ChartInk& ink) const;
    QRectF bar(const QRectF& cell, const ChartInk& ink) const; // of 100 %
};

} // namespace mailbilan
