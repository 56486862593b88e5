// The verdict in full: from common draws of costs and values, by the stated rule (decision-model.md, Recommendation).
// Recommendation::verdict, at likely costs, is there at once; this one is computed on demand.
#pragma once

#include "model/analysis/assessment.h"
#include "model/robustness/chance.h"
#include "model/simulation/simulation.h"

#include <array>

namespace mailbilan {

// Beside Dossier::options; 0 where an option is not eligible. Each plan counts for itself here, also where plans of one
// model at the same generic price compete as one in the verdict.
struct OptionChances {
    Chance cheapest, best, preferred; // alone, at the chosen dial
    Chance cheapestAndBest;           // at once
    Chance efficient;                 // no eligible option beats it on cost and value
};

// P(preferred alone) over the dial: from the probability of being the cheapest towards that of being the best. Plans
// that compete as one do so here too, by the best of them at each dial; the others have 0.
struct PreferenceCurve {
    std::vector<double> dial;                   // money per user and month for one point of value, ascending from 0
    std::vector<std::vector<Chance>> preferred; // by option as Dossier::options, then as dial
};

enum class Appetite { Cautious, Neutral, Bold }; // P80, P50, P20 of cost with P20, P50, P80 of value
struct AppetiteReading {
    Appetite appetite = Appetite::Neutral;
    // By option as Dossier::options; empty: not eligible. Cost per user and month.
    std::vector<std::optional<double>> cost, value, net;
    std::vector<int> recommended; // highest net; ties all named
};

// What the outcome hangs on: its share in the variance of the net difference of the two options most often preferred.
struct UncertaintyShare {
    enum class What { Assumption, Score } what = What::Assumption;
    std::vector<std::string> ids; // of the assumption, or all that move with it; of the criterion
    std::optional<int> option;    // of a score
    double share = 0;             // of all variance; what assumptions do together is left over, so a sum may miss 1
};

struct UncertainVerdict {
    std::int64_t draws = 0;
    std::uint64_t seed = 0;
    Verdict verdict;                               // basis CommonDraws; its probabilities are counts of draws
    std::optional<Verdict> verdictWithoutOverlaps; // empty: no criterion overlaps with costs
    std::vector<OptionChances> chances;            // as Dossier::options
    PreferenceCurve curve;
    std::array<AppetiteReading, 3> appetites; // as Appetite
    // The two options most often preferred, and what their order hangs on, largest share first. Empty: fewer than two.
    std::optional<std::array<int, 2>> contenders;
    std::vector<UncertaintyShare> findOutFirst;
    // The option it names, or the one it calls best, is ahead of every other eligible one in value even in its worst
    // case (row 2).
    bool aheadInWorstCase = false;
};

// `simulation` is simulate() of the assessment's dossier; values are drawn beside its costs, as many and by its seed.
// An option that is not available in a draw does not compete in it. Costs within 1e-9 of each other are level.
UncertainVerdict uncertainVerdict(const Assessment& assessment, const Simulation& simulation, int threads = 1);

// The same assessment with these verdicts in the place of those at likely costs, so that all that reads a verdict
// reads this one.
Assessment underUncertainty(Assessment assessment, const UncertainVerdict& verdict);

} // namespace mailbilan
