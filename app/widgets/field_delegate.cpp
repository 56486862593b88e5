#include "widgets/field_delegate.h"

#include "widgets/field_model.h"
#include "widgets/number_field.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QTimer>

namespace mailbilan {
namespace {
constexpr int longestText = 500;
}

FieldDelegate::FieldDelegate(FieldModel& model, QObject* parent) : CellDelegate(parent), fields_(model) {}

QWidget* FieldDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    const Cell cell = index.data(CellRole).value<Cell>();
    if (!cell.choices.isEmpty())
        return createChoice(parent, index);
    auto* field = new NumberField(parent);
    if (!(cell.align & Qt::AlignRight)) {
        field->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        field->setMaxLength(longestText);
    }
    field->setAccessibleName(cell.name);
    const QPersistentModelIndex place(index);
    field->setAccept(
        [this, place](const QString& typed) { return place.isValid() ? fields_.accept(place, typed) : QString(); });
    connect(field, &NumberField::complaintChanged, this, &FieldDelegate::complained);
    return field;
}

QWidget* FieldDelegate::createChoice(QWidget* parent, const QModelIndex& index) const {
    auto* box = new QComboBox(parent);
    const Cell cell = index.data(CellRole).value<Cell>();
    box->addItems(cell.choices);
    box->setCurrentIndex(int(cell.choices.indexOf(cell.text)));
    box->setAccessibleName(cell.name);
    connect(box, &QComboBox::activated, this, [this, box] {
        auto* self = const_cast<FieldDelegate*>(this);
        emit self->commitData(box);
        emit self->closeEditor(box);
    });
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

void FieldDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* field = qobject_cast<NumberField*>(editor);
    if (!field)
        return;
    const bool first = field->text().isEmpty() && !field->isModified();
    field->setShown(index.data(Qt::EditRole).toString());
    if (first)
        field->selectAll();
}

void FieldDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const {
    if (auto* field = qobject_cast<NumberField*>(editor))
        field->commit();
    else if (auto* box = qobject_cast<QComboBox*>(editor); box && box->currentIndex() >= 0)
        fields_.accept(index, box->currentText());
}

void FieldDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                         const QModelIndex&) const {
    const QRect rect = option.rect;
    editor->setGeometry(rect.left() + 4, rect.center().y() - 12, rect.width() - 8, 25);
}

// A refused figure stays in its field, and the field stays open: nothing typed is lost.
bool FieldDelegate::eventFilter(QObject* watched, QEvent* event) {
    auto* field = qobject_cast<NumberField*>(watched);
    if (!field)
        return CellDelegate::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool leaves =
            key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
        if (leaves && !field->commit())
            return true;
        if (key == Qt::Key_Escape)
            field->revert();
    }
    if (event->type() == QEvent::FocusOut && !field->commit())
        return true;
    return CellDelegate::eventFilter(watched, event);
}

} // namespace mailbilan
