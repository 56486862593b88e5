// Cost to the right, value upwards: one point per option with the ranges around it.
#pragma once

#include "charts/chart.h"
#include "charts/scale.h"

namespace mailbilan {

struct PlanePoint {
    OptionLook look;
    double cost = 0;                         // per user and month, likely
    std::optional<double> costLow, costHigh; // P10 and P90 where they are known
    double value = 0, valueLow = 0, valueHigh = 0;
    QString readOut;
};

class PlaneChart final : public Chart {
public:
    Axis cost, value;
    std::vector<PlanePoint> points; // options that are out are not among them
    QString foot;                   // names the options that are out; may be empty

    void paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const override;
    std::vector<Label> labels(const QRectF& rect, const ChartInk& ink) const override;
    QString readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const override;

    QRectF plot(const QRectF& rect, const ChartInk& ink) const;
    QPointF position(const PlanePoint& point, const QRectF& plot) const;
};

} // namespace mailbilan
