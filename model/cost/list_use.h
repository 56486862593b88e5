// Which lists are run for which users: what options share is run once.
#pragma once

#include "model/cost/demand.h"

#include <algorithm>
#include <vector>

namespace mailbilan {

// The users of a list, from the whole organisation's.
struct Population {
    std::vector<Slot> before; // shares of the parts before
    Slot share = 0;
    bool whole = true, rest = false;
    friend bool operator==(const Population&, const Population&) = default;
};

struct ListUse {
    int list = 0; // place in CompiledModel::lists
    Population population{};
    friend bool operator==(const ListUse&, const ListUse&) = default;
};

struct ListUses {
    std::vector<ListUse> uses;
    std::vector<std::vector<std::size_t>> options; // places in uses; the same places: the same costs
};
// Lists with equal items count as one.
ListUses listUsesOf(const CompiledModel& model);

// How far rounding to the cent may move the sum of an option's lines: a net and a VAT line for each item, in each month
// and at the end, each by half a cent, the VAT by what its net line brings along besides.
double roundingOf(const CompiledModel& model, const ListUses& uses, std::size_t option);

// Slots behind the users of a population, those behind the whole organisation's not among them.
std::vector<Slot> shareSlots(const Population& population);

// `all`: users of the whole organisation by month.
template <class Number>
std::vector<std::int64_t> usersOf(const Population& population, const std::vector<std::int64_t>& all,
                                  const std::vector<Number>& values) {
    if (population.whole)
        return all;
    Number from(0);
    for (const Slot slot : population.before)
        from += values[static_cast<std::size_t>(slot)];
    return usersBetween(
        all, from, population.rest ? Number(1) : Number(from + values[static_cast<std::size_t>(population.share)]));
}

} // namespace mailbilan
