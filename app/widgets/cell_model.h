// A table of cells that a page fills at once.
#pragma once

#include "widgets/cell.h"

#include <QAbstractTableModel>

#include <vector>

namespace mailbilan {

struct CellRow {
    std::vector<Cell> cells;
    RowRank rank = RowRank::Plain;
    bool spans = false; // the first cell takes the whole row
    int leastHeight = 0;
    friend bool operator==(const CellRow&, const CellRow&) = default;
};
struct CellTable {
    std::vector<Cell> heads;
    std::vector<CellRow> rows;
};

class CellModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    // Keeps selection and scrolling where the shape is the same as before.
    void setTable(CellTable table);
    const CellTable& table() const { return table_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    CellTable table_;
};

// The roles of a cell that every model answers in the same way.
QVariant cellData(const Cell& cell, RowRank rank, int role);

} // namespace mailbilan
