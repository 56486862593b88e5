// Exact rationals inside the room. Included by .cpp files and internal headers only: Boost costs seconds a file.
#pragma once

#include "model/decision/exact.h"
#include "model/money/figure.h"

#include <boost/multiprecision/cpp_int.hpp>

namespace mailbilan::decision {

// Without expression templates, so that `auto` and ?: are safe.
using Integer = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;
using Rational =
    boost::multiprecision::number<boost::multiprecision::cpp_rational_backend, boost::multiprecision::et_off>;

Rational toRational(const Figure& figure);
Rational toRational(const Exact& exact);
Exact toExact(const Rational& value);
double toDouble(const Rational& value);

Integer floorOf(const Rational& value);
inline Integer ceilOf(const Rational& value) { return -floorOf(-value); }
Integer powerOfTen(int exponent); // exponent >= 0
// Rounded half away from zero to `places` decimals.
Rational rounded(const Rational& value, int places);

} // namespace mailbilan::decision
