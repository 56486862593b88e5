#include "charts/range_bars.h"

#include "charts/frame.h"
#include "charts/marks.h"

#include <algorithm>

namespace mailbilan {
namespace {

constexpr double headHeight = 22, barPitch = 15, rowPadding = 8, inset = 8;

// Half a marker at each end of the scale stays inside the cell.
QRectF innerOf(const QRectF& cell, const ChartInk& ink) { return cell.adjusted(ink.px(inset), 0, -ink.px(inset), 0); }

void paintRangeBar(QPainter& painter, const QRectF& inner, double y, double pitch, const Axis& scale,
                   const RangeBar& bar, const ChartInk& ink) {
    const OptionMark mark = ink.optionMark(bar.look);
    const double left = scale.at(bar.low, inner.left(), inner.right());
    const double right = scale.at(bar.high, inner.left(), inner.right());
    const double height = std::min(ink.px(9), pitch * 0.7);
    const QRectF rect(left, y - height / 2, right - left, height);
    if (bar.missing) {
        painter.setPen(ink.dashedPen(mark.colour, 1, {2, 3}));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect);
        return; // a middle nobody gave is not a point
    }
    if (bar.high > bar.low)
        paintPale(painter, rect, bar.look, ink);
    const QPointF middle(scale.at(bar.middle, inner.left(), inner.right()), y);
    paintMarker(painter, middle, mark, ink, std::min(8.5, pitch / ink.unit * 0.65), bar.look.toClarify);
}

} // namespace

void paintRangeCell(QPainter& painter, const QRectF& cell, const Axis& scale, const RangeRow& row,
                    const ChartInk& ink) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF inner = innerOf(cell, ink);
    painter.setPen(ink.pen(ink.grid));
    for (const Tick& tick : scale.ticks) {
        const double x = crisp(scale.at(tick.value, inner.left(), inner.right()), ink);
        painter.drawLine(QPointF(x, cell.top()), QPointF(x, cell.bottom()));
    }
    const double count = static_cast<double>(row.bars.size());
    const double pitch = std::min(ink.px(barPitch), cell.height() / std::max(1.0, count));
    double y = cell.center().y() - pitch * (count - 1) / 2;
    for (const RangeBar& bar : row.bars) {
        paintRangeBar(painter, inner, y, pitch, scale, bar, ink);
        y += pitch;
    }
    painter.restore();
}

std::vector<Label> rangeCellHead(const QRectF& head, const Axis& scale, const ChartInk& ink) {
    const QRectF inner = innerOf(head, ink);
    std::vector<Label> labels;
    for (const Tick& tick : scale.ticks) {
        const QPointF foot(scale.at(tick.value, inner.left(), inner.right()), head.bottom() - ink.px(4));
        labels.push_back(labelAt(tick.text, ink.note(), ink.secondary, foot, Qt::AlignHCenter | Qt::AlignBottom));
    }
    return labels;
}

double RangeBarsChart::labelWidth(const QRectF& rect, const ChartInk& ink) const {
    double width = 0;
    for (const RangeRow& row : rows)
        width = std::max(width, textWidth(row.label, ink.note(row.strong)));
    return std::min(width, rect.width() * 0.5) + ink.px(8);
}

double RangeBarsChart::height(const ChartInk& ink) const {
    std::size_t most = 1;
    for (const RangeRow& row : rows)
        most = std::max(most, row.bars.size());
    return ink.px(headHeight + static_cast<double>(rows.size()) * (static_cast<double>(most) * barPitch + rowPadding));
}

QRectF RangeBarsChart::cell(std::size_t row, const QRectF& rect, const ChartInk& ink) const {
    const double top = rect.top() + ink.px(headHeight);
    const double each = (rect.bottom() - top) / static_cast<double>(std::max<std::size_t>(1, rows.size()));
    const double left = rect.left() + labelWidth(rect, ink);
    return {left, top + each * static_cast<double>(row), rect.right() - left, each};
}

std::vector<Label> RangeBarsChart::labels(const QRectF& rect, const ChartInk& ink) const {
    const double left = rect.left() + labelWidth(rect, ink);
    std::vector<Label> all =
        rangeCellHead(QRectF(left, rect.top(), rect.right() - left, ink.px(headHeight)), scale, ink);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const QPointF middle(rect.left(), cell(row, rect, ink).center().y());
        all.push_back(labelWithin(rows[row].label, ink.note(rows[row].strong), ink.text, middle, Qt::AlignVCenter,
                                  labelWidth(rect, ink) - ink.px(8)));
    }
    dropCollisions(all, rect);
    return all;
}

void RangeBarsChart::paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const QRectF area = cell(row, rect, ink);
        painter.setPen(ink.pen(rows[row].strong ? ink.axis : ink.grid));
        const double y = crisp(area.top(), ink);
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        paintRangeCell(painter, area, scale, rows[row], ink);
    }
    paintLabels(painter, labels(rect, ink));
    painter.restore();
}

QString RangeBarsChart::readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const {
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const QRectF area = cell(row, rect, ink);
        if (at.y() >= area.top() && at.y() < area.bottom() && rect.contains(at))
            return rows[row].readOut;
    }
    return {};
}

} // namespace mailbilan
