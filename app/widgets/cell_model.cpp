#include "widgets/cell_model.h"

namespace mailbilan {

QString cellText(const Cell& cell) {
    QStringList words;
    for (const QString& part : {cell.text, cell.second, cell.aside})
        if (!part.isEmpty())
            words << part;
    return words.join(QStringLiteral(" · "));
}

QVariant cellData(const Cell& cell, RowRank rank, int role) {
    switch (role) {
    case Qt::DisplayRole: return cellText(cell);
    case Qt::ToolTipRole: return cell.tip.isEmpty() ? QVariant() : QVariant(cell.tip.toHtmlEscaped());
    case Qt::TextAlignmentRole: return int(cell.align | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return cell.name.isEmpty() ? QVariant() : QVariant(cell.name + QStringLiteral(": ") + cell.text);
    case CellRole: return QVariant::fromValue(cell);
    case RowRankRole: return int(rank);
    default: return {};
    }
}

void CellModel::setTable(CellTable table) {
    const bool sameShape = table.rows.size() == table_.rows.size() && table.heads.size() == table_.heads.size();
    if (!sameShape) {
        beginResetModel();
        table_ = std::move(table);
        endResetModel();
        return;
    }
    table_ = std::move(table);
    if (table_.heads.empty())
        return;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!table_.rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int CellModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(table_.rows.size()); }
int CellModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(table_.heads.size()); }

QVariant CellModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const CellRow& row = table_.rows[std::size_t(index.row())];
    static const Cell none;
    const auto column = std::size_t(index.column());
    return cellData(column < row.cells.size() ? row.cells[column] : none, row.rank, role);
}

QVariant CellModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    return cellData(table_.heads[std::size_t(section)], RowRank::Plain, role);
}

} // namespace mailbilan
