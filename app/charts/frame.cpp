#include "charts/frame.h"

#include <algorithm>
#include <cmath>

namespace mailbilan {
namespace {

// Every n-th label, with the smallest n that leaves `gap` between neighbours.
std::vector<Label> thinned(const std::vector<Label>& all, double gap) {
    for (std::size_t every = 1; every < all.size(); ++every) {
        std::vector<Label> kept;
        bool free = true;
        for (std::size_t i = 0; i < all.size(); i += every) {
            free = free && !touchesAny(all[i].rect, kept, gap);
            kept.push_back(all[i]);
        }
        if (free)
            return kept;
    }
    return {all.begin(), all.begin() + std::min<std::ptrdiff_t>(1, std::ssize(all))};
}

} // namespace

double valueAxisWidth(const Axis& axis, const ChartInk& ink) {
    double width = 0;
    for (const Tick& tick : axis.ticks)
        width = std::max(width, textWidth(tick.text, ink.note()));
    return width + ink.px(8);
}

std::vector<Label> valueAxisLabels(const Axis& axis, const QRectF& plot, const ChartInk& ink) {
    std::vector<Label> labels;
    for (const Tick& tick : axis.ticks) {
        const QPointF anchor(plot.left() - ink.px(8), axis.at(tick.value, plot.bottom(), plot.top()));
        labels.push_back(labelAt(tick.text, ink.note(), ink.secondary, anchor, Qt::AlignRight | Qt::AlignVCenter));
    }
    return thinned(labels, 0);
}

std::vector<Label> baseAxisLabels(const Axis& axis, const QRectF& plot, const ChartInk& ink) {
    std::vector<Label> labels;
    for (const Tick& tick : axis.ticks) {
        const QPointF anchor(axis.at(tick.value, plot.left(), plot.right()), plot.bottom() + ink.px(6));
        labels.push_back(labelAt(tick.text, ink.note(), ink.secondary, anchor, Qt::AlignHCenter | Qt::AlignTop));
    }
    labels = thinned(labels, ink.px(4));
    if (!axis.unit.isEmpty())
        labels.push_back(labelAt(axis.unit, ink.note(), ink.secondary, plot.bottomRight() + QPointF(0, ink.px(22)),
                                 Qt::AlignRight | Qt::AlignTop));
    return labels;
}

double baseAxisHeight(const Axis& axis, const ChartInk& ink) { return ink.px(axis.unit.isEmpty() ? 22 : 38); }

void paintGrid(QPainter& painter, const Axis& axis, const QRectF& plot, const ChartInk& ink) {
    painter.setPen(ink.pen(ink.grid));
    for (const Tick& tick : axis.ticks) {
        const double y = crisp(axis.at(tick.value, plot.bottom(), plot.top()), ink);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
}

void paintBase(QPainter& painter, const QRectF& plot, double y, const ChartInk& ink) {
    painter.setPen(ink.pen(ink.axis));
    painter.drawLine(QPointF(plot.left(), crisp(y, ink)), QPointF(plot.right(), crisp(y, ink)));
}

void paintBaseTicks(QPainter& painter, const Axis& axis, const QRectF& plot, double y, const ChartInk& ink) {
    painter.setPen(ink.pen(ink.axis));
    for (const Tick& tick : axis.ticks) {
        const double x = crisp(axis.at(tick.value, plot.left(), plot.right()), ink);
        painter.drawLine(QPointF(x, y), QPointF(x, y + ink.px(4)));
    }
}

double crisp(double coordinate, const ChartInk& ink) { return ink.print ? coordinate : std::floor(coordinate) + 0.5; }

} // namespace mailbilan
