// A probability, exact or estimated from draws, with its error.
#pragma once

#include "model/decision/exact.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace mailbilan {

struct Chance {
    double value = 0;
    // Half the width of the interval that holds the true probability in 95 of 100 samplings (decision-model.md, row 8).
    // Where the value is 0 or 1: how far the true one may be from it. 0 only where `exact` is set.
    double error = 0;
    std::optional<Exact> exact; // known without drawing

    double low() const { return std::max(0.0, value - error); }
    double high() const { return std::min(1.0, value + error); }
};

// hits of draws, 0 <= hits <= draws, draws > 0. Row 8: 1.96 sqrt(p (1 - p) / N), at 0 and 1 the Wilson bound.
Chance estimated(std::int64_t hits, std::int64_t draws);
Chance certain(const Exact& value);

} // namespace mailbilan
