// Common draws of costs and values: the verdict of every page rests on them.
#pragma once

#include "model/analysis/uncertain_verdict.h"

namespace mailbilan::report {

struct Draws {
    Simulation simulation;
    UncertainVerdict verdict;
};

// By the dossier's seed.
Draws drawn(const Assessment& assessment, int threads);

} // namespace mailbilan::report
