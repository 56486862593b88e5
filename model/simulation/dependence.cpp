#include "model/simulation/dependence.h"

#include <algorithm>

namespace mailbilan::simulation {
namespace {

void addFactor(const CompiledFactor& factor, std::vector<Slot>& slots) {
    using What = CompiledFactor::What;
    if (factor.what != What::Driver)
        slots.push_back(factor.value);
    if (factor.what == What::PositiveDifference)
        slots.push_back(factor.minus);
}

void addIndex(const CompiledIndex& index, std::vector<Slot>& slots) {
    for (const auto& [month, factor] : index.list)
        slots.push_back(factor);
    if (index.list.empty())
        slots.insert(slots.end(), {index.rate, index.fixed});
}

} // namespace

std::vector<Slot> slotsOf(const CompiledItem& item) {
    std::vector<Slot> slots{item.price};
    for (const CompiledFactor& factor : item.factors)
        addFactor(factor, slots);
    if (item.tier)
        for (const auto& band : item.tier->bands)
            slots.push_back(band.price);
    slots.insert(slots.end(), item.divisors.begin(), item.divisors.end());
    for (const auto& slot :
         {item.minimumFee, item.grossRate, item.residualShare, item.exchangeTimes, item.exchangeOver})
        if (slot)
            slots.push_back(*slot);
    if (item.index)
        addIndex(*item.index, slots);
    for (const CompiledLot& lot : item.stock)
        slots.push_back(lot.quantity); // its book value is only shown
    return slots;
}

std::vector<Slot> userSlots(const CompiledModel& model) {
    if (std::holds_alternative<ListDemand>(model.dossier->organisation.demand))
        return {model.start};
    return {model.start, model.growth};
}

std::vector<Slot> sharedSlots(const CompiledModel& model, const CompiledItem& item) {
    std::vector<Slot> slots;
    if (item.item->kind == Kind::Paid)
        slots.insert(slots.end(), {model.vatRate, model.vatNotRecovered});
    for (const CompiledFactor& factor : item.factors) {
        const bool driven = factor.what == CompiledFactor::What::Driver || factor.what == CompiledFactor::What::Step;
        if (driven && (factor.driver == DriverKind::Mailboxes || factor.driver == DriverKind::Storage))
            slots.push_back(model.mailboxesPerUser);
        if (driven && factor.driver == DriverKind::Storage)
            slots.insert(slots.end(), {model.gbPerMailbox, model.storageGrowth});
    }
    return slots;
}

std::vector<Slot> readBy(const CompiledModel& model, const CompiledItem& item, const Population& population) {
    std::vector<Slot> slots = slotsOf(item);
    const auto append = [&](const std::vector<Slot>& more) { slots.insert(slots.end(), more.begin(), more.end()); };
    append(sharedSlots(model, item));
    if (item.dependsOnDemand) {
        append(userSlots(model));
        append(shareSlots(population));
    }
    return slots;
}

bool hasCommitment(const CompiledList& list) {
    return std::any_of(list.items.begin(), list.items.end(), [](const CompiledItem& item) {
        return std::holds_alternative<Commitment>(item.item->schedule);
    });
}

} // namespace mailbilan::simulation
