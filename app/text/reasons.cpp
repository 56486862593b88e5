#include "text/verdict_reading.h"

#include <algorithm>
#include <map>

namespace mailbilan {
namespace {

struct CostAdvantage {
    Category category = Category::Other;
    Money saved; // > 0: the recommended option costs less
};

std::vector<CostAdvantage> costAdvantages(const VerdictReading& r, int option, int next) {
    std::map<Category, Money> saved = r.costs(next).byCategory;
    for (const auto& [category, amount] : r.costs(option).byCategory)
        saved[category] -= amount;
    std::vector<CostAdvantage> advantages;
    for (const auto& [category, amount] : saved)
        if (amount > Money())
            advantages.push_back({category, amount});
    std::stable_sort(advantages.begin(), advantages.end(),
                     [](const CostAdvantage& x, const CostAdvantage& y) { return x.saved > y.saved; });
    return advantages;
}

struct ValueAdvantage {
    std::string criterion;
    double points = 0; // of the value scale
};

// W_j (s_option - s_next) by way of a leader, against whom the matrix holds every contribution.
std::vector<ValueAdvantage> valueAdvantages(const VerdictReading& r, int option, int next) {
    std::map<std::string, double> raw;
    const auto add = [&](int rival, double sign) {
        const Margin* margin = r.a.matrix.leaders.empty() ? nullptr : r.margin(r.a.matrix.leaders.front(), rival);
        for (const Contribution& each : margin ? margin->contributions : std::vector<Contribution>())
            raw[each.criterion] += sign * each.points.value;
    };
    add(next, 1);
    add(option, -1);
    std::vector<ValueAdvantage> advantages;
    const double sum = r.sumOfWeights();
    for (const Criterion& criterion : r.dossier.criteria)
        if (const auto it = raw.find(criterion.id); it != raw.end() && it->second > 0 && sum > 0)
            advantages.push_back({criterion.id, it->second / sum});
    std::stable_sort(advantages.begin(), advantages.end(),
                     [](const ValueAdvantage& x, const ValueAdvantage& y) { return x.points > y.points; });
    return advantages;
}

Reason costReason(const VerdictReading& r, int next, const CostAdvantage& advantage) {
    const QString category = categoryName(r.w, advantage.category);
    return {Reason::What::Cost, category, r.w.money(-advantage.saved),
            sentence(r.w.text("reason.cost", {{"category", category},
                                              {"difference", r.w.money(advantage.saved)},
                                              {"next", r.name(next)},
                                              {"months", r.months()}}))};
}

Reason valueReason(const VerdictReading& r, int option, int next, const ValueAdvantage& advantage) {
    const QString criterion = criterionName(r.w, r.dossier, advantage.criterion);
    const Criterion* found = r.dossier.criteria.find(advantage.criterion);
    const QString points = r.w.number(advantage.points, 2);
    return {Reason::What::Value, criterion, r.w.text("reason.points", {{"points", points}}),
            sentence(r.w.text("reason.value", {{"criterion", criterion},
                                               {"score", r.score(option, advantage.criterion)},
                                               {"next_score", r.score(next, advantage.criterion)},
                                               {"next", r.name(next)},
                                               {"weight", found ? r.w.figure(found->weight) : QString()}}))};
}

} // namespace

std::vector<Reason> threeReasons(const Wording& wording, const Assessment& assessment) {
    const VerdictReading r(wording, assessment);
    const auto option = recommendedOption(assessment);
    const auto next = nextBestOption(assessment);
    if (!option || !next)
        return {};
    const auto costs = costAdvantages(r, *option, *next);
    const auto values = valueAdvantages(r, *option, *next);
    // Two of the kind that carries the choice, one of the other; more where the other has none.
    constexpr std::size_t wanted = 3;
    const bool costCarries = r.costs(*option).tco <= r.costs(*next).tco;
    std::size_t ofCost = std::min(costs.size(), costCarries ? wanted - 1 : std::size_t{1});
    const std::size_t ofValue = std::min(values.size(), wanted - ofCost);
    ofCost = std::min(costs.size(), wanted - ofValue);
    std::vector<Reason> reasons;
    for (std::size_t i = 0; i < ofCost; ++i)
        reasons.push_back(costReason(r, *next, costs[i]));
    const auto place = costCarries ? reasons.end() : reasons.begin();
    std::vector<Reason> valueReasons;
    for (std::size_t i = 0; i < ofValue; ++i)
        valueReasons.push_back(valueReason(r, *option, *next, values[i]));
    reasons.insert(place, valueReasons.begin(), valueReasons.end());
    return reasons;
}

} // namespace mailbilan
