// CapEx and OpEx by year: one stack per option and year, CapEx in full colour below, OpEx pale above.
#pragma once

#include "charts/chart.h"
#include "charts/scale.h"

namespace mailbilan {

struct YearBar {
    double capex = 0, opex = 0; // either may be negative: a residual pays back
    QString total, shortTotal;  // "38,6" and, where bars are narrow, "39"
    QString readOut;
    double sum() const { return capex + opex; }
};

struct YearGroup {
    QString label, shortLabel; // "année 1", "1"
    std::vector<YearBar> bars; // as StackedYearsChart::options
};

class StackedYearsChart final : public Chart {
public:
    Axis amount;
    std::vector<OptionLook> options;
    std::vector<YearGroup> years;
    QString capexName, opexName;

    void paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const override;
    std::vector<Label> labels(const QRectF& rect, const ChartInk& ink) const override;
    QString readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const override;

    QRectF plot(const QRectF& rect, const ChartInk& ink) const;
    // The column of a bar over the whole height of the plot.
    QRectF column(std::size_t year, std::size_t option, const QRectF& plot, const ChartInk& ink) const;
};

} // namespace mailbilan
