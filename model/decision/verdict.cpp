#include "model/decision/verdict.h"

#include "model/decision/contest.h"

#include <algorithm>

namespace mailbilan::decision {
namespace {

const Rational sure(9, 10), likelyEnough(6, 10), enoughCoverage(8, 10);

VerdictChances chancesOf(const VerdictInput& input, const Standings& standings) {
    VerdictChances chances;
    const std::vector<int> lowest = cheapest(standings);
    for (const Standing& standing : standings)
        chances.cheapest.emplace_back(lowest.size() == 1 && lowest.front() == standing.option ? 1 : 0);
    std::vector<UncertainSum> sums;
    std::vector<Rational> none, costs;
    for (const Standing& standing : standings) {
        sums.push_back(input.weighing.uncertain(static_cast<std::size_t>(standing.option)));
        none.emplace_back(0);
        // In raw points lambda V - C is V_raw - C * weight / lambda.
        if (input.dial > 0)
            costs.push_back(-standing.cost * input.weighing.divisor() / input.dial);
    }
    Contest contest(std::move(sums));
    chances.best = contest.highestAlone(none);
    chances.preferred = input.dial > 0 ? contest.highestAlone(costs) : chances.cheapest;
    for (std::size_t k = 0; k < standings.size(); ++k) // costs are certain
        chances.cheapestAndBest.push_back(chances.cheapest[k] * chances.best[k]);
    return chances;
}

std::optional<std::size_t> firstAtLeast(const std::vector<Rational>& chances, const Rational& least) {
    const auto it =
        std::find_if(chances.begin(), chances.end(), [&](const Rational& chance) { return chance >= least; });
    return it == chances.end() ? std::nullopt : std::optional(static_cast<std::size_t>(it - chances.begin()));
}

// Too little coverage turns every kind of clear into leaning to.
void decide(Verdict& verdict, const Standings& standings, const VerdictChances& chances) {
    const auto name = [&](VerdictWord word, std::size_t standing) {
        verdict.word = word;
        verdict.option = standings[standing].option;
    };
    const auto clearWord = [&](VerdictWord word) {
        return verdict.coverageAllowsClear ? word : VerdictWord::LeaningTo;
    };
    if (standings.empty())
        return;
    if (standings.size() == 1)
        return name(VerdictWord::OnlyOne, 0);
    if (const auto one = firstAtLeast(chances.cheapestAndBest, sure))
        return name(clearWord(VerdictWord::Clear), *one);
    const auto cheapestOne = firstAtLeast(chances.cheapest, sure), bestOne = firstAtLeast(chances.best, sure);
    // One that is both, yet seldom at once, is neither clear nor half of a trade-off.
    if (cheapestOne && bestOne && *cheapestOne != *bestOne) {
        verdict.word = VerdictWord::TradeOff;
        verdict.cheapest = standings[*cheapestOne].option;
        verdict.best = standings[*bestOne].option;
        return;
    }
    if (const auto one = firstAtLeast(chances.preferred, sure))
        return name(clearWord(VerdictWord::ClearAtThisDial), *one);
    if (const auto one = firstAtLeast(chances.preferred, likelyEnough))
        return name(VerdictWord::LeaningTo, *one);
    verdict.word = VerdictWord::Open;
}

std::string_view modelId(Model model) {
    switch (model) {
    case Model::SelfHosted: return "self_hosted";
    case Model::Managed: return "managed";
    case Model::Hybrid: return "hybrid";
    case Model::StatusQuo: break;
    }
    return "status_quo";
}

bool isOpenFor(const Check& check, Model model) {
    if (!check.critical || check.state == CheckState::Yes || check.state == CheckState::NotApplicable)
        return false;
    return check.models.empty() ||
           std::find(check.models.begin(), check.models.end(), modelId(model)) != check.models.end();
}

std::vector<OpenCondition> conditionsOf(const VerdictInput& input, const std::vector<int>& options) {
    std::vector<OpenCondition> conditions;
    for (const Requirement& requirement : input.dossier.requirements)
        if (std::any_of(options.begin(), options.end(), [&](int i) {
                const auto& open = input.requirements[static_cast<std::size_t>(i)].toBeClarified;
                return std::find(open.begin(), open.end(), requirement.id) != open.end();
            }))
            conditions.push_back({OpenCondition::What::MustHave, requirement.id});
    for (const Check& check : input.dossier.checks)
        if (std::any_of(options.begin(), options.end(), [&](int i) {
                return isOpenFor(check, input.dossier.options[static_cast<std::size_t>(i)].model);
            }))
            conditions.push_back({OpenCondition::What::CriticalCheck, check.id});
    return conditions;
}

// The options that the verdict speaks of: the one it names, both of a trade-off, else the recommended ones.
std::vector<int> spokenOf(const Verdict& verdict, const std::vector<int>& recommended) {
    if (verdict.option)
        return {*verdict.option};
    if (verdict.cheapest && verdict.best)
        return {*verdict.cheapest, *verdict.best};
    return recommended;
}

} // namespace

Standings contestantsOf(const VerdictInput& input) {
    const auto generic = [&](const Standing& standing) {
        return input.costs.options[static_cast<std::size_t>(standing.option)].usesGenericPrice;
    };
    const auto model = [&](const Standing& standing) {
        return input.dossier.options[static_cast<std::size_t>(standing.option)].model;
    };
    Standings contestants;
    for (const Standing& standing : input.standings) {
        const auto same = std::find_if(contestants.begin(), contestants.end(), [&](const Standing& other) {
            return generic(standing) && generic(other) && model(standing) == model(other);
        });
        if (same == contestants.end())
            contestants.push_back(standing);
        else if (standing.net(input.dial) > same->net(input.dial))
            *same = standing;
    }
    return contestants;
}

Verdict concluded(const VerdictInput& input, const std::vector<int>& recommended, const Standings& contestants,
                  const VerdictChances& chances, VerdictBasis basis) {
    Verdict verdict;
    verdict.basis = basis;
    for (const Standing& standing : input.standings) {
        const auto i = static_cast<std::size_t>(standing.option);
        verdict.conditional = verdict.conditional || !input.requirements[i].toBeClarified.empty();
        if (toRational(input.matrix.options[i].coverage) < enoughCoverage)
            verdict.coverageAllowsClear = false;
    }
    decide(verdict, contestants, chances);
    for (auto* all : {&verdict.probabilityCheapest, &verdict.probabilityBest, &verdict.probabilityPreferred})
        all->resize(input.dossier.options.size());
    for (std::size_t k = 0; k < contestants.size(); ++k) {
        const auto i = static_cast<std::size_t>(contestants[k].option);
        verdict.probabilityCheapest[i] = toExact(chances.cheapest[k]);
        verdict.probabilityBest[i] = toExact(chances.best[k]);
        verdict.probabilityPreferred[i] = toExact(chances.preferred[k]);
    }
    const std::vector<int> named = spokenOf(verdict, recommended);
    verdict.genericPrice = std::any_of(named.begin(), named.end(), [&](int i) {
        return input.costs.options[static_cast<std::size_t>(i)].usesGenericPrice;
    });
    verdict.conditions = conditionsOf(input, recommended);
    return verdict;
}

Verdict verdictOf(const VerdictInput& input, const std::vector<int>& recommended) {
    const Standings contestants = contestantsOf(input);
    return concluded(input, recommended, contestants, chancesOf(input, contestants), VerdictBasis::LikelyCosts);
}

} // namespace mailbilan::decision
