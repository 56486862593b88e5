#include "widgets/cell_delegate.h"

#include "widgets/badge.h"
#include "widgets/desk_style.h"
#include "widgets/icons.h"

#include <QApplication>
#include <QPainter>
#include <QTreeView>

namespace mailbilan {
namespace {

constexpr int plainHeight = 24, iconHeight = 26, lineHeight = 16, choiceWidth = 16;

QFont fontOf(const Cell& cell) { return deskFont(cell.bold ? Letter::Bold : Letter::Body); }

RowRank rankOf(const QModelIndex& index) { return RowRank(index.data(RowRankRole).toInt()); }

QColor fillOf(const Cell& cell, RowRank rank, const QPalette& palette) {
    const ChartInk ink = inkOf(palette);
    if (cell.filled && cell.tone == Tone::Clarify)
        return ink.clarifyFill;
    if (cell.filled && cell.tone == Tone::Failed)
        return ink.failedFill;
    if (rank == RowRank::Section)
        return palette.color(QPalette::Window);
    return palette.color(rank == RowRank::SubTotal ? QPalette::AlternateBase : QPalette::Base);
}

QColor inkFor(Tone tone, const QStyleOptionViewItem& option) {
    const bool selected = option.state & QStyle::State_Selected;
    if (selected && (tone == Tone::Plain || tone == Tone::Secondary))
        return option.palette.color(QPalette::HighlightedText);
    return toneColour(tone, option.palette);
}

// The words come first: the aside is cut to the room that they leave.
void paintAside(QPainter& painter, QRectF& rect, const Cell& cell, const QStyleOptionViewItem& option) {
    if (cell.aside.isEmpty())
        return;
    const double words = QFontMetricsF(fontOf(cell)).horizontalAdvance(cell.text);
    const double room = rect.width() - (cell.wraps || words <= 0 ? 0 : words + space::inside);
    painter.setFont(deskFont(Letter::Note));
    painter.setPen(inkFor(cell.asideTone, option));
    const QString aside = painter.fontMetrics().elidedText(cell.aside, Qt::ElideRight, qMax(0, int(room)));
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, aside);
    rect.setRight(rect.right() - painter.fontMetrics().horizontalAdvance(aside) - space::inside);
}

void paintLead(QPainter& painter, QRectF& rect, const Cell& cell, const QStyleOptionViewItem& option) {
    const double middle = cell.second.isEmpty() ? rect.center().y() : rect.center().y() - lineHeight / 2.0 + 2;
    if (cell.badge) {
        const QRectF place(rect.left(), middle - badgeSize / 2.0, badgeSize, badgeSize);
        paintBadge(painter, place.translated(0, 0.5), inkOf(option.palette).optionMark(*cell.badge), option.palette);
        rect.setLeft(place.right() + 6);
    }
    if (!cell.icon.isEmpty()) {
        const QRectF place(rect.left(), std::floor(middle - 7), 15, 15);
        paintIcon(painter, place, cell.icon, inkFor(cell.iconTone.value_or(cell.tone), option));
        rect.setLeft(place.right() + 4);
    }
}

void paintWords(QPainter& painter, const QRectF& rect, const Cell& cell, const QStyleOptionViewItem& option) {
    painter.setFont(fontOf(cell));
    painter.setPen(inkFor(cell.tone, option));
    if (cell.wraps) {
        const QRectF words = painter.boundingRect(rect, int(cell.align | Qt::TextWordWrap), cell.text);
        const double below = cell.second.isEmpty() ? 0 : lineHeight;
        const double top = rect.center().y() - (words.height() + below) / 2;
        painter.drawText(QRectF(rect.left(), top, rect.width(), words.height()), int(cell.align | Qt::TextWordWrap),
                         cell.text);
        painter.setFont(deskFont(Letter::Note));
        painter.setPen(inkFor(cell.secondTone, option));
        painter.drawText(QRectF(rect.left(), top + words.height() + 1, rect.width(), below),
                         int(cell.align | Qt::AlignTop),
                         painter.fontMetrics().elidedText(cell.second, Qt::ElideRight, int(rect.width())));
        return;
    }
    QRectF line = rect;
    if (!cell.second.isEmpty())
        line.setBottom(rect.center().y() + 1);
    painter.drawText(line, int(cell.align | (cell.second.isEmpty() ? Qt::AlignVCenter : Qt::AlignBottom)),
                     painter.fontMetrics().elidedText(cell.text, Qt::ElideRight, int(line.width())));
    if (cell.second.isEmpty())
        return;
    painter.setFont(deskFont(Letter::Note));
    painter.setPen(inkFor(cell.secondTone, option));
    line = QRectF(rect.left(), rect.center().y() + 2, rect.width(), rect.height() / 2 - 2);
    painter.drawText(line, int(cell.align | Qt::AlignTop),
                     painter.fontMetrics().elidedText(cell.second, Qt::ElideRight, int(line.width())));
}

QRectF paintBox(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem& option) {
    const QRectF box(rect.left() + 4, rect.center().y() - 11.5, rect.width() - 8, 23);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool current = option.state & QStyle::State_HasFocus;
    painter.setPen(QPen(option.palette.color(current ? QPalette::Link : QPalette::Mid), current ? 2 : 1));
    painter.setBrush(option.palette.color(QPalette::Base));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    return box.adjusted(5, 0, -6, 0);
}

// A field that is chosen shows that it opens.
void paintOpens(QPainter& painter, QRectF& rect, const QStyleOptionViewItem& option) {
    const QPointF tip(rect.right() - 4, rect.center().y() + 2.5);
    painter.setPen(QPen(toneColour(Tone::Secondary, option.palette), 1.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawPolyline(QPolygonF{tip + QPointF(-4, -4), tip, tip + QPointF(4, -4)});
    rect.setRight(rect.right() - choiceWidth);
}

} // namespace

void CellDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                               const Cell& cell) {
    const RowRank rank = rankOf(index);
    const bool selected = option.state & QStyle::State_Selected;
    const QPalette& palette = option.palette;
    painter.fillRect(option.rect, selected ? palette.color(QPalette::Highlight) : fillOf(cell, rank, palette));
    const QRect rect = option.rect;
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), inkOf(palette).grid);
    if (rank == RowRank::Total)
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), palette.color(QPalette::Mid));
}

// The row of the current cell is filled as a whole, also where single cells are selected.
static bool isInCurrentRow(const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view && view->selectionBehavior() == QAbstractItemView::SelectItems && view->currentIndex().isValid() &&
           view->currentIndex().siblingAtColumn(0) == index.siblingAtColumn(0) && qobject_cast<const QTreeView*>(view);
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const {
    QStyleOptionViewItem option(given);
    if (isInCurrentRow(given, index))
        option.state |= QStyle::State_Selected;
    const Cell cell = index.data(CellRole).value<Cell>();
    painter->save();
    paintGround(*painter, option, index, cell);
    QRectF rect = QRectF(option.rect).adjusted(space::cell, 0, -space::cell, -1);
    if (cell.field)
        rect = paintBox(*painter, option.rect, option);
    if (!cell.choices.isEmpty())
        paintOpens(*painter, rect, option);
    paintLead(*painter, rect, cell, option);
    paintAside(*painter, rect, cell, option);
    paintWords(*painter, rect, cell, option);
    if (option.state & QStyle::State_HasFocus && !cell.field)
        paintFocusFrame(*painter, option.rect, option.palette);
    painter->restore();
}

int CellDelegate::cellWidth(const Cell& cell) {
    const QFontMetricsF metrics(fontOf(cell)), small(deskFont(Letter::Note));
    double width = 0;
    for (const QString& line : cell.text.split(u'\n'))
        width = qMax(width, metrics.horizontalAdvance(line));
    width = qMax(width, small.horizontalAdvance(cell.second));
    if (cell.badge)
        width += badgeSize + 6;
    if (!cell.icon.isEmpty())
        width += 19;
    if (!cell.aside.isEmpty())
        width += small.horizontalAdvance(cell.aside) + space::cell;
    return int(std::ceil(width)) + 2 * space::cell + (cell.field ? 4 : 1) + (cell.choices.isEmpty() ? 0 : choiceWidth);
}

int CellDelegate::rowHeight(const Cell& cell, int width) {
    if (cell.wraps && width > 0) {
        const QRect bounds =
            QFontMetrics(fontOf(cell))
                .boundingRect(QRect(0, 0, width - 2 * space::cell, 10000), Qt::TextWordWrap, cell.text);
        return qMax(plainHeight, bounds.height() + space::cell + (cell.second.isEmpty() ? 0 : lineHeight));
    }
    if (!cell.second.isEmpty())
        return 2 * lineHeight + 10;
    return cell.icon.isEmpty() && !cell.field ? plainHeight : iconHeight;
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Cell cell = index.data(CellRole).value<Cell>();
    return {cellWidth(cell), rowHeight(cell, option.rect.width())};
}

} // namespace mailbilan
