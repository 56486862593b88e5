#include "pages/matrix_delegate.h"

#include "pages/matrix_model.h"
#include "widgets/number_field.h"

#include <QKeyEvent>
#include <QPainter>

namespace mailbilan {

MatrixDelegate::MatrixDelegate(MatrixModel& model, QObject* parent) : CellDelegate(parent), model_(model) {}

void MatrixDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool range = index.column() == model_.rangeColumn();
    if (!range && index.column() != model_.contributionColumn()) {
        CellDelegate::paint(painter, option, index);
        return;
    }
    const MatrixTable& matrix = model_.matrix();
    const auto row = std::size_t(index.row());
    painter->save();
    paintGround(*painter, option, index, {});
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF cell = QRectF(option.rect).adjusted(0, 0, 0, -1);
    if (range && row < matrix.ranges.size())
        paintRangeCell(*painter, cell, matrix.scale, matrix.ranges[row], inkOf(option.palette));
    else if (!range && row < matrix.contributions.size() && !matrix.contributions[row].text.isEmpty())
        paintContributionCell(*painter, cell, matrix.contributionScale, matrix.contributions[row],
                              inkOf(option.palette));
    painter->restore();
}

QWidget* MatrixDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    auto* field = new NumberField(parent);
    field->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    const QPersistentModelIndex place(index);
    field->setAccept(
        [this, place](const QString& typed) { return place.isValid() ? model_.accept(place, typed) : QString(); });
    connect(field, &NumberField::complaintChanged, this, &MatrixDelegate::complained);
    return field;
}

void MatrixDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* field = static_cast<NumberField*>(editor);
    const bool first = field->text().isEmpty() && !field->isModified();
    field->setShown(index.data(Qt::EditRole).toString());
    if (first)
        field->selectAll();
}

void MatrixDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex&) const {
    static_cast<NumberField*>(editor)->commit();
}

void MatrixDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                          const QModelIndex&) const {
    const QRect rect = option.rect;
    editor->setGeometry(rect.left() + 4, rect.center().y() - 12, rect.width() - 8, 25);
}

// A refused figure stays in its field, and the field stays open: nothing typed is lost.
bool MatrixDelegate::eventFilter(QObject* watched, QEvent* event) {
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
            emit complained({});
    }
    if (event->type() == QEvent::FocusOut && !field->commit())
        return true;
    return CellDelegate::eventFilter(watched, event);
}

} // namespace mailbilan
