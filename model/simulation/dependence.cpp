#include "model/simulation/dependence.h"

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

} // namespace mailbilan::simulation
