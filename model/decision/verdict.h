// The verdict in one word, from probabilities. Internal to the room.
#pragma once

#include "model/decision/dial.h"
#include "model/decision/weighing.h"

#include <vector>

namespace mailbilan::decision {

struct VerdictInput {
    const Dossier& dossier;
    const CostResult& costs;
    const std::vector<OptionRequirements>& requirements;
    const MatrixResult& matrix;
    const Weighing& weighing;   // of the same criteria as the matrix
    const Standings& standings; // of the same criteria too
    Rational dial;
};

Verdict verdictOf(const VerdictInput& input, const std::vector<int>& recommended);

} // namespace mailbilan::decision
