// Small things that the builders of charts share.
#pragma once

#include "charts/amount_unit.h"
#include "charts/build.h"

namespace mailbilan {

const OptionCosts& costsOf(const Assessment&, int option);
// The options with costs among those asked for.
Options costedOptions(const Assessment&, const Options& options);
QString lettered(const OptionLook&); // "B Hébergement géré"
NumberText numbers(const Wording&);  // the wording must live as long
QString titleWithUnit(const char* id, const Assessment&, const Wording&, const AmountUnit&);

} // namespace mailbilan
