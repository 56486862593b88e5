#include "charts/bands_strip.h"

#include "charts/frame.h"
#include "charts/marks.h"

#include <algorithm>
#include <cmath>

namespace mailbilan {
namespace {

QString lettersOf(const StripBand& band, const ChartInk& ink) {
    QStringList letters;
    for (const OptionLook& look : band.options)
        letters << ink.optionMark(look).letter;
    return letters.join(QStringLiteral("\u202F=\u202F"));
}

QRectF area(const BandsStrip& chart, const StripBand& band, const QRectF& strip) {
    const double left = chart.position(std::clamp(band.from, chart.low, chart.high), strip);
    const double right = chart.position(std::clamp(band.to, chart.low, chart.high), strip);
    return {left, strip.top(), right - left, strip.height()};
}

// The larger side of a band that the line of the present divides.
QRectF letterPlace(const BandsStrip& chart, const StripBand& band, const QRectF& strip, const ChartInk& ink) {
    QRectF place = area(chart, band, strip);
    if (!chart.present)
        return place;
    const double x = chart.position(*chart.present, strip);
    if (std::abs(x - place.center().x()) > ink.px(10) || !place.contains(QPointF(x, place.center().y())))
        return place;
    x < place.center().x() ? place.setLeft(x) : place.setRight(x);
    return place;
}

// Limits stand below the strip, in a second row where they would touch.
std::vector<Label> limits(const BandsStrip& chart, const QRectF& strip, const QRectF& rect, const ChartInk& ink) {
    std::vector<Label> labels;
    if (chart.present && !chart.presentText.isEmpty()) {
        const double x = chart.position(*chart.present, strip);
        Label label =
            labelAt(chart.presentText, ink.note(), ink.accent, {x + ink.px(5), strip.bottom() + ink.px(3)}, {});
        if (label.rect.right() > rect.right())
            label.rect.moveRight(x - ink.px(5));
        labels.push_back(label);
    }
    for (const StripBand& band : chart.bands) {
        if (band.fromText.isEmpty() || band.from <= chart.low || band.from >= chart.high)
            continue;
        for (double level : {0.0, 15.0}) {
            Label label =
                labelAt(band.fromText, ink.note(), ink.text,
                        {chart.position(band.from, strip), strip.bottom() + ink.px(3 + level)}, Qt::AlignHCenter);
            label.rect.moveLeft(
                std::clamp(label.rect.left(), rect.left(), std::max(rect.left(), rect.right() - label.rect.width())));
            if (touchesAny(label.rect, labels, ink.px(3)))
                continue;
            labels.push_back(label);
            break;
        }
    }
    return labels;
}

} // namespace

double BandsStrip::position(double users, const QRectF& rect) const {
    return rect.left() + (users - low) / std::max(1e-9, high - low) * rect.width();
}

QRectF BandsStrip::strip(const QRectF& rect, const ChartInk& ink) const {
    return withLimits ? rect.adjusted(0, 0, 0, -ink.px(34)) : rect;
}

std::vector<Label> BandsStrip::labels(const QRectF& rect, const ChartInk& ink) const {
    const QRectF inner = strip(rect, ink);
    std::vector<Label> all;
    for (const StripBand& band : bands) {
        const QRectF place = letterPlace(*this, band, inner, ink);
        const Label label = labelAt(lettersOf(band, ink), ink.note(true), ink.text, place.center(),
                                    Qt::AlignHCenter | Qt::AlignVCenter);
        if (label.rect.width() + ink.px(4) <= place.width())
            all.push_back(label);
    }
    if (withLimits)
        for (const Label& label : limits(*this, inner, rect, ink))
            all.push_back(label);
    dropCollisions(all, rect);
    return all;
}

void BandsStrip::paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF inner = strip(rect, ink);
    for (const StripBand& band : bands) {
        QRectF place = area(*this, band, inner);
        const double each = place.height() / static_cast<double>(std::max<std::size_t>(1, band.options.size()));
        for (const OptionLook& look : band.options) { // level options share the height
            paintPale(painter, QRectF(place.left(), place.top(), place.width(), each), look, ink);
            place.setTop(place.top() + each);
        }
    }
    if (present) {
        const double x = crisp(position(*present, inner), ink);
        painter.setPen(ink.pen(ink.accent, 1.5));
        painter.drawLine(QPointF(x, inner.top()),
                         QPointF(x, withLimits ? inner.bottom() + ink.px(16) : inner.bottom()));
    }
    paintLabels(painter, labels(rect, ink));
    painter.restore();
}

QString BandsStrip::readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const {
    const QRectF inner = strip(rect, ink);
    for (const StripBand& band : bands)
        if (area(*this, band, inner).contains(at))
            return band.readOut;
    return {};
}

} // namespace mailbilan
