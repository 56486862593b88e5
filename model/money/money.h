// Amounts in cents of the reporting currency, and currencies.
#pragma once

#include "model/money/decimal.h"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mailbilan {

enum class Currency { EUR, CHF, USD, GBP };
inline constexpr std::array<Currency, 4> allCurrencies{Currency::EUR, Currency::CHF, Currency::USD, Currency::GBP};
std::string_view code(Currency currency); // "EUR"
std::optional<Currency> currencyFromCode(std::string_view code);

// Whole cents. The engine refuses lines beyond Money::limit, so sums of any ledger stay inside int64.
class Money {
public:
    static constexpr std::int64_t limit = 1'000'000'000'000'00; // 10^12 units of currency a line

    constexpr Money() = default;
    static constexpr Money fromCents(std::int64_t cents) { return Money(cents); }
    // Rounded half away from zero to the cent; nullopt beyond the limit or not finite.
    static std::optional<Money> rounded(const Decimal& amount);

    constexpr std::int64_t cents() const { return cents_; }
    Decimal decimal() const;
    double toDouble() const { return static_cast<double>(cents_) / 100.0; }
    std::string text() const; // "-1234.50"

    constexpr Money& operator+=(Money other) {
        cents_ += other.cents_;
        return *this;
    }
    constexpr Money& operator-=(Money other) {
        cents_ -= other.cents_;
        return *this;
    }
    friend constexpr Money operator+(Money a, Money b) { return a += b; }
    friend constexpr Money operator-(Money a, Money b) { return a -= b; }
    constexpr Money operator-() const { return Money(-cents_); }
    friend constexpr auto operator<=>(Money, Money) = default;

private:
    explicit constexpr Money(std::int64_t cents) : cents_(cents) {}
    std::int64_t cents_ = 0;
};

} // namespace mailbilan
