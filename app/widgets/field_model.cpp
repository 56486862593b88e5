#include "widgets/field_model.h"

namespace mailbilan {

QString FieldModel::accept(const QModelIndex& index, const QString& typed) {
    return accept_ ? accept_(index.row(), index.column(), typed) : QString();
}

Qt::ItemFlags FieldModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = CellModel::flags(index);
    return index.isValid() && index.data(CellRole).value<Cell>().field ? flags | Qt::ItemIsEditable : flags;
}

QVariant FieldModel::data(const QModelIndex& index, int role) const {
    if (index.isValid() && role == Qt::EditRole)
        return index.data(CellRole).value<Cell>().text;
    return CellModel::data(index, role);
}

bool FieldModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    return role == Qt::EditRole && index.isValid() && flags(index) & Qt::ItemIsEditable &&
           accept(index, value.toString()).isEmpty();
}

} // namespace mailbilan
