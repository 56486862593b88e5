// The probability of being the highest alone, among any number of uncertain sums. Internal to the room.
#pragma once

#include "model/decision/chances.h"
#include "model/decision/sum_distribution.h"

#include <optional>
#include <vector>

namespace mailbilan::decision {

// Sums that may be compared several times, each time shifted otherwise.
class Contest {
public:
    explicit Contest(std::vector<UncertainSum> sums);

    // P(sum i + shift i is above every other). Exact where at most two can win; else computed in binary floating
    // point with an error below 1e-9 (but see stepped_contest.h) and rounded to 9 decimals.
    std::vector<Rational> highestAlone(const std::vector<Rational>& shifts);
    // The same unshifted, always in binary floating point: continuous ranges only.
    std::vector<double> highestAloneInBinary();

private:
    const SumDistribution& distribution(std::size_t i);
    std::vector<double> highestAloneInRanges(const std::vector<UncertainSum>& sums,
                                             const std::vector<std::size_t>& which);

    std::vector<UncertainSum> sums_;
    std::vector<std::optional<SumDistribution>> distributions_; // made when first needed
};

} // namespace mailbilan::decision
