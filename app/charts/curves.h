// One line per option over a quantity, with a strip of bands above that says who leads where: costs over the number
// of users, the probability of being preferred over the value of a point.
#pragma once

#include "charts/bands_strip.h"
#include "charts/scale.h"

namespace mailbilan {

struct CurvePoint {
    double x = 0, y = 0;
};

struct Curve {
    OptionLook look;
    std::vector<CurvePoint> points; // by x; a gap (nothing available) is a y that is not finite
};

class CurvesChart final : public Chart {
public:
    Axis x, y;
    std::vector<Curve> curves;
    BandsStrip strip;                          // on the scale of x; no bands: no strip
    std::optional<double> rangeLow, rangeHigh; // of what stands on x: tinted, low to high
    std::vector<QString> readOuts;             // by equal parts of x, from left to right

    void paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const override;
    std::vector<Label> labels(const QRectF& rect, const ChartInk& ink) const override;
    QString readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const override;

    QRectF plot(const QRectF& rect, const ChartInk& ink) const;

private:
    QRectF stripRect(const QRectF& rect, const ChartInk& ink) const; // with its limits
    std::vector<Label> letters(const QRectF& inner, const ChartInk& ink) const;
};

} // namespace mailbilan
