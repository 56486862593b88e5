#include "text/number_format.h"

namespace mailbilan {

const NumberFormat& numberFormat(Region region) {
    static constexpr QChar comma{u','}, point{u'.'}, apostrophe{u'\u2019'};
    static constexpr NumberFormat france{narrowNoBreakSpace, comma, comma, false, true, false};
    static constexpr NumberFormat germany{point, comma, comma, false, true, true};
    static constexpr NumberFormat swissFrench{narrowNoBreakSpace, comma, point, false, false, true};
    static constexpr NumberFormat swissGerman{apostrophe, point, point, true, false, true};
    static constexpr NumberFormat international{comma, point, point, true, false, false};
    switch (region) {
    case Region::France: return france;
    case Region::Germany: return germany;
    case Region::SwitzerlandFrench: return swissFrench;
    case Region::SwitzerlandGerman: return swissGerman;
    case Region::International: return international;
    }
    return international;
}

QString localised(std::string_view plain, QChar group, QChar decimal) {
    const bool negative = !plain.empty() && plain.front() == '-';
    if (negative)
        plain.remove_prefix(1);
    const std::size_t point = plain.find('.');
    const std::size_t whole = point == std::string_view::npos ? plain.size() : point;
    QString text;
    text.reserve(qsizetype(plain.size()) + qsizetype(whole) / 3 + 1);
    if (negative && plain.find_first_of("123456789") != std::string_view::npos)
        text += minusSign;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (i > 0 && i < whole && (whole - i) % 3 == 0)
            text += group;
        text += i == point ? decimal : QChar::fromLatin1(plain[i]);
    }
    return text;
}

QString symbolOf(Currency currency, Region region) {
    const bool french = region == Region::France || region == Region::SwitzerlandFrench;
    const auto isoCode = [&] { return QString::fromLatin1(code(currency).data(), 3); };
    if (region == Region::SwitzerlandGerman)
        return isoCode();
    switch (currency) {
    case Currency::EUR: return QStringLiteral("€");
    case Currency::CHF: return isoCode();
    case Currency::USD:
        if (region == Region::International)
            return QStringLiteral("US$");
        return french ? QStringLiteral("$US") : QStringLiteral("$");
    case Currency::GBP: return french ? QStringLiteral("£GB") : QStringLiteral("£");
    }
    return isoCode();
}

QString moneyText(std::string_view plain, Currency currency, Region region) {
    const NumberFormat& format = numberFormat(region);
    const QString symbol = symbolOf(currency, region);
    QString amount = localised(plain, format.group, format.moneyDecimal);
    if (!format.symbolFirst)
        return amount + noBreakSpace + symbol;
    QString sign;
    if (amount.startsWith(minusSign)) {
        sign = minusSign;
        amount.remove(0, 1);
    }
    if (region == Region::SwitzerlandGerman)
        return sign.isEmpty() ? symbol + noBreakSpace + amount : symbol + sign + amount;
    // A code ends with a letter and needs a space, a sign does not.
    return sign + symbol + (symbol.back().isLetter() ? QString(noBreakSpace) : QString()) + amount;
}

} // namespace mailbilan
