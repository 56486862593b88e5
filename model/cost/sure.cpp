#include "model/cost/sure.h"

#include <array>
#include <limits>

namespace mailbilan {
namespace {

using Binary = Sure::Binary;

// Exact in 64 bits.
constexpr std::array<Binary, 28> powersOfTen = [] {
    std::array<Binary, 28> powers{};
    Binary power = 1;
    for (Binary& each : powers) {
        each = power;
        power *= 10;
    }
    return powers;
}();

} // namespace

Sure Arithmetic<Sure>::of(const Figure& figure) {
    Binary digits = 0;
    std::size_t places = 0;
    bool behindPoint = false;
    for (const char c : figure.text()) {
        if (c >= '0' && c <= '9') {
            digits = digits * 10 + (c - '0');
            places += behindPoint ? 1 : 0;
        }
        behindPoint = behindPoint || c == '.';
    }
    const Binary size = places < powersOfTen.size() ? digits / powersOfTen[places]
                                                    : digits / powersOfTen.back() / powersOfTen[places - 27];
    return figure.isNegative() ? -size : size;
}

// Decimal rounds to 12 places before it rounds to cents: what is nearer to half a cent than half of the last place is
// half a cent. Only what lies just there is not known.
std::optional<SureAmount> Arithmetic<Sure>::amount(Sure value) {
    constexpr Binary digit = std::numeric_limits<Binary>::epsilon();
    constexpr Binary errors = 64 * digit;    // of dozens of operations
    constexpr Binary guard = 0.5e-10L;       // in cents
    constexpr Binary wholesOnly = 1 / digit; // what is added loses its fraction
    const Binary cents = std::fabs(value.value) * 100;
    if (cents == 0)
        return SureAmount{};
    if (!(cents <= static_cast<Binary>(Money::limit)))
        return std::nullopt;
    Binary nearest = (cents + wholesOnly) - wholesOnly;
    const Binary aboveHalf = cents - nearest - (cents < nearest ? -0.5L : 0.5L);
    if (cents >= nearest && aboveHalf >= -guard)
        nearest += 1;
    return SureAmount{static_cast<std::int64_t>(value.value < 0 ? -nearest : nearest),
                      std::fabs(aboveHalf + guard) > errors * (cents + 1)};
}

} // namespace mailbilan
