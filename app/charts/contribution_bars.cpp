#include "charts/contribution_bars.h"

#include "charts/frame.h"
#include "charts/marks.h"

#include <algorithm>
#include <cmath>

namespace mailbilan {
namespace {

constexpr double headHeight = 22, rowHeight = 24;

double reach(const QRectF& cell, const ContributionScale& scale, const ChartInk& ink) {
    return std::max(ink.px(4), cell.width() / 2 - textWidth(scale.widestText, ink.note()) - ink.px(6));
}

QRectF barOf(const QRectF& cell, const ContributionScale& scale, const ContributionRow& row, const ChartInk& ink) {
    const double middle = cell.center().x();
    const double length = scale.widest > 0 ? row.points / scale.widest * reach(cell, scale, ink) : 0;
    const double height = std::min(ink.px(12), cell.height() * 0.7);
    return QRectF(std::min(middle, middle + length), cell.center().y() - height / 2, std::abs(length), height);
}

} // namespace

void paintContributionCell(QPainter& painter, const QRectF& cell, const ContributionScale& scale,
                           const ContributionRow& row, const ChartInk& ink) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF bar = barOf(cell, scale, row, ink);
    if (row.points != 0)
        paintPale(painter, bar, row.points < 0 ? scale.left : scale.right, ink);
    painter.setPen(ink.pen(ink.axis));
    const double x = crisp(cell.center().x(), ink), over = ink.px(4);
    painter.drawLine(QPointF(x, std::max(cell.top(), bar.top() - over)),
                     QPointF(x, std::min(cell.bottom(), bar.bottom() + over)));
    paintLabel(painter, contributionLabel(cell, scale, row, ink));
    painter.restore();
}

Label contributionLabel(const QRectF& cell, const ContributionScale& scale, const ContributionRow& row,
                        const ChartInk& ink) {
    const QRectF bar = barOf(cell, scale, row, ink);
    const bool leftwards = row.points < 0;
    const QPointF end(leftwards ? bar.left() - ink.px(5) : bar.right() + ink.px(5), bar.center().y());
    return labelAt(row.text, ink.note(row.strong), ink.text, end,
                   (leftwards ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

double ContributionBarsChart::labelWidth(const QRectF& rect, const ChartInk& ink) const {
    double width = 0;
    for (const ContributionRow& row : rows)
        width = std::max(width, textWidth(row.label, ink.note(row.strong)));
    return std::min(width, rect.width() * 0.5) + ink.px(8);
}

double ContributionBarsChart::height(const ChartInk& ink) const {
    return ink.px(headHeight + static_cast<double>(rows.size()) * rowHeight);
}

QRectF ContributionBarsChart::cell(std::size_t row, const QRectF& rect, const ChartInk& ink) const {
    const double top = rect.top() + ink.px(headHeight);
    const double each = (rect.bottom() - top) / static_cast<double>(std::max<std::size_t>(1, rows.size()));
    const double left = rect.left() + labelWidth(rect, ink);
    return {left, top + each * static_cast<double>(row), rect.right() - left, each};
}

std::vector<Label> ContributionBarsChart::labels(const QRectF& rect, const ChartInk& ink) const {
    std::vector<Label> all;
    const double left = rect.left() + labelWidth(rect, ink), foot = rect.top() + ink.px(headHeight - 4);
    const double middle = (left + rect.right()) / 2;
    all.push_back(
        labelAt(forLeft, ink.note(), ink.secondary, {middle - ink.px(8), foot}, Qt::AlignRight | Qt::AlignBottom));
    all.push_back(labelAt(forRight, ink.note(), ink.secondary, {middle + ink.px(8), foot}, Qt::AlignBottom));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const QRectF area = cell(row, rect, ink);
        all.push_back(labelWithin(rows[row].label, ink.note(rows[row].strong), ink.text,
                                  {rect.left(), area.center().y()}, Qt::AlignVCenter,
                                  labelWidth(rect, ink) - ink.px(8)));
        all.push_back(contributionLabel(area, scale, rows[row], ink));
    }
    dropCollisions(all, rect);
    return all;
}

void ContributionBarsChart::paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const QRectF area = cell(row, rect, ink);
        painter.setPen(ink.pen(rows[row].strong ? ink.axis : ink.grid));
        const double y = crisp(area.top(), ink);
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        ContributionRow bare = rows[row];
        bare.text.clear(); // written once, with the other labels
        paintContributionCell(painter, area, scale, bare, ink);
    }
    paintLabels(painter, labels(rect, ink));
    painter.restore();
}

QString ContributionBarsChart::readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const {
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const QRectF area = cell(row, rect, ink);
        if (at.y() >= area.top() && at.y() < area.bottom() && rect.contains(at))
            return rows[row].readOut;
    }
    return {};
}

} // namespace mailbilan
