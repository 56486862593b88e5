// Whole grades: three or more sums of independent steps. Internal to the room.
#pragma once

#include "model/decision/chances.h"

#include <vector>

namespace mailbilan::decision {

// P(sum i is above every other), in binary floating point. Ties are told apart exactly where one grid of at most 2^60
// places holds all sums, as it does for usual weights and costs. A sum of more than 40,960 places of its own (weights
// with more than four decimals) is rounded to that many, which leaves about three decimals.
std::vector<double> highestAloneInSteps(const std::vector<UncertainSum>& sums);

} // namespace mailbilan::decision
