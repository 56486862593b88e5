// Weights of eight draws at once. Internal to the room; see lanes.h for the namespace.
#pragma once

#include "model/random/generator.h"
#include "model/robustness/kernel_plan.h"

namespace mailbilan::robustness {
inline namespace MAILBILAN_LANES {

using namespace random;

// Gaps of sorted uniforms: uniform on the simplex (row 9). `gaps` has one figure a criterion; they sum to 1.
MAILBILAN_INLINE void drawSimplex(const KernelPlan& plan, Generator& generator, Reals* gaps) {
    const int last = plan.criteria - 1;
    for (int i = 0; i < last; ++i)
        gaps[i] = generator.uniform();
    for (int k = 0; k < plan.comparatorCount; ++k) {
        Reals &low = gaps[plan.comparators[2 * k]], &high = gaps[plan.comparators[2 * k + 1]];
        const Reals one = low, other = high;
        low = smaller(one, other);
        high = larger(one, other);
    }
    gaps[last] = reals(1.0);
    for (int i = last; i > 0; --i)
        gaps[i] = gaps[i] - gaps[i - 1];
}

// Exchanges figure i with one of those from `first` to i, by lane.
MAILBILAN_INLINE void shuffleStep(Generator& generator, Reals* figures, int first, int i) {
    const Reals other = floorOf(generator.uniform() * reals(i - first + 1));
    for (int lane = 0; lane < laneCount; ++lane) {
        const int at = first + static_cast<int>(other[lane]);
        const double kept = figures[i][lane];
        figures[i].set(lane, figures[at][lane]);
        figures[at].set(lane, kept);
    }
}

// Uniform on the part of the simplex where weights fall in the stated order: its corners are the equal weights of the
// first k criteria, so that weight i is the sum of gap k / k over k >= i. Equal stated weights in random order.
// `room` has one figure a criterion.
MAILBILAN_INLINE void drawOrdered(const KernelPlan& plan, Generator& generator, Reals* weights, Reals* room) {
    drawSimplex(plan, generator, room);
    Reals sum = reals(0.0);
    for (int i = plan.criteria - 1; i >= 0; --i) {
        sum = sum + room[i] / reals(i + 1.0);
        room[i] = sum;
    }
    for (int i = plan.criteria - 1; i > 0; --i)
        if (plan.groups[i] < i)
            shuffleStep(generator, room, plan.groups[i], i);
    for (int i = 0; i < plan.criteria; ++i)
        weights[plan.order[i]] = room[i];
}

// In any unit: only Free and OrderOnly sum to 1.
MAILBILAN_INLINE void drawWeights(const KernelPlan& plan, Generator& generator, Reals* weights, Reals* room) {
    switch (plan.setting) {
    case WeightSetting::Fixed:
        for (int c = 0; c < plan.criteria; ++c)
            weights[c] = reals(plan.weights[c]);
        return;
    case WeightSetting::PlusMinusOne:
        for (int c = 0; c < plan.criteria; ++c)
            weights[c] = reals(plan.weights[c]) + reals(plan.weightWidths[c]) * generator.uniform();
        return;
    case WeightSetting::OrderOnly: return drawOrdered(plan, generator, weights, room);
    case WeightSetting::Free: return drawSimplex(plan, generator, weights);
    }
}

} // namespace MAILBILAN_LANES
} // namespace mailbilan::robustness
