#include "widgets/field_table.h"

#include "widgets/text_label.h"

namespace mailbilan {
namespace {

constexpr int complaintWidth = 300;

} // namespace

FieldTable::FieldTable(QWidget* parent) : FieldTable(new FieldModel, nullptr, parent) {}

FieldTable::FieldTable(FieldModel* model, FieldDelegate* delegate, QWidget* parent)
    : DeskTable(model, parent), fields_(model) {
    if (!delegate)
        delegate = new FieldDelegate(*model);
    delegate->setParent(this);
    setItemDelegate(delegate);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::EditTriggers(QAbstractItemView::AllEditTriggers) &
                    ~QAbstractItemView::CurrentChanged);
    setTabKeyNavigation(true);
    complaint_ = new TextLabel(Letter::Note, Tone::Failed, viewport());
    complaint_->setWordWrap(true);
    complaint_->setAutoFillBackground(true);
    complaint_->setFrameStyle(QFrame::Box | QFrame::Plain);
    complaint_->setBackgroundRole(QPalette::Base);
    complaint_->setContentsMargins(space::cell, space::inside, space::cell, space::inside);
    complaint_->setFixedWidth(complaintWidth);
    complaint_->hide();
    connect(delegate, &FieldDelegate::complained, this, [this](const QString& complaint) { showComplaint(complaint); });
}

void FieldTable::showComplaint(const QString& complaint) {
    complaint_->setText(complaint);
    complaint_->setVisible(!complaint.isEmpty());
    if (complaint.isEmpty())
        return;
    const QRect cell = visualRect(currentIndex());
    complaint_->adjustSize();
    const int right = viewport()->width() - complaintWidth;
    const int below = cell.center().y() + 14;
    const int above = cell.center().y() - 14 - complaint_->height();
    complaint_->move(qMax(0, qMin(cell.left(), right)),
                     below + complaint_->height() <= viewport()->height() || above < 0 ? below : above);
    complaint_->raise();
}

} // namespace mailbilan
