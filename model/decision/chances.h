// Probabilities of weighted sums whose scores are independent and uniform in their ranges. Internal to the room.
#pragma once

#include "model/decision/rational.h"

#include <optional>
#include <vector>

namespace mailbilan::decision {

// A term that adds something between 0 and `width`: uniform, or with `steps` > 0 one of the steps + 1 equally
// likely multiples of width / steps (whole grades).
struct Spread {
    Rational width; // > 0
    int steps = 0;
};

struct UncertainSum {
    Rational low;                // the least the sum may be
    std::vector<Spread> spreads; // all continuous or all in steps

    Rational high() const;
    bool isCertain() const { return spreads.empty(); }
    bool inSteps() const { return !spreads.empty() && spreads.front().steps > 0; }
};

struct PairChances {
    Rational ahead, level, behind;
};
// Row 6, exact. Empty where it would take too long: for continuous ranges only beyond 20 of them, for grades where
// their sums have more than 131,072 different places.
std::optional<PairChances> pairChances(const UncertainSum& a, const UncertainSum& b);

// The answer where ranges do not decide: ahead for certain, behind for certain, or always level.
std::optional<PairChances> certainChances(const UncertainSum& a, const UncertainSum& b);

} // namespace mailbilan::decision
