#include "charts/value_bars.h"

#include "charts/marks.h"

#include <algorithm>

namespace mailbilan {
namespace {

constexpr double headHeight = 22, rowHeight = 24;

double figuresWidth(const ValueBarsChart& chart, const ChartInk& ink) {
    double width = 0;
    for (const RangeBar& bar : chart.bars)
        width = std::max(width, textWidth(bar.text, ink.note()));
    return width + ink.px(8);
}

double namesWidth(const ValueBarsChart& chart, const QRectF& rect, const ChartInk& ink) {
    double width = 0;
    for (const RangeBar& bar : chart.bars)
        width = std::max(width, textWidth(bar.look.name, ink.note()));
    return std::min(width, rect.width() * 0.3);
}

} // namespace

double ValueBarsChart::height(const ChartInk& ink) const {
    return ink.px(headHeight + static_cast<double>(bars.size()) * rowHeight);
}

QRectF ValueBarsChart::cell(std::size_t bar, const QRectF& rect, const ChartInk& ink) const {
    const double top = rect.top() + ink.px(headHeight);
    const double each = (rect.bottom() - top) / static_cast<double>(std::max<std::size_t>(1, bars.size()));
    const double left = rect.left() + ink.px(24) + namesWidth(*this, rect, ink) + ink.px(8);
    const double right = rect.right() - figuresWidth(*this, ink);
    return {left, top + each * static_cast<double>(bar), std::max(ink.px(20), right - left), each};
}

std::vector<Label> ValueBarsChart::labels(const QRectF& rect, const ChartInk& ink) const {
    if (bars.empty())
        return {};
    QRectF head = cell(0, rect, ink);
    head.setTop(rect.top());
    head.setHeight(ink.px(headHeight));
    std::vector<Label> all = rangeCellHead(head, scale, ink);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const QRectF area = cell(i, rect, ink);
        const double y = area.center().y();
        const OptionLook& look = bars[i].look;
        all.push_back(labelAt(shortName(look, ink), ink.note(true), ink.optionMark(look).colour, {rect.left(), y},
                              Qt::AlignVCenter));
        all.push_back(labelWithin(look.name, ink.note(), look.out ? ink.secondary : ink.text,
                                  {rect.left() + ink.px(24), y}, Qt::AlignVCenter, namesWidth(*this, rect, ink)));
        all.push_back(
            labelAt(bars[i].text, ink.note(), ink.text, {rect.right(), y}, Qt::AlignRight | Qt::AlignVCenter));
    }
    dropCollisions(all, rect);
    return all;
}

void ValueBarsChart::paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const {
    for (std::size_t i = 0; i < bars.size(); ++i)
        paintRangeCell(painter, cell(i, rect, ink), scale, RangeRow{{}, false, {bars[i]}, {}}, ink);
    painter.save();
    paintLabels(painter, labels(rect, ink));
    painter.restore();
}

QString ValueBarsChart::readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const {
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const QRectF area = cell(i, rect, ink);
        if (at.y() >= area.top() && at.y() < area.bottom() && rect.contains(at))
            return bars[i].look.name + u'\n' + bars[i].text;
    }
    return {};
}

} // namespace mailbilan
