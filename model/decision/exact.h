// Exact rationals as results: compared inside, shown as text.
#pragma once

#include <string>

namespace mailbilan {

struct Exact {
    std::string fraction = "0"; // "149/38", "-3", in lowest terms
    double value = 0;

    // Fixed places, rounded half away from zero from the exact fraction: "4.13".
    std::string text(int places) const;
    friend bool operator==(const Exact& a, const Exact& b) { return a.fraction == b.fraction; }
};
bool operator<(const Exact& a, const Exact& b);
Exact operator-(const Exact& a, const Exact& b);

} // namespace mailbilan
