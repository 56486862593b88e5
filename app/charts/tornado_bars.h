// One assumption at a time from its low to its high value: how far a figure moves from where it stands now. The
// ends carry the values of the assumption, not amounts; the colour says whom the move helps.
#pragma once

#include "charts/chart.h"
#include "charts/scale.h"

namespace mailbilan {

struct TornadoRow {
    QString label;
    std::optional<double> atLow, atHigh; // the figure there; empty: there is none
    QString lowText, highText;           // the values of the assumption
    QString readOut;
    std::string assumption; // where choosing the bar leads
};

class TornadoChart final : public Chart {
public:
    Axis figure;
    double present = 0;
    QString presentText;          // above the dashed line; may be empty
    OptionLook below, above;      // whom a move to the left and to the right helps; of one option's cost: that option
    bool isDifference = true;     // nought is where the order turns
    QString forBelow, forAbove;   // "← A moins chère", "B moins chère →"
    QString noEffect;             // "sans effet"
    std::vector<TornadoRow> rows; // widest first

    void paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const override;
    std::vector<Label> labels(const QRectF& rect, const ChartInk& ink) const override;
    QString readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const override;
    std::vector<ChartTarget> targets(const QRectF& rect, const ChartInk& ink) const override;

    QRectF plot(const QRectF& rect, const ChartInk& ink) const;
    QRectF cell(std::size_t row, const QRectF& rect, const ChartInk& ink) const; // over the whole width
    double height(const ChartInk& ink) const;

private:
    void addFoot(std::vector<Label>& all, const QRectF& rect, const QRectF& inner, const ChartInk& ink) const;
    void paintBar(QPainter& painter, const TornadoRow& row, const QRectF& area, const QRectF& inner,
                  const ChartInk& ink) const;
};

} // namespace mailbilan
