#include "model/storage/cross_checker.h"
#include "model/storage/node.h"
#include "model/storage/reader.h"
#include "model/storage/value_checker.h"

namespace mailbilan {
namespace {

template <class List> std::set<std::string_view> idsOf(const List& list) {
    std::set<std::string_view> ids;
    for (const auto& entry : list)
        ids.insert(entry.id);
    return ids;
}

} // namespace

std::string at(std::initializer_list<std::string_view> tokens) {
    std::string pointer;
    for (const std::string_view token : tokens)
        pointer += '/' + escapedToken(token);
    return pointer;
}

std::string at(std::string_view pointer, std::size_t index) {
    return std::string(pointer) + '/' + std::to_string(index);
}

bool within(const Figure& value, const Figure& low, const Figure& high) {
    const Decimal figure(value);
    return figure >= Decimal(low) && figure <= Decimal(high);
}

const Assumption* CrossCheck::assumptionOf(const Quantity& quantity) const {
    const auto* reference = std::get_if<AssumptionRef>(&quantity);
    const auto it = reference ? assumptions.find(reference->id) : assumptions.end();
    return it == assumptions.end() ? nullptr : it->second;
}

Findings validate(const Dossier& dossier) {
    FindingList findings;
    ValueChecker(dossier, findings).run();
    CrossCheck check{dossier, findings, {}, {}, {}, {}, {}};
    for (const Assumption& assumption : dossier.assumptions)
        check.assumptions.emplace(assumption.id, &assumption);
    check.templates = idsOf(dossier.templates);
    check.criteria = idsOf(dossier.criteria);
    check.requirements = idsOf(dossier.requirements);
    check.factKinds = idsOf(dossier.factKinds);
    for (const auto area : {checkOrganisation, checkAssumptions, checkItems, checkCurrencies, checkOptions, checkMatrix,
                            checkRequirements, checkPhases})
        area(check);
    return findings.findings();
}

} // namespace mailbilan
