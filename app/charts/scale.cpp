#include "charts/scale.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace mailbilan {
namespace {

// Share of a step that data may overshoot the last tick before one more tick is spent on it.
constexpr double overshoot = 0.3;

struct Step {
    double mantissa; // 1, 2, 2.5, 5
    int exponent;
    // Exact to the last bit for whole multiples: 3 * 0.1 would print as 0.30000000000000004.
    double times(double count) const {
        const double power = std::pow(10.0, std::abs(exponent));
        return exponent < 0 ? count * mantissa / power : count * mantissa * power;
    }
    double size() const { return times(1); }
    int places() const { return std::max(0, (mantissa == 2.5 ? 1 : 0) - exponent); }
    Step next() const {
        if (mantissa == 1)
            return {2, exponent};
        if (mantissa == 2)
            return {2.5, exponent};
        return mantissa == 2.5 ? Step{5, exponent} : Step{1, exponent + 1};
    }
};

std::pair<double, double> mended(double low, double high) {
    if (!std::isfinite(low) || !std::isfinite(high))
        return {0, 1};
    if (low > high)
        std::swap(low, high);
    if (high - low > 1e-9 * std::max({1e-9, std::abs(low), std::abs(high)}))
        return {low, high};
    if (low == 0)
        return {0, 1};
    const double half = std::abs(low) * 0.1;
    return {low - half, high + half};
}

NiceScale scaleWith(const Step& step, double low, double high) {
    const double size = step.size();
    const double first = std::floor(low / size + overshoot), last = std::ceil(high / size - overshoot);
    NiceScale scale;
    scale.step = size;
    scale.places = step.places();
    for (double count = first; count <= last; ++count)
        scale.ticks.push_back(step.times(count) + 0.0); // + 0.0: never -0
    scale.low = std::min(low, step.times(first));
    scale.high = std::max(high, step.times(last));
    return scale;
}

double ticksWith(const Step& step, double low, double high) {
    return std::ceil(high / step.size() - overshoot) - std::floor(low / step.size() + overshoot) + 1;
}

} // namespace

double Axis::at(double value, double from, double to) const {
    return from + (value - low) / (high - low) * (to - from);
}

NiceScale niceScale(double wantedLow, double wantedHigh, int maxTicks) {
    const auto [low, high] = mended(wantedLow, wantedHigh);
    const int most = std::max(2, maxTicks);
    Step step{1, static_cast<int>(std::floor(std::log10((high - low) / most))) - 1};
    while (ticksWith(step, low, high) > most)
        step = step.next();
    return scaleWith(step, low, high);
}

NiceScale niceScaleFromZero(double low, double high, int maxTicks) {
    return niceScale(std::min({0.0, low, high}), std::max({0.0, low, high}), maxTicks);
}

NiceScale monthScale(int months, int maxTicks) {
    constexpr std::array steps{1, 2, 3, 6, 12, 24, 36, 60, 120};
    const int last = std::max(1, months);
    const auto fits = [&](int step) { return last / step + 1 <= maxTicks; };
    const auto found = std::find_if(steps.begin(), steps.end(), fits);
    const int step = found == steps.end() ? last : *found;
    NiceScale scale;
    scale.high = last;
    scale.step = step;
    for (int month = 0; month <= last; month += step)
        scale.ticks.push_back(month);
    return scale;
}

Axis axisOf(const NiceScale& scale, const NumberText& text, QString unit) {
    Axis axis{scale.low, scale.high, {}, std::move(unit)};
    for (double value : scale.ticks)
        axis.ticks.push_back({value, text(value, scale.places)});
    return axis;
}

} // namespace mailbilan
