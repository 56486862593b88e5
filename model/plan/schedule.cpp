#include "model/plan/schedule.h"

#include "model/plan/working_days.h"

#include <algorithm>

namespace mailbilan {
namespace {

bool hasItem(const Phase& phase, const LedgerItem& item) {
    return std::find(phase.items.begin(), phase.items.end(), item.item->id) != phase.items.end();
}

// Where the phases before `phase` have ended.
int earliestStart(const Keyed<Phase>& phases, const Phase& phase) {
    int earliest = 0;
    for (const std::string& id : phase.after)
        if (const Phase* before = phases.find(id))
            earliest = std::max(earliest, endOf(*before));
    return earliest;
}

} // namespace

int endOf(const Phase& phase) { return phase.startDay + phase.days; }

int projectDays(const Keyed<Phase>& phases) {
    int days = 0;
    for (const Phase& phase : phases)
        days = std::max(days, endOf(phase));
    return days;
}

std::optional<PhaseDates> datesOf(const Organisation& organisation, const Phase& phase) {
    const int lastDay = std::max(phase.startDay, endOf(phase) - 1);
    const auto first = workingDate(organisation.country, organisation.start, phase.startDay);
    const auto last = workingDate(organisation.country, organisation.start, lastDay);
    if (!first || !last)
        return std::nullopt;
    return PhaseDates{*first, *last};
}

CutoverPlan cutoverOf(const Keyed<Phase>& phases) {
    return {phases.find("cutover"), phases.find("ttl"), phases.find("freeze"), phases.find("rollback_window")};
}

bool ttlIsTooShort(const CutoverPlan& plan) {
    return plan.cutover && plan.ttl && plan.cutover->startDay - plan.ttl->startDay < leastTtlDays;
}

std::vector<PhaseConflict> conflictsOf(const Keyed<Phase>& phases) {
    std::vector<PhaseConflict> conflicts;
    for (std::size_t i = 0; i < phases.size(); ++i)
        for (const std::string& id : phases[i].after) {
            const int after = phases.indexOf(id);
            if (after < 0)
                continue;
            const int early = endOf(phases[static_cast<std::size_t>(after)]) - phases[i].startDay;
            if (early > 0)
                conflicts.push_back({static_cast<int>(i), after, early});
        }
    return conflicts;
}

void mendStarts(Keyed<Phase>& phases) {
    // Each pass settles at least one more phase of the longest chain.
    for (std::size_t pass = 0; pass < phases.size(); ++pass)
        for (Phase& phase : phases)
            phase.startDay = std::max(phase.startDay, earliestStart(phases, phase));
}

std::optional<Money> costOf(const Phase& phase, const OptionCosts& costs) {
    std::optional<Money> sum;
    for (const LedgerItem& item : costs.items)
        if (hasItem(phase, item))
            sum = sum.value_or(Money()) + item.total;
    return sum;
}

Money migrationCost(const Keyed<Phase>& phases, const OptionCosts& costs) {
    Money sum;
    for (const LedgerItem& item : costs.items)
        if (std::any_of(phases.begin(), phases.end(), [&](const Phase& phase) { return hasItem(phase, item); }))
            sum += item.total;
    return sum;
}

} // namespace mailbilan
