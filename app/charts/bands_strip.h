// Which option is the cheapest at which number of users: letters over a line of users.
#pragma once

#include "charts/chart.h"

namespace mailbilan {

struct StripBand {
    double from = 0, to = 0;         // users, half open
    std::vector<OptionLook> options; // more than one: level
    QString fromText;                // limit at its left end, empty at the start
    QString readOut;
};

class BandsStrip final : public Chart {
public:
    double low = 0, high = 1;
    std::vector<StripBand> bands; // ascending, adjoining
    std::optional<double> present;
    QString presentText;    // "120, actuel"; empty in the small strip
    bool withLimits = true; // false: letters only, as under the slider

    void paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const override;
    std::vector<Label> labels(const QRectF& rect, const ChartInk& ink) const override;
    QString readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const override;

    double position(double users, const QRectF& rect) const;
    QRectF strip(const QRectF& rect, const ChartInk& ink) const;
};

} // namespace mailbilan
