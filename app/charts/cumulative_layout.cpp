// Where the words of a cumulative chart stand: they cross neither a line nor each other.
#include "charts/cumulative.h"
#include "charts/frame.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mailbilan {
namespace {

constexpr double row = 15;

double endHeight(const CumulativeLine& line, const CumulativeChart& chart, const QRectF& plot) {
    return chart.position(0, line.amounts.back(), plot).y();
}

// "C 81,3" in the colour of the option, then its name where there is room.
struct EndColumn {
    double figures = 0, names = 0;
};
EndColumn endColumn(const CumulativeChart& chart, double width, const ChartInk& ink) {
    EndColumn column;
    for (const CumulativeLine& line : chart.lines) {
        const QString figure = ink.optionMark(line.look).letter + u' ' + line.end;
        column.figures = std::max(column.figures, textWidth(figure, ink.note(true)));
        column.names = std::max(column.names, textWidth(line.look.name, ink.note()));
    }
    column.names = std::min(column.names, width * 0.2);
    if (width < ink.px(360))
        column.names = 0;
    return column;
}

void placeEnds(CumulativeLayout& layout, const CumulativeChart& chart, const EndColumn& column, const QRectF& rect,
               const ChartInk& ink) {
    std::vector<double> wanted;
    for (const CumulativeLine& line : chart.lines)
        wanted.push_back(endHeight(line, chart, layout.plot));
    const double half = ink.px(row / 2);
    const std::vector<double> heights = spread(wanted, ink.px(row), rect.top() + half, layout.plot.bottom() - half);
    const double x = layout.plot.right() + ink.px(10);
    for (std::size_t i = 0; i < chart.lines.size(); ++i) {
        const CumulativeLine& line = chart.lines[i];
        const OptionMark mark = ink.optionMark(line.look);
        layout.ends.push_back(labelAt(mark.letter + u' ' + line.end, ink.note(true), mark.colour, {x, heights[i]},
                                      Qt::AlignLeft | Qt::AlignVCenter));
        if (column.names > 0)
            layout.ends.push_back(labelWithin(line.look.name, ink.note(), ink.secondary,
                                              {x + column.figures + ink.px(7), heights[i]},
                                              Qt::AlignLeft | Qt::AlignVCenter, column.names));
        if (std::abs(heights[i] - wanted[i]) > ink.px(3))
            layout.leaders.push_back({layout.plot.right() + ink.px(2), wanted[i], x - ink.px(2), heights[i]});
    }
}

// The pieces of all lines as segments in painter coordinates.
std::vector<QLineF> segments(const CumulativeChart& chart, const QRectF& plot) {
    std::vector<QLineF> all;
    for (const CumulativeLine& line : chart.lines)
        for (std::size_t month = 1; month < line.amounts.size(); ++month) {
            const double end = static_cast<double>(month);
            all.push_back({chart.position(end, line.amounts[month - 1], plot),
                           chart.position(end + 1, line.amounts[month], plot)});
        }
    return all;
}

bool crosses(const QLineF& segment, const QRectF& rect) {
    // Clipping after Liang and Barsky: the part of the segment inside is [from, to].
    double from = 0, to = 1;
    const auto clip = [&](double delta, double distance) {
        if (delta == 0)
            return distance >= 0;
        const double at = distance / delta;
        delta < 0 ? from = std::max(from, at) : to = std::min(to, at);
        return from <= to;
    };
    return clip(-segment.dx(), segment.x1() - rect.left()) && clip(segment.dx(), rect.right() - segment.x1()) &&
           clip(-segment.dy(), segment.y1() - rect.top()) && clip(segment.dy(), rect.bottom() - segment.y1());
}

struct Obstacles {
    std::vector<QLineF> lines, drops;
    std::vector<QRectF> circles;
};

// The first free place beside the foot of the drop line: row by row upwards, right before left.
std::optional<Label> footPlace(Label label, const QPointF& circle, const Obstacles& obstacles,
                               const CumulativeLayout& layout, const ChartInk& ink, bool mayCutDrops) {
    const QRectF& plot = layout.plot;
    for (int level = 0; level < 6; ++level)
        for (bool right : {true, false}) {
            label.rect.moveBottom(plot.bottom() - ink.px(4 + level * row));
            right ? label.rect.moveLeft(circle.x() + ink.px(5)) : label.rect.moveRight(circle.x() - ink.px(5));
            const QRectF place = label.rect.adjusted(-ink.px(2), -ink.px(3), ink.px(2), ink.px(2));
            const auto inTheWay = [&](const QLineF& line) { return crosses(line, place); };
            const auto meets = [&](const QRectF& other) { return other.intersects(place); };
            if (plot.contains(label.rect) && label.rect.top() > circle.y() + ink.px(4) &&
                !touchesAny(label.rect, layout.crossings, ink.px(12)) &&
                std::none_of(obstacles.circles.begin(), obstacles.circles.end(), meets) &&
                (mayCutDrops || std::none_of(obstacles.drops.begin(), obstacles.drops.end(), inTheWay)) &&
                std::none_of(obstacles.lines.begin(), obstacles.lines.end(), inTheWay))
                return label;
        }
    return {};
}

// Below the axis, in rows of their own and free of lines; the first row is shared with the unit of the axis.
std::optional<Label> bandPlace(Label label, double x, int rows, const QRectF& rect, const CumulativeLayout& layout,
                               const ChartInk& ink) {
    const double most = std::max(rect.left(), rect.right() - label.rect.width());
    label.rect.moveLeft(std::clamp(x - label.rect.width() / 2, rect.left(), most));
    for (int level = 0; level < rows; ++level) {
        label.rect.moveTop(layout.plot.bottom() + ink.px(22 + level * row));
        if (!touchesAny(label.rect, layout.crossings, ink.px(12)) && !touchesAny(label.rect, layout.axes, ink.px(12)))
            return label;
    }
    return {};
}

// The number of crossings that found no place.
int placeCrossings(CumulativeLayout& layout, const CumulativeChart& chart, int bandRows, const QRectF& rect,
                   const ChartInk& ink) {
    Obstacles obstacles{segments(chart, layout.plot), {}, {}};
    const double radius = ink.px(7);
    for (const Crossing& crossing : chart.crossings) {
        const QPointF at = chart.position(crossing.month, crossing.amount, layout.plot);
        obstacles.drops.push_back({at.x(), at.y(), at.x(), layout.plot.bottom()});
        obstacles.circles.push_back(QRectF(at - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)));
    }
    int homeless = 0;
    for (const Crossing& crossing : chart.crossings) {
        const QPointF at = chart.position(crossing.month, crossing.amount, layout.plot);
        const Label words = labelAt(crossing.text, ink.note(), ink.text, {}, {});
        std::optional<Label> label = footPlace(words, at, obstacles, layout, ink, false);
        if (!label)
            label = footPlace(words, at, obstacles, layout, ink, true);
        if (!label)
            label = bandPlace(words, at.x(), bandRows, rect, layout, ink);
        label ? layout.crossings.push_back(*label) : void(++homeless);
    }
    return homeless;
}

// A drop line is interrupted where a label of another crossing stands in its way.
void cutDrops(CumulativeLayout& layout, const CumulativeChart& chart, const ChartInk& ink) {
    for (const Crossing& crossing : chart.crossings) {
        const QPointF at = chart.position(crossing.month, crossing.amount, layout.plot);
        std::vector<QRectF> gaps;
        for (const Label& label : layout.crossings)
            if (label.rect.left() - ink.px(3) < at.x() && at.x() < label.rect.right() + ink.px(3))
                gaps.push_back(label.rect);
        std::sort(gaps.begin(), gaps.end(), [](const QRectF& a, const QRectF& b) { return a.top() < b.top(); });
        double from = at.y() + ink.px(6);
        for (const QRectF& gap : gaps) {
            if (gap.bottom() < from || gap.top() > layout.plot.bottom())
                continue;
            if (gap.top() - ink.px(1) > from)
                layout.drops.push_back({at.x(), from, at.x(), gap.top() - ink.px(1)});
            from = gap.bottom() + ink.px(1);
        }
        if (from < layout.plot.bottom())
            layout.drops.push_back({at.x(), from, at.x(), layout.plot.bottom()});
    }
}

} // namespace

QPointF CumulativeChart::position(double month, double value, const QRectF& plot) const {
    return {months.at(month, plot.left(), plot.right()), amount.at(value, plot.bottom(), plot.top())};
}

CumulativeLayout CumulativeChart::layout(const QRectF& rect, const ChartInk& ink) const {
    const EndColumn column = endColumn(*this, rect.width(), ink);
    const double right = ink.px(10) + column.figures + (column.names > 0 ? ink.px(7) + column.names : 0);
    constexpr int mostRows = 5;
    CumulativeLayout layout;
    for (int rows = 1; rows <= mostRows; ++rows) {
        layout = {};
        const double below = baseAxisHeight(months, ink) + ink.px((rows - 1) * row);
        layout.plot = rect.adjusted(valueAxisWidth(amount, ink), ink.px(8), -right, -below);
        if (lines.empty() || layout.plot.width() < ink.px(20) || layout.plot.height() < ink.px(20))
            return {};
        for (const auto& axis : {valueAxisLabels(amount, layout.plot, ink), baseAxisLabels(months, layout.plot, ink)})
            layout.axes.insert(layout.axes.end(), axis.begin(), axis.end());
        if (placeCrossings(layout, *this, rows, rect, ink) == 0)
            break;
    }
    cutDrops(layout, *this, ink);
    placeEnds(layout, *this, column, rect, ink);
    return layout;
}

std::vector<Label> CumulativeLayout::labels(const QRectF& rect) const {
    std::vector<Label> all = ends;
    for (const auto* more : {&crossings, &axes})
        all.insert(all.end(), more->begin(), more->end());
    dropCollisions(all, rect);
    return all;
}

std::vector<Label> CumulativeChart::labels(const QRectF& rect, const ChartInk& ink) const {
    return layout(rect, ink).labels(rect);
}

} // namespace mailbilan
