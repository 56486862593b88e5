// The range of a value with weights in ranges too. Internal to the room.
#pragma once

#include "model/decision/weighing.h"
#include "model/robustness/robustness.h"

#include <vector>

namespace mailbilan::robustness {

// Lowest of sum(w s) / sum(w) with each w in its range: the lowest scores take their highest weight (Karnik, Mendel
// 2001). Ranges at or above 0; where all weights may be 0, they are not all taken as 0. As many scores as ranges, >= 1.
decision::Rational lowestMean(const std::vector<decision::Rational>& scores,
                              const std::vector<decision::Interval>& weights);

ValueBounds valueBounds(const decision::Weighing& weighing, int option);

} // namespace mailbilan::robustness
