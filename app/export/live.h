// A formula of a workbook together with its value, so that what the program writes and what a recalculation finds
// come from one expression.
#pragma once

#include "model/money/figure.h"

#include <cstdint>
#include <optional>
#include <string>

namespace mailbilan {

struct Live {
    // How tightly the outermost operator binds: decides where parentheses stand.
    enum class Binds { Loose, Sum, Product, Atom };

    std::string formula; // without the leading "="
    double value = 0;
    Binds binds = Binds::Atom;
    std::optional<std::string> text = {}; // where the formula gives a text: the value is 0 then
};

Live literal(std::int64_t whole);
Live literal(const Figure& figure); // every digit that was typed
Live call(const char* function, const std::string& arguments, double value);

// A factor or divisor of 1 and a term of 0 leave the other side as it is.
Live operator+(const Live& a, const Live& b);
Live operator-(const Live& a, const Live& b);
Live operator*(const Live& a, const Live& b);
Live operator/(const Live& a, const Live& b);
Live power(const Live& base, const Live& exponent);
Live larger(const Live& a, const Live& b);
Live ifPositive(const Live& condition, const Live& yes, const Live& no); // IF(condition>0,yes,no)

// Half away from zero. The inner rounding takes away the noise of binary arithmetic, so that it never decides
// (cost-model.md, Rounding and money: there in decimals, to 12 places).
inline constexpr int noisePlaces = 9;
Live rounded(const Live& a, int places);
Live ceiling(const Live& a);
// The same for bare values.
double roundedValue(double value, int places);

} // namespace mailbilan
