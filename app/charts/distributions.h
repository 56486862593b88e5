// How costs spread over the draws of a simulation: one histogram per option on one axis, with P10, P50 and P90.
#pragma once

#include "charts/chart.h"
#include "charts/scale.h"

namespace mailbilan {

struct DistributionPanel {
    OptionLook look;
    double from = 0, to = 0;    // of the histogram
    std::vector<double> counts; // bins of equal width
    double p10 = 0, p50 = 0, p90 = 0;
    QString p10Text, p50Text, p90Text; // "P10 12,74"
    QString readOut;
};

class DistributionsChart final : public Chart {
public:
    Axis cost;
    std::vector<DistributionPanel> panels; // each as high as its own highest bin

    void paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const override;
    std::vector<Label> labels(const QRectF& rect, const ChartInk& ink) const override;
    QString readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const override;

    QRectF panel(std::size_t index, const QRectF& rect, const ChartInk& ink) const; // with its words

private:
    QRectF bars(std::size_t index, const QRectF& rect, const ChartInk& ink) const;
    // In one row where P50 has room between its neighbours in every panel, else P50 above them.
    bool inOneRow(const QRectF& rect, const ChartInk& ink) const;
};

} // namespace mailbilan
