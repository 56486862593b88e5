// Cumulative cost by month: one line per option, crossings as open circles with their words at the foot.
#pragma once

#include "charts/chart.h"
#include "charts/scale.h"

namespace mailbilan {

struct CumulativeLine {
    OptionLook look;
    std::vector<double> amounts; // after month 1, 2, ...
    QStringList texts;           // the same in words, for the read-out
    QString end;                 // "81,3"
};

struct Crossing {
    double month = 0, amount = 0; // where the lines meet, between two ends of months
    QString text;                 // "B = D : mois 10, 19,4 k€"
};

struct CumulativeLayout {
    QRectF plot;                              // empty: no room to draw
    std::vector<Label> ends, crossings, axes; // crossings: those that found a place, in order of Crossing
    std::vector<QLineF> leaders;              // from the end of a line to its label, where it had to move
    std::vector<QLineF> drops;                // pieces of the dashed lines below the circles, free of labels
    std::vector<Label> labels(const QRectF& rect) const;
};

class CumulativeChart final : public Chart {
public:
    Axis amount, months;
    std::vector<CumulativeLine> lines;
    std::vector<Crossing> crossings; // by month
    QStringList monthTexts;          // "mois 10", for the read-out
    int markerEvery = 6;

    // Lines and markers go through a Qt Charts scene: GUI thread of an application with widgets only.
    void paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const override;
    std::vector<Label> labels(const QRectF& rect, const ChartInk& ink) const override;
    QString readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const override;

    CumulativeLayout layout(const QRectF& rect, const ChartInk& ink) const;
    QPointF position(double month, double amount, const QRectF& plot) const;
};

} // namespace mailbilan
