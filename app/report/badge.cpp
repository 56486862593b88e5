#include "report/badge.h"

#include "charts/ink.h"

#include <QPainter>

namespace mailbilan::report {

void drawBadge(QPainter& painter, const Badge& badge, const Style& style, QPointF middle) {
    const QRectF square(middle.x(), middle.y() - style.badge / 2, style.badge, style.badge);
    OptionLook look;
    look.index = badge.colour;
    look.out = badge.out;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ChartInk::paper().optionMark(look).colour);
    painter.drawRoundedRect(square, points(1.4), points(1.4));
    const QFont letterFont = font({points(8), 0}, true);
    painter.setFont(letterFont);
    painter.setPen(Qt::white);
    const double width = QFontMetricsF(letterFont).horizontalAdvance(badge.letter);
    painter.drawText(QPointF(square.center().x() - width / 2, square.center().y() + points(8) * 0.36), badge.letter);
    painter.restore();
}

} // namespace mailbilan::report
