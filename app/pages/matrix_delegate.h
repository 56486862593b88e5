// Draws range bars and contributions in their cells; edits weights and ranges in place.
#pragma once

#include "widgets/cell_delegate.h"

namespace mailbilan {

class MatrixModel;

class MatrixDelegate : public CellDelegate {
    Q_OBJECT
public:
    MatrixDelegate(MatrixModel& model, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void complained(const QString& complaint) const;

private:
    MatrixModel& model_;
};

} // namespace mailbilan
