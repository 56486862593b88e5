#include "charts/curves.h"

#include "charts/frame.h"
#include "charts/marks.h"

#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace mailbilan {
namespace {

constexpr double stripHeight = 20, limitsHeight = 34, letterRoom = 18;

bool visible(const Axis& axis, double value) {
    return std::isfinite(value) && value >= axis.low - 1e-9 && value <= axis.high + 1e-9;
}

// Pieces without gaps, in painter coordinates.
std::vector<QPolygonF> pieces(const CurvesChart& chart, const Curve& curve, const QRectF& inner) {
    std::vector<QPolygonF> all(1);
    for (const CurvePoint& point : curve.points) {
        if (!std::isfinite(point.y)) {
            if (!all.back().isEmpty())
                all.emplace_back();
            continue;
        }
        // Far outside is cut, so that dashes need not be counted over miles of line.
        const double y = chart.y.at(point.y, inner.bottom(), inner.top());
        all.back() << QPointF(chart.x.at(point.x, inner.left(), inner.right()),
                              std::clamp(y, inner.top() - inner.height(), inner.bottom() + inner.height()));
    }
    return all;
}

} // namespace

QRectF CurvesChart::plot(const QRectF& rect, const ChartInk& ink) const {
    const double top = strip.bands.empty() ? 8 : stripHeight + limitsHeight;
    return rect.adjusted(valueAxisWidth(y, ink), ink.px(top), -ink.px(letterRoom), -baseAxisHeight(x, ink));
}

QRectF CurvesChart::stripRect(const QRectF& rect, const ChartInk& ink) const {
    const QRectF inner = plot(rect, ink);
    return {inner.left(), rect.top(), inner.width(), ink.px(stripHeight + limitsHeight)};
}

// At the right end of each line, moved apart.
std::vector<Label> CurvesChart::letters(const QRectF& inner, const ChartInk& ink) const {
    std::vector<double> heights;
    std::vector<const Curve*> shown;
    for (const Curve& curve : curves) {
        const auto last = std::find_if(curve.points.rbegin(), curve.points.rend(), [&](const CurvePoint& point) {
            return visible(x, point.x) && visible(y, point.y);
        });
        if (last == curve.points.rend())
            continue;
        heights.push_back(y.at(last->y, inner.bottom(), inner.top()));
        shown.push_back(&curve);
    }
    const std::vector<double> apart = spread(heights, ink.px(15), inner.top() + ink.px(7), inner.bottom() - ink.px(7));
    std::vector<Label> all;
    for (std::size_t i = 0; i < shown.size(); ++i)
        all.push_back(labelAt(ink.optionMark(shown[i]->look).letter, ink.note(true),
                              ink.optionMark(shown[i]->look).colour, {inner.right() + ink.px(5), apart[i]},
                              Qt::AlignVCenter));
    return all;
}

std::vector<Label> CurvesChart::labels(const QRectF& rect, const ChartInk& ink) const {
    const QRectF inner = plot(rect, ink);
    if (inner.width() < ink.px(40) || inner.height() < ink.px(16))
        return {};
    std::vector<Label> all;
    if (!strip.bands.empty())
        all = strip.labels(stripRect(rect, ink), ink);
    for (const auto& more : {letters(inner, ink), valueAxisLabels(y, inner, ink), baseAxisLabels(x, inner, ink)})
        all.insert(all.end(), more.begin(), more.end());
    dropCollisions(all, rect);
    return all;
}

void CurvesChart::paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const {
    const QRectF inner = plot(rect, ink);
    if (inner.width() < ink.px(40) || inner.height() < ink.px(16))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto across = [&](double value) { return crisp(x.at(value, inner.left(), inner.right()), ink); };
    if (rangeLow && rangeHigh) {
        const double left = std::clamp(across(*rangeLow), inner.left(), inner.right());
        const double right = std::clamp(across(*rangeHigh), inner.left(), inner.right());
        painter.fillRect(QRectF(left, inner.top(), right - left, inner.height()), ink.alternate);
    }
    paintGrid(painter, y, inner, ink);
    paintBase(painter, inner, inner.bottom(), ink);
    paintBaseTicks(painter, x, inner, inner.bottom(), ink);
    painter.setPen(ink.dashedPen(ink.axis, 1, {2, 3}));
    for (const StripBand& band : strip.bands)
        if (band.from > x.low && band.from < x.high)
            painter.drawLine(QPointF(across(band.from), inner.top()), QPointF(across(band.from), inner.bottom()));
    if (strip.present && visible(x, *strip.present)) {
        painter.setPen(ink.pen(ink.accent, 1.5));
        painter.drawLine(QPointF(across(*strip.present), inner.top() - ink.px(limitsHeight - 14)),
                         QPointF(across(*strip.present), inner.bottom()));
    }
    painter.save();
    painter.setClipRect(inner.adjusted(0, -ink.px(1), ink.px(1), ink.px(1)));
    for (const Curve& curve : curves) {
        painter.setPen(ink.optionPen(ink.optionMark(curve.look), 2));
        for (const QPolygonF& piece : pieces(*this, curve, inner))
            painter.drawPolyline(piece);
    }
    painter.restore();
    if (!strip.bands.empty()) {
        strip.paint(painter, stripRect(rect, ink), ink);
    }
    std::vector<Label> all = labels(rect, ink);
    if (!strip.bands.empty()) { // the strip has written its own
        const double foot = stripRect(rect, ink).bottom();
        std::erase_if(all, [foot](const Label& label) { return label.rect.bottom() <= foot; });
    }
    paintLabels(painter, all);
    painter.restore();
}

QString CurvesChart::readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const {
    const QRectF inner = plot(rect, ink);
    if (!strip.bands.empty() && at.y() < inner.top())
        return strip.readOut(at, stripRect(rect, ink), ink);
    if (readOuts.empty() || !inner.contains(at))
        return {};
    const double share = (at.x() - inner.left()) / inner.width();
    const auto part = static_cast<std::size_t>(share * static_cast<double>(readOuts.size()));
    return readOuts[std::min(part, readOuts.size() - 1)];
}

} // namespace mailbilan
