// Counts who is where in draws of eight lanes. Internal to the room; see lanes.h for the namespace.
#pragma once

#include "model/random/lanes.h"
#include "model/robustness/kernel_plan.h"

namespace mailbilan::robustness {
inline namespace MAILBILAN_LANES {

using namespace random;

// Running sums of one block, in memory that is given.
class Tally {
public:
    static std::int64_t lanesNeeded(int options, int criteria) {
        return static_cast<std::int64_t>(options) * (options + criteria + 2);
    }

    // `memory`: lanesNeeded() groups of lanes.
    Tally(int options, int criteria, void* memory) : options_(options), criteria_(criteria) {
        ahead_ = static_cast<Counts*>(memory);
        rank_ = ahead_ + options * options;
        firstWeights_ = reinterpret_cast<Reals*>(rank_ + options);
        firsts_ = firstWeights_ + options * criteria;
        for (int i = 0; i < options * options; ++i)
            ahead_[i] = counts(0);
        for (int i = 0; i < options * (criteria + 1); ++i)
            firstWeights_[i] = reals(0.0);
    }

    // Values and weights in any unit; ties share the better rank.
    MAILBILAN_INLINE void add(const Reals* values, const Reals* weights, std::int64_t* ranks) {
        addRanks(values, ranks);
        addFirsts(values, weights);
    }

    void moveTo(const BlockSums& sums) const {
        for (int i = 0; i < options_ * options_; ++i)
            sums.ahead[i] += sumOfLanes(ahead_[i]);
        for (int i = 0; i < options_ * criteria_; ++i)
            sums.firstWeights[i] += sumOfLanes(firstWeights_[i]);
        for (int i = 0; i < options_; ++i)
            sums.firsts[i] += sumOfLanes(firsts_[i]);
    }

private:
    MAILBILAN_INLINE void addRanks(const Reals* values, std::int64_t* ranks) {
        for (int a = 0; a < options_; ++a)
            rank_[a] = counts(0);
        for (int a = 0; a < options_; ++a) {
            const Reals own = values[a];
            Counts rank = rank_[a];
            for (int b = a + 1; b < options_; ++b) {
                // A comparison that holds is -1.
                const Counts above = values[b] < own, below = own < values[b];
                rank = rank - below;
                rank_[b] = rank_[b] - above;
                ahead_[a * options_ + b] = ahead_[a * options_ + b] - above;
                ahead_[b * options_ + a] = ahead_[b * options_ + a] - below;
            }
            rank_[a] = rank;
        }
        for (int a = 0; a < options_; ++a)
            for (int lane = 0; lane < laneCount; ++lane)
                ++ranks[a * options_ + rank_[a][lane]];
    }

    MAILBILAN_INLINE void addFirsts(const Reals* values, const Reals* weights) {
        Reals best = values[0], allWeight = weights[0], level = reals(0.0);
        for (int a = 1; a < options_; ++a)
            best = larger(best, values[a]);
        for (int c = 1; c < criteria_; ++c)
            allWeight = allWeight + weights[c];
        for (int a = 0; a < options_; ++a)
            level = level + only(values[a] == best, reals(1.0));
        const Reals shareOfPlace = reals(1.0) / level, perWeight = reals(1.0) / allWeight;
        for (int a = 0; a < options_; ++a) {
            const Counts first = values[a] == best;
            const Reals share = only(first, perWeight);
            firsts_[a] = firsts_[a] + only(first, shareOfPlace);
            for (int c = 0; c < criteria_; ++c)
                firstWeights_[a * criteria_ + c] = firstWeights_[a * criteria_ + c] + share * weights[c];
        }
    }

    int options_, criteria_;
    Counts *ahead_, *rank_;
    Reals *firstWeights_, *firsts_;
};

} // namespace MAILBILAN_LANES
} // namespace mailbilan::robustness
