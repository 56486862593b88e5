// What is drawn: one uniform for each driver, turned into the values of its assumptions. Internal to the room.
#pragma once

#include "model/cost/compiled.h"
#include "model/simulation/inverse_beta.h"

#include <vector>

namespace mailbilan::simulation {

// The inverse distribution of one assumption's range.
class Quantiles {
public:
    // low <= likely <= high, low < high.
    Quantiles(Distribution distribution, double low, double likely, double high);
    double operator()(double probability) const;

private:
    Distribution distribution_;
    double low_, high_;
    double peak_;             // probability below the likely value (triangular)
    double rising_, falling_; // width times its part on either side of the likely value
    InverseBeta table_;
};

struct Driven {
    Slot slot = 0;
    Quantiles quantiles;
};
// Assumptions that share one uniform: those of one movesWith, else one alone.
using RandomDriver = std::vector<Driven>;

// Those of the assumptions that `matters` (by slot) says yes to, by the first one's place in the dossier.
std::vector<RandomDriver> driversOf(const Dossier& dossier, const std::vector<bool>& matters);
bool isUncertain(const Assumption& assumption);

} // namespace mailbilan::simulation
