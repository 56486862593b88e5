// How the five regions write numbers (CLDR 48, with fixed code points: Qt's own change with its version, and its
// French negatives stand in parentheses).
#pragma once

#include "text/locale.h"

#include <string_view>

namespace mailbilan {

inline constexpr QChar minusSign{u'\u2212'};
inline constexpr QChar noBreakSpace{u'\u00A0'};
inline constexpr QChar narrowNoBreakSpace{u'\u202F'};

struct NumberFormat {
    QChar group, decimal;
    QChar moneyDecimal; // fr-CH writes 1 234,5 but 1 234.50 CHF
    bool symbolFirst;   // CHF 1’234.50, €1,234.50
    bool percentSpace;  // 8,1 % or 8.1%
    bool dottedDate;    // 25.11.2026 or 25/11/2026
};
const NumberFormat& numberFormat(Region region);

// "-1234.50" with the region's group mark and U+2212; a minus before nothing but zeros is dropped.
QString localised(std::string_view plain, QChar group, QChar decimal);

// "€", "CHF": as usual in the region ("$US" in French, ISO codes in German Switzerland).
QString symbolOf(Currency currency, Region region);

// `plain` is an amount with fixed places; the symbol stands where the region puts it.
QString moneyText(std::string_view plain, Currency currency, Region region);

} // namespace mailbilan
