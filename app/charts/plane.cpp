#include "charts/plane.h"

#include "charts/frame.h"
#include "charts/marks.h"

#include <array>
#include <cmath>
#include <limits>

namespace mailbilan {
namespace {

constexpr double markerSize = 11;

// The lines of the cross through a point; a line of no length where the range is unknown.
struct Cross {
    QLineF cost, value;
    QRectF box; // empty without a cost range
};

Cross crossOf(const PlaneChart& chart, const PlanePoint& point, const QRectF& plot) {
    const QPointF middle = chart.position(point, plot);
    const auto x = [&](double cost) { return chart.cost.at(cost, plot.left(), plot.right()); };
    const auto y = [&](double value) { return chart.value.at(value, plot.bottom(), plot.top()); };
    const double left = x(point.costLow.value_or(point.cost)), right = x(point.costHigh.value_or(point.cost));
    const double top = y(point.valueHigh), bottom = y(point.valueLow);
    return {{left, middle.y(), right, middle.y()},
            {middle.x(), top, middle.x(), bottom},
            QRectF(QPointF(left, top), QPointF(right, bottom))};
}

double overlap(const QRectF& a, const QRectF& b) {
    const QRectF shared = a.intersected(b);
    return shared.width() * shared.height();
}

// How bad a place for a letter is: markers and letters weigh most, then lines of crosses and boxes.
double trouble(const QRectF& place, const std::vector<Cross>& crosses, const std::vector<QRectF>& taken) {
    double sum = 0;
    for (const QRectF& rect : taken)
        sum += 1000 * overlap(place, rect);
    const auto line = [&](const QLineF& segment) {
        const QRectF stroke = QRectF(segment.p1(), segment.p2()).normalized().adjusted(-1, -1, 1, 1);
        return overlap(place, stroke);
    };
    for (const Cross& cross : crosses) {
        sum += line(cross.cost) + line(cross.value);
        const QRectF& box = cross.box;
        sum += line({box.topLeft(), box.topRight()}) + line({box.bottomLeft(), box.bottomRight()}) +
               line({box.topLeft(), box.bottomLeft()}) + line({box.topRight(), box.bottomRight()});
    }
    return sum;
}

void paintCross(QPainter& painter, const PlaneChart& chart, const PlanePoint& point, const QRectF& plot,
                const ChartInk& ink) {
    const OptionMark mark = ink.optionMark(point.look);
    const Cross cross = crossOf(chart, point, plot);
    painter.setBrush(Qt::NoBrush);
    if (point.costLow && point.costHigh) {
        painter.setPen(ink.optionPen(mark, 1));
        painter.drawRect(cross.box);
        painter.setPen(ink.pen(mark.colour, 1.6));
        painter.drawLine(cross.cost);
    }
    painter.setPen(ink.pen(mark.colour, 1.6));
    painter.drawLine(cross.value);
    if (point.costLow && point.costHigh)
        return;
    // Without a box the ends of the range need a stop.
    const QPointF half(ink.px(4), 0);
    for (const QPointF& end : {cross.value.p1(), cross.value.p2()})
        painter.drawLine(end - half, end + half);
}

std::vector<Label> letters(const PlaneChart& chart, const QRectF& plot, const ChartInk& ink) {
    std::vector<Cross> crosses;
    std::vector<QRectF> taken;
    const double reach = ink.px(markerSize / 2 + 2);
    for (const PlanePoint& point : chart.points) {
        crosses.push_back(crossOf(chart, point, plot));
        const QPointF at = chart.position(point, plot);
        taken.push_back(QRectF(at - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)));
    }
    struct Side {
        double x, y;
        Qt::Alignment align;
    };
    const double near = ink.px(9), far = ink.px(26);
    std::vector<Side> sides;
    for (double away : {near, ink.px(16), far})
        for (const auto& [x, y, align] : {Side{1, -1, Qt::AlignLeft | Qt::AlignBottom}, Side{-1, 1, Qt::AlignRight},
                                          Side{1, 1, Qt::AlignLeft}, Side{-1, -1, Qt::AlignRight | Qt::AlignBottom}})
            sides.push_back({x * away, y * std::min(away, ink.px(5)), align});
    std::vector<Label> labels;
    for (const PlanePoint& point : chart.points) {
        const OptionMark mark = ink.optionMark(point.look);
        std::optional<Label> best;
        double least = std::numeric_limits<double>::max();
        for (const Side& side : sides) {
            const Label label = labelAt(mark.letter, ink.body(true), mark.colour,
                                        chart.position(point, plot) + QPointF(side.x, side.y), side.align);
            const double here = trouble(label.rect, crosses, taken) + (plot.contains(label.rect) ? 0 : 1e6);
            if (here + 1e-9 < least) {
                least = here;
                best = label;
            }
        }
        taken.push_back(best->rect);
        labels.push_back(*best);
    }
    return labels;
}

} // namespace

QRectF PlaneChart::plot(const QRectF& rect, const ChartInk& ink) const {
    const double right = cost.ticks.empty() ? 0 : textWidth(cost.ticks.back().text, ink.note()) / 2;
    const double foots = foot.isEmpty() ? 0 : ink.px(18);
    return rect.adjusted(valueAxisWidth(value, ink), ink.px(8), -right, -baseAxisHeight(cost, ink) - foots);
}

QPointF PlaneChart::position(const PlanePoint& point, const QRectF& plot) const {
    return {cost.at(point.cost, plot.left(), plot.right()), value.at(point.value, plot.bottom(), plot.top())};
}

std::vector<Label> PlaneChart::labels(const QRectF& rect, const ChartInk& ink) const {
    const QRectF inner = plot(rect, ink);
    if (inner.width() < ink.px(20) || inner.height() < ink.px(20))
        return {};
    std::vector<Label> all = letters(*this, inner, ink);
    for (const auto& axis : {valueAxisLabels(value, inner, ink), baseAxisLabels(cost, inner, ink)})
        all.insert(all.end(), axis.begin(), axis.end());
    if (!foot.isEmpty())
        all.push_back(labelWithin(foot, ink.note(), ink.secondary, rect.bottomLeft(), Qt::AlignBottom, rect.width()));
    dropCollisions(all, rect);
    return all;
}

void PlaneChart::paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const {
    const QRectF inner = plot(rect, ink);
    if (inner.width() < ink.px(20) || inner.height() < ink.px(20))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintGrid(painter, value, inner, ink);
    paintBase(painter, inner, inner.bottom(), ink);
    paintBaseTicks(painter, cost, inner, inner.bottom(), ink);
    for (const PlanePoint& point : points)
        paintCross(painter, *this, point, inner, ink);
    for (const PlanePoint& point : points)
        paintMarker(painter, position(point, inner), ink.optionMark(point.look), ink, markerSize, point.look.toClarify);
    paintLabels(painter, labels(rect, ink));
    painter.restore();
}

QString PlaneChart::readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const {
    const QRectF inner = plot(rect, ink);
    const PlanePoint* nearest = nullptr;
    double least = ink.px(24);
    for (const PlanePoint& point : points) {
        const double distance = QLineF(at, position(point, inner)).length();
        if (distance < least) {
            least = distance;
            nearest = &point;
        }
    }
    return nearest ? nearest->readOut : QString();
}

} // namespace mailbilan
