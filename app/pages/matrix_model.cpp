#include "pages/matrix_model.h"

namespace mailbilan {

void MatrixModel::setMatrix(MatrixTable matrix) {
    matrix_ = std::move(matrix);
    setTable(std::move(matrix_.cells));
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::EditRole))
        return FieldModel::data(index, role);
    const auto row = std::size_t(index.row());
    if (index.column() == rangeColumn() && row < matrix_.ranges.size())
        return matrix_.ranges[row].readOut;
    if (index.column() == contributionColumn() && row < matrix_.contributions.size())
        return matrix_.contributions[row].text;
    return FieldModel::data(index, role);
}

} // namespace mailbilan
