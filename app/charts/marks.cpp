#include "charts/marks.h"

#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace mailbilan {
namespace {

QPainterPath polygon(const QPointF& at, double radius, int corners, double turn) {
    QPainterPath path;
    for (int corner = 0; corner < corners; ++corner) {
        const double angle = turn + corner * 2 * std::numbers::pi / corners;
        const QPointF point = at + radius * QPointF(std::sin(angle), -std::cos(angle));
        corner == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

QPainterPath cross(const QPointF& at, double radius) {
    const double arm = radius * 0.38;
    QPainterPath path;
    path.addRect(QRectF(at.x() - radius, at.y() - arm, 2 * radius, 2 * arm));
    QPainterPath upright;
    upright.addRect(QRectF(at.x() - arm, at.y() - radius, 2 * arm, 2 * radius));
    return path.united(upright);
}

// Radii differ so that the shapes look equally large.
QPainterPath shape(const QPointF& at, Marker marker, double radius) {
    QPainterPath path;
    switch (marker) {
    case Marker::Circle: path.addEllipse(at, radius, radius); return path;
    case Marker::Square:
        path.addRect(QRectF(at - 0.9 * QPointF(radius, radius), 1.8 * QSizeF(radius, radius)));
        return path;
    case Marker::Triangle: return polygon(at + QPointF(0, 0.15 * radius), 1.25 * radius, 3, 0);
    case Marker::Diamond: return polygon(at, 1.2 * radius, 4, 0);
    case Marker::Pentagon: return polygon(at, 1.1 * radius, 5, 0);
    case Marker::Cross: return cross(at, 1.1 * radius);
    }
    return path;
}

void paintDiagonals(QPainter& painter, const QRectF& rect, double pitch) {
    // Through the corners of a fixed grid, so that neighbouring bars share one pattern.
    const double first = std::floor((rect.left() + rect.top()) / pitch) * pitch;
    for (double sum = first; sum <= rect.right() + rect.bottom(); sum += pitch) {
        const double left = std::max(rect.left(), sum - rect.bottom()),
                     right = std::min(rect.right(), sum - rect.top());
        if (left < right)
            painter.drawLine(QPointF(left, sum - left), QPointF(right, sum - right));
    }
}

void paintRows(QPainter& painter, const QRectF& rect, double pitch) {
    for (double y = std::ceil(rect.top() / pitch) * pitch; y < rect.bottom(); y += pitch)
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
}

void paintDots(QPainter& painter, const QRectF& rect, double pitch, double radius) {
    const QRectF inner = rect.adjusted(radius, radius, -radius, -radius);
    for (double row = std::ceil(inner.top() / pitch); row * pitch <= inner.bottom(); ++row) {
        const double shift = std::fmod(std::abs(row), 2) == 0 ? 0 : pitch / 2;
        for (double x = std::ceil((inner.left() - shift) / pitch) * pitch + shift; x <= inner.right(); x += pitch)
            painter.drawEllipse(QPointF(x, row * pitch), radius, radius);
    }
}

void paintOutline(QPainter& painter, const QRectF& rect, const OptionMark& mark, const ChartInk& ink) {
    const double half = ink.px(0.5);
    painter.setPen(ink.pen(mark.colour));
    painter.setBrush(Qt::NoBrush);
    if (rect.width() > 2 * half && rect.height() > 2 * half)
        painter.drawRect(rect.adjusted(half, half, -half, -half));
}

QColor between(const QColor& a, const QColor& b, float share) {
    const auto mix = [share](float from, float to) { return from + (to - from) * share; };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

} // namespace

void paintMarker(QPainter& painter, const QPointF& at, const OptionMark& mark, const ChartInk& ink, double size,
                 bool hollow) {
    QPen outline = ink.pen(mark.colour, hollow ? 1.6 : 1);
    outline.setJoinStyle(Qt::RoundJoin);
    painter.setPen(outline);
    painter.setBrush(hollow ? ink.background : mark.colour);
    painter.drawPath(shape(at, mark.marker, ink.px(size) / 2));
}

void paintHatch(QPainter& painter, const QRectF& rect, Hatch hatch, const QColor& colour, const ChartInk& ink) {
    painter.setPen(ink.pen(colour, 0.8));
    if (hatch == Hatch::Diagonal)
        paintDiagonals(painter, rect, ink.px(6));
    if (hatch == Hatch::Lines)
        paintRows(painter, rect, ink.px(4));
    if (hatch == Hatch::Dots) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        paintDots(painter, rect, ink.px(4), ink.px(0.7));
    }
}

void paintPale(QPainter& painter, const QRectF& rect, const OptionLook& look, const ChartInk& ink) {
    const OptionMark mark = ink.optionMark(look);
    painter.fillRect(rect, mark.pale);
    paintOutline(painter, rect, mark, ink);
}

void paintPatterned(QPainter& painter, const QRectF& rect, const OptionLook& look, const ChartInk& ink) {
    const OptionMark mark = ink.optionMark(look);
    painter.fillRect(rect, mark.pale);
    if (ink.print)
        paintHatch(painter, rect, mark.hatch, mark.colour, ink);
    else if (look.toClarify && !look.out)
        paintHatch(painter, rect, Hatch::Diagonal, between(mark.pale, mark.colour, 0.55), ink);
    paintOutline(painter, rect, mark, ink);
}

QString shortName(const OptionLook& look, const ChartInk& ink) {
    const QString letter = ink.optionMark(look).letter;
    return look.toClarify && !look.out ? letter + u'?' : letter;
}

} // namespace mailbilan
