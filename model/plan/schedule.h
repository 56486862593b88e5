// The phases of a migration as a schedule: when they end, which begin too early, what they cost.
#pragma once

#include "model/cost/ledger.h"

namespace mailbilan {

// The first working day on which `phase` is over.
int endOf(const Phase& phase);
// Working days of the whole project; 0 without phases.
int projectDays(const Keyed<Phase>& phases);

// First and last working day of a phase (ISO); of one without days both are its start. Empty where the dossier does
// not say when the project starts.
struct PhaseDates {
    std::string first, last;
    friend bool operator==(const PhaseDates&, const PhaseDates&) = default;
};
std::optional<PhaseDates> datesOf(const Organisation& organisation, const Phase& phase);

// The cutover and the windows around it, which are known by their ids in the catalogue ("cutover", "ttl", "freeze",
// "rollback_window"). Null: the dossier has no such phase.
struct CutoverPlan {
    const Phase *cutover = nullptr, *ttl = nullptr, *freeze = nullptr, *rollback = nullptr;
};
CutoverPlan cutoverOf(const Keyed<Phase>& phases);

// The old value of a record must have expired everywhere at the cutover.
inline constexpr int leastTtlDays = 2;
bool ttlIsTooShort(const CutoverPlan& plan);

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
