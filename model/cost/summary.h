// Sums of one option's ledger.
#pragma once

#include "model/cost/evaluate.h"

namespace mailbilan {

OptionCosts summarise(const CompiledModel& model, int option, const Evaluation<Decimal>& evaluation,
                      const OptionRun<Decimal>& run);

} // namespace mailbilan
