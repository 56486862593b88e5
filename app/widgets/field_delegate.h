// Edits the fields of a FieldModel in place: figures and texts are typed, choices opened as a list.
#pragma once

#include "widgets/cell_delegate.h"

namespace mailbilan {

class FieldModel;

class FieldDelegate : public CellDelegate {
    Q_OBJECT
public:
    FieldDelegate(FieldModel& model, QObject* parent = nullptr);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void complained(const QString& complaint) const;

private:
    QWidget* createChoice(QWidget* parent, const QModelIndex& index) const;
    FieldModel& fields_;
};

} // namespace mailbilan
