#include "model/money/decimal.h"

#include <boost/multiprecision/cpp_dec_float.hpp>

#include <limits>
#include <new>
#include <string>
#include <vector>

namespace mailbilan {
namespace {

using Number = boost::multiprecision::cpp_dec_float_50;

// Guard of the cost model: before any rounding, and before ceil, a value is rounded to 12 decimals.
constexpr int guardPlaces = 12;

// 10^exponent, exact for negative exponents too: a quotient would be truncated.
const Number& powerOfTen(int exponent) {
    constexpr int widest = 40;
    static const std::vector<Number> powers = [] {
        std::vector<Number> all;
        for (int i = -widest; i <= widest; ++i)
            all.emplace_back("1e" + std::to_string(i));
        return all;
    }();
    return powers.at(static_cast<std::size_t>(exponent + widest));
}

Number roundTo(const Number& value, int places) {
    static const Number half("0.5");
    const Number scaled = value * powerOfTen(places);
    return trunc(value < 0 ? Number(scaled - half) : Number(scaled + half)) * powerOfTen(-places);
}

} // namespace

#define SELF (*std::launder(reinterpret_cast<Number*>(storage_)))
#define OTHER(d) (*std::launder(reinterpret_cast<const Number*>((d).storage_)))
#define CONST_SELF (*std::launder(reinterpret_cast<const Number*>(storage_)))

static_assert(sizeof(Number) <= 56 && alignof(Number) <= 8);
static_assert(std::is_trivially_destructible_v<Number>);

Decimal::Decimal() noexcept { new (storage_) Number(0); }
Decimal::Decimal(std::int64_t whole) noexcept { new (storage_) Number(whole); }
Decimal::Decimal(const Figure& figure) { new (storage_) Number(figure.text()); }
Decimal::Decimal(const Decimal& other) noexcept { new (storage_) Number(OTHER(other)); }
Decimal& Decimal::operator=(const Decimal& other) noexcept {
    SELF = OTHER(other);
    return *this;
}

Decimal& Decimal::operator+=(const Decimal& other) {
    SELF += OTHER(other);
    return *this;
}
Decimal& Decimal::operator-=(const Decimal& other) {
    SELF -= OTHER(other);
    return *this;
}
Decimal& Decimal::operator*=(const Decimal& other) {
    SELF *= OTHER(other);
    return *this;
}
Decimal& Decimal::operator/=(const Decimal& other) {
    if (OTHER(other).is_zero())
        SELF = std::numeric_limits<Number>::quiet_NaN(); // Boost throws here
    else
        SELF /= OTHER(other);
    return *this;
}
Decimal Decimal::operator-() const {
    Decimal result;
    result -= *this;
    return result;
}

int Decimal::compare(const Decimal& other) const { return CONST_SELF.compare(OTHER(other)); }
bool Decimal::isFinite() const { return (boost::multiprecision::isfinite)(CONST_SELF); }
bool Decimal::isZero() const { return CONST_SELF.is_zero(); }
double Decimal::toDouble() const { return CONST_SELF.convert_to<double>(); }

Decimal Decimal::rounded(int places) const {
    Decimal result;
    Number& value = *std::launder(reinterpret_cast<Number*>(result.storage_));
    value = CONST_SELF;
    if (places < guardPlaces)
        value = roundTo(value, guardPlaces);
    value = roundTo(value, places);
    return result;
}

Decimal Decimal::ceiling() const {
    Decimal result;
    *std::launder(reinterpret_cast<Number*>(result.storage_)) = ceil(roundTo(CONST_SELF, guardPlaces));
    return result;
}

Decimal Decimal::power(int exponent) const {
    Decimal result(1);
    Decimal base(*this);
    for (int rest = std::abs(exponent); rest > 0; rest >>= 1) {
        if (rest & 1)
            result *= base;
        base *= base;
    }
    return exponent < 0 ? Decimal(1) / result : result;
}

// Newton's iteration x <- x - (x^12 - a) / (12 x^11) = (11 x + a / x^11) / 12, from the double's root.
Decimal Decimal::twelfthRoot() const {
    Number x(std::pow(CONST_SELF.convert_to<double>(), 1.0 / 12.0));
    for (int i = 0; i < 4; ++i) {
        Number x11 = x * x; // 2
        x11 *= x11;         // 4
        x11 *= x;           // 5
        x11 *= x11;         // 10
        x11 *= x;           // 11
        x = (11 * x + CONST_SELF / x11) / 12;
    }
    Decimal result;
    *std::launder(reinterpret_cast<Number*>(result.storage_)) = x;
    return result;
}

std::int64_t Decimal::toWhole() const { return CONST_SELF.convert_to<std::int64_t>(); }

std::string Decimal::text(int places) const {
    const Decimal value = rounded(places);
    const Number& number = *std::launder(reinterpret_cast<const Number*>(value.storage_));
    std::string text = (number.is_zero() ? Number(0) : number).str(places, std::ios_base::fixed);
    if (places == 0) // Boost takes 0 as "all digits"
        text.resize(text.find('.'));
    return text;
}

#undef SELF
#undef OTHER
#undef CONST_SELF

} // namespace mailbilan
