// Plans of one model that are priced by the same generic range are recommended as one ("managed; obtain a quote").
#pragma once

#include "model/dossier/dossier.h"

namespace mailbilan::decision {

// `generic`: whether an assumption marked generic takes part in the option's costs.
inline bool competeAsOne(const Option& a, bool genericA, const Option& b, bool genericB) {
    return genericA && genericB && a.model == b.model;
}

} // namespace mailbilan::decision
