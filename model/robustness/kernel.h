// The drawing itself, compiled once for each instruction set. Included by the kernel_*.cpp only.
#pragma once

#include "model/robustness/tally.h"
#include "model/robustness/weight_draw.h"

namespace mailbilan::robustness {
inline namespace MAILBILAN_LANES {

MAILBILAN_INLINE Reals drawScore(const ScorePlan& score, bool whole, Generator& generator) {
    Reals grade = generator.uniform() * reals(score.grades);
    if (whole)
        grade = floorOf(grade);
    return reals(score.low) + grade * reals(score.unit);
}

MAILBILAN_INLINE void drawValues(const KernelPlan& plan, Generator& generator, const Reals* weights, Reals* values) {
    const ScorePlan* score = plan.scores;
    for (int a = 0; a < plan.options; ++a) {
        Reals value = reals(0.0);
        for (int c = 0; c < plan.criteria; ++c, ++score)
            value = value + weights[c] * (score->grades == 0 ? reals(score->low)
                                                             : drawScore(*score, plan.wholeGrades, generator));
        values[a] = value;
    }
}

struct Scratch {
    Scratch(const KernelPlan& plan, void* memory)
        : weights(static_cast<Reals*>(memory)), room(weights + plan.criteria), values(room + plan.criteria),
          rest(values + plan.options) {}
    Reals *weights, *room, *values, *rest;
};

inline void tally(const KernelPlan& plan, std::int64_t block, std::int64_t groups, void* memory,
                  const BlockSums& sums) {
    Generator scores(plan.seed, Stream::Scores, block), weights(plan.seed, Stream::Weights, block);
    const Scratch scratch(plan, memory);
    Tally counted(plan.options, plan.criteria, scratch.rest);
    for (std::int64_t group = 0; group < groups; ++group) {
        drawWeights(plan, weights, scratch.weights, scratch.room);
        drawValues(plan, scores, scratch.weights, scratch.values);
        counted.add(scratch.values, scratch.weights, sums.ranks);
    }
    counted.moveTo(sums);
}

inline void firstAt(const KernelPlan& plan, const double* weights, std::int64_t block, std::int64_t groups,
                    void* memory, std::int64_t* hits) {
    Generator scores(plan.seed, Stream::Scores, block);
    const int cells = plan.options * plan.criteria;
    Reals *drawn = static_cast<Reals*>(memory), *first = drawn + cells;
    Counts* counted = reinterpret_cast<Counts*>(first);
    for (int a = 0; a < plan.options; ++a)
        counted[a] = counts(0);
    const auto valueAt = [&](int option, const double* own) {
        Reals value = reals(0.0);
        for (int c = 0; c < plan.criteria; ++c)
            value = value + reals(own[c]) * drawn[option * plan.criteria + c];
        return value;
    };
    for (std::int64_t group = 0; group < groups; ++group) {
        for (int i = 0; i < cells; ++i)
            drawn[i] = plan.scores[i].grades == 0 ? reals(plan.scores[i].low)
                                                  : drawScore(plan.scores[i], plan.wholeGrades, scores);
        for (int a = 0; a < plan.options; ++a) {
            const double* own = weights + a * plan.criteria;
            const Reals ours = valueAt(a, own);
            Counts notFirst = counts(0);
            for (int b = 0; b < plan.options; ++b)
                notFirst = notFirst | (ours < valueAt(b, own));
            counted[a] = counted[a] + counts(1) + notFirst;
        }
    }
    for (int a = 0; a < plan.options; ++a)
        hits[a] += sumOfLanes(counted[a]);
}

inline void values(const KernelPlan& plan, std::int64_t block, std::int64_t groups, void* memory, double* result,
                   std::int64_t stride) {
    Generator scores(plan.seed, Stream::Scores, block), weights(plan.seed, Stream::Weights, block);
    const Scratch scratch(plan, memory);
    for (std::int64_t group = 0; group < groups; ++group) {
        drawWeights(plan, weights, scratch.weights, scratch.room);
        drawValues(plan, scores, scratch.weights, scratch.values);
        for (int a = 0; a < plan.options; ++a)
            for (int lane = 0; lane < laneCount; ++lane)
                result[a * stride + group * laneCount + lane] = scratch.values[a][lane];
    }
}

} // namespace MAILBILAN_LANES
} // namespace mailbilan::robustness
