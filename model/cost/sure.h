// Binary floating point that knows when its cents are those of exact decimals: for searching where each cent counts.
#pragma once

#include "model/cost/arithmetic.h"

#include <type_traits>

namespace mailbilan {

struct Sure {
    using Binary = long double; // where it is no longer than a double, exact arithmetic is asked more often
    Binary value = 0;

    template <class Plain>
    requires std::is_arithmetic_v<Plain> Sure(Plain number) : value(static_cast<Binary>(number)) {}

    Sure& operator+=(Sure other) { return value += other.value, *this; }
    Sure& operator-=(Sure other) { return value -= other.value, *this; }
    Sure& operator*=(Sure other) { return value *= other.value, *this; }
    friend Sure operator+(Sure a, Sure b) { return a.value + b.value; }
    friend Sure operator-(Sure a, Sure b) { return a.value - b.value; }
    friend Sure operator*(Sure a, Sure b) { return a.value * b.value; }
    friend Sure operator/(Sure a, Sure b) { return a.value / b.value; }
    friend bool operator<(Sure a, Sure b) { return a.value < b.value; }
    friend bool operator>(Sure a, Sure b) { return a.value > b.value; }
};

// Cents, unless the unrounded amount lay so near to half a cent that only exact arithmetic can tell.
struct SureAmount {
    std::int64_t cents = 0;
    bool sure = true;

    SureAmount& operator+=(SureAmount other) {
        cents += other.cents;
        sure = sure && other.sure;
        return *this;
    }
    friend SureAmount operator+(SureAmount a, SureAmount b) { return a += b; }
    friend bool operator==(SureAmount, SureAmount) = default;
};

// Whole numbers as in Arithmetic<double>.
template <> struct Arithmetic<Sure> {
    using Amount = SureAmount;
    using Double = Arithmetic<double>;
    static Sure of(const Figure& figure);
    static std::int64_t whole(Sure value) { return Double::whole(static_cast<double>(value.value)); }
    static std::int64_t ceiling(Sure value) { return Double::ceiling(static_cast<double>(value.value)); }
    static Sure power(Sure base, int exponent) {
        Sure result = 1;
        for (int i = 0; i < std::abs(exponent); ++i)
            result *= base;
        return exponent < 0 ? Sure(1) / result : result;
    }
    static Sure twelfthRoot(Sure base) { return Double::twelfthRoot(static_cast<double>(base.value)); }
    static std::optional<SureAmount> amount(Sure value);
    static Sure number(SureAmount amount) { return static_cast<Sure::Binary>(amount.cents) / 100; }
    static bool isFinite(Sure value) { return std::isfinite(value.value); }
};

} // namespace mailbilan
