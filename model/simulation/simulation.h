// Seeded Monte Carlo simulation over all uncertain assumptions (cost-model.md, Uncertainty; decision-model.md, row 8).
//
// An assumption is uncertain where its low or high value differs from the likely one; a missing end is the likely
// value. PERT (lambda 4) or triangular. Assumptions of one `movesWith` name share one uniform, so that all stand at the
// same quantile of their own range.
#pragma once

#include "model/dossier/dossier.h"
#include "model/robustness/chance.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mailbilan {

struct SimulationSettings {
    std::uint64_t seed = 42;
    std::int64_t draws = 16'384; // > 0; rounded up to a multiple of 8
    int threads = 1;             // the figures do not depend on it
};

struct Estimate {
    double value = 0;
    double error = 0; // half the width of the 95 % interval of the sampling
};

struct Histogram {
    double from = 0, to = 0;          // lowest and highest draw
    std::vector<std::int64_t> counts; // bins of equal width, the last one with its end; one bin where from == to
};

// Of N sorted draws quantile p is the one at floor(pN), counted from 0.
struct Spread {
    Estimate p10, p20, p50, p80, p90, mean;
    double deviation = 0; // standard deviation of the draws
    Histogram histogram;
};

// What a driver of the draws explains on its own: the first-order index Var(E[Y | X]) / Var(Y), where X is one
// assumption or all that move together. Estimated from the same draws in 32 bins of equal probability, less what chance
// alone would show. What drivers do only together is left over, so that shares need not sum to 1.
struct VarianceShare {
    std::vector<std::string> assumptions; // ids in dossier order; several: they move together
    double share = 0;                     // 0 to 1
};

struct OptionSimulation {
    Chance available; // in a draw: within its maximum and tiers, and somebody to serve
    // Over the draws in which it is available; empty: in none.
    std::optional<Spread> tco;          // included kinds, whole horizon
    std::optional<Spread> perUserMonth; // TCO over the user months of the same draw
    // Alone, among the competing options that are available in the draw. 0 where it does not compete.
    Chance cheapest;
    std::vector<VarianceShare> variance; // of TCO, largest first; empty: nothing varies
};

// a - b of the two competing options that are most often the cheapest (the lower mean where level).
struct SimulatedMargin {
    int a = 0, b = 0;                    // indexes into Dossier::options; a is the more often cheapest one
    Spread perUserMonth;                 // over the draws in which both are available
    Chance aCheaper;                     // strictly, in those draws
    std::vector<VarianceShare> variance; // largest first: the first one is what to find out first
};

struct Simulation {
    std::uint64_t seed = 0;
    std::int64_t draws = 0;
    std::vector<OptionSimulation> options; // as Dossier::options
    std::optional<SimulatedMargin> margin; // empty: no two competing options are ever available at once
    // Option after option, `draws` figures each: the same draw stands at the same place, so that whoever reads on
    // works with common draws. Infinite where the option is not available.
    std::vector<double> perUserMonth;
    std::vector<double> userMonths; // by draw

    double perUserMonthOf(std::size_t option, std::size_t draw) const {
        return perUserMonth[option * static_cast<std::size_t>(draws) + draw];
    }
};

// `competing` as for evaluateMatrix(): the options that the probability of being the cheapest is about. Amounts are
// unrounded (each line is within half a cent of the ledger's). The dossier must have no errors.
Simulation simulate(const Dossier& dossier, const std::vector<bool>& competing, const SimulationSettings& settings);

// As SimulatedMargin::variance, for any two options: `simulation` is simulate() of the same dossier.
std::vector<VarianceShare> varianceOfDifference(const Dossier& dossier, const Simulation& simulation, int a, int b,
                                                int threads = 1);

} // namespace mailbilan
