#include "pages/explanation.h"

#include <QVBoxLayout>

namespace mailbilan {

Explanation::Explanation(QWidget* parent) : QWidget(parent), label_(new TextLabel(Letter::Note)) {
    label_->setWordWrap(true);
    label_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label_->setContentsMargins(space::margin + space::cell, 6, space::margin + space::cell, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new RuleLine);
    column->addWidget(label_, 1);
}

void Explanation::setText(const QString& text) { label_->setText(text); }

} // namespace mailbilan
