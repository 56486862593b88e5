// What is known of a pair without drawing. Internal to the room.
#pragma once

#include "model/decision/weighing.h"
#include "model/robustness/robustness.h"

#include <optional>
#include <vector>

namespace mailbilan::robustness {

// P(sum of w_j d_j > 0) where the weights w are uniform on the simplex: Varsi 1973 (The multidimensional content of the
// frustum of the simplex), Ali 1973. 0 where all d are 0.
decision::Rational chanceOnSimplex(const std::vector<decision::Rational>& differences);

class ClosedForms {
public:
    ClosedForms(const decision::Weighing& weighing, WeightSetting weights, ScoreSetting scores);

    // Rows 2 to 4; see PairRobustness::always.
    bool alwaysAhead(int a, int b) const;
    bool alwaysLevel(int a, int b) const;
    // Scores at their middles: exact at any weights but where too many criteria of equal weight (above 720 orders) make
    // it too long. Empty otherwise; what ranges of scores allow with fixed weights is row 6, in MatrixResult.
    std::optional<decision::PairChances> chances(int a, int b) const;

private:
    using Differences = std::vector<decision::Rational>;
    Differences middles(int a, int b) const; // by place: criteria of weight above 0, heaviest first
    Differences worst(int a, int b) const;
    bool fixed(const Differences& worst) const;
    bool inBox(const Differences& worst) const;
    bool byOrder(Differences worst) const;
    std::optional<decision::PairChances> inBoxChances(const Differences& differences) const;
    std::optional<decision::PairChances> byOrderChances(const Differences& differences) const;

    const decision::Weighing& weighing_;
    WeightSetting weights_;
    ScoreSetting scores_;
    std::vector<std::size_t> order_; // places in the weighing
    std::vector<decision::Interval> box_;
    std::vector<std::size_t> groupEnds_; // of places with equal weights
};

} // namespace mailbilan::robustness
