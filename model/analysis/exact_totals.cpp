#include "model/analysis/exact_totals.h"

#include "model/cost/list_run.h"
#include "model/simulation/dependence.h"

#include <algorithm>
#include <numeric>

namespace mailbilan::analysis {
namespace {

bool contains(const std::vector<Slot>& slots, Slot slot) {
    return std::find(slots.begin(), slots.end(), slot) != slots.end();
}

SeatRange rangeOf(const std::vector<std::int64_t>& users) {
    const auto [least, most] = std::minmax_element(users.begin(), users.end());
    return {*least, *most};
}

template <class Number>
typename Arithmetic<Number>::Amount sumOf(const CompiledModel& model, const CompiledList& list,
                                          const ListResult<Number>& result) {
    typename Arithmetic<Number>::Amount sum{};
    for (const Line<Number>& line : result.lines)
        if (model.counts(list.items[static_cast<std::size_t>(line.item)].item->kind))
            sum += line.net + line.vat;
    return sum;
}

} // namespace

bool TotalsAt::available(const std::vector<std::size_t>& option) const {
    return userMonths > 0 &&
           std::all_of(option.begin(), option.end(), [this](std::size_t i) { return blocks[i].available; });
}

std::int64_t TotalsAt::cents(const std::vector<std::size_t>& option) const {
    std::int64_t sum = 0;
    for (const std::size_t i : option)
        sum += blocks[i].cents;
    return sum;
}

ExactTotals::ExactTotals(const CompiledModel& model, const CostBlocks& blocks, std::vector<bool> needed)
    : model_(model), blocks_(blocks), needed_(std::move(needed)), binary_(model.values<Sure>()) {
    likelyUsers_ = users(binary_, usersByMonth(model_, binary_));
    likely_ = likelyTotals();
}

bool ExactTotals::movesUsers(Slot slot) const { return contains(simulation::userSlots(model_), slot); }

template <class Number>
ExactTotals::UsersByMonth ExactTotals::users(const std::vector<Number>& values, std::vector<std::int64_t> all) const {
    UsersByMonth result;
    for (const Population& population : blocks_.populations)
        result.push_back(usersOf(population, all, values));
    result.push_back(std::move(all)); // of the organisation
    return result;
}

TotalsAt ExactTotals::at(Slot slot, const Figure& value, Digits digits) {
    const auto place = static_cast<std::size_t>(slot);
    changed_ = slot;
    changedTo_ = value;
    if (digits == Digits::Decimal) {
        std::vector<Decimal>& values = decimals();
        const Decimal before = std::exchange(values[place], Decimal(value));
        TotalsAt result = totals(slot, values);
        values[place] = before;
        return result;
    }
    const Sure before = std::exchange(binary_[place], Arithmetic<Sure>::of(value));
    TotalsAt result = totals(slot, binary_);
    binary_[place] = before;
    return result;
}

bool ExactTotals::isExact(const TotalsAt& totals, Slot slot, const Figure& value, const std::vector<std::size_t>& of) {
    std::vector<Decimal>& values = decimals();
    const auto place = static_cast<std::size_t>(slot);
    const Decimal before = std::exchange(values[place], Decimal(value));
    const UsersByMonth users = usersAt(slot, values);
    const bool exact = std::all_of(of.begin(), of.end(), [&](std::size_t i) {
        const CostBlock& block = blocks_.blocks[i];
        return !block.isRead(slot) || run(block, users[block.population], values) == totals.blocks[i];
    });
    values[place] = before;
    return exact && std::accumulate(users.back().begin(), users.back().end(), std::int64_t{0}) == totals.userMonths;
}

TotalsAt ExactTotals::likelyTotals() {
    TotalsAt result;
    result.blocks.resize(blocks_.blocks.size());
    for (std::size_t i = 0; i < blocks_.blocks.size(); ++i)
        if (needed_[i])
            result.blocks[i] = run(blocks_.blocks[i], likelyUsers_[blocks_.blocks[i].population], binary_);
    describeUsers(likelyUsers_, result);
    return result;
}

void ExactTotals::describeUsers(const UsersByMonth& users, TotalsAt& totals) const {
    totals.users.clear();
    for (std::size_t i = 0; i < blocks_.populations.size(); ++i)
        totals.users.push_back(rangeOf(users[i]));
    totals.userMonths = std::accumulate(users.back().begin(), users.back().end(), std::int64_t{0});
}

template <class Number>
ExactTotals::UsersByMonth ExactTotals::usersAt(Slot slot, const std::vector<Number>& values) const {
    const bool all = movesUsers(slot);
    if (all || std::any_of(blocks_.populations.begin(), blocks_.populations.end(),
                           [&](const Population& population) { return contains(shareSlots(population), slot); }))
        return users(values, all ? usersByMonth(model_, values) : likelyUsers_.back());
    return likelyUsers_;
}

template <class Number> TotalsAt ExactTotals::totals(Slot slot, const std::vector<Number>& values) {
    const UsersByMonth users = usersAt(slot, values);
    TotalsAt result = likely_;
    for (std::size_t i = 0; i < blocks_.blocks.size(); ++i)
        if (needed_[i] && blocks_.blocks[i].isRead(slot))
            result.blocks[i] = run(blocks_.blocks[i], users[blocks_.blocks[i].population], values);
    describeUsers(users, result);
    return result;
}

BlockTotal ExactTotals::run(const CostBlock& block, const std::vector<std::int64_t>& users,
                            const std::vector<Sure>& values) {
    const auto result = ListRun<Sure>(model_, values, block.list, users).run();
    if (result.unavailable)
        return {0, false};
    const SureAmount sum = sumOf(model_, block.list, result);
    if (sum.sure)
        return {sum.cents, true};
    std::vector<Decimal>& exact = decimals();
    if (changed_ < 0)
        return run(block, users, exact);
    const auto place = static_cast<std::size_t>(changed_);
    const Decimal before = std::exchange(exact[place], Decimal(changedTo_));
    const BlockTotal total = run(block, users, exact);
    exact[place] = before;
    return total;
}

BlockTotal ExactTotals::run(const CostBlock& block, const std::vector<std::int64_t>& users,
                            const std::vector<Decimal>& values) {
    const auto result = ListRun<Decimal>(model_, values, block.list, users).run();
    if (result.unavailable)
        return {0, false};
    return {sumOf(model_, block.list, result).cents(), true};
}

std::vector<Decimal>& ExactTotals::decimals() {
    if (!decimals_)
        decimals_ = model_.values<Decimal>();
    return *decimals_;
}

} // namespace mailbilan::analysis
