// Whole grades: three or more sums of independent steps. Internal to the room.
#pragma once

#include "model/decision/chances.h"

#include <vector>

namespace mailbilan::decision {

// P(sum i is above every other). Ties are told apart exactly where a common grid of at most 2^60 places holds all
// sums, as it does for any usual weights; a sum over more than 131,072 places of its own is rounded to that many.
std::vector<double> highestAloneInSteps(const std::vector<UncertainSum>& sums);

} // namespace mailbilan::decision
