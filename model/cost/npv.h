// Net present values of a ledger by the three named conventions (cost-model.md, What is reported).
#pragma once

#include "model/cost/ledger.h"

#include <vector>

namespace mailbilan {

// (1+r)^(m/12) for m = 0..months, by the twelfth root of 1+r.
std::vector<Decimal> monthlyDiscountFactors(const Decimal& yearlyRate, int months);

struct Npvs {
    Npv monthly, yearEnd, yearStart;
};
// `lines`: those of the included kinds. `yearlyRate` above -1.
Npvs netPresentValues(const std::vector<LedgerLine>& lines, const Decimal& yearlyRate, int horizon);

} // namespace mailbilan
