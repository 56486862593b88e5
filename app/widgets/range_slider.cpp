#include "widgets/range_slider.h"

#include "widgets/desk_style.h"
#include "widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

namespace mailbilan {
namespace {
constexpr double handleWidth = 10, handleHeight = 16, grooveHeight = 4;
}

RangeSlider::RangeSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RangeSlider::setMarks(const Marks& marks) {
    if (marks == marks_)
        return;
    marks_ = marks;
    update();
}

double RangeSlider::positionOf(int value) const {
    const double travel = width() - handleWidth;
    const double share = maximum() > minimum() ? double(value - minimum()) / (maximum() - minimum()) : 0;
    return handleWidth / 2 + travel * share;
}

int RangeSlider::valueAt(double x) const {
    const double travel = width() - handleWidth;
    const double share = travel > 0 ? qBound(0.0, (x - handleWidth / 2) / travel, 1.0) : 0;
    return minimum() + qRound(share * (maximum() - minimum()));
}

void RangeSlider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    const auto groove = [&](double from, double to, const QColor& colour) {
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(from, middle - grooveHeight / 2, to - from, grooveHeight), 2, 2);
    };
    painter.setPen(Qt::NoPen);
    groove(0, width(), palette().color(QPalette::Midlight));
    if (marks_.low && marks_.high && *marks_.high > *marks_.low)
        groove(positionOf(qMax(*marks_.low, minimum())), positionOf(qMin(*marks_.high, maximum())),
               palette().color(QPalette::Mid));
    if (marks_.preset)
        painter.fillRect(QRectF(positionOf(*marks_.preset) - 0.5, height() - 4, 1.4, 4),
                         palette().color(QPalette::Mid));
    const QRectF handle(positionOf(value()) - handleWidth / 2, middle - handleHeight / 2, handleWidth, handleHeight);
    const QColor accent = palette().color(isEnabled() ? QPalette::Link : QPalette::Midlight);
    painter.setPen(QPen(accent, hasFocus() ? 2.6 : 1.6));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(handle.adjusted(0.8, 0.8, -0.8, -0.8), 2, 2);
    if (hasFocus())
        paintFocusFrame(painter, QRectF(rect()), palette());
}

void RangeSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    emit gestureStarted();
    setValue(valueAt(event->position().x()));
}

void RangeSlider::mouseMoveEvent(QMouseEvent* event) {
    if (isSliderDown())
        setValue(valueAt(event->position().x()));
}

void RangeSlider::mouseReleaseEvent(QMouseEvent*) { setSliderDown(false); }

// Scrolling the panel must not change what lies under the pointer.
void RangeSlider::wheelEvent(QWheelEvent* event) {
    if (hasFocus() && event->modifiers() & Qt::ControlModifier) {
        emit gestureStarted();
        QSlider::wheelEvent(event);
    } else {
        event->ignore();
    }
}

void RangeSlider::keyPressEvent(QKeyEvent* event) {
    if (!event->isAutoRepeat())
        emit gestureStarted();
    QSlider::keyPressEvent(event);
}

} // namespace mailbilan
