#include "model/simulation/draw_costs.h"

#include "model/cost/list_run.h"
#include "model/simulation/dependence.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace mailbilan::simulation {
namespace {

constexpr double unavailable = std::numeric_limits<double>::infinity();

bool any(const std::vector<Slot>& slots, const std::vector<bool>& of) {
    return std::any_of(slots.begin(), slots.end(), [&](Slot slot) { return of[static_cast<std::size_t>(slot)]; });
}

void append(std::vector<Slot>& slots, const std::vector<Slot>& more) {
    slots.insert(slots.end(), more.begin(), more.end());
}

// Commitments read the lines of others by their place in the list: such a list stays whole.
bool hasCommitment(const CompiledList& list) {
    return std::any_of(list.items.begin(), list.items.end(), [](const CompiledItem& item) {
        return std::holds_alternative<Commitment>(item.item->schedule);
    });
}

} // namespace

DrawCosts::DrawCosts(const CompiledModel& model, const std::vector<bool>& varies) : model_(model), lanes_(model) {
    for (const CompiledOption& option : model.options) {
        std::vector<std::size_t> uses;
        std::vector<Slot> before;
        for (const CompiledPart& part : option.parts) {
            uses.push_back(useOf({part.list, {before, part.rest ? 0 : part.share, false, part.rest}}));
            if (!part.rest)
                before.push_back(part.share);
        }
        for (const int list : option.wholeLists)
            uses.push_back(useOf({list, {}}));
        options_.push_back(std::move(uses));
    }
    for (Use& use : uses_)
        split(use, varies);
    for (const auto& uses : options_) {
        std::vector<bool>& reads = reads_.emplace_back(varies.size(), false);
        for (const std::size_t use : uses)
            for (const Slot slot : uses_[use].slots)
                reads[static_cast<std::size_t>(slot)] = true;
    }
}

std::size_t DrawCosts::useOf(Use use) {
    if (use.population.rest && use.population.before.empty())
        use.population = {};
    const auto same = std::find_if(uses_.begin(), uses_.end(), [&](const Use& other) {
        return other.list == use.list && other.population == use.population;
    });
    if (same != uses_.end())
        return static_cast<std::size_t>(same - uses_.begin());
    uses_.push_back(std::move(use));
    return uses_.size() - 1;
}

void DrawCosts::split(Use& use, const std::vector<bool>& varies) {
    std::vector<Slot> people = userSlots(model_);
    append(people, use.population.before);
    if (!use.population.whole && !use.population.rest)
        people.push_back(use.population.share);
    const CompiledList& list = model_.lists[static_cast<std::size_t>(use.list)];
    CompiledList fixed;
    std::vector<CompiledItem> plain;
    for (const CompiledItem& item : list.items) {
        std::vector<Slot> slots = slotsOf(item);
        append(slots, sharedSlots(model_, item));
        if (item.dependsOnDemand)
            append(slots, people);
        (any(slots, varies) ? use.varying : fixed).items.push_back(item);
        append(use.slots, slots);
    }
    if (hasCommitment(list) && !use.varying.items.empty()) {
        use.varying = use.notPlain = list;
        fixed.items.clear();
    } else {
        for (const CompiledItem& item : use.varying.items)
            (isPlain(item, model_.horizon) ? plain : use.notPlain.items).push_back(item);
    }
    use.plain = lanes_.add(plain, use.population);
    const std::vector<double> likely = model_.values<double>();
    const double total = cost(fixed, likely, usersOf(use, usersByMonth(model_, likely), likely));
    use.available = total < unavailable;
    use.fixed = use.available ? total : 0;
}

std::vector<std::int64_t> DrawCosts::usersOf(const Use& use, const std::vector<std::int64_t>& all,
                                             const std::vector<double>& values) const {
    if (use.population.whole)
        return all;
    double from = 0;
    for (const Slot slot : use.population.before)
        from += values[static_cast<std::size_t>(slot)];
    return usersBetween(all, from,
                        use.population.rest ? 1.0 : from + values[static_cast<std::size_t>(use.population.share)]);
}

double DrawCosts::cost(const CompiledList& list, const std::vector<double>& values,
                       std::vector<std::int64_t> users) const {
    if (list.items.empty())
        return 0;
    const ListResult<double> result = ListRun<double>(model_, values, list, std::move(users)).run();
    if (result.unavailable)
        return unavailable;
    double sum = 0;
    for (const Line<double>& line : result.lines)
        if (model_.counts(list.items[static_cast<std::size_t>(line.item)].item->kind))
            sum += line.net + line.vat;
    return sum;
}

double DrawCosts::run(const std::vector<double>& values, std::span<double> tco) const {
    const std::vector<std::int64_t> users = usersByMonth(model_, values);
    std::vector<double> costs;
    costs.reserve(uses_.size());
    for (const Use& use : uses_)
        costs.push_back(!use.available ? unavailable
                        : use.varying.items.empty()
                            ? use.fixed
                            : use.fixed + cost(use.varying, values, usersOf(use, users, values)));
    for (std::size_t i = 0; i < options_.size(); ++i) {
        tco[i] = 0;
        for (const std::size_t use : options_[i])
            tco[i] += costs[use];
    }
    return static_cast<double>(std::accumulate(users.begin(), users.end(), std::int64_t{0}));
}

// Items that are not plain, and all of a list where the lanes do not know.
void DrawCosts::runOneOf(const LaneCosts::Workspace& work, int draw, std::span<double> costs) const {
    std::vector<double> values;
    values.reserve(work.values.size());
    for (const Reals& value : work.values)
        values.push_back(value[draw]);
    const std::vector<std::int64_t> users = usersByMonth(model_, values);
    for (std::size_t i = 0; i < uses_.size(); ++i) {
        const bool known = !std::isnan(costs[i]);
        const CompiledList& list = known ? uses_[i].notPlain : uses_[i].varying;
        if (!list.items.empty() && uses_[i].available)
            costs[i] = (known ? costs[i] : uses_[i].fixed) + cost(list, values, usersOf(uses_[i], users, values));
    }
}

void DrawCosts::run(LaneCosts::Workspace& work, std::span<double> tco, std::span<double> userMonths) const {
    lanes_.run(work);
    std::vector<double> costs(uses_.size()), values;
    for (int draw = 0; draw < random::laneCount; ++draw) {
        const auto at = static_cast<std::size_t>(draw);
        bool complete = true;
        for (std::size_t i = 0; i < uses_.size(); ++i) {
            costs[i] = uses_[i].available ? uses_[i].fixed + work.totals[uses_[i].plain][draw] : unavailable;
            complete &= !std::isnan(costs[i]) && uses_[i].notPlain.items.empty();
        }
        userMonths[at] = work.userMonths[draw];
        if (std::isnan(userMonths[at])) {
            values.clear();
            for (const Reals& value : work.values)
                values.push_back(value[draw]);
            std::vector<double> alone(options_.size());
            userMonths[at] = run(values, alone);
            for (std::size_t i = 0; i < alone.size(); ++i)
                tco[i * random::laneCount + at] = alone[i];
            continue;
        }
        if (!complete)
            runOneOf(work, draw, costs);
        for (std::size_t i = 0; i < options_.size(); ++i) {
            double sum = 0;
            for (const std::size_t use : options_[i])
                sum += costs[use];
            tco[i * random::laneCount + at] = sum;
        }
    }
}

} // namespace mailbilan::simulation
