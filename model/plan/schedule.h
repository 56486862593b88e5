// The phases of a migration as a schedule: when they end, which begin too early, what they cost.
#pragma once

#include "model/cost/ledger.h"

namespace mailbilan {

// The first working day on which `phase` is over.
int endOf(const Phase& phase);
// Working days of the whole project; 0 without phases.
int projectDays(const Keyed<Phase>& phases);

// A phase that begins before another, on which it depends, has ended. Indexes into Dossier::phases.
struct PhaseConflict {
    int phase = 0, after = 0;
    int days = 0; // by so many working days
    friend bool operator==(const PhaseConflict&, const PhaseConflict&) = default;
};
std::vector<PhaseConflict> conflictsOf(const Keyed<Phase>& phases);

// Moves every phase that begins too early to the first day on which it may. Needs phases without cycles.
void mendStarts(Keyed<Phase>& phases);

// What the items of the phase cost in an option over the horizon, with the VAT that is not recovered. Empty where the
// option has none of them.
std::optional<Money> costOf(const Phase& phase, const OptionCosts& costs);

// What the option pays for items that belong to any phase.
Money migrationCost(const Keyed<Phase>& phases, const OptionCosts& costs);

} // namespace mailbilan
