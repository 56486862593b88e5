#include "widgets/desk_tree.h"

#include "widgets/cell_delegate.h"
#include "widgets/desk_header.h"
#include "widgets/desk_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace mailbilan {

DeskTree::DeskTree(QWidget* parent) : QTreeView(parent) {
    setHeader(new DeskHeader(this));
    setModel(&cells_);
    setItemDelegate(new CellDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setIndentation(16);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setAllColumnsShowFocus(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    header()->setStretchLastSection(false);
}

static void collectOpen(const DeskTree& tree, const CellTreeModel& model, const QModelIndex& parent,
                        QStringList& open) {
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (!tree.isExpanded(index))
            continue;
        open << model.path(index);
        collectOpen(tree, model, index, open);
    }
}

void DeskTree::setTree(std::vector<Cell> heads, std::unique_ptr<CellNode> root) {
    QStringList open;
    collectOpen(*this, cells_, {}, open);
    const QString current = cells_.path(currentIndex());
    const int column = currentIndex().column();
    const int scrolled = verticalScrollBar()->value();
    if (int(heads.size()) != widths_.size())
        widths_ = QList<int>(int(heads.size()), 0);
    cells_.setTree(std::move(heads), std::move(root));
    for (const QString& path : open)
        setExpanded(cells_.find(path), true);
    if (!current.isEmpty() && !currentIndex().isValid()) {
        const QModelIndex found = cells_.find(current);
        setCurrentIndex(found.siblingAtColumn(qMin(column, cells_.columnCount() - 1)));
    }
    verticalScrollBar()->setValue(scrolled);
    fit();
}

void DeskTree::measure(const CellNode& node) {
    for (std::size_t column = 1; column < node.cells.size(); ++column)
        widths_[int(column)] = qMax(widths_[int(column)], CellDelegate::cellWidth(node.cells[column]));
    for (const auto& child : node.children)
        measure(*child);
}

void DeskTree::fit() {
    int taken = 0;
    for (int column = 1; column < widths_.size(); ++column)
        widths_[column] = qMax(widths_[column], header()->sectionSizeHint(column));
    measure(cells_.node({}));
    for (int column = 1; column < widths_.size(); ++column) {
        setColumnWidth(column, widths_[column]);
        taken += widths_[column];
    }
    setColumnWidth(0, qMax(leastFirst_, viewport()->width() - taken));
}

// The grid line and the fill of a row run from edge to edge, under its branch too.
void DeskTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const RowRank rank = RowRank(index.data(RowRankRole).toInt());
    const bool current = currentIndex().isValid() && currentIndex().siblingAtColumn(0) == index.siblingAtColumn(0);
    painter->fillRect(option.rect, palette().color(current                     ? QPalette::Highlight
                                                   : rank == RowRank::SubTotal ? QPalette::AlternateBase
                                                                               : QPalette::Base));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), inkOf(palette()).grid);
    QTreeView::drawRow(painter, option, index);
}

void DeskTree::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const {
    if (!cells_.hasChildren(index))
        return;
    QStyleOption option;
    option.rect = QRect(rect.right() - indentation() + 1, rect.top(), indentation(), rect.height());
    option.palette = palette();
    option.state = QStyle::State_Children | (isExpanded(index) ? QStyle::State_Open : QStyle::State_None);
    style()->drawPrimitive(QStyle::PE_IndicatorBranch, &option, painter, this);
}

void DeskTree::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    fit();
}

void DeskTree::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(tableText(cells_));
    else
        QTreeView::keyPressEvent(event);
}

} // namespace mailbilan
