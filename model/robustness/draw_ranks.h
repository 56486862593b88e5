// Runs the kernel over all draws. Internal to the room.
#pragma once

#include "model/robustness/kernel_plan.h"
#include "model/robustness/plan.h"

#include <vector>

namespace mailbilan::robustness {

struct RankCounts {
    std::int64_t draws = 0;
    std::vector<std::int64_t> ranks, ahead;   // [option][rank], [a][b]
    std::vector<double> firstWeights, firsts; // [option][criterion], [option]
};

// A multiple of a lane group.
std::int64_t drawsMade(const Sampling& sampling);

RankCounts drawRanks(const Plan& plan, const Sampling& sampling, const Kernel& kernel);
// How often each option is first at its own row of weights ([option][criterion]).
std::vector<std::int64_t> drawFirstAt(const Plan& plan, const std::vector<double>& weights, const Sampling& sampling,
                                      const Kernel& kernel);
// Values on the scale of scores at fixed weights: option after option, drawsMade() figures each.
std::vector<double> drawValues(const Plan& plan, const Sampling& sampling, const Kernel& kernel);

} // namespace mailbilan::robustness
