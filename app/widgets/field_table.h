// A table with fields: moved through cell by cell, a refused entry is explained right under its field.
#pragma once

#include "widgets/desk_table.h"
#include "widgets/field_delegate.h"
#include "widgets/field_model.h"

namespace mailbilan {

class TextLabel;

class FieldTable : public DeskTable {
    Q_OBJECT
public:
    explicit FieldTable(QWidget* parent = nullptr);
    // `model` and `delegate` become its children.
    FieldTable(FieldModel* model, FieldDelegate* delegate, QWidget* parent = nullptr);
    FieldModel& fields() { return *fields_; }

private:
    void showComplaint(const QString& complaint);

    FieldModel* fields_;
    TextLabel* complaint_;
};

} // namespace mailbilan
