// Weights within one step of the stated ones. Internal to the room.
#pragma once

#include "model/decision/weighing.h"

#include <vector>

namespace mailbilan::robustness {

// Of each criterion of weight above 0: [W - step, W + step], cut to the weight scale; a step is a fifth of that scale.
std::vector<decision::Interval> weightBox(const decision::Weighing& weighing);

// Places of the criteria of weight above 0 in the weighing.
std::vector<std::size_t> countingCriteria(const decision::Weighing& weighing);

} // namespace mailbilan::robustness
