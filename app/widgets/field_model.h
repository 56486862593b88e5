// A table of cells, some of which are fields: what is typed or chosen there goes to whoever owns the values.
#pragma once

#include "widgets/cell_model.h"

#include <functional>

namespace mailbilan {

class FieldModel : public CellModel {
    Q_OBJECT
public:
    using CellModel::CellModel;

    // Takes over what was typed or chosen in a cell, or returns the sentence that says what is accepted.
    using Accept = std::function<QString(int row, int column, const QString& typed)>;
    void setAccept(Accept accept) { accept_ = std::move(accept); }
    QString accept(const QModelIndex& index, const QString& typed);

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    Accept accept_;
};

} // namespace mailbilan
