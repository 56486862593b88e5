// Rules that tie several fields of a dossier together. Each function covers one area.
#pragma once

#include "model/dossier/dossier.h"
#include "model/storage/finding_list.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace mailbilan {

// What the checks of all areas share. Texts are views into the dossier.
struct CrossCheck {
    const Dossier& dossier;
    FindingList& findings;
    std::map<std::string_view, const Assumption*> assumptions;
    std::set<std::string_view> templates, criteria, requirements, factKinds;

    // The assumption that `quantity` names; null where it is a figure, or names none.
    const Assumption* assumptionOf(const Quantity& quantity) const;
};

void checkOrganisation(CrossCheck& check);
void checkAssumptions(CrossCheck& check);
void checkItems(CrossCheck& check);
void checkCurrencies(CrossCheck& check);
void checkOptions(CrossCheck& check);
void checkMatrix(CrossCheck& check);       // criteria, weights, scores
void checkRequirements(CrossCheck& check); // and facts
void checkPhases(CrossCheck& check);

// Pointer of these tokens, escaped where they need it.
std::string at(std::initializer_list<std::string_view> tokens);
std::string at(std::string_view pointer, std::size_t index);

bool within(const Figure& value, const Figure& low, const Figure& high);

// The items of a dossier, list by list, with the pointer of each list.
template <class Visit> void forEachItemList(const Dossier& dossier, Visit visit) {
    for (const Template& entry : dossier.templates)
        visit(entry.items, at({"templates", entry.id, "items"}));
    for (const Option& option : dossier.options)
        visit(option.items, at({"options", option.id, "items"}));
}

} // namespace mailbilan
