#include "charts/tornado_bars.h"

#include "charts/frame.h"
#include "charts/marks.h"

#include <algorithm>
#include <cmath>

namespace mailbilan {
namespace {

constexpr double headHeight = 18, rowHeight = 26, footHeight = 40, gap = 5;

double widestText(const TornadoChart& chart, const ChartInk& ink) {
    double width = 0;
    for (const TornadoRow& row : chart.rows)
        width = std::max({width, textWidth(row.lowText, ink.note()), textWidth(row.highText, ink.note())});
    return width + ink.px(gap + 2);
}

double labelWidth(const TornadoChart& chart, const QRectF& rect, const ChartInk& ink) {
    double width = 0;
    for (const TornadoRow& row : chart.rows)
        width = std::max(width, textWidth(row.label, ink.note()));
    return std::min(width, rect.width() * 0.42) + ink.px(8);
}

bool moves(const TornadoChart& chart, const TornadoRow& row) {
    const auto away = [&](const std::optional<double>& at) { return at && *at != chart.present; };
    return away(row.atLow) || away(row.atHigh);
}

struct End {
    double x;
    QString text;
};

// The value texts of a row: outside the bar where the ends lie on either side of the present, else the nearer one on
// the other side of the dashed line.
void addEnds(std::vector<Label>& all, const TornadoChart& chart, const TornadoRow& row, const QRectF& plot, double y,
             const ChartInk& ink) {
    const auto x = [&](double value) { return chart.figure.at(value, plot.left(), plot.right()); };
    const double now = x(chart.present);
    std::vector<End> ends;
    if (row.atLow)
        ends.push_back({x(*row.atLow), row.lowText});
    if (row.atHigh)
        ends.push_back({x(*row.atHigh), row.highText});
    if (ends.size() == 2 && std::abs(ends[0].x - now) < std::abs(ends[1].x - now))
        std::swap(ends[0], ends[1]); // the farther one first
    const bool farLeft = !ends.empty() && ends.front().x < now;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const bool left = i == 0 ? farLeft : !farLeft;
        const bool sameSide = i == 1 && (ends[1].x < now) == farLeft && ends[1].x != now;
        const double anchor = sameSide ? now : ends[i].x;
        all.push_back(labelAt(ends[i].text, ink.note(), ink.text, {anchor + ink.px(left ? -gap : gap), y},
                              (left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
}

} // namespace

double TornadoChart::height(const ChartInk& ink) const {
    return ink.px(headHeight + footHeight + static_cast<double>(rows.size()) * rowHeight);
}

QRectF TornadoChart::plot(const QRectF& rect, const ChartInk& ink) const {
    const double side = widestText(*this, ink);
    return rect.adjusted(labelWidth(*this, rect, ink) + side, ink.px(headHeight), -side, -ink.px(footHeight));
}

QRectF TornadoChart::cell(std::size_t row, const QRectF& rect, const ChartInk& ink) const {
    const QRectF inner = plot(rect, ink);
    // Few bars keep together at the top instead of spreading over the page.
    const double each =
        std::min(inner.height() / static_cast<double>(std::max<std::size_t>(1, rows.size())), ink.px(1.5 * rowHeight));
    return {rect.left(), inner.top() + each * static_cast<double>(row), rect.width(), each};
}

// Below the axis: whom a move to either side helps, on either side of nought; of one option's cost the unit.
void TornadoChart::addFoot(std::vector<Label>& all, const QRectF& rect, const QRectF& inner,
                           const ChartInk& ink) const {
    const double turn = std::clamp(figure.at(0, inner.left(), inner.right()), inner.left(), inner.right());
    const double foot = inner.bottom() + ink.px(22);
    if (isDifference && !forBelow.isEmpty()) {
        Label left = labelAt(forBelow, ink.note(), ink.secondary, {turn - ink.px(8), foot}, Qt::AlignRight);
        Label right = labelAt(forAbove, ink.note(), ink.secondary, {turn + ink.px(8), foot}, Qt::AlignLeft);
        const double over = std::max(0.0, rect.left() - left.rect.left());
        left.rect.translate(over, 0);
        right.rect.translate(std::max(over, 0.0), 0);
        const double back = std::max(0.0, right.rect.right() - rect.right());
        left.rect.translate(-back, 0);
        right.rect.translate(-back, 0);
        all.push_back(left);
        all.push_back(right);
    } else if (!figure.unit.isEmpty()) {
        all.push_back(labelAt(figure.unit, ink.note(), ink.secondary, {inner.right(), foot}, Qt::AlignRight));
    }
}

std::vector<Label> TornadoChart::labels(const QRectF& rect, const ChartInk& ink) const {
    const QRectF inner = plot(rect, ink);
    if (inner.width() < ink.px(30) || inner.height() < ink.px(10))
        return {};
    std::vector<Label> all;
    const double width = labelWidth(*this, rect, ink), now = figure.at(present, inner.left(), inner.right());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double y = cell(i, rect, ink).center().y();
        all.push_back(labelWithin(rows[i].label, ink.note(), ink.text, {rect.left() + width - ink.px(8), y},
                                  Qt::AlignRight | Qt::AlignVCenter, width - ink.px(8)));
        if (moves(*this, rows[i]))
            addEnds(all, *this, rows[i], inner, y, ink);
        else
            all.push_back(labelAt(noEffect, ink.note(), ink.secondary, {now + ink.px(gap), y}, Qt::AlignVCenter));
    }
    Label head = labelAt(presentText, ink.note(), ink.secondary, {now, inner.top() - ink.px(2)},
                         Qt::AlignHCenter | Qt::AlignBottom);
    head.rect.moveLeft(
        std::clamp(head.rect.left(), rect.left(), std::max(rect.left(), rect.right() - head.rect.width())));
    all.push_back(head);
    const auto ticks = baseAxisLabels({figure.low, figure.high, figure.ticks, {}}, inner, ink);
    all.insert(all.end(), ticks.begin(), ticks.end());
    addFoot(all, rect, inner, ink);
    dropCollisions(all, rect);
    return all;
}

void TornadoChart::paintBar(QPainter& painter, const TornadoRow& row, const QRectF& area, const QRectF& inner,
                            const ChartInk& ink) const {
    const auto x = [&](double value) { return figure.at(value, inner.left(), inner.right()); };
    const double height = std::min(ink.px(14), area.height() * 0.62), now = x(present);
    std::vector<double> ends;
    for (const auto& end : {row.atLow, row.atHigh})
        if (end)
            ends.push_back(x(*end));
    std::sort(ends.begin(), ends.end(), [now](double a, double b) { return std::abs(a - now) > std::abs(b - now); });
    for (const double end : ends) { // the longer one below
        const QRectF bar(std::min(end, now), area.center().y() - height / 2, std::abs(end - now), height);
        if (bar.width() > 0)
            paintPatterned(painter, bar, end < now ? below : above, ink);
    }
}

void TornadoChart::paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const {
    const QRectF inner = plot(rect, ink);
    if (inner.width() < ink.px(30) || inner.height() < ink.px(10))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto x = [&](double value) { return figure.at(value, inner.left(), inner.right()); };
    const double last = rows.empty() ? inner.bottom() : cell(rows.size() - 1, rect, ink).bottom();
    if (isDifference && figure.low < 0)
        painter.fillRect(QRectF(inner.left(), inner.top(), x(0) - inner.left(), inner.height()), ink.alternate);
    painter.setPen(ink.pen(ink.grid));
    for (const Tick& tick : figure.ticks)
        painter.drawLine(QPointF(crisp(x(tick.value), ink), inner.top()),
                         QPointF(crisp(x(tick.value), ink), inner.bottom()));
    for (std::size_t i = 0; i < rows.size(); ++i)
        paintBar(painter, rows[i], cell(i, rect, ink), inner, ink);
    if (isDifference && figure.low <= 0 && figure.high >= 0) {
        painter.setPen(ink.pen(ink.text, 1.2));
        painter.drawLine(QPointF(crisp(x(0), ink), inner.top()), QPointF(crisp(x(0), ink), inner.bottom()));
    }
    painter.setPen(ink.dashedPen(ink.secondary, 1, {4, 3}));
    painter.drawLine(QPointF(crisp(x(present), ink), inner.top()), QPointF(crisp(x(present), ink), last));
    paintLabels(painter, labels(rect, ink));
    painter.restore();
}

std::vector<ChartTarget> TornadoChart::targets(const QRectF& rect, const ChartInk& ink) const {
    std::vector<ChartTarget> all;
    for (std::size_t i = 0; i < rows.size(); ++i)
        all.push_back({cell(i, rect, ink), rows[i].assumption, rows[i].readOut});
    return all;
}

QString TornadoChart::readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (cell(i, rect, ink).contains(at))
            return rows[i].readOut;
    return {};
}

} // namespace mailbilan
