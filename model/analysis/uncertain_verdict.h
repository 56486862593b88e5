// The verdict in full: from common draws of costs and values, by the stated rule (decision-model.md, Recommendation).
// Recommendation::verdict, at likely costs, is there at once; this one is computed on demand.
#pragma once

#include "model/analysis/assessment.h"
#include "model/robustness/robustness.h"

namespace mailbilan {

// Beside Dossier::options; 0 where an option is not eligible. Each plan counts for itself here, also where plans of one
// model at the same generic price compete as one in the verdict.
struct OptionChances {
    Chance cheapest, best, preferred; // alone, at the chosen dial
    Chance cheapestAndBest;           // at once
    Chance efficient;                 // no eligible option beats it on cost and value
};

// P(preferred alone) over the dial. Rises from the probability of being the cheapest to that of being the best.
struct PreferenceCurve {
    std::vector<double> dial;                   // money per user and month for one point of value, ascending
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
    std::string id;            // of the assumption or criterion
    std::optional<int> option; // of a score
    double share = 0;          // of all variance; what assumptions do together is left over, so a sum may miss 1
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
    // The named option is ahead of every other eligible one in value even in its worst case, at the stated weights.
    bool aheadInWorstCase = false;
};

// Deterministic as evaluateRobustness(). The assessment's dossier gives options, ranges, weights and dial.
UncertainVerdict uncertainVerdict(const Assessment& assessment, const Sampling& sampling);

} // namespace mailbilan
