#include "widgets/slider_scale.h"

#include <algorithm>
#include <cmath>

namespace mailbilan {
namespace {

constexpr double notches = 200, userNotches = 500;

struct Span {
    double from, to;
};

// Users reach from one to several times today's number: growing is the question most often asked of them.
Span spanOfUsers(const Range& range) { return {1, std::max(500.0, 3 * range.likely.toDouble())}; }

Span spanOf(const Assumption& assumption) {
    const Range& range = assumption.preset ? *assumption.preset : assumption.value;
    if (assumption.unit == "users")
        return spanOfUsers(range);
    const double likely = range.likely.toDouble();
    double low = range.low ? range.low->toDouble() : likely;
    double high = range.high ? range.high->toDouble() : likely;
    if (low == high)
        return likely == 0 ? Span{0, 1} : Span{std::min(0.0, 2 * likely), std::max(0.0, 2 * likely)};
    const double margin = (high - low) / 2;
    // A range that begins above nought does not reach below it.
    return {low >= 0 ? std::max(0.0, low - margin) : low - margin, high + margin};
}

bool isWhole(const std::string& unit) { return unit == "users" || unit == "count" || unit == "months"; }

} // namespace

SliderScale sliderScale(const Assumption& assumption) {
    Span span = spanOf(assumption);
    // What was typed may lie outside the usual range: the slider follows.
    const double now = assumption.value.likely.toDouble();
    span.from = std::min(span.from, now);
    span.to = std::max(span.to, now);
    if (assumption.minimum)
        span.from = std::max(span.from, assumption.minimum->toDouble());
    if (assumption.maximum)
        span.to = std::min(span.to, assumption.maximum->toDouble());
    const double raw = std::max((span.to - span.from) / (assumption.unit == "users" ? userNotches : notches), 1e-9);

    SliderScale scale;
    scale.exponent = static_cast<int>(std::floor(std::log10(raw) + 1e-9));
    const double lead = raw / std::pow(10.0, scale.exponent);
    scale.mantissa = lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10;
    if (isWhole(assumption.unit) && scale.exponent < 0)
        scale.exponent = 0, scale.mantissa = 1;
    const double step = scale.mantissa * std::pow(10.0, scale.exponent);
    scale.first = static_cast<int>(std::ceil(span.from / step - 1e-9));
    scale.last = std::max(scale.first, static_cast<int>(std::floor(span.to / step + 1e-9)));
    return scale;
}

Figure SliderScale::figureAt(int position) const {
    const std::string units = std::to_string(std::int64_t{position} * mantissa);
    return Figure::parse(units + "e" + std::to_string(exponent)).value_or(Figure());
}

int SliderScale::positionOf(const Figure& figure) const {
    const double step = mantissa * std::pow(10.0, exponent);
    return static_cast<int>(std::clamp(std::round(figure.toDouble() / step), double(first), double(last)));
}

} // namespace mailbilan
