#include "charts/distributions.h"

#include "charts/frame.h"
#include "charts/marks.h"

#include <QPainterPath>

#include <algorithm>

namespace mailbilan {
namespace {

constexpr double wordsRow = 16, letterWidth = 20;

bool hasRoom(const QRectF& bars, const ChartInk& ink) { return bars.width() > ink.px(30) && bars.height() > ink.px(8); }

// The outline of the bins as steps, from the base and back to it.
QPainterPath steps(const DistributionPanel& panel, const QRectF& bars, const Axis& cost) {
    const auto x = [&](double value) { return cost.at(value, bars.left(), bars.right()); };
    const double highest = *std::max_element(panel.counts.begin(), panel.counts.end());
    const double width = (panel.to - panel.from) / static_cast<double>(panel.counts.size());
    QPainterPath path(QPointF(x(panel.from), bars.bottom()));
    for (std::size_t bin = 0; bin < panel.counts.size(); ++bin) {
        const double y = bars.bottom() - panel.counts[bin] / std::max(highest, 1e-300) * bars.height();
        path.lineTo(x(panel.from + width * static_cast<double>(bin)), y);
        path.lineTo(x(panel.from + width * static_cast<double>(bin + 1)), y);
    }
    path.lineTo(x(panel.to), bars.bottom());
    return path;
}

} // namespace

QRectF DistributionsChart::panel(std::size_t index, const QRectF& rect, const ChartInk& ink) const {
    const double foot = baseAxisHeight(cost, ink);
    const double each = (rect.height() - foot) / static_cast<double>(std::max<std::size_t>(1, panels.size()));
    return {rect.left(), rect.top() + each * static_cast<double>(index), rect.width(), each};
}

bool DistributionsChart::inOneRow(const QRectF& rect, const ChartInk& ink) const {
    const double width = rect.width() - ink.px(letterWidth + 10);
    return std::all_of(panels.begin(), panels.end(), [&](const DistributionPanel& each) {
        const auto x = [&](double value) { return cost.at(value, 0, width); };
        const double half = textWidth(each.p50Text, ink.note()) / 2 + ink.px(5);
        return x(each.p50) - half >= x(each.p10) && x(each.p50) + half <= x(each.p90);
    });
}

QRectF DistributionsChart::bars(std::size_t index, const QRectF& rect, const ChartInk& ink) const {
    const double right = cost.ticks.empty() ? 0 : textWidth(cost.ticks.back().text, ink.note()) / 2;
    const double over = ink.px(inOneRow(rect, ink) ? wordsRow + 1 : 2 * wordsRow);
    return panel(index, rect, ink).adjusted(ink.px(letterWidth), over, -right, 0);
}

std::vector<Label> DistributionsChart::labels(const QRectF& rect, const ChartInk& ink) const {
    if (panels.empty() || !hasRoom(bars(0, rect, ink), ink))
        return {};
    std::vector<Label> all;
    const double above = ink.px(inOneRow(rect, ink) ? 1 : wordsRow);
    for (std::size_t i = 0; i < panels.size(); ++i) {
        const DistributionPanel& each = panels[i];
        const QRectF inner = bars(i, rect, ink);
        const auto x = [&](double value) { return cost.at(value, inner.left(), inner.right()); };
        all.push_back(labelAt(shortName(each.look, ink), ink.body(true), ink.optionMark(each.look).colour,
                              {rect.left(), inner.top() - ink.px(1)}, Qt::AlignBottom));
        const auto place = [&](const QString& text, double at, double y, Qt::Alignment side, bool strong) {
            Label label = labelAt(text, ink.note(strong), ink.text, {at, y}, side | Qt::AlignBottom);
            label.rect.moveLeft(
                std::clamp(label.rect.left(), rect.left(), std::max(rect.left(), rect.right() - label.rect.width())));
            all.push_back(label);
        };
        place(each.p50Text, x(each.p50), inner.top() - above, Qt::AlignHCenter, false);
        place(each.p10Text, x(each.p10) - ink.px(4), inner.top() - ink.px(1), Qt::AlignRight, false);
        place(each.p90Text, x(each.p90) + ink.px(4), inner.top() - ink.px(1), Qt::AlignLeft, false);
    }
    const auto axis = baseAxisLabels(cost, bars(panels.size() - 1, rect, ink), ink);
    all.insert(all.end(), axis.begin(), axis.end());
    dropCollisions(all, rect);
    return all;
}

void DistributionsChart::paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const {
    if (panels.empty() || !hasRoom(bars(0, rect, ink), ink))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double above = inOneRow(rect, ink) ? 0 : wordsRow - 1;
    for (std::size_t i = 0; i < panels.size(); ++i) {
        const DistributionPanel& each = panels[i];
        const QRectF inner = bars(i, rect, ink);
        const OptionMark mark = ink.optionMark(each.look);
        if (!each.counts.empty() && each.to > each.from) {
            painter.setBrush(mark.pale);
            painter.setPen(ink.optionPen(mark, 1.2));
            painter.drawPath(steps(each, inner, cost));
        }
        painter.setBrush(Qt::NoBrush);
        paintBase(painter, inner, inner.bottom(), ink);
        const auto line = [&](double value, double over, const QPen& pen) {
            const double x = crisp(cost.at(value, inner.left(), inner.right()), ink);
            painter.setPen(pen);
            painter.drawLine(QPointF(x, inner.top() - ink.px(over)), QPointF(x, inner.bottom()));
        };
        line(each.p50, above, ink.pen(ink.text, 1.6));
        line(each.p10, 12, ink.dashedPen(ink.text, 1.2, {2, 2}));
        line(each.p90, 12, ink.dashedPen(ink.text, 1.2, {2, 2}));
    }
    const QRectF last = bars(panels.size() - 1, rect, ink);
    paintBaseTicks(painter, cost, last, last.bottom(), ink);
    paintLabels(painter, labels(rect, ink));
    painter.restore();
}

QString DistributionsChart::readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const {
    for (std::size_t i = 0; i < panels.size(); ++i)
        if (panel(i, rect, ink).contains(at))
            return panels[i].readOut;
    return {};
}

} // namespace mailbilan
