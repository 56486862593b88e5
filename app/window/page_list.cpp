#include "window/page_list.h"

#include "widgets/desk_style.h"
#include "widgets/icons.h"
#include "widgets/keyboard_focus.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace mailbilan {
namespace {

constexpr int fullWidth = 156, iconWidth = 48, entryHeight = 30;

class PageButton : public QToolButton {
public:
    PageButton(QAction* action, QWidget* parent) : QToolButton(parent) {
        setDefaultAction(action);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setFixedHeight(entryHeight);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QPalette& colours = palette();
        const bool chosen = isChecked();
        if (chosen || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.color(chosen ? QPalette::Highlight : QPalette::AlternateBase));
            painter.drawRoundedRect(rect(), 3, 3);
        }
        const QColor ink = colours.color(chosen ? QPalette::HighlightedText : QPalette::WindowText);
        const bool iconOnly = toolButtonStyle() == Qt::ToolButtonIconOnly;
        const double left = iconOnly ? (width() - 16) / 2.0 : 8;
        paintIcon(painter, QRectF(left, (height() - 16) / 2.0, 16, 16), objectName(), ink);
        if (!iconOnly) {
            painter.setFont(deskFont(chosen ? Letter::Bold : Letter::Body));
            painter.setPen(ink);
            const QRect words = rect().adjusted(33, 0, -4, 0);
            painter.drawText(
                words, Qt::AlignLeft | Qt::AlignVCenter,
                painter.fontMetrics().elidedText(defaultAction()->iconText(), Qt::ElideRight, words.width()));
        }
        if (framed_ && hasFocus())
            paintFocusFrame(painter, rect(), colours, 3);
    }
    void focusInEvent(QFocusEvent* event) override {
        framed_ = isByKeyboard(*event);
        QToolButton::focusInEvent(event);
        update();
    }
    void keyPressEvent(QKeyEvent* event) override {
        framed_ = true;
        QToolButton::keyPressEvent(event);
        update();
    }

private:
    bool framed_ = false;
};

} // namespace

PageList::PageList(const QList<QAction*>& pages, QAction* panel, QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 10, 8, 10);
    column->setSpacing(0);
    for (QAction* action : pages)
        column->addWidget(addButton(action, action->objectName().section(u'_', 1)));
    column->addSpacing(space::between);
    panel_ = addButton(panel, QStringLiteral("whatif"));
    column->addWidget(panel_);
    column->addStretch(1);
    setPanelShown(false);
    setIconsOnly(false);
}

QToolButton* PageList::addButton(QAction* action, const QString& icon) {
    auto* button = new PageButton(action, this);
    button->setObjectName(icon);
    buttons_ << button;
    return button;
}

void PageList::focusChosen() {
    for (QToolButton* button : buttons_)
        if (button->isChecked() && button != panel_)
            button->setFocus(Qt::OtherFocusReason);
}

void PageList::setPanelShown(bool shown) { panel_->setVisible(shown); }

void PageList::setIconsOnly(bool iconsOnly) {
    setFixedWidth(iconsOnly ? iconWidth : fullWidth);
    for (QToolButton* button : buttons_)
        button->setToolButtonStyle(iconsOnly ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void PageList::retranslate(const Wording& wording) {
    setAccessibleName(wording.text("ui.pages"));
    for (QToolButton* button : buttons_) {
        const QString name = button->defaultAction()->iconText();
        button->setAccessibleName(name);
        button->setToolTip(name);
    }
}

void PageList::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    const auto focused = buttons_.indexOf(qobject_cast<QToolButton*>(focusWidget()));
    if (step == 0 || focused < 0 || focused + step < 0 || focused + step >= buttons_.size()) {
        QWidget::keyPressEvent(event);
        return;
    }
    buttons_[focused + step]->setFocus(Qt::TabFocusReason);
}

void PageList::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(QRect(width() - 1, 0, 1, height()), palette().color(QPalette::Midlight));
}

} // namespace mailbilan
