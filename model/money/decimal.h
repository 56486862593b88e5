// Exact decimal arithmetic for everything that is shown, exported or printed.
#pragma once

#include "model/money/figure.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>

namespace mailbilan {

// Boost's cpp_dec_float_50 (at least 50 significant digits, truncating), hidden here because its header costs
// six seconds in every file that sees it. Multiply first, divide last, round where the cost model says so.
class Decimal {
public:
    Decimal() noexcept;
    Decimal(std::int64_t whole) noexcept;
    Decimal(int whole) noexcept : Decimal(std::int64_t{whole}) {}
    Decimal(double) = delete; // decimals come from text only
    explicit Decimal(const Figure& figure);
    Decimal(const Decimal&) noexcept;
    Decimal& operator=(const Decimal&) noexcept;
    ~Decimal() = default;

    Decimal& operator+=(const Decimal&);
    Decimal& operator-=(const Decimal&);
    Decimal& operator*=(const Decimal&);
    Decimal& operator/=(const Decimal&); // by zero gives a value for which isFinite() is false
    friend Decimal operator+(Decimal a, const Decimal& b) { return a += b; }
    friend Decimal operator-(Decimal a, const Decimal& b) { return a -= b; }
    friend Decimal operator*(Decimal a, const Decimal& b) { return a *= b; }
    friend Decimal operator/(Decimal a, const Decimal& b) { return a /= b; }
    Decimal operator-() const;

    friend bool operator==(const Decimal& a, const Decimal& b) { return a.compare(b) == 0; }
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) { return a.compare(b) <=> 0; }

    bool isFinite() const;
    bool isZero() const;
    double toDouble() const;

    // Half away from zero at `places` decimals, after rounding to 12 decimals where places < 12
    // (cost-model.md, Rounding and money: a truncated quotient never decides).
    Decimal rounded(int places) const;
    // Smallest whole number not below this, after rounding to 12 decimals.
    Decimal ceiling() const;
    Decimal power(int exponent) const; // exponent may be negative
    Decimal twelfthRoot() const;       // of a value > 0
    std::int64_t toWhole() const;      // the value must be whole and within int64

    // "1234.50": fixed places, rounded half away from zero, "-0.00" never occurs.
    std::string text(int places) const;

private:
    int compare(const Decimal&) const;
    alignas(8) std::byte storage_[56];
};

} // namespace mailbilan
