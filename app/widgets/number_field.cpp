#include "widgets/number_field.h"

#include <QFocusEvent>
#include <QKeyEvent>

#include <utility>

namespace mailbilan {

NumberField::NumberField(QWidget* parent) : QLineEdit(parent) {
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setMaxLength(60); // longer than any figure that is accepted, shorter than what would hang a layout
}

void NumberField::setShown(const QString& text) {
    const bool untouched = QLineEdit::text() == shown_ && complaint_.isEmpty();
    shown_ = text;
    reshown_ = true;
    if (untouched && QLineEdit::text() != text) {
        const bool all = hasFocus() && hasSelectedText();
        setText(text);
        setCursorPosition(0);
        if (all)
            selectAll();
    }
}

bool NumberField::commit() {
    if (text() == shown_) {
        complain({});
        return true;
    }
    const QString before = std::exchange(shown_, text()); // what the owner shows now replaces what was typed
    complaint_.clear();
    reshown_ = false;
    const QString refused = accept_ ? accept_(text()) : QString();
    if (!refused.isEmpty() || !reshown_)
        shown_ = before;
    if (refused.isEmpty() && !reshown_)
        setText(before); // another notation of the same value
    complain(refused);
    return refused.isEmpty();
}

void NumberField::revert() {
    setText(shown_);
    complain({});
}

void NumberField::complain(const QString& complaint) {
    complaint_ = complaint;
    setProperty("error", !complaint.isEmpty());
    setAccessibleDescription(complaint);
    update();
    emit complaintChanged(complaint);
}

void NumberField::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        commit();
        selectAll();
        return;
    case Qt::Key_Escape:
        if (text() == shown_ && complaint_.isEmpty())
            break;
        revert();
        return;
    case Qt::Key_Up: emit stepped(+1); return;
    case Qt::Key_Down:
        if (event->modifiers() & Qt::AltModifier)
            break; // opens the row
        emit stepped(-1);
        return;
    default: break;
    }
    QLineEdit::keyPressEvent(event);
}

void NumberField::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        selectAll();
}

void NumberField::focusOutEvent(QFocusEvent* event) {
    commit();
    QLineEdit::focusOutEvent(event);
}

} // namespace mailbilan
