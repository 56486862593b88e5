#include "widgets/desk_table.h"

#include "widgets/cell_delegate.h"
#include "widgets/desk_header.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

namespace mailbilan {

DeskTable::DeskTable(QWidget* parent) : DeskTable(new CellModel, parent) {}

DeskTable::DeskTable(CellModel* cells, QWidget* parent) : QTableView(parent), cells_(cells) {
    cells_->setParent(this);
    setHorizontalHeader(new DeskHeader(this));
    setModel(cells_);
    setItemDelegate(new CellDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setWordWrap(true);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(20);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DeskTable::setTable(CellTable table) {
    const bool reshaped = cells_->table().heads.size() != table.heads.size();
    if (reshaped)
        widths_.clear();
    cells_->setTable(std::move(table));
    refit();
}

void DeskTable::refit() {
    fit();
    updateGeometry();
}

void DeskTable::fit() {
    const CellTable& table = cells_->table();
    const int columns = int(table.heads.size());
    widths_.resize(columns);
    int taken = 0;
    for (int column = 0; column < columns; ++column) {
        int& width = widths_[column];
        width = qMax(qMax(width, least_), horizontalHeader()->sectionSizeHint(column));
        for (const CellRow& row : table.rows)
            if (!row.spans && column < int(row.cells.size()) && !row.cells[std::size_t(column)].wraps)
                width = qMax(width, CellDelegate::cellWidth(row.cells[std::size_t(column)]));
        if (column < fixed_.size() && fixed_[column] > 0)
            width = fixed_[column];
        if (column != stretch_)
            taken += width;
    }
    for (int column = 0; column < columns; ++column)
        setColumnWidth(column, column == stretch_ ? qMax(least_, viewport()->width() - taken) : widths_[column]);
    updateGeometries(); // heads that wrap know their width now
    clearSpans();
    for (int row = 0; row < int(table.rows.size()); ++row) {
        const CellRow& cells = table.rows[std::size_t(row)];
        int height = cells.leastHeight;
        for (int column = 0; column < int(cells.cells.size()) && column < columns; ++column)
            height = qMax(height, CellDelegate::rowHeight(cells.cells[std::size_t(column)], columnWidth(column)));
        setRowHeight(row, height);
        if (cells.spans && columns > 1)
            setSpan(row, 0, 1, columns);
    }
}

int DeskTable::contentHeight() const {
    int height = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    for (int row = 0; row < cells_->rowCount(); ++row)
        height += rowHeight(row);
    return height + 1;
}

// What scrolls needs room for a few rows and takes what it gets.
static int wantedHeight(bool scrolls, int content) {
    constexpr int leastHeight = 200;
    return scrolls ? qMin(leastHeight, content) : content;
}

QSize DeskTable::sizeHint() const { return {240, wantedHeight(scrolls_, contentHeight())}; }
QSize DeskTable::minimumSizeHint() const { return {120, wantedHeight(scrolls_, contentHeight())}; }

void DeskTable::setScrolls(bool scrolls) {
    scrolls_ = scrolls;
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, scrolls ? QSizePolicy::Expanding : QSizePolicy::Fixed);
}

void DeskTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        fit();
        updateGeometry();
    }
}

void DeskTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void DeskTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(tableText(*cells_));
    else
        QTableView::keyPressEvent(event);
}

static void appendRows(QStringList& lines, const QAbstractItemModel& model, const QModelIndex& parent) {
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList line;
        for (int column = 0; column < model.columnCount(parent); ++column)
            line << model.index(row, column, parent).data().toString().replace(u'\n', u' ');
        lines << line.join(u'\t');
        appendRows(lines, model, model.index(row, 0, parent));
    }
}

QString tableText(const QAbstractItemModel& model, const QModelIndex& root) {
    QStringList heads, lines;
    for (int column = 0; column < model.columnCount(root); ++column)
        heads << model.headerData(column, Qt::Horizontal).toString().replace(u'\n', u' ');
    lines << heads.join(u'\t');
    appendRows(lines, model, root);
    return lines.join(u'\n');
}

} // namespace mailbilan
