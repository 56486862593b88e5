#include "text/number_format.h"
#include "text/wording.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace mailbilan {
namespace {

// Cents as plain text with `places` decimals, half away from zero, in whole numbers only.
std::string plainMoney(Money money, int places) {
    if (places > 2)
        return money.decimal().text(places);
    static constexpr std::array<std::int64_t, 3> steps{100, 10, 1};
    const std::int64_t step = steps[static_cast<std::size_t>(std::max(places, 0))];
    const std::int64_t cents = money.cents() < 0 ? -money.cents() : money.cents();
    std::string digits = std::to_string((cents + step / 2) / step);
    if (places > 0) {
        const auto wanted = static_cast<std::size_t>(places) + 1;
        if (digits.size() < wanted)
            digits.insert(0, wanted - digits.size(), '0');
        digits.insert(digits.size() - static_cast<std::size_t>(places), 1, '.');
    }
    return (money.cents() < 0 ? "-" : "") + digits;
}

// The shortest decimal text of a double is what a person takes it for: 1.005 is then rounded as 1.005.
std::optional<Decimal> decimalOf(double value) {
    if (!std::isfinite(value))
        return std::nullopt;
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    const auto figure = Figure::parse(std::string_view(buffer.data(), static_cast<std::size_t>(end - buffer.data())));
    if (figure)
        return Decimal(*figure);
    // Beyond 30 digits only whole parts matter; tiny values are nought at any number of places shown.
    return std::fabs(value) < 1 ? std::optional(Decimal(0)) : std::nullopt;
}

std::string withoutTrailingZeros(std::string text) {
    if (text.find('.') == std::string::npos)
        return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text;
}

QString percentSign(const NumberFormat& format) {
    return format.percentSpace ? QStringLiteral("\u00A0%") : QStringLiteral("%");
}

QString plainNumber(std::string_view plain, Region region) {
    const NumberFormat& format = numberFormat(region);
    return localised(plain, format.group, format.decimal);
}

} // namespace

QString Wording::number(const Decimal& value, int places) const {
    return value.isFinite() ? plainNumber(value.text(places), locale_.region) : text("figure.unknown");
}

QString Wording::number(double value, int places) const {
    const auto decimal = decimalOf(value);
    return decimal ? number(*decimal, places) : text("figure.unknown");
}

QString Wording::whole(qint64 value) const { return plainNumber(std::to_string(value), locale_.region); }

QString Wording::figure(const Figure& figure) const { return plainNumber(figure.text(), locale_.region); }

QString Wording::percent(double fraction, int places) const {
    const auto decimal = decimalOf(fraction);
    if (!decimal)
        return text("figure.unknown");
    return number(*decimal * Decimal(100), places) + percentSign(numberFormat(locale_.region));
}

QString Wording::percent(const Figure& fraction, int maxPlaces) const {
    const std::string plain = (Decimal(fraction) * Decimal(100)).text(maxPlaces);
    return plainNumber(withoutTrailingZeros(plain), locale_.region) + percentSign(numberFormat(locale_.region));
}

QString Wording::money(Money amount, int places) const { return money(amount, currency_, places); }

QString Wording::money(Money amount, Currency currency, int places) const {
    return moneyText(plainMoney(amount, places), currency, locale_.region);
}

QString Wording::money(const Decimal& amount, int places) const {
    return amount.isFinite() ? moneyText(amount.text(places), currency_, locale_.region) : text("figure.unknown");
}

QString Wording::amount(Money amount, int places) const {
    const NumberFormat& format = numberFormat(locale_.region);
    return localised(plainMoney(amount, places), format.group, format.moneyDecimal);
}

QString Wording::thousands(Money amount, int places) const {
    const NumberFormat& format = numberFormat(locale_.region);
    const std::string plain = (amount.decimal() / Decimal(1000)).text(places);
    return localised(plain, format.group, format.moneyDecimal) + noBreakSpace + thousandsSymbol();
}

QString Wording::currencySymbol() const { return symbolOf(currency_, locale_.region); }

QString Wording::thousandsSymbol() const { return text("money.thousands", {{"currency", currencySymbol()}}); }

} // namespace mailbilan
