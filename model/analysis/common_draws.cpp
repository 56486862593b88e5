#include "model/analysis/common_draws.h"

#include "model/robustness/draw_ranks.h"

#include <algorithm>
#include <cmath>

namespace mailbilan::analysis {

using decision::Weighing;

namespace {

constexpr double levelCost = 1e-9, levelValue = 1e-12;

// Where no criterion has weight a value may be anything on the scale: as one score of weight 1.
Weighing withSomeWeight(const Weighing& weighing) {
    if (weighing.allWeight != 0)
        return weighing;
    Weighing unknown = weighing;
    unknown.criteria = {nullptr};
    unknown.weights = {1};
    unknown.allWeight = 1;
    for (auto& scores : unknown.scores)
        scores = {{weighing.scale.low, (weighing.scale.low + weighing.scale.high) / 2, weighing.scale.high, false}};
    return unknown;
}

// The option with the highest figure if it is above the others by more than `level`, else -1.
template <class Figure> int aloneInFront(const std::vector<int>& options, double level, Figure figure) {
    int front = -1;
    double highest = 0, second = -INFINITY;
    for (const int option : options) {
        const double own = figure(option);
        if (front < 0 || own > highest) {
            second = front < 0 ? second : highest;
            highest = own;
            front = option;
        } else {
            second = std::max(second, own);
        }
    }
    return highest - second > level ? front : -1;
}

double quantile(std::vector<double> figures, double p) {
    const auto at = std::min(static_cast<std::size_t>(p * static_cast<double>(figures.size())), figures.size() - 1);
    std::nth_element(figures.begin(), figures.begin() + static_cast<std::ptrdiff_t>(at), figures.end());
    return figures[at];
}

std::vector<double> finite(const std::vector<double>& figures) {
    std::vector<double> result;
    std::copy_if(figures.begin(), figures.end(), std::back_inserter(result),
                 [](double figure) { return std::isfinite(figure); });
    return result;
}

} // namespace

CommonDraws::CommonDraws(const Weighing& weighing, const Simulation& simulation, const std::vector<bool>& eligible,
                         int threads)
    : draws_(simulation.draws), costs_(eligible.size()), values_(eligible.size()) {
    std::vector<int> options;
    for (std::size_t i = 0; i < eligible.size(); ++i)
        if (eligible[i])
            options.push_back(static_cast<int>(i));
    if (options.empty())
        return;
    const robustness::Plan plan(withSomeWeight(weighing), options, WeightSetting::Fixed, ScoreSetting::InRanges,
                                simulation.seed);
    const std::vector<double> values =
        robustness::drawValues(plan, {draws_, simulation.seed, threads}, robustness::kernel());
    const auto draws = static_cast<std::ptrdiff_t>(draws_);
    for (std::size_t k = 0; k < options.size(); ++k) {
        const auto i = static_cast<std::size_t>(options[k]);
        const auto ofValues = values.begin() + static_cast<std::ptrdiff_t>(k) * draws;
        const auto ofCosts = simulation.perUserMonth.begin() + static_cast<std::ptrdiff_t>(i) * draws;
        values_[i].assign(ofValues, ofValues + draws);
        costs_[i].assign(ofCosts, ofCosts + draws);
    }
}

bool CommonDraws::available(int option, std::size_t draw) const { return std::isfinite(cost(option, draw)); }

bool CommonDraws::everAvailable(int option) const {
    const auto& costs = costs_[static_cast<std::size_t>(option)];
    return std::any_of(costs.begin(), costs.end(), [](double each) { return std::isfinite(each); });
}

std::vector<int> CommonDraws::availableOf(const std::vector<int>& among, std::size_t draw) const {
    std::vector<int> options;
    for (const int option : among)
        if (available(option, draw))
            options.push_back(option);
    return options;
}

CommonDraws::Counts CommonDraws::count(const std::vector<int>& among, double dial) const {
    const std::vector<std::int64_t> none(costs_.size());
    Counts counts{none, none, none, none};
    const auto add = [](std::vector<std::int64_t>& to, int option) {
        if (option >= 0)
            ++to[static_cast<std::size_t>(option)];
    };
    for (std::size_t draw = 0; draw < static_cast<std::size_t>(draws_); ++draw) {
        const std::vector<int> options = availableOf(among, draw);
        const int cheapest = aloneInFront(options, levelCost, [&](int i) { return -cost(i, draw); });
        const int best = aloneInFront(options, levelValue, [&](int i) { return value(i, draw); });
        add(counts.cheapest, cheapest);
        add(counts.best, best);
        add(counts.cheapestAndBest, cheapest == best ? best : -1);
        add(counts.preferred,
            aloneInFront(options, levelCost, [&](int i) { return dial * value(i, draw) - cost(i, draw); }));
    }
    return counts;
}

std::vector<std::int64_t> CommonDraws::preferred(const std::vector<int>& among, double dial) const {
    std::vector<std::int64_t> counts(costs_.size());
    for (std::size_t draw = 0; draw < static_cast<std::size_t>(draws_); ++draw) {
        // An option that is not available has an infinite cost, which puts it behind all that are.
        const int first = aloneInFront(among, levelCost, [&](int i) { return dial * value(i, draw) - cost(i, draw); });
        if (first >= 0 && available(first, draw))
            ++counts[static_cast<std::size_t>(first)];
    }
    return counts;
}

std::vector<std::int64_t> CommonDraws::efficient(const std::vector<int>& among) const {
    std::vector<std::int64_t> counts(costs_.size());
    for (std::size_t draw = 0; draw < static_cast<std::size_t>(draws_); ++draw) {
        const std::vector<int> options = availableOf(among, draw);
        const auto beats = [&](int one, int other) {
            const double dearer = cost(one, draw) - cost(other, draw), better = value(one, draw) - value(other, draw);
            return dearer <= levelCost && better >= -levelValue && (dearer < -levelCost || better > levelValue);
        };
        for (const int own : options)
            counts[static_cast<std::size_t>(own)] +=
                std::none_of(options.begin(), options.end(), [&](int other) { return beats(other, own); });
    }
    return counts;
}

double CommonDraws::costQuantile(int option, double p) const {
    return quantile(finite(costs_[static_cast<std::size_t>(option)]), p);
}

double CommonDraws::valueQuantile(int option, double p) const {
    return quantile(values_[static_cast<std::size_t>(option)], p);
}

double CommonDraws::varianceOfCostDifference(int a, int b) const {
    std::vector<double> differences;
    for (std::size_t draw = 0; draw < static_cast<std::size_t>(draws_); ++draw)
        if (available(a, draw) && available(b, draw))
            differences.push_back(cost(a, draw) - cost(b, draw));
    double sum = 0, squares = 0;
    for (const double difference : differences)
        sum += difference;
    const double count = static_cast<double>(differences.size());
    for (const double difference : differences)
        squares += (difference - sum / count) * (difference - sum / count);
    return differences.empty() ? 0 : squares / count;
}

} // namespace mailbilan::analysis
