// How the matrix' order of options holds when weights and scores are not what was stated: SMAA-2 (Lahdelma, Salminen
// 2001), closed forms where they exist, and other methods as a check (decision-model.md, rows 3 and 6 to 9).
#pragma once

#include "model/decision/matrix.h"
#include "model/robustness/chance.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mailbilan {

// Criteria of weight 0 are left out in every setting.
enum class WeightSetting {
    Fixed,        // as stated
    PlusMinusOne, // each within one step of its own, cut to the weight scale; a step is a fifth of that scale
    OrderOnly,    // any weights in the stated order; equal ones in any order
    Free,         // any weights
};
inline constexpr std::array allWeightSettings{WeightSetting::Fixed, WeightSetting::PlusMinusOne,
                                              WeightSetting::OrderOnly, WeightSetting::Free};

enum class ScoreSetting {
    Fixed,    // at the middle of each range
    InRanges, // independent and uniform, by the dossier's grades
};
inline constexpr std::array allScoreSettings{ScoreSetting::Fixed, ScoreSetting::InRanges};

struct Sampling {
    std::int64_t draws = 10'000; // > 0; rounded up to a multiple of 8
    std::uint64_t seed = 42;
    int threads = 1; // the figures do not depend on it
};

struct OptionRobustness {
    int option = 0; // index into Dossier::options
    // P(rank = r + 1). Tied options share the better rank, so that a column may exceed 1; each row sums to 1.
    std::vector<Chance> ranks;
    // Mean of the weights that put it first, as shares of all weight; as RobustnessCase::criteria. Empty: never first.
    std::vector<double> centralWeights;
    std::optional<Chance> confidence; // P(first at its central weights), scores as in the case; empty: never first
};

// a read against b.
struct PairRobustness {
    int a = 0, b = 0; // indexes into Dossier::options
    Chance ahead;     // pairwise winning index: a above b, ties not counted
    Chance level;
    // Whatever the weights and scores of the case: rows 2, 3 and 4 (with middle scores where those are fixed). With
    // free weights and by order alone an option that is level for some weights of the boundary counts as ahead.
    bool always = false;
};

// One setting of weights and one of scores.
struct RobustnessCase {
    WeightSetting weights = WeightSetting::Fixed;
    ScoreSetting scores = ScoreSetting::InRanges;
    std::int64_t draws = 0; // made; 0: every figure is exact
    std::uint64_t seed = 0;
    std::vector<std::string> criteria;     // ids of those of weight above 0
    std::vector<OptionRobustness> options; // the eligible ones in dossier order
    std::vector<PairRobustness> pairs;     // ordered pairs of them, by a, then b
    // In bits, of the question who is first; 0: always the same. Ties for the first place are shared out evenly.
    double entropy = 0;

    const OptionRobustness* find(int option) const;
    const PairRobustness* find(int a, int b) const;
};

// Lowest and highest value that an option can reach with scores in their ranges and weights as in PlusMinusOne.
struct ValueBounds {
    int option = 0;
    Exact low, high;
};

enum class OtherMethod { Topsis, PrometheeII, WeightedProduct };
// The same weights and middle scores, aggregated otherwise: a check, never a headline.
struct MethodCheck {
    OtherMethod method = OtherMethod::Topsis;
    std::vector<double> figures; // closeness, net flow, product; as Robustness::eligible; higher is better
    std::vector<int> ranks;      // as figures; ties share the better rank
    std::vector<int> leaders;    // indexes into Dossier::options
    bool disagrees = false;      // its leaders are not those of the weighted sum
};

struct Robustness {
    std::vector<int> eligible; // indexes into Dossier::options
    // By weight setting, then score setting. Empty where nothing is eligible or no criterion has weight.
    std::vector<RobustnessCase> cases;
    std::vector<ValueBounds> bounds; // as eligible
    // Only where two options or more are eligible; a method that cannot read the scale (a product needs scores above 0)
    // is left out.
    std::vector<MethodCheck> otherMethods;

    const RobustnessCase* find(WeightSetting weights, ScoreSetting scores) const;
};

// `matrix` is evaluateMatrix() of the dossier, with all criteria. The same seed gives the same figures with any number
// of threads, on any machine. Where no criterion has weight nothing is known and the case is empty.
RobustnessCase robustnessCase(const Dossier& dossier, const MatrixResult& matrix, WeightSetting weights,
                              ScoreSetting scores, const Sampling& sampling);
// All eight cases, bounds and other methods.
Robustness evaluateRobustness(const Dossier& dossier, const MatrixResult& matrix, const Sampling& sampling);

} // namespace mailbilan
