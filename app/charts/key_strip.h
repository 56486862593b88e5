// The one key under a page's charts: line, marker, letter and name of each option, in rows.
#pragma once

#include "charts/chart.h"

namespace mailbilan {

struct KeyEntry {
    OptionLook look;
    QString note; // "(exclu : 2FA absente)"; may be empty
};

class KeyStrip final : public Chart {
public:
    std::vector<KeyEntry> entries;

    void paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const override;
    std::vector<Label> labels(const QRectF& rect, const ChartInk& ink) const override;
    // Height of all rows at this width.
    double height(double width, const ChartInk& ink) const;
};

} // namespace mailbilan
