#include "model/decision/requirements.h"

#include "model/decision/rational.h"

#include <algorithm>

namespace mailbilan {
namespace {

bool holds(const std::vector<std::string>& list, const std::string& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

RequirementState metIf(bool met) { return met ? RequirementState::Met : RequirementState::Failed; }

// A text is a list of one.
std::optional<std::vector<std::string>> listOf(const FactValue& value) {
    if (const auto* text = std::get_if<std::string>(&value))
        return std::vector{*text};
    if (const auto* list = std::get_if<std::vector<std::string>>(&value))
        return *list;
    return std::nullopt;
}

RequirementState compareNumber(const Dossier& dossier, const Requirement& requirement, const FactValue& value) {
    const auto* figure = std::get_if<Figure>(&value);
    if (!figure || !requirement.limit)
        return RequirementState::ToBeClarified;
    const auto number = decision::toRational(*figure);
    const auto limit = decision::toRational(likely(dossier, *requirement.limit));
    return metIf(requirement.comparison == Comparison::AtLeast ? number >= limit : number <= limit);
}

RequirementState compareList(const Requirement& requirement, const FactValue& value) {
    const auto list = listOf(value);
    if (!list)
        return RequirementState::ToBeClarified;
    const auto isAmongValues = [&](const std::string& entry) { return holds(requirement.values, entry); };
    if (requirement.comparison == Comparison::AnyOf)
        return metIf(std::any_of(list->begin(), list->end(), isAmongValues));
    if (requirement.comparison == Comparison::Contains)
        return metIf(std::all_of(requirement.values.begin(), requirement.values.end(),
                                 [&](const std::string& wanted) { return holds(*list, wanted); }));
    // "All places are allowed" says nothing where no place is named.
    if (list->empty())
        return RequirementState::ToBeClarified;
    return metIf(std::all_of(list->begin(), list->end(), isAmongValues));
}

// A fact of another kind than the comparison needs answers nothing: to be clarified.
RequirementState compare(const Dossier& dossier, const Requirement& requirement, const FactValue& value) {
    switch (requirement.comparison) {
    case Comparison::IsTrue: {
        const auto* truth = std::get_if<bool>(&value);
        return truth ? metIf(*truth) : RequirementState::ToBeClarified;
    }
    case Comparison::AtLeast:
    case Comparison::AtMost: return compareNumber(dossier, requirement, value);
    case Comparison::AnyOf:
    case Comparison::AllIn:
    case Comparison::Contains: return compareList(requirement, value);
    }
    return RequirementState::ToBeClarified;
}

int severity(RequirementState state) {
    switch (state) {
    case RequirementState::Failed: return 2;
    case RequirementState::ToBeClarified: return 1;
    case RequirementState::Met:
    case RequirementState::NotApplicable: break;
    }
    return 0;
}

RequirementResult byRule(const Dossier& dossier, const Option& option, const Requirement& requirement) {
    RequirementResult result{requirement.id, RequirementState::ToBeClarified, false, {}, nullptr};
    if (requirement.fact.empty() || option.parts.empty())
        return result;
    result.state = RequirementState::Met;
    for (const Part& part : option.parts) {
        const Template* used = dossier.templates.find(part.uses);
        const Fact* fact = used ? used->facts.find(requirement.fact) : nullptr;
        const auto state = fact ? compare(dossier, requirement, fact->value) : RequirementState::ToBeClarified;
        if (severity(state) > severity(result.state)) {
            result.state = state;
            result.part = part.id;
            result.fact = fact;
        } else if (state == RequirementState::Met && result.state == RequirementState::Met && !result.fact) {
            result.fact = fact;
        }
    }
    return result;
}

} // namespace

std::vector<OptionRequirements> evaluateRequirements(const Dossier& dossier) {
    std::vector<OptionRequirements> all;
    for (const Option& option : dossier.options) {
        OptionRequirements& result = all.emplace_back();
        for (const Requirement& requirement : dossier.requirements) {
            const auto stated = option.requirements.find(requirement.id);
            if (stated != option.requirements.end())
                result.results.push_back({requirement.id, stated->second.state, true, {}, nullptr});
            else
                result.results.push_back(byRule(dossier, option, requirement));
            if (!requirement.mustHave)
                continue;
            if (result.results.back().state == RequirementState::Failed)
                result.failed.push_back(requirement.id);
            else if (result.results.back().state == RequirementState::ToBeClarified)
                result.toBeClarified.push_back(requirement.id);
        }
    }
    return all;
}

} // namespace mailbilan
