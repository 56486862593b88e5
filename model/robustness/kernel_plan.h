// What a kernel draws, as plain arrays: a file compiled for another instruction set must not hold inline functions of
// the standard library, which the linker could take for everybody's. Internal to the room.
#pragma once

#include "model/robustness/robustness.h"

#include <cstdint>

namespace mailbilan::robustness {

// low + grade * unit, where grade is uniform in [0, grades) and, of whole grades, rounded down; certain where grades is
// 0.
struct ScorePlan {
    double low = 0, unit = 0, grades = 0;
};

struct KernelPlan {
    int options = 0, criteria = 0;
    bool wholeGrades = false;
    const ScorePlan* scores = nullptr; // option after option, as criteria

    WeightSetting setting = WeightSetting::Fixed;
    const double* weights = nullptr;      // Fixed: those; PlusMinusOne: the lowest. Any unit
    const double* weightWidths = nullptr; // PlusMinusOne
    const int* order = nullptr;           // OrderOnly: criteria, heaviest first
    const int* groups = nullptr;          // OrderOnly: by place, the first place of equal stated weight
    const int* comparators = nullptr;     // OrderOnly, Free: sorting network for criteria - 1 figures, pairs
    int comparatorCount = 0;

    std::uint64_t seed = 0;
};

// Sums over one block of draws; the caller gives zeroed arrays.
struct BlockSums {
    std::int64_t* ranks = nullptr;  // [option][rank]
    std::int64_t* ahead = nullptr;  // [a][b]: a above b
    double* firstWeights = nullptr; // [option][criterion]: weights, as shares, where it is first
    double* firsts = nullptr;       // [option]: first, ties shared out evenly
};

// `scratch` has scratchBytes(), aligned to 64. `groups` lane groups of eight draws, at most a block.
struct Kernel {
    void (*tally)(const KernelPlan& plan, std::int64_t block, std::int64_t groups, void* scratch,
                  const BlockSums& sums);
    // How often each option is first at its own row of `weights` ([option][criterion]); fixed weights, scores drawn.
    void (*firstAt)(const KernelPlan& plan, const double* weights, std::int64_t block, std::int64_t groups,
                    void* scratch, std::int64_t* hits);
    // Values at fixed weights, as drawn by tally: values[option * stride + draw in the block].
    void (*values)(const KernelPlan& plan, std::int64_t block, std::int64_t groups, void* scratch, double* values,
                   std::int64_t stride);
};
std::int64_t scratchBytes(const KernelPlan& plan);
const Kernel& kernel(); // the best for this processor
const Kernel& baselineKernel();
const Kernel& avx2Kernel(); // to be run only where bestInstructionSet() says so; the baseline elsewhere

} // namespace mailbilan::robustness
