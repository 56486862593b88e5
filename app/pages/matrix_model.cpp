#include "pages/matrix_model.h"

namespace mailbilan {

void MatrixModel::setMatrix(MatrixTable matrix) {
    matrix_ = std::move(matrix);
    setTable(std::move(matrix_.cells));
}

QString MatrixModel::accept(const QModelIndex& index, const QString& typed) {
    return accept_ ? accept_(index.row(), index.column(), typed) : QString();
}

Qt::ItemFlags MatrixModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = CellModel::flags(index);
    return index.isValid() && index.data(CellRole).value<Cell>().field ? flags | Qt::ItemIsEditable : flags;
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::EditRole))
        return CellModel::data(index, role);
    const auto row = std::size_t(index.row());
    if (index.column() == rangeColumn() && row < matrix_.ranges.size())
        return matrix_.ranges[row].readOut;
    if (index.column() == contributionColumn() && row < matrix_.contributions.size())
        return matrix_.contributions[row].text;
    if (role == Qt::EditRole)
        return index.data(CellRole).value<Cell>().text;
    return CellModel::data(index, role);
}

bool MatrixModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    return role == Qt::EditRole && index.isValid() && flags(index) & Qt::ItemIsEditable &&
           accept(index, value.toString()).isEmpty();
}

} // namespace mailbilan
