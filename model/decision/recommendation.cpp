#include "model/decision/recommendation.h"

#include "model/decision/verdict.h"

#include <algorithm>
#include <numeric>

namespace mailbilan {
namespace {

using namespace decision;

bool overlaps(const Dossier& dossier) {
    return std::any_of(dossier.criteria.begin(), dossier.criteria.end(), [](const Criterion& criterion) {
        return criterion.overlapsWithCosts && toRational(criterion.weight) != 0;
    });
}

// Eligible ones by net, highest first, ties in dossier order; then the others.
std::vector<int> rankingOf(Standings standings, const Rational& dial, const std::vector<bool>& eligible) {
    std::stable_sort(standings.begin(), standings.end(),
                     [&](const Standing& a, const Standing& b) { return a.net(dial) > b.net(dial); });
    std::vector<int> ranking;
    for (const Standing& standing : standings)
        ranking.push_back(standing.option);
    for (std::size_t i = 0; i < eligible.size(); ++i)
        if (!eligible[i])
            ranking.push_back(static_cast<int>(i));
    return ranking;
}

// Of the options of one model that are not eligible: the cheapest, else the first.
int mostVisible(const std::vector<int>& options, const std::vector<std::optional<Rational>>& cost) {
    return *std::min_element(options.begin(), options.end(), [&](int a, int b) {
        const auto &ofA = cost[static_cast<std::size_t>(a)], &ofB = cost[static_cast<std::size_t>(b)];
        return ofA && (!ofB || *ofA < *ofB);
    });
}

std::vector<int> boardOf(const Dossier& dossier, const std::vector<int>& ranking, const std::vector<bool>& eligible,
                         const std::vector<std::optional<Rational>>& cost) {
    std::vector<int> board;
    for (const Model model : {Model::SelfHosted, Model::Managed, Model::Hybrid, Model::StatusQuo}) {
        std::vector<int> own; // best net first
        for (const int i : ranking)
            if (dossier.options[static_cast<std::size_t>(i)].model == model)
                own.push_back(i);
        if (!own.empty())
            board.push_back(eligible[static_cast<std::size_t>(own.front())] ? own.front() : mostVisible(own, cost));
    }
    for (std::size_t i = 0; i < dossier.options.size(); ++i)
        if (dossier.options[i].pinned)
            board.push_back(static_cast<int>(i));
    std::sort(board.begin(), board.end());
    board.erase(std::unique(board.begin(), board.end()), board.end());
    return board;
}

// An efficient option that is only level at one value of the dial wins nowhere either.
void addDial(Recommendation& result, const Standings& standings) {
    result.efficient = efficient(standings);
    result.dialIntervals.resize(result.eligible.size());
    for (const Standing& standing : standings)
        result.dialIntervals[static_cast<std::size_t>(standing.option)] = dialInterval(standings, standing);
    std::copy_if(result.efficient.begin(), result.efficient.end(),
                 std::back_inserter(result.efficientButPreferredNowhere), [&](int i) {
                     const DialInterval& interval = result.dialIntervals[static_cast<std::size_t>(i)];
                     return !interval.from || interval.levelOnly;
                 });
    result.dialSwitches = dialSwitches(standings);
    result.cheapest = cheapest(standings);
}

void addWithoutOverlaps(Recommendation& result, const Dossier& dossier, const CostResult& costs,
                        const MatrixResult& matrix, const Rational& dial) {
    result.hasOverlaps = overlaps(dossier);
    if (!result.hasOverlaps) {
        result.matrixWithoutOverlaps = matrix;
        result.recommendedWithoutOverlaps = result.recommended;
        result.verdictWithoutOverlaps = result.verdict;
    } else {
        const Weighing weighing = weigh(dossier, true);
        const Standings standings = standingsOf(weighing, costs, result.eligible);
        result.matrixWithoutOverlaps = evaluateMatrix(dossier, result.eligible, true);
        result.recommendedWithoutOverlaps = highestNet(standings, dial);
        result.verdictWithoutOverlaps =
            verdictOf({dossier, costs, result.requirements, result.matrixWithoutOverlaps, weighing, standings, dial},
                      result.recommendedWithoutOverlaps);
    }
    result.leadersWithoutOverlaps = result.matrixWithoutOverlaps.leaders;
}

} // namespace

std::vector<bool> eligibleOptions(const CostResult& costs, const std::vector<OptionRequirements>& requirements) {
    std::vector<bool> eligible;
    for (std::size_t i = 0; i < requirements.size(); ++i)
        eligible.push_back(requirements[i].passes() && costPerUserMonth(costs, i).has_value());
    return eligible;
}

Recommendation recommend(const Dossier& dossier, const CostResult& costs, const MatrixResult& matrix,
                         const std::vector<OptionRequirements>& requirements) {
    Recommendation result;
    result.requirements = requirements;
    result.eligible = eligibleOptions(costs, requirements);
    const Rational dial = dialOf(dossier);
    const Weighing weighing = weigh(dossier, false);
    const Standings standings = standingsOf(weighing, costs, result.eligible);
    std::vector<std::optional<Rational>> cost;
    for (std::size_t i = 0; i < dossier.options.size(); ++i) {
        cost.push_back(costPerUserMonth(costs, i));
        result.costPerUserMonth.push_back(cost[i] ? std::optional(toExact(*cost[i])) : std::nullopt);
    }
    result.net.resize(dossier.options.size());
    for (const Standing& standing : standings)
        result.net[static_cast<std::size_t>(standing.option)] = toExact(standing.net(dial));
    addDial(result, standings);
    result.recommended = highestNet(standings, dial);
    result.ranking = rankingOf(standings, dial, result.eligible);
    result.board = boardOf(dossier, result.ranking, result.eligible, cost);
    result.verdict = verdictOf({dossier, costs, requirements, matrix, weighing, standings, dial}, result.recommended);
    addWithoutOverlaps(result, dossier, costs, matrix, dial);
    return result;
}

} // namespace mailbilan
