#include "charts/chance_grid.h"

#include "charts/frame.h"
#include "charts/marks.h"

#include <algorithm>

namespace mailbilan {
namespace {

constexpr double headHeight = 20, rowHeight = 24, letterWidth = 20;

} // namespace

double ChanceGrid::height(const ChartInk& ink) const {
    return ink.px(headHeight + static_cast<double>(rows.size()) * rowHeight);
}

double ChanceGrid::labelWidth(const QRectF& rect, const ChartInk& ink) const {
    double width = textWidth(rowsHead, ink.note());
    for (const ChanceRow& row : rows)
        width = std::max(width, textWidth(row.label, ink.note()) + (row.look ? ink.px(letterWidth) : 0));
    return std::min(width, rect.width() * (heads.size() > 2 ? 0.28 : heads.size() > 1 ? 0.45 : 0.6)) + ink.px(14);
}

double ChanceGrid::figureWidth(const ChartInk& ink) const {
    double width = 0;
    for (const ChanceRow& row : rows)
        for (const ChanceCell& each : row.cells)
            width = std::max(width, textWidth(each.text, ink.note(each.strong)));
    return width + ink.px(6);
}

QRectF ChanceGrid::cell(std::size_t row, std::size_t column, const QRectF& rect, const ChartInk& ink) const {
    const double left = rect.left() + labelWidth(rect, ink), top = rect.top() + ink.px(headHeight);
    const double wide = (rect.right() - left) / static_cast<double>(std::max<qsizetype>(1, heads.size()));
    const double high = std::min(ink.px(rowHeight * 1.2),
                                 (rect.bottom() - top) / static_cast<double>(std::max<std::size_t>(1, rows.size())));
    return {left + wide * static_cast<double>(column), top + high * static_cast<double>(row), wide, high};
}

// A bar needs some room to say anything; else the figure stands alone.
QRectF ChanceGrid::bar(const QRectF& cell, const ChartInk& ink) const {
    const double room = cell.width() - figureWidth(ink) - ink.px(14);
    const double height = std::min(ink.px(10), cell.height() * 0.5);
    return {cell.left(), cell.center().y() - height / 2, room < ink.px(24) ? 0 : room, height};
}

std::vector<Label> ChanceGrid::labels(const QRectF& rect, const ChartInk& ink) const {
    std::vector<Label> all;
    if (rows.empty())
        return all;
    const double width = labelWidth(rect, ink), foot = rect.top() + ink.px(headHeight - 4);
    all.push_back(labelWithin(rowsHead, ink.note(), ink.secondary, {rect.left(), foot}, Qt::AlignBottom, width));
    for (std::size_t column = 0; column < static_cast<std::size_t>(heads.size()); ++column) {
        const QRectF area = cell(0, column, rect, ink);
        all.push_back(labelWithin(heads[static_cast<qsizetype>(column)], ink.note(), ink.secondary, {area.left(), foot},
                                  Qt::AlignBottom, area.width() - ink.px(8)));
    }
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const ChanceRow& each = rows[row];
        const double y = cell(row, 0, rect, ink).center().y();
        const double indent = each.look ? ink.px(letterWidth) : 0;
        if (each.look)
            all.push_back(labelAt(shortName(*each.look, ink), ink.note(true), ink.optionMark(*each.look).colour,
                                  {rect.left(), y}, Qt::AlignVCenter));
        all.push_back(labelWithin(each.label, ink.note(), ink.text, {rect.left() + indent, y}, Qt::AlignVCenter,
                                  width - indent - ink.px(14)));
        for (std::size_t column = 0; column < each.cells.size(); ++column) {
            const QRectF area = cell(row, column, rect, ink);
            const ChanceCell& shown = each.cells[column];
            const QRectF room = bar(area, ink);
            all.push_back(labelAt(shown.text, ink.note(shown.strong), shown.share ? ink.text : ink.secondary,
                                  {room.right() + (room.width() > 0 ? ink.px(6) : 0), y}, Qt::AlignVCenter));
        }
    }
    dropCollisions(all, rect);
    return all;
}

void ChanceGrid::paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const double y = crisp(cell(row, 0, rect, ink).top(), ink);
        painter.setPen(ink.pen(row == 0 ? ink.axis : ink.grid));
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        for (std::size_t column = 0; column < rows[row].cells.size(); ++column) {
            const ChanceCell& each = rows[row].cells[column];
            const QRectF all = bar(cell(row, column, rect, ink), ink);
            if (!each.share || all.width() <= 0)
                continue;
            painter.fillRect(QRectF(all.left(), all.bottom() - ink.px(1), all.width(), ink.px(1)), ink.grid);
            const QRectF part(all.left(), all.top(), all.width() * std::clamp(*each.share, 0.0, 1.0), all.height());
            if (part.width() > 0) {
                if (rows[row].look)
                    paintPatterned(painter, part, *rows[row].look, ink);
                else
                    painter.fillRect(part, ink.axis);
            }
            const double low = std::clamp(*each.share - each.error, 0.0, 1.0),
                         high = std::clamp(*each.share + each.error, 0.0, 1.0);
            painter.setPen(ink.pen(ink.text, 1.2));
            if ((high - low) * all.width() > ink.px(1.5))
                painter.drawLine(QPointF(all.left() + low * all.width(), all.center().y()),
                                 QPointF(all.left() + high * all.width(), all.center().y()));
        }
    }
    paintLabels(painter, labels(rect, ink));
    painter.restore();
}

std::vector<ChartTarget> ChanceGrid::targets(const QRectF& rect, const ChartInk& ink) const {
    std::vector<ChartTarget> all;
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (!rows[row].assumption.empty()) {
            const QRectF first = cell(row, 0, rect, ink);
            all.push_back({QRectF(rect.left(), first.top(), rect.width(), first.height()), rows[row].assumption,
                           rows[row].cells.empty() ? rows[row].label : rows[row].cells.front().readOut});
        }
    return all;
}

QString ChanceGrid::readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const {
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].cells.size(); ++column)
            if (cell(row, column, rect, ink).contains(at))
                return rows[row].cells[column].readOut;
    return {};
}

} // namespace mailbilan
