#include "pages/preset_card.h"

#include "widgets/badge.h"
#include "widgets/desk_style.h"
#include "widgets/icons.h"

#include <QKeyEvent>
#include <QPainter>

namespace mailbilan {

PresetCard::PresetCard(std::string id, QWidget* parent) : QAbstractButton(parent), id_(std::move(id)) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PresetCard::setFace(const Face& face) {
    if (face == face_)
        return;
    face_ = face;
    setAccessibleName(face.title);
    const QString result =
        face.option ? face.option->name + QStringLiteral(" · ") + face.cost + u' ' + face.unit : face.verdict;
    setAccessibleDescription(face.assumes + QStringLiteral(" · ") + result);
    update();
}

void PresetCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette& colours = palette();
    const bool opens = !face_.icon.isEmpty();
    painter.setPen(QPen(colours.color(underMouse() || opens ? QPalette::Mid : QPalette::Midlight), 1,
                        opens ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(isDown() ? colours.brush(QPalette::AlternateBase)
                     : opens  ? QBrush()
                              : colours.brush(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    QRectF inner = QRectF(rect()).adjusted(16, 13, -16, -10);
    if (opens) {
        paintIcon(painter, QRectF(inner.left(), inner.top() + 1, 16, 16), face_.icon,
                  colours.color(QPalette::WindowText));
        inner.setLeft(inner.left() + 26);
    }
    painter.setPen(colours.color(QPalette::WindowText));
    painter.setFont(deskFont(Letter::Group));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(face_.title, Qt::ElideRight, int(inner.width())));
    painter.setFont(deskFont(Letter::Body));
    painter.setPen(toneColour(Tone::Secondary, colours));
    painter.drawText(inner.adjusted(0, 23, 0, -32), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, face_.assumes);
    if (opens) {
        if (hasFocus())
            paintFocusFrame(painter, rect(), colours, 3);
        return;
    }
    const double y = std::floor(inner.bottom() - 27);
    painter.fillRect(QRectF(inner.left(), y, inner.width(), 1), colours.color(QPalette::Midlight));
    paintResult(painter, QRectF(inner.left(), y + 4, inner.width(), 25));
    if (hasFocus())
        paintFocusFrame(painter, rect(), colours, 3);
}

void PresetCard::paintResult(QPainter& painter, const QRectF& line) const {
    const QPalette& colours = palette();
    painter.setFont(deskFont(Letter::Note));
    painter.setPen(toneColour(Tone::Secondary, colours));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, face_.unit);
    QRectF rest = line.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(face_.unit), 0);
    painter.setPen(colours.color(QPalette::WindowText));
    painter.setFont(deskFont(Letter::Bold));
    painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter, face_.cost);
    rest.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(face_.cost) - 8, 0);
    if (face_.option) {
        const QRectF badge(rest.left(), std::floor(rest.center().y() - badgeSize / 2.0), badgeSize, badgeSize);
        paintBadge(painter, badge, inkOf(colours).optionMark(*face_.option), colours);
        rest.adjust(badgeSize + 6, 0, 0, 0);
    }
    painter.setFont(deskFont(Letter::Body));
    painter.setPen(face_.option ? colours.color(QPalette::WindowText) : toneColour(Tone::Secondary, colours));
    const QString words = face_.option ? face_.option->name : face_.verdict;
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, int(rest.width())));
}

void PresetCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace mailbilan
