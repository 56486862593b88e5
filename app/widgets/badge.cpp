#include "widgets/badge.h"

#include <QPainter>

namespace mailbilan {

void paintBadge(QPainter& painter, const QRectF& rect, const OptionMark& mark, const QPalette& palette) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark.colour);
    painter.drawRoundedRect(rect, 2, 2);
    painter.setPen(palette.color(QPalette::Base));
    QFont font = deskFont(Letter::Note);
    font.setBold(true);
    if (mark.letter.size() > 1)
        font.setPointSizeF(7);
    painter.setFont(font);
    painter.drawText(rect, Qt::AlignCenter, mark.letter);
    painter.restore();
}

Badge::Badge(QWidget* parent) : QWidget(parent) { setFixedSize(badgeSize, badgeSize); }

void Badge::setOption(const OptionLook& look) {
    look_ = look;
    setToolTip(look.name.toHtmlEscaped());
    update();
}

void Badge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBadge(painter, rect(), inkOf(palette()).optionMark(look_), palette());
}

} // namespace mailbilan
