#include "model/analysis/flips.h"

#include "model/analysis/change_search.h"
#include "model/analysis/nearest_changes.h"
#include "model/decision/rational.h"

#include <algorithm>

namespace mailbilan {
namespace {

using namespace analysis;

std::optional<FlipValue> flipOf(ChangeSearch& search, Outcome outcome) {
    const auto change = search.next(0, outcome);
    if (!change)
        return std::nullopt;
    const std::vector<int> now = search.winnersAt(0, outcome);
    const bool allStay = std::includes(change->winners.begin(), change->winners.end(), now.begin(), now.end());
    return FlipValue{search.ladder().at(change->rung), change->winners, allStay && !change->winners.empty()};
}

AssumptionFlips flipsIn(SearchBasis& basis, const Assumption& assumption) {
    const Slot slot = basis.dossier().assumptions.indexOf(assumption.id);
    const SearchRange range = searchRange(basis.model(), assumption);
    AssumptionFlips result{assumption.id, assumption.value.likely, range.from, range.to, {}, {}, {}, {}};
    ChangeSearch below(basis, slot, Ladder(assumption.value.likely, range.from, range.rungs));
    result.cheapestBelow = flipOf(below, Outcome::Cheapest);
    result.recommendedBelow = flipOf(below, Outcome::Recommended);
    ChangeSearch above(basis, slot, Ladder(assumption.value.likely, range.to, range.rungs));
    result.cheapestAbove = flipOf(above, Outcome::Cheapest);
    result.recommendedAbove = flipOf(above, Outcome::Recommended);
    return result;
}

Exact exactly(const Figure& figure) { return decision::toExact(decision::toRational(figure)); }

void addAssumption(const Assumption& assumption, const std::optional<FlipValue>& flip,
                   std::vector<NearestChange>& changes) {
    if (flip)
        changes.push_back({NearestChange::What::Assumption, assumption.id, std::nullopt,
                           exactly(assumption.value.likely), exactly(flip->value), flip->options,
                           distanceOf(assumption, flip->value)});
}

Standing standing(const SearchBasis& basis, int option) {
    using decision::Integer, decision::Rational;
    const TotalsAt& totals = basis.likely().totals;
    const std::int64_t cents = totals.cents(basis.blocks().options[static_cast<std::size_t>(option)]);
    return {option, decision::toExact(Rational(Integer(cents), Integer(totals.userMonths) * 100))};
}

void addWeightsAndScores(const SearchBasis& basis, int recommended, std::vector<NearestChange>& changes) {
    const Race& race = basis.race(Outcome::Recommended);
    std::vector<Standing> contestant{standing(basis, recommended)}, rivals;
    for (int i = 0; i < static_cast<int>(basis.dossier().options.size()); ++i)
        if (i != recommended && race.competes(i, basis.likely()))
            (race.asOne(i, recommended) ? contestant : rivals).push_back(standing(basis, i));
    const auto found = weightAndScoreChanges(basis.dossier(), exactly(basis.likely().dial), contestant, rivals);
    changes.insert(changes.end(), found.begin(), found.end());
}

} // namespace

Flips flips(const Dossier& dossier) {
    SearchBasis basis(dossier);
    Flips result;
    result.cheapest = basis.race(Outcome::Cheapest).winners(basis.likely());
    result.recommended = basis.race(Outcome::Recommended).winners(basis.likely());
    for (std::size_t i = 0; i < dossier.assumptions.size(); ++i)
        if (basis.matters(static_cast<Slot>(i)))
            result.assumptions.push_back(flipsIn(basis, dossier.assumptions[i]));
    if (result.recommended.size() != 1)
        return result;
    for (const AssumptionFlips& each : result.assumptions) {
        const Assumption& assumption = *dossier.assumptions.find(each.assumption);
        addAssumption(assumption, each.recommendedBelow, result.nearest);
        addAssumption(assumption, each.recommendedAbove, result.nearest);
    }
    addWeightsAndScores(basis, result.recommended.front(), result.nearest);
    std::stable_sort(result.nearest.begin(), result.nearest.end(), [](const NearestChange& a, const NearestChange& b) {
        return a.distance && (!b.distance || *a.distance < *b.distance);
    });
    return result;
}

AssumptionFlips flipsOf(const Dossier& dossier, const std::string& assumption) {
    const Assumption* moved = dossier.assumptions.find(assumption);
    if (!moved)
        return {assumption, {}, {}, {}, {}, {}, {}, {}};
    SearchBasis basis(dossier);
    return flipsIn(basis, *moved);
}

} // namespace mailbilan
