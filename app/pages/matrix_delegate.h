// Draws range bars and contributions in their cells; weights and ranges are fields.
#pragma once

#include "widgets/field_delegate.h"

namespace mailbilan {

class MatrixModel;

class MatrixDelegate : public FieldDelegate {
    Q_OBJECT
public:
    MatrixDelegate(MatrixModel& model, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    MatrixModel& model_;
};

} // namespace mailbilan
