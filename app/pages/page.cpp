#include "pages/page.h"

#include "widgets/theme.h"

#include <QVBoxLayout>

namespace mailbilan {

Page::Page(Document& document, QWidget* parent)
    : QScrollArea(parent), document_(document), sheet_(new QWidget), column_(new QVBoxLayout(sheet_)) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundRole(QPalette::Base);
    viewport()->setBackgroundRole(QPalette::Base);
    sheet_->setBackgroundRole(QPalette::Base);
    sheet_->setAutoFillBackground(true);
    column_->setContentsMargins(space::margin, 14, space::margin, space::cell);
    column_->setSpacing(0);
    setWidget(sheet_);
}

void Page::setFooter(QWidget* footer, int height) {
    footer_ = footer;
    footer_->setParent(this);
    footer_->setBackgroundRole(QPalette::Base);
    footer_->setAutoFillBackground(true);
    footer_->setFixedHeight(height);
    setViewportMargins(0, 0, 0, height);
}

void Page::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    if (footer_)
        footer_->setGeometry(0, height() - footer_->height(), width(), footer_->height());
}

} // namespace mailbilan
