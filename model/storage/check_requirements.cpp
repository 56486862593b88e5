#include "model/storage/cross_checker.h"

namespace mailbilan {
namespace {

bool needsLimit(Comparison comparison) { return comparison == Comparison::AtLeast || comparison == Comparison::AtMost; }

void checkRequirement(CrossCheck& check, const Requirement& requirement) {
    const std::string pointer = at({"requirements", requirement.id});
    if (!requirement.fact.empty() && !check.factKinds.contains(requirement.fact))
        check.findings.error("reference.fact", pointer + "/fact", {requirement.fact});
    const bool needsValues = !needsLimit(requirement.comparison) && requirement.comparison != Comparison::IsTrue;
    if (needsLimit(requirement.comparison) && !requirement.limit)
        check.findings.error("requirement.limit", pointer, {requirement.id});
    if (needsValues && requirement.values.empty())
        check.findings.error("requirement.values", pointer, {requirement.id});
}

} // namespace

void checkRequirements(CrossCheck& check) {
    for (const Requirement& requirement : check.dossier.requirements)
        checkRequirement(check, requirement);
    for (const Template& entry : check.dossier.templates)
        for (const Fact& fact : entry.facts)
            if (!check.factKinds.contains(fact.id))
                check.findings.error("reference.fact", at({"templates", entry.id, "facts", fact.id}), {fact.id});
}

} // namespace mailbilan
