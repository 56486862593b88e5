// Outcomes computed the long way: a whole dossier with another value, evaluated anew.
#pragma once

#include "model/analysis/assessment.h"
#include "model/analysis/outcome.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>

namespace mailbilan::reference {

// Contestants by name: an option, or all plans of one model at the generic price.
using Contestants = std::set<std::string>;

inline Contestants named(const Dossier& dossier, const CostResult& costs, const std::vector<int>& options) {
    Contestants names;
    for (const int i : options) {
        const auto place = static_cast<std::size_t>(i);
        names.insert(costs.options[place].usesGenericPrice
                         ? "generic " + std::to_string(static_cast<int>(dossier.options[place].model))
                         : dossier.options[place].id);
    }
    return names;
}

// In exact decimals and rationals.
inline Contestants exactly(const Dossier& dossier, Outcome outcome) {
    const Assessment assessment = assess(dossier, "2026-11-25");
    const Recommendation& result = assessment.recommendation;
    return named(dossier, assessment.costs, outcome == Outcome::Cheapest ? result.cheapest : result.recommended);
}

inline Dossier with(Dossier dossier, const std::string& assumption, const Figure& value) {
    dossier.assumptions.find(assumption)->value.likely = value;
    return dossier;
}

// In binary, with the values of a first exact evaluation: nothing where the first two are within `doubt`.
class Quick {
public:
    explicit Quick(const Dossier& dossier) : first_(assess(dossier, "2026-11-25")) {}

    std::optional<Contestants> operator()(const Dossier& dossier, Outcome outcome, double doubt = 20) const {
        const auto costs = evaluateCostsFast(dossier);
        const auto requirements = evaluateRequirements(dossier);
        std::vector<std::pair<double, std::string>> order;
        for (std::size_t i = 0; i < costs.size(); ++i) {
            if (!requirements[i].passes() || !costs[i].available || costs[i].userMonths <= 0)
                continue;
            const double worth = outcome == Outcome::Cheapest
                                     ? 0
                                     : std::max(0.0, likely(dossier, dossier.dial).toDouble()) *
                                           static_cast<double>(costs[i].userMonths);
            order.emplace_back(costs[i].tco - worth * first_.matrix.options[i].value.middle.value,
                               *named(*first_.dossier, first_.costs, {static_cast<int>(i)}).begin());
        }
        std::sort(order.begin(), order.end());
        if (order.empty())
            return Contestants{};
        for (const auto& [cost, name] : order)
            if (name != order.front().second && cost - order.front().first < doubt)
                return std::nullopt;
        return Contestants{order.front().second};
    }
    Contestants names(const std::vector<int>& options) const { return named(*first_.dossier, first_.costs, options); }

private:
    Assessment first_;
};

} // namespace mailbilan::reference
