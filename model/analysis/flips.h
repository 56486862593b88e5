// Flip values (cost-model.md, What is reported): the nearest value of an assumption that changes an outcome, and the
// nearest changes of any kind that overturn the recommendation.
#pragma once

#include "model/analysis/outcome.h"
#include "model/decision/exact.h"
#include "model/dossier/dossier.h"

#include <optional>
#include <string>
#include <vector>

namespace mailbilan {

struct FlipValue {
    // The nearest value of 6 significant digits (or end of the range; whole users for U0) at which the outcome is
    // another one, in exact decimals; at the value before it, towards the likely one, it is not.
    Figure value;
    std::vector<int> options; // the outcome there: indexes into Dossier::options, ties all named; empty: nobody is left
    bool levelOnly = false;   // those of now are still among them
};

struct AssumptionFlips {
    std::string assumption;
    Figure likely;
    // Searched: the bounds of what may be entered; where one is missing, the range's end or ten times the likely value,
    // whichever is further; towards nought, nought.
    Figure from, to;
    // Empty: none in range.
    std::optional<FlipValue> cheapestBelow, cheapestAbove, recommendedBelow, recommendedAbove;

    bool any() const { return cheapestBelow || cheapestAbove || recommendedBelow || recommendedAbove; }
};

// One change that overturns the recommendation, all else as it is.
struct NearestChange {
    enum class What { Assumption, Weight, Score } what = What::Assumption;
    std::string id;            // of the assumption or criterion
    std::optional<int> option; // of a score: the recommended one, lowered, or its rival, raised
    Exact now, at;             // likely value, weight, middle score; and where the outcome changes
    // Of an assumption the outcome at `at`; of a weight or score the rivals that are level there and lead beyond.
    std::vector<int> options;
    // |at - now| in units of its own range: of an assumption from the likely value to the end of its range on that
    // side; of a weight one step of 1 on the scale 0 to 5 (a fifth of any other scale); of a score half the width of
    // its range, at least half a grade on the scale 1 to 5 (an eighth of any other). 1 or less: as likely as not to be
    // called possible by the dossier itself. Empty: the assumption has no range on that side.
    std::optional<double> distance;
};

struct Flips {
    std::vector<int> cheapest, recommended;   // now
    std::vector<AssumptionFlips> assumptions; // every assumption that moves a cost, the dial or a must-have
    // Nearest first, those without a distance last. Weights and scores by rows 10 and 14 of decision-model.md, read on
    // the net at the dial; only what is reachable on its scale, its very end (a tie) left out. Empty where several
    // options are recommended: the smallest change overturns.
    std::vector<NearestChange> nearest;
};
Flips flips(const Dossier& dossier);
// Of one assumption. An unknown id: nothing flips.
AssumptionFlips flipsOf(const Dossier& dossier, const std::string& assumption);

} // namespace mailbilan
