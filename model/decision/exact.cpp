#include "model/decision/rational.h"

#include <cmath>
#include <cstdint>

namespace mailbilan {
namespace decision {

Integer powerOfTen(int exponent) { return boost::multiprecision::pow(Integer(10), static_cast<unsigned>(exponent)); }

Rational toRational(const Figure& figure) {
    const std::string& text = figure.text();
    const std::size_t point = text.find('.');
    if (point == std::string::npos)
        return Rational(Integer(text));
    // Boost reads a leading nought as octal, and "-0" loses its sign before the fraction.
    std::string digits = text.substr(figure.isNegative() ? 1 : 0, point - (figure.isNegative() ? 1 : 0));
    digits += text.substr(point + 1);
    const std::size_t first = digits.find_first_not_of('0');
    const Integer whole = first == std::string::npos ? Integer(0) : Integer(digits.substr(first));
    const Rational value(whole, powerOfTen(static_cast<int>(text.size() - point - 1)));
    return figure.isNegative() ? Rational(-value) : value;
}

Rational toRational(const Exact& exact) {
    const std::size_t slash = exact.fraction.find('/');
    if (slash == std::string::npos)
        return Rational(Integer(exact.fraction));
    return Rational(Integer(exact.fraction.substr(0, slash)), Integer(exact.fraction.substr(slash + 1)));
}

double toDouble(const Rational& value) {
    const Integer above = numerator(value), below = denominator(value);
    constexpr std::int64_t exactInDouble = std::int64_t{1} << 53;
    if (abs(above) <= exactInDouble && below <= exactInDouble)
        return above.convert_to<double>() / below.convert_to<double>();
    return value.convert_to<double>();
}

Exact toExact(const Rational& value) {
    const Integer below = denominator(value);
    std::string text = numerator(value).str();
    if (below != 1)
        text += "/" + below.str();
    return {std::move(text), toDouble(value)};
}

Integer floorOf(const Rational& value) {
    const Integer above = numerator(value), below = denominator(value);
    Integer quotient = above / below; // towards zero
    if (above < 0 && quotient * below != above)
        --quotient;
    return quotient;
}

Rational rounded(const Rational& value, int places) {
    const Integer scale = powerOfTen(places);
    const Integer units = floorOf(abs(value) * Rational(scale) + Rational(1, 2));
    return Rational(value < 0 ? Integer(-units) : units, scale);
}

} // namespace decision

std::string Exact::text(int places) const {
    using namespace decision;
    const Integer scale = powerOfTen(places);
    const Integer units = numerator(Rational(rounded(toRational(*this), places) * Rational(scale)));
    std::string digits = abs(units).str();
    if (places > 0) {
        const auto least = static_cast<std::size_t>(places) + 1;
        if (digits.size() < least)
            digits.insert(0, least - digits.size(), '0');
        digits.insert(digits.size() - static_cast<std::size_t>(places), ".");
    }
    return (units < 0 ? "-" : "") + digits;
}

Exact operator-(const Exact& a, const Exact& b) {
    return decision::toExact(decision::Rational(decision::toRational(a) - decision::toRational(b)));
}

bool operator<(const Exact& a, const Exact& b) { return decision::toRational(a) < decision::toRational(b); }

} // namespace mailbilan
