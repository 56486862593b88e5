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

// Plans of one model that are priced by the same generic range are recommended as one ("managed; obtain a quote"):
// the best of them at the dial competes for all, the first where several are level.
Standings contestantsOf(const VerdictInput& input);

// By contestant. Alone means without a tie.
struct VerdictChances {
    std::vector<Rational> cheapest, best, preferred;
    std::vector<Rational> cheapestAndBest; // at once
};

// The rule, whatever the chances rest on.
Verdict concluded(const VerdictInput& input, const std::vector<int>& recommended, const Standings& contestants,
                  const VerdictChances& chances, VerdictBasis basis);

// At likely costs, which are certain, and values in their ranges.
Verdict verdictOf(const VerdictInput& input, const std::vector<int>& recommended);

} // namespace mailbilan::decision
