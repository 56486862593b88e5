// Phases of a project below each other: bars from first to last working day, what waits for what, the cutover as a
// line through all rows. Alone with the names of its rows, or beside a table whose rows it continues.
#pragma once

#include "charts/chart.h"
#include "charts/scale.h"

namespace mailbilan {

struct TimelineBar {
    enum class Kind { Work, Window, Cutover };

    QString name;
    int start = 0, days = 1; // working days from the start of the project; no days: a moment
    Kind kind = Kind::Work;
    bool early = false;     // begins before what it waits for has ended
    QStringList labels;     // beside the bar: the first that has room
    std::vector<int> after; // rows that it waits for
    double height = 26;     // of the row, px
    QString readOut;
};

class TimelineChart final : public Chart {
public:
    static constexpr double plainHead = 24;

    Axis days; // ticks where months begin
    std::vector<TimelineBar> bars;
    bool named = true;             // names at the left
    double headHeight = plainHead; // px, for the axis

    void paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const override;
    std::vector<Label> labels(const QRectF& rect, const ChartInk& ink) const override;
    QString readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const override;

    double height(const ChartInk& ink) const;
    QRectF plot(const QRectF& rect, const ChartInk& ink) const;
    QRectF row(std::size_t bar, const QRectF& rect, const ChartInk& ink) const; // across the whole chart
    QRectF bar(std::size_t bar, const QRectF& rect, const ChartInk& ink) const;

private:
    double namesWidth(const QRectF& rect, const ChartInk& ink) const;
    double pixel(const QRectF& rect, const ChartInk& ink) const; // of heights: less where the rows have no room
};

} // namespace mailbilan
