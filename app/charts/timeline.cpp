#include "charts/timeline.h"

#include "charts/frame.h"
#include "charts/marks.h"

#include <algorithm>

namespace mailbilan {
namespace {

constexpr double barHeight = 12, leastWidth = 5, besideBar = 6, nameGap = 12, arrow = 3.5;

std::vector<Label> axisLabels(const TimelineChart& chart, const QRectF& plot, const ChartInk& ink) {
    std::vector<Label> labels;
    for (const Tick& tick : chart.days.ticks) {
        const QPointF foot(chart.days.at(tick.value, plot.left(), plot.right()) + ink.px(3), plot.top() - ink.px(4));
        const Label label = labelAt(tick.text, ink.note(), ink.secondary, foot, Qt::AlignLeft | Qt::AlignBottom);
        if (label.rect.right() <= plot.right() && !touchesAny(label.rect, labels, ink.px(4)))
            labels.push_back(label);
    }
    return labels;
}

// Right of the bar, else left of it, in the first form that has room.
std::optional<Label> besideLabel(const TimelineBar& bar, const QRectF& at, const QRectF& plot, const ChartInk& ink) {
    const QColor colour = bar.early ? ink.failed : ink.secondary;
    const double gap = ink.px(besideBar), y = at.center().y();
    for (const QString& text : bar.labels) {
        const double width = textWidth(text, ink.note());
        if (at.right() + gap + width <= plot.right())
            return labelAt(text, ink.note(), colour, {at.right() + gap, y}, Qt::AlignLeft | Qt::AlignVCenter);
        if (at.left() - gap - width >= plot.left())
            return labelAt(text, ink.note(), colour, {at.left() - gap, y}, Qt::AlignRight | Qt::AlignVCenter);
    }
    return std::nullopt;
}

void paintArrow(QPainter& painter, const QPointF& tip, bool down, const QColor& colour, const ChartInk& ink) {
    const double side = ink.px(arrow), back = down ? -side * 1.4 : side * 1.4;
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{tip, tip + QPointF(-side, back), tip + QPointF(side, back)});
    painter.restore();
}

// From the end of one bar along the line between the rows to the start of the other.
void paintDependence(QPainter& painter, const TimelineChart& chart, std::size_t from, std::size_t to,
                     const QRectF& rect, const ChartInk& ink) {
    const QRectF a = chart.bar(from, rect, ink), b = chart.bar(to, rect, ink);
    const bool down = b.top() > a.top();
    const QRectF row = chart.row(from, rect, ink);
    const double between = crisp(down ? row.bottom() - ink.px(2) : row.top() + ink.px(2), ink);
    const double x1 = crisp(std::max(a.left() + ink.px(1), a.right() - ink.px(3)), ink);
    const double x2 = crisp(b.left() + std::min(ink.px(4), b.width() / 2), ink);
    const QPointF tip(x2, down ? b.top() : b.bottom());
    const bool early = chart.bars[to].start < chart.bars[from].start + chart.bars[from].days;
    const QColor colour = early ? ink.failed : ink.secondary;
    painter.setPen(ink.pen(colour));
    painter.drawPolyline(
        QPolygonF{QPointF(x1, down ? a.bottom() : a.top()), QPointF(x1, between), QPointF(x2, between), tip});
    paintArrow(painter, tip, down, colour, ink);
}

void paintBar(QPainter& painter, const TimelineBar& bar, const QRectF& at, const ChartInk& ink) {
    const double half = ink.px(0.5);
    const QRectF edge = at.adjusted(half, half, -half, -half);
    const QColor outline = bar.early ? ink.failed : ink.axis;
    switch (bar.kind) {
    case TimelineBar::Kind::Cutover: painter.fillRect(at, bar.early ? ink.failed : ink.text); return;
    case TimelineBar::Kind::Window:
        painter.fillRect(at, ink.background);
        paintHatch(painter, edge, Hatch::Diagonal, outline, ink);
        break;
    case TimelineBar::Kind::Work: painter.fillRect(at, bar.early ? ink.failedFill : ink.axis); break;
    }
    painter.setPen(ink.pen(outline));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(edge);
}

void paintGround(QPainter& painter, const TimelineChart& chart, const QRectF& rect, const ChartInk& ink) {
    const QRectF plot = chart.plot(rect, ink);
    painter.setPen(ink.pen(ink.grid));
    for (const Tick& tick : chart.days.ticks) {
        const double x = crisp(chart.days.at(tick.value, plot.left(), plot.right()), ink);
        painter.drawLine(QPointF(x, plot.top() - ink.px(16)), QPointF(x, plot.bottom()));
    }
    for (std::size_t i = 0; i < chart.bars.size(); ++i) {
        const double y = crisp(chart.row(i, rect, ink).bottom() - ink.px(1), ink);
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    }
    painter.setPen(ink.pen(ink.axis));
    const double top = crisp(plot.top() - ink.px(1), ink);
    painter.drawLine(QPointF(rect.left(), top), QPointF(rect.right(), top));
}

void paintCutover(QPainter& painter, const TimelineChart& chart, const QRectF& rect, const ChartInk& ink) {
    const QRectF plot = chart.plot(rect, ink);
    for (std::size_t i = 0; i < chart.bars.size(); ++i) {
        if (chart.bars[i].kind != TimelineBar::Kind::Cutover)
            continue;
        const double x = crisp(chart.bar(i, rect, ink).left(), ink);
        painter.setPen(ink.dashedPen(ink.text, 1, {4, 3}));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
}

bool tooSmall(const QRectF& plot, const ChartInk& ink) { return plot.width() < ink.px(40); }

} // namespace

double TimelineChart::height(const ChartInk& ink) const {
    double height = headHeight;
    for (const TimelineBar& bar : bars)
        height += bar.height;
    return ink.px(height);
}

double TimelineChart::namesWidth(const QRectF& rect, const ChartInk& ink) const {
    if (!named)
        return 0;
    double width = 0;
    for (const TimelineBar& bar : bars)
        width = std::max(width, textWidth(bar.name, ink.note()));
    return std::min(width + ink.px(nameGap), rect.width() * 0.4);
}

double TimelineChart::pixel(const QRectF& rect, const ChartInk& ink) const {
    return ink.px(1) * std::min(1.0, rect.height() / height(ink));
}

QRectF TimelineChart::plot(const QRectF& rect, const ChartInk& ink) const {
    const double head = headHeight * pixel(rect, ink), whole = height(ink) / ink.px(1) * pixel(rect, ink);
    return {rect.left() + namesWidth(rect, ink), rect.top() + head, rect.width() - namesWidth(rect, ink) - ink.px(1),
            whole - head};
}

QRectF TimelineChart::row(std::size_t index, const QRectF& rect, const ChartInk& ink) const {
    double top = headHeight;
    for (std::size_t i = 0; i < index; ++i)
        top += bars[i].height;
    const double px = pixel(rect, ink);
    return {rect.left(), rect.top() + top * px, rect.width(), bars[index].height * px};
}

QRectF TimelineChart::bar(std::size_t index, const QRectF& rect, const ChartInk& ink) const {
    const QRectF inner = plot(rect, ink), whole = row(index, rect, ink);
    const double left = days.at(bars[index].start, inner.left(), inner.right());
    const double right = days.at(bars[index].start + bars[index].days, inner.left(), inner.right());
    const double high = std::min(ink.px(barHeight), whole.height() * 0.6);
    const double top = crisp(whole.center().y() - high / 2, ink) - ink.px(0.5);
    return {left, top, std::max(ink.px(leastWidth), right - left), high};
}

std::vector<Label> TimelineChart::labels(const QRectF& rect, const ChartInk& ink) const {
    const QRectF inner = plot(rect, ink);
    if (tooSmall(inner, ink))
        return {};
    std::vector<Label> all = axisLabels(*this, inner, ink);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        if (named)
            all.push_back(labelWithin(bars[i].name, ink.note(), bars[i].early ? ink.failed : ink.text,
                                      {rect.left(), row(i, rect, ink).center().y()}, Qt::AlignLeft | Qt::AlignVCenter,
                                      namesWidth(rect, ink) - ink.px(nameGap / 2)));
        if (const auto label = besideLabel(bars[i], bar(i, rect, ink), inner, ink))
            all.push_back(*label);
    }
    dropCollisions(all, rect);
    return all;
}

void TimelineChart::paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const {
    if (tooSmall(plot(rect, ink), ink))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter, *this, rect, ink);
    paintCutover(painter, *this, rect, ink);
    for (std::size_t i = 0; i < bars.size(); ++i)
        for (const int before : bars[i].after)
            paintDependence(painter, *this, static_cast<std::size_t>(before), i, rect, ink);
    for (std::size_t i = 0; i < bars.size(); ++i)
        paintBar(painter, bars[i], bar(i, rect, ink), ink);
    const std::vector<Label> all = labels(rect, ink);
    for (const Label& label : all) // lines end before words
        painter.fillRect(label.rect.adjusted(-ink.px(2), 0, ink.px(2), 0), ink.background);
    paintLabels(painter, all);
    painter.restore();
}

QString TimelineChart::readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const {
    for (std::size_t i = 0; i < bars.size(); ++i)
        if (row(i, rect, ink).contains(at))
            return bars[i].readOut;
    return {};
}

} // namespace mailbilan
