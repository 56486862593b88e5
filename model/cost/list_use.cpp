#include "model/cost/list_use.h"

namespace mailbilan {
namespace {

// Of lists with equal items, such as those of a copied option, the first.
int firstLike(const CompiledModel& model, int list) {
    const auto& items = model.lists[static_cast<std::size_t>(list)].items;
    const auto same = [](const CompiledItem& a, const CompiledItem& b) { return *a.item == *b.item; };
    int first = 0;
    while (first < list) {
        const auto& others = model.lists[static_cast<std::size_t>(first)].items;
        if (std::equal(items.begin(), items.end(), others.begin(), others.end(), same))
            break;
        ++first;
    }
    return first;
}

std::size_t placeOf(const CompiledModel& model, ListUse use, std::vector<ListUse>& uses) {
    if (use.population.rest && use.population.before.empty())
        use.population = {};
    use.list = firstLike(model, use.list);
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
            places.push_back(
                placeOf(model, {part.list, {before, part.rest ? 0 : part.share, false, part.rest}}, result.uses));
            if (!part.rest)
                before.push_back(part.share);
        }
        for (const int list : option.wholeLists)
            places.push_back(placeOf(model, {list, {}}, result.uses));
    }
    return result;
}

double roundingOf(const CompiledModel& model, const ListUses& uses, std::size_t option) {
    std::size_t items = 0;
    for (const std::size_t place : uses.options[option])
        items += model.lists[static_cast<std::size_t>(uses.uses[place].list)].items.size();
    return 0.02 * static_cast<double>(items) * (model.horizon + 1) + 0.01;
}

std::vector<Slot> shareSlots(const Population& population) {
    std::vector<Slot> slots = population.before;
    if (!population.whole && !population.rest)
        slots.push_back(population.share);
    return slots;
}

} // namespace mailbilan
