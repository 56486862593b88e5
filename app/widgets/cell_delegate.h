// Draws every cell of every table: badge, icon, text, amounts, state fills, grid line.
#pragma once

#include "widgets/cell.h"

#include <QStyledItemDelegate>

namespace mailbilan {

class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    // Width that a cell wants, with its padding.
    static int cellWidth(const Cell& cell);
    static int rowHeight(const Cell& cell, int width);

protected:
    // Fill, selection, grid line, rule above a total.
    static void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                            const Cell& cell);
};

} // namespace mailbilan
