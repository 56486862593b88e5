// What each criterion adds to the lead of one option over another: to the left for the rival, to the right for
// the leader, summing to the margin. As a cell of the matrix page, and as a chart.
#pragma once

#include "charts/chart.h"
#include "charts/scale.h"

namespace mailbilan {

struct ContributionRow {
    QString label;
    bool strong = false; // the margin
    double points = 0;   // > 0: for the right-hand option
    QString text;        // "+2,0"
    QString readOut;
};

// `widest`: the largest |points| of all rows, so that cells share one scale. `widestText`: room kept for figures.
struct ContributionScale {
    OptionLook left, right;
    double widest = 1;
    QString widestText;
};

void paintContributionCell(QPainter& painter, const QRectF& cell, const ContributionScale& scale,
                           const ContributionRow& row, const ChartInk& ink);
Label contributionLabel(const QRectF& cell, const ContributionScale& scale, const ContributionRow& row,
                        const ChartInk& ink);

class ContributionBarsChart final : public Chart {
public:
    ContributionScale scale;
    QString forLeft, forRight; // heads: "pour A", "pour B"
    std::vector<ContributionRow> rows;

    void paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const override;
    std::vector<Label> labels(const QRectF& rect, const ChartInk& ink) const override;
    QString readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const override;

    QRectF cell(std::size_t row, const QRectF& rect, const ChartInk& ink) const;
    double height(const ChartInk& ink) const;

private:
    double labelWidth(const QRectF& rect, const ChartInk& ink) const;
};

} // namespace mailbilan
