#include "model/money/money.h"

namespace mailbilan {

std::string_view code(Currency currency) {
    switch (currency) {
    case Currency::EUR: return "EUR";
    case Currency::CHF: return "CHF";
    case Currency::USD: return "USD";
    case Currency::GBP: return "GBP";
    }
    return "EUR";
}

std::optional<Currency> currencyFromCode(std::string_view text) {
    for (const Currency currency : allCurrencies)
        if (code(currency) == text)
            return currency;
    return std::nullopt;
}

std::optional<Money> Money::rounded(const Decimal& amount) {
    if (!amount.isFinite())
        return std::nullopt;
    const Decimal cents = amount.rounded(2) * 100;
    if (cents > Decimal(limit) || cents < Decimal(-limit))
        return std::nullopt;
    return fromCents(cents.toWhole());
}

Decimal Money::decimal() const { return Decimal(cents_) / Decimal(100); }

std::string Money::text() const {
    const std::int64_t absolute = cents_ < 0 ? -cents_ : cents_;
    const std::string fraction = std::to_string(absolute % 100);
    return (cents_ < 0 ? "-" : "") + std::to_string(absolute / 100) + (fraction.size() < 2 ? ".0" : ".") + fraction;
}

} // namespace mailbilan
