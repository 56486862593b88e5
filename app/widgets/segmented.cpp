#include "widgets/segmented.h"

#include "widgets/desk_style.h"
#include "widgets/keyboard_focus.h"
#include "widgets/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace mailbilan {
namespace {

// Draws its words only; the frame around all is the group's.
class Segment : public QToolButton {
public:
    explicit Segment(QWidget* parent) : QToolButton(parent) {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override {
        return {QFontMetrics(deskFont(Letter::Bold)).horizontalAdvance(text()) + 20, 26};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const QPalette& colours = palette();
        painter.fillRect(rect(), colours.color(isChecked() ? QPalette::Highlight : QPalette::Base));
        painter.setPen(colours.color(isChecked()    ? QPalette::HighlightedText
                                     : underMouse() ? QPalette::Link
                                                    : QPalette::ButtonText));
        painter.setFont(deskFont(isChecked() ? Letter::Bold : Letter::Body));
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (framed_ && hasFocus())
            paintFocusFrame(painter, rect(), colours);
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

Segmented::Segmented(int count, QWidget* parent) : QWidget(parent), group_(new QButtonGroup(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(1);
    for (int i = 0; i < count; ++i) {
        auto* segment = new Segment(this);
        group_->addButton(segment, i);
        row->addWidget(segment);
    }
    group_->button(0)->setChecked(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(group_, &QButtonGroup::idClicked, this, &Segmented::chosenChanged);
}

void Segmented::setTexts(const QStringList& texts, const QString& accessibleName) {
    setAccessibleName(accessibleName);
    for (int i = 0; i < texts.size(); ++i) {
        auto* button = group_->button(i);
        if (!button || button->text() == texts[i])
            continue;
        button->setText(texts[i]);
        button->setAccessibleName(texts[i]);
        button->setAccessibleDescription(accessibleName);
        button->updateGeometry();
    }
}

int Segmented::chosen() const { return group_->checkedId(); }

void Segmented::choose(int index) {
    if (auto* button = group_->button(index))
        button->setChecked(true);
}

void Segmented::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Mid)); // shows through between the segments as a line
    painter.drawRoundedRect(rect(), 2, 2);
}

} // namespace mailbilan
