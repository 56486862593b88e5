// The checklist: whom a check concerns and what settles it (decision-model.md, Checklist).
#pragma once

#include "model/dossier/dossier.h"

namespace mailbilan {

// A check without models concerns every option.
bool concerns(const Check& check, Model model);

// Answered for good: "yes" or "not applicable".
bool isSettled(const Check& check);

// A critical check that is not settled is a condition of the recommendation.
bool isOpenCondition(const Check& check);

} // namespace mailbilan
