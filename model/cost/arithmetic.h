// What the cost formulas ask of a number: the same for exact decimals and for binary floating point.
#pragma once

#include "model/money/money.h"

#include <cmath>
#include <optional>

namespace mailbilan {

template <class Number> struct Arithmetic;

// Amounts are rounded to the cent, line by line.
template <> struct Arithmetic<Decimal> {
    using Amount = Money;
    static Decimal of(const Figure& figure) { return Decimal(figure); }
    static std::int64_t whole(const Decimal& value) { return value.rounded(0).toWhole(); }
    static std::int64_t ceiling(const Decimal& value) { return value.ceiling().toWhole(); }
    static Decimal power(const Decimal& base, int exponent) { return base.power(exponent); }
    static Decimal twelfthRoot(const Decimal& base) { return base.twelfthRoot(); }
    static std::optional<Money> amount(const Decimal& value) { return Money::rounded(value); }
    static Decimal number(Money amount) { return amount.decimal(); }
    static bool isFinite(const Decimal& value) { return value.isFinite(); }
};

// Amounts stay unrounded: each line is within half a cent of the exact one. Whole numbers must be the same as the
// exact ones, so a value within 1e-9 (relative) of a half or of a whole counts as that half or whole.
template <> struct Arithmetic<double> {
    using Amount = double;
    static constexpr double guard = 1e-9;
    static double margin(double value) { return guard * std::max(1.0, std::fabs(value)) * 1e-2; }
    static double of(const Figure& figure) { return figure.toDouble(); }
    static std::int64_t whole(double value) {
        return static_cast<std::int64_t>(value < 0 ? std::ceil(value - 0.5 - margin(value))
                                                   : std::floor(value + 0.5 + margin(value)));
    }
    static std::int64_t ceiling(double value) { return static_cast<std::int64_t>(std::ceil(value - margin(value))); }
    static double power(double base, int exponent) {
        double result = 1;
        for (int i = 0; i < std::abs(exponent); ++i)
            result *= base;
        return exponent < 0 ? 1 / result : result;
    }
    static double twelfthRoot(double base) { return std::pow(base, 1.0 / 12.0); }
    static std::optional<double> amount(double value) {
        constexpr double limit = static_cast<double>(Money::limit) / 100;
        return std::isfinite(value) && std::fabs(value) <= limit ? std::optional(value) : std::nullopt;
    }
    static double number(double amount) { return amount; }
    static bool isFinite(double value) { return std::isfinite(value); }
};

} // namespace mailbilan
