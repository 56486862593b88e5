#include "text/number_format.h"
#include "text/wording.h"

namespace mailbilan {

QString Wording::number(const Exact& value, int places) const {
    const NumberFormat& format = numberFormat(locale_.region);
    return localised(value.text(places), format.group, format.decimal);
}

QString Wording::percent(const Exact& fraction, int places) const {
    // The exact text with two more places, its point moved: no second rounding.
    std::string plain = fraction.text(places + 2);
    const bool negative = plain.front() == '-';
    plain.erase(0, negative ? 1 : 0);
    const std::size_t point = plain.find('.');
    plain.erase(point, 1);
    plain.insert(point + 2, places > 0 ? "." : "");
    const std::size_t first = std::min(plain.find_first_not_of('0'), point + 1);
    plain = (negative ? "-" : "") + plain.substr(first);
    const NumberFormat& format = numberFormat(locale_.region);
    return localised(plain, format.group, format.decimal) +
           (format.percentSpace ? QStringLiteral("\u00A0%") : QStringLiteral("%"));
}

QString Wording::money(const Exact& amount, int places) const {
    return moneyText(amount.text(places), currency_, locale_.region);
}

} // namespace mailbilan
