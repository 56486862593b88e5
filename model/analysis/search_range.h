// Between which values an assumption is searched. Internal to the room.
#pragma once

#include "model/analysis/ladder.h"
#include "model/cost/compiled.h"

namespace mailbilan::analysis {

struct SearchRange {
    Figure from, to; // from <= likely <= to
    Rungs rungs = Rungs::SixDigits;
};

// The bounds of what may be entered: those of the assumption and of the fields that name it. Where the assumption has
// none, the end of its range or ten times the likely value, whichever is further; towards nought, nought.
SearchRange searchRange(const CompiledModel& model, const Assumption& assumption);

} // namespace mailbilan::analysis
