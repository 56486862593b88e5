#include "model/robustness/chance.h"

#include <cmath>

namespace mailbilan {

Chance estimated(std::int64_t hits, std::int64_t draws) {
    constexpr double z = 1.96;
    const double n = static_cast<double>(draws), p = static_cast<double>(hits) / n;
    const bool atEnd = hits == 0 || hits == draws;
    return {p, atEnd ? z * z / (n + z * z) : z * std::sqrt(p * (1 - p) / n), std::nullopt};
}

Chance certain(const Exact& value) { return {value.value, 0, value}; }

} // namespace mailbilan
