// Two options in time: crossings of the cumulative costs, payback (cost-model.md, What is reported).
#pragma once

#include "model/cost/ledger.h"

namespace mailbilan {

// `discountedA`, `discountedB`: costs by month at the monthly convention, unrounded.
struct CumulativeCosts {
    std::vector<Money> byMonth;
    std::vector<Decimal> discountedByMonth;
};
CostComparison compareCosts(int a, const CumulativeCosts& costsA, int b, const CumulativeCosts& costsB);

} // namespace mailbilan
