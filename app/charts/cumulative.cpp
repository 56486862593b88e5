#include "charts/cumulative.h"

#include "charts/frame.h"
#include "charts/line_scene.h"
#include "charts/marks.h"

#include <algorithm>
#include <cmath>

namespace mailbilan {
namespace {

std::vector<SceneLine> sceneLines(const CumulativeChart& chart, const ChartInk& ink) {
    std::vector<SceneLine> lines;
    for (const CumulativeLine& line : chart.lines) {
        SceneLine drawn{{}, {}, ink.optionMark(line.look)};
        const int last = static_cast<int>(line.amounts.size());
        for (int month = 1; month <= last; ++month) {
            const QPointF point(month, line.amounts[static_cast<std::size_t>(month - 1)]);
            drawn.points << point;
            if (month % chart.markerEvery == 0 || month == last)
                drawn.markers << point;
        }
        lines.push_back(std::move(drawn));
    }
    return lines;
}

} // namespace

void CumulativeChart::paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const {
    const CumulativeLayout placed = layout(rect, ink);
    const QRectF& plot = placed.plot;
    if (plot.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintGrid(painter, amount, plot, ink);
    const double zero = position(0, 0, plot).y();
    paintBase(painter, plot, zero, ink);
    paintBaseTicks(painter, months, plot, zero, ink);
    painter.setPen(ink.dashedPen(ink.axis, 1, {3, 3}));
    painter.drawLines(QList<QLineF>(placed.drops.begin(), placed.drops.end()));
    paintLineScene(painter, plot, months, amount, sceneLines(*this, ink), ink);
    painter.setPen(ink.pen(ink.axis, 0.8));
    painter.drawLines(QList<QLineF>(placed.leaders.begin(), placed.leaders.end()));
    painter.setPen(ink.pen(ink.text, 1.5));
    painter.setBrush(ink.background);
    for (const Crossing& crossing : crossings)
        painter.drawEllipse(position(crossing.month, crossing.amount, plot), ink.px(5), ink.px(5));
    paintLabels(painter, placed.labels(rect));
    painter.restore();
}

QString CumulativeChart::readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const {
    const QRectF plot = layout(rect, ink).plot;
    if (plot.isEmpty() || !plot.adjusted(-ink.px(4), 0, ink.px(4), 0).contains(at) || monthTexts.isEmpty())
        return {};
    const double month = months.low + (at.x() - plot.left()) / plot.width() * (months.high - months.low);
    const int index = std::clamp(static_cast<int>(std::lround(month)), 1, static_cast<int>(monthTexts.size())) - 1;
    QStringList rows{monthTexts[index]};
    for (const CumulativeLine& line : lines)
        if (index < line.texts.size())
            rows << line.texts[index];
    return rows.join(u'\n');
}

} // namespace mailbilan
