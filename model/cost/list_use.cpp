#include "model/cost/list_use.h"

namespace mailbilan {
namespace {

std::size_t placeOf(ListUse use, std::vector<ListUse>& uses) {
    if (use.population.rest && use.population.before.empty())
        use.population = {};
    const auto same = std::find(uses.begin(), uses.end(), use);
    if (same != uses.end())
        return static_cast<std::size_t>(same - uses.begin());
    uses.push_back(std::move(use));
    return uses.size() - 1;
}

} // namespace

ListUses listUsesOf(const CompiledModel& model) {
    ListUses result;
    for (const CompiledOption& option : model.options) {
        std::vector<std::size_t>& places = result.options.emplace_back();
        std::vector<Slot> before;
        for (const CompiledPart& part : option.parts) {
            places.push_back(placeOf({part.list, {before, part.rest ? 0 : part.share, false, part.rest}}, result.uses));
            if (!part.rest)
                before.push_back(part.share);
        }
        for (const int list : option.wholeLists)
            places.push_back(placeOf({list, {}}, result.uses));
    }
    return result;
}

std::vector<Slot> shareSlots(const Population& population) {
    std::vector<Slot> slots = population.before;
    if (!population.whole && !population.rest)
        slots.push_back(population.share);
    return slots;
}

} // namespace mailbilan
