// Builds what a kernel draws from a dossier's matrix. Internal to the room.
#pragma once

#include "model/decision/weighing.h"
#include "model/robustness/kernel_plan.h"

#include <vector>

namespace mailbilan::robustness {

class Plan {
public:
    // The options at `options` of the weighing; at least one criterion of weight above 0.
    Plan(const decision::Weighing& weighing, const std::vector<int>& options, WeightSetting weights,
         ScoreSetting scores, std::uint64_t seed);

    const KernelPlan& kernel() const { return plan_; }
    bool isCertain() const; // nothing is drawn
    // Of values drawn at fixed weights: what divides them into values on the scale of scores.
    double unit() const { return unit_; }

    Plan(const Plan&) = delete;
    Plan& operator=(const Plan&) = delete;

private:
    void addScores(const decision::Weighing& weighing, const std::vector<int>& options, ScoreSetting scores);
    void addWeights(const decision::Weighing& weighing);
    void addOrder(const std::vector<decision::Rational>& weights);

    std::vector<std::size_t> criteria_; // places in the weighing
    std::vector<ScorePlan> scores_;
    std::vector<double> weights_, widths_;
    std::vector<int> order_, groups_, comparators_;
    double unit_ = 1;
    KernelPlan plan_;
};

// Batcher's merge exchange (Knuth, volume 3, 5.2.2 M): pairs of places to be put in order, one after the other.
std::vector<int> sortingNetwork(int count);

} // namespace mailbilan::robustness
