#include "model/analysis/cheapest.h"

#include "model/decision/generic_plans.h"

namespace mailbilan::analysis {
namespace {

std::vector<bool> genericOptions(const CompiledModel& model) {
    std::vector<bool> generic;
    const auto isGeneric = [&](int list) {
        const auto& items = model.lists[static_cast<std::size_t>(list)].items;
        return std::any_of(items.begin(), items.end(), [](const CompiledItem& item) { return item.generic; });
    };
    for (const CompiledOption& option : model.options)
        generic.push_back(std::any_of(option.parts.begin(), option.parts.end(),
                                      [&](const CompiledPart& part) { return isGeneric(part.list); }) ||
                          std::any_of(option.wholeLists.begin(), option.wholeLists.end(), isGeneric));
    return generic;
}

} // namespace

std::vector<std::size_t> Contestants::contestantsOf(const CompiledModel& model) {
    const auto& options = model.dossier->options;
    const std::vector<bool> generic = genericOptions(model);
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < options.size(); ++i) {
        std::size_t first = 0;
        while (first < i && !decision::competeAsOne(options[first], generic[first], options[i], generic[i]))
            ++first;
        result.push_back(first);
    }
    return result;
}

} // namespace mailbilan::analysis
