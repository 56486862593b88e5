#include "document/edits.h"

#include "document/try_edit.h"

#include <algorithm>

namespace mailbilan {
namespace {

bool below(const Figure& a, const Figure& b) { return Decimal(a) < Decimal(b); }

void setEnd(Range& range, RangeEnd end, const std::optional<Figure>& figure) {
    switch (end) {
    case RangeEnd::Low: range.low = figure; return;
    case RangeEnd::High: range.high = figure; return;
    case RangeEnd::Likely: break;
    }
    if (!figure)
        return;
    range.likely = *figure;
    if (range.low && below(*figure, *range.low))
        range.low = figure;
    if (range.high && below(*range.high, *figure))
        range.high = figure;
}

Text labelOf(const Dossier& dossier, const std::string& id) {
    const Assumption* assumption = dossier.assumptions.find(id);
    return assumption ? assumption->label : Text();
}

} // namespace

Findings setAssumption(Document& document, const std::string& id, RangeEnd end, const std::optional<Figure>& figure,
                       Gesture gesture) {
    const auto change = [&](Dossier& dossier) {
        if (Assumption* assumption = dossier.assumptions.find(id))
            setEnd(assumption->value, end, figure);
    };
    return tryEdit(document, {QStringLiteral("ui.edit.assumption"), labelOf(document.now(), id)}, change, gesture);
}

bool isChanged(const Assumption& assumption) { return assumption.preset && *assumption.preset != assumption.value; }

int changedCount(const Dossier& dossier) {
    return static_cast<int>(std::count_if(dossier.assumptions.begin(), dossier.assumptions.end(), isChanged));
}

void resetAssumption(Document& document, const std::string& id) {
    document.edit({QStringLiteral("ui.edit.reset"), labelOf(document.now(), id)}, [&](Dossier& dossier) {
        Assumption* assumption = dossier.assumptions.find(id);
        if (assumption && assumption->preset)
            assumption->value = *assumption->preset;
    });
}

void resetAllAssumptions(Document& document) {
    document.edit({QStringLiteral("ui.edit.reset_all"), {}}, [](Dossier& dossier) {
        for (Assumption& assumption : dossier.assumptions)
            if (assumption.preset)
                assumption.value = *assumption.preset;
    });
}

Findings setWeight(Document& document, const std::string& criterion, const Figure& weight, Gesture gesture) {
    const Criterion* present = document.now().criteria.find(criterion);
    const auto change = [&](Dossier& dossier) {
        if (Criterion* found = dossier.criteria.find(criterion))
            found->weight = weight;
    };
    return tryEdit(document, {QStringLiteral("ui.edit.weight"), present ? present->label : Text()}, change, gesture);
}

Findings setScore(Document& document, const std::string& option, const std::string& criterion, const Figure& low,
                  const Figure& high) {
    const Criterion* present = document.now().criteria.find(criterion);
    const auto change = [&](Dossier& dossier) {
        Option* found = dossier.options.find(option);
        if (!found)
            return;
        Score& score = found->scores[criterion];
        if (score.low == low && score.high == high)
            return;
        score.low = low;
        score.high = high;
        score.suggested = false;
    };
    return tryEdit(document, {QStringLiteral("ui.edit.score"), present ? present->label : Text()}, change);
}

std::string startUsersAssumption(const Dossier& dossier) {
    const auto idOf = [](const Quantity& quantity) {
        const auto* reference = std::get_if<AssumptionRef>(&quantity);
        return reference ? reference->id : std::string();
    };
    if (const auto* rate = std::get_if<RateDemand>(&dossier.organisation.demand))
        return idOf(rate->start);
    if (const auto* linear = std::get_if<LinearDemand>(&dossier.organisation.demand))
        return idOf(linear->start);
    const auto& list = std::get<ListDemand>(dossier.organisation.demand);
    return list.start ? idOf(*list.start) : std::string();
}

} // namespace mailbilan
