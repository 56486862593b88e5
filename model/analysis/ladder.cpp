#include "model/analysis/ladder.h"

#include "model/money/decimal.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace mailbilan::analysis {
namespace {

constexpr int digits = 6;
constexpr std::int64_t inFinest = 1'000'000, inDecade = 900'000, least = 100'000;

int exponentOf(double value) { return static_cast<int>(std::floor(std::log10(value))); }

} // namespace

Ladder::Ladder(const Figure& from, const Figure& to, Rungs rungs) : from_(from), to_(to), rungs_(rungs) {
    const Decimal a(from), b(to);
    if (a == b)
        return;
    direction_ = a < b ? 1 : -1;
    finest_ = exponentOf(std::max(std::fabs(from.toDouble()), std::fabs(to.toDouble()))) - 2 * digits + 1;
    const std::int64_t low = atLeast(direction_ > 0 ? from : to), high = atMost(direction_ > 0 ? to : from);
    // Strictly between the ends.
    const std::int64_t lowest = low + (Decimal(onGrid(low)) == std::min(a, b) ? 1 : 0);
    const std::int64_t highest = high - (Decimal(onGrid(high)) == std::max(a, b) ? 1 : 0);
    first_ = direction_ > 0 ? lowest : highest;
    last_ = std::max<std::int64_t>(0, highest - lowest + 1) + 1;
}

Figure Ladder::at(std::int64_t rung) const {
    if (rung <= 0)
        return from_;
    return rung >= last_ ? to_ : onGrid(first_ + direction_ * (rung - 1));
}

// Indexes count outwards from nought: a million multiples of the finest step, then 900,000 for each power of ten.
Figure Ladder::onGrid(std::int64_t index) const {
    if (rungs_ == Rungs::Whole)
        return Figure(index);
    std::int64_t mantissa = std::abs(index);
    int exponent = finest_;
    if (mantissa >= inFinest) {
        const std::int64_t beyond = mantissa - inFinest;
        exponent += 1 + static_cast<int>(beyond / inDecade);
        mantissa = least + beyond % inDecade;
    }
    for (; mantissa != 0 && mantissa % 10 == 0; mantissa /= 10)
        ++exponent;
    return Figure::parse((index < 0 ? "-" : "") + std::to_string(mantissa) + "e" + std::to_string(exponent))
        .value_or(Figure());
}

std::int64_t Ladder::atMost(const Figure& value) const {
    const double size = std::fabs(value.toDouble());
    std::int64_t index = 0;
    if (rungs_ == Rungs::Whole) {
        index = static_cast<std::int64_t>(std::floor(value.toDouble()));
    } else if (size > 0) {
        const int exponent = std::max(finest_, exponentOf(size) - digits + 1);
        const auto mantissa = static_cast<std::int64_t>(size / std::pow(10.0, exponent));
        index = exponent == finest_ ? mantissa : inFinest + (exponent - finest_ - 1) * inDecade + mantissa - least;
        index = value.isNegative() ? -index : index;
    }
    // The guess in binary is off by a step or two at most.
    const Decimal wanted(value);
    while (Decimal(onGrid(index)) > wanted)
        --index;
    while (Decimal(onGrid(index + 1)) <= wanted)
        ++index;
    return index;
}

std::int64_t Ladder::atLeast(const Figure& value) const {
    const std::int64_t index = atMost(value);
    return Decimal(onGrid(index)) == Decimal(value) ? index : index + 1;
}

} // namespace mailbilan::analysis
