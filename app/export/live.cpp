#include "export/live.h"

#include <algorithm>
#include <cmath>

namespace mailbilan {
namespace {

using Binds = Live::Binds;

std::string grouped(const Live& a, Binds atLeast) { return a.binds < atLeast ? "(" + a.formula + ")" : a.formula; }

bool is(const Live& a, const char* text) { return a.formula == text; }

double withoutNoise(double value) {
    constexpr double scale = 1e9, exact = 1e15;
    const double scaled = value * scale;
    return std::fabs(scaled) < exact ? std::round(scaled) / scale : value;
}

} // namespace

double roundedValue(double value, int places) {
    const double scale = std::pow(10.0, places), scaled = std::fabs(withoutNoise(value)) * scale;
    const double whole = std::floor(scaled + 0.5 + 1e-11 * std::max(1.0, scaled)) / scale;
    return value < 0 ? -whole : whole;
}

Live literal(std::int64_t whole) { return literal(Figure(whole)); }

Live literal(const Figure& figure) {
    return {figure.text(), figure.toDouble(), figure.isNegative() ? Binds::Loose : Binds::Atom};
}

Live call(const char* function, const std::string& arguments, double value) {
    return {function + ("(" + arguments + ")"), value, Binds::Atom};
}

Live operator+(const Live& a, const Live& b) {
    if (is(a, "0") || is(b, "0"))
        return is(a, "0") ? b : a;
    return {grouped(a, Binds::Sum) + "+" + grouped(b, Binds::Sum), a.value + b.value, Binds::Sum};
}

Live operator-(const Live& a, const Live& b) {
    if (is(b, "0"))
        return a;
    return {grouped(a, Binds::Sum) + "-" + grouped(b, Binds::Product), a.value - b.value, Binds::Sum};
}

Live operator*(const Live& a, const Live& b) {
    if (is(a, "1") || is(b, "1"))
        return is(a, "1") ? b : a;
    return {grouped(a, Binds::Product) + "*" + grouped(b, Binds::Product), a.value * b.value, Binds::Product};
}

Live operator/(const Live& a, const Live& b) {
    if (is(b, "1"))
        return a;
    return {grouped(a, Binds::Product) + "/" + grouped(b, Binds::Atom), a.value / b.value, Binds::Product};
}

Live power(const Live& base, const Live& exponent) {
    return {grouped(base, Binds::Atom) + "^" + grouped(exponent, Binds::Atom), std::pow(base.value, exponent.value),
            Binds::Product};
}

Live larger(const Live& a, const Live& b) {
    return call("MAX", a.formula + "," + b.formula, std::max(a.value, b.value));
}

Live ifPositive(const Live& condition, const Live& yes, const Live& no) {
    return call("IF", grouped(condition, Binds::Sum) + ">0," + yes.formula + "," + no.formula,
                condition.value > 0 ? yes.value : no.value);
}

Live rounded(const Live& a, int places) {
    const std::string inner = "ROUND(" + a.formula + "," + std::to_string(noisePlaces) + ")";
    return call("ROUND", inner + "," + std::to_string(places), roundedValue(a.value, places));
}

Live ceiling(const Live& a) {
    const std::string inner = "ROUND(" + a.formula + "," + std::to_string(noisePlaces) + ")";
    const double value = withoutNoise(a.value);
    return call("ROUNDUP", inner + ",0", value < 0 ? std::floor(value) : std::ceil(value));
}

} // namespace mailbilan
