#include "charts/heat_map.h"

#include "charts/frame.h"
#include "charts/marks.h"

#include <algorithm>

namespace mailbilan {
namespace {

constexpr double titleHeight = 20;

QColor mixed(const QColor& a, const QColor& b, double share) {
    const auto part = [share](float from, float to) { return from + (to - from) * static_cast<float>(share); };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()), part(a.blueF(), b.blueF()));
}

// Where the cell of `values[index]` begins, on [low, high]: half-way between neighbours.
double edge(const std::vector<double>& values, std::size_t index, double low, double high) {
    if (index == 0)
        return low;
    return index >= values.size() ? high : (values[index - 1] + values[index]) / 2;
}

// For every cell how many cells of the same outcome lie around it in all directions: the place for a letter.
std::vector<int> depths(const HeatMapChart& map) {
    const std::size_t wide = map.xs.size(), high = map.ys.size();
    std::vector<int> depth(map.cells.size(), 1);
    const auto at = [wide](std::size_t column, std::size_t row) { return row * wide + column; };
    const auto grow = [&](std::size_t column, std::size_t row, std::ptrdiff_t step) {
        int least = static_cast<int>(map.cells.size());
        for (std::ptrdiff_t dx = -1; dx <= 1; ++dx) {
            const std::ptrdiff_t x = static_cast<std::ptrdiff_t>(column) + dx,
                                 y = static_cast<std::ptrdiff_t>(row) + step;
            if (x < 0 || y < 0 || x >= std::ssize(map.xs) || y >= std::ssize(map.ys))
                return 1;
            const std::size_t near = at(static_cast<std::size_t>(x), static_cast<std::size_t>(y));
            if (map.cells[near].outcome != map.cells[at(column, row)].outcome)
                return 1;
            least = std::min(least, depth[near]);
        }
        return least + 1;
    };
    for (std::size_t row = 0; row < high; ++row)
        for (std::size_t column = 0; column < wide; ++column)
            depth[at(column, row)] = grow(column, row, -1);
    for (std::size_t row = high; row-- > 0;)
        for (std::size_t column = 0; column < wide; ++column)
            depth[at(column, row)] = std::min(depth[at(column, row)], grow(column, row, +1));
    return depth;
}

// Numbers of the connected regions, by cell.
std::vector<int> regions(const HeatMapChart& map) {
    const std::size_t wide = map.xs.size();
    std::vector<int> region(map.cells.size(), -1);
    int count = 0;
    for (std::size_t start = 0; start < map.cells.size(); ++start) {
        if (region[start] >= 0)
            continue;
        std::vector<std::size_t> open{start};
        region[start] = count;
        while (!open.empty()) {
            const std::size_t here = open.back();
            open.pop_back();
            const auto visit = [&](std::size_t near) {
                if (region[near] < 0 && map.cells[near].outcome == map.cells[here].outcome) {
                    region[near] = count;
                    open.push_back(near);
                }
            };
            if (here % wide > 0)
                visit(here - 1);
            if (here % wide + 1 < wide)
                visit(here + 1);
            if (here >= wide)
                visit(here - wide);
            if (here + wide < map.cells.size())
                visit(here + wide);
        }
        ++count;
    }
    return region;
}

} // namespace

QRectF HeatMapChart::plot(const QRectF& rect, const ChartInk& ink) const {
    const double right = x.ticks.empty() ? 0 : textWidth(x.ticks.back().text, ink.note()) / 2;
    return rect.adjusted(valueAxisWidth(y, ink), ink.px(titleHeight), -right, -baseAxisHeight(x, ink));
}

QRectF HeatMapChart::cellRect(std::size_t column, std::size_t row, const QRectF& plot) const {
    const double left = x.at(edge(xs, column, x.low, x.high), plot.left(), plot.right());
    const double right = x.at(edge(xs, column + 1, x.low, x.high), plot.left(), plot.right());
    const double bottom = y.at(edge(ys, row, y.low, y.high), plot.bottom(), plot.top());
    const double top = y.at(edge(ys, row + 1, y.low, y.high), plot.bottom(), plot.top());
    return {left, top, right - left, bottom - top};
}

void HeatMapChart::paintCell(QPainter& painter, const QRectF& area, const HeatCell& cell, const ChartInk& ink) const {
    const auto& looks = outcomes[static_cast<std::size_t>(cell.outcome)];
    if (looks.empty()) {
        painter.fillRect(area, ink.alternate);
        return;
    }
    const double each = area.height() / static_cast<double>(looks.size());
    for (std::size_t i = 0; i < looks.size(); ++i) { // level options share the height
        const OptionMark mark = ink.optionMark(looks[i]);
        const QRectF part(area.left(), area.top() + each * static_cast<double>(i), area.width(), each);
        painter.fillRect(part,
                         mixed(mixed(ink.background, mark.pale, 0.45), mark.pale, std::clamp(cell.depth, 0.0, 1.0)));
    }
}

// A line wherever two neighbours differ, and around all.
void HeatMapChart::paintBounds(QPainter& painter, const QRectF& inner, const ChartInk& ink) const {
    painter.setPen(ink.pen(ink.text, 1.2));
    for (std::size_t row = 0; row < ys.size(); ++row)
        for (std::size_t column = 0; column < xs.size(); ++column) {
            const QRectF area = cellRect(column, row, inner);
            if (column + 1 < xs.size() && cell(column, row).outcome != cell(column + 1, row).outcome)
                painter.drawLine(area.topRight(), area.bottomRight());
            if (row + 1 < ys.size() && cell(column, row).outcome != cell(column, row + 1).outcome)
                painter.drawLine(area.topLeft(), area.topRight());
        }
    painter.setPen(ink.pen(ink.axis));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(inner);
}

// One in the roomiest place of each region.
std::vector<Label> HeatMapChart::letters(const QRectF& inner, const ChartInk& ink) const {
    const std::vector<int> depth = depths(*this), region = regions(*this);
    std::vector<Label> all;
    for (int number = 0;; ++number) {
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (region[i] == number && (!best || depth[i] > depth[*best]))
                best = i;
        if (!best)
            return all;
        QStringList names;
        for (const OptionLook& look : outcomes[static_cast<std::size_t>(cells[*best].outcome)])
            names << ink.optionMark(look).letter;
        const QRectF area = cellRect(*best % xs.size(), *best / xs.size(), inner);
        const Label label = labelAt(names.isEmpty() ? QStringLiteral("–") : names.join(QStringLiteral("\u202F=\u202F")),
                                    ink.body(true), ink.text, area.center(), Qt::AlignHCenter | Qt::AlignVCenter);
        const double reach = depth[*best] - 0.5;
        if (label.rect.width() <= 2 * reach * area.width() && label.rect.height() <= 2 * reach * area.height() + 2)
            all.push_back(label);
    }
}

std::vector<Label> HeatMapChart::labels(const QRectF& rect, const ChartInk& ink) const {
    const QRectF inner = plot(rect, ink);
    if (cells.empty() || inner.width() < ink.px(40) || inner.height() < ink.px(40))
        return {};
    std::vector<Label> all = letters(inner, ink);
    all.push_back(labelWithin(yTitle, ink.note(), ink.secondary, rect.topLeft(), Qt::AlignLeft, rect.width()));
    const auto upright = valueAxisLabels(y, inner, ink);
    all.insert(all.end(), upright.begin(), upright.end());
    std::vector<Label> base = baseAxisLabels(x, inner, ink);
    if (!x.unit.isEmpty() && base.back().rect.left() < rect.left()) // a long name of an assumption
        base.back() = labelWithin(x.unit, ink.note(), ink.secondary, {rect.left(), base.back().rect.top()},
                                  Qt::AlignLeft, rect.width());
    all.insert(all.end(), base.begin(), base.end());
    dropCollisions(all, rect);
    return all;
}

void HeatMapChart::paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const {
    const QRectF inner = plot(rect, ink);
    if (cells.empty() || inner.width() < ink.px(40) || inner.height() < ink.px(40))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false); // no seams between cells
    for (std::size_t row = 0; row < ys.size(); ++row)
        for (std::size_t column = 0; column < xs.size(); ++column)
            paintCell(painter, cellRect(column, row, inner), cell(column, row), ink);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBounds(painter, inner, ink);
    paintBaseTicks(painter, x, inner, inner.bottom(), ink);
    if (present) {
        const QPointF at(x.at(present->x(), inner.left(), inner.right()),
                         y.at(present->y(), inner.bottom(), inner.top()));
        painter.setPen(ink.dashedPen(ink.accent, 1.2, {4, 3}));
        painter.drawLine(QPointF(at.x(), inner.top()), QPointF(at.x(), inner.bottom()));
        painter.drawLine(QPointF(inner.left(), at.y()), QPointF(inner.right(), at.y()));
        painter.setPen(ink.pen(ink.accent, 1.8));
        painter.setBrush(ink.background);
        painter.drawEllipse(at, ink.px(5), ink.px(5));
    }
    paintLabels(painter, labels(rect, ink));
    painter.restore();
}

QString HeatMapChart::readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const {
    const QRectF inner = plot(rect, ink);
    for (std::size_t row = 0; row < ys.size(); ++row)
        for (std::size_t column = 0; column < xs.size(); ++column)
            if (cellRect(column, row, inner).contains(at))
                return cell(column, row).readOut;
    return {};
}

} // namespace mailbilan
