#include "model/robustness/closed_forms.h"

#include "model/robustness/weight_box.h"

#include <algorithm>
#include <numeric>

namespace mailbilan::robustness {

using decision::PairChances, decision::Rational, decision::ScoreRange, decision::UncertainSum, decision::Weighing;

namespace {

constexpr std::int64_t mostOrders = 720;

bool isNought(const std::vector<Rational>& differences) {
    return std::all_of(differences.begin(), differences.end(), [](const Rational& d) { return d == 0; });
}

// None below 0, one above.
bool isAbove(const std::vector<Rational>& differences) {
    return !isNought(differences) &&
           std::all_of(differences.begin(), differences.end(), [](const Rational& d) { return d >= 0; });
}

// Differences at the corners of the part of the simplex where weights fall in this order.
std::vector<Rational> prefixMeans(const std::vector<Rational>& differences) {
    std::vector<Rational> means;
    Rational sum = 0;
    for (const Rational& difference : differences) {
        sum += difference;
        means.push_back(sum / (means.size() + 1));
    }
    return means;
}

// Where the two are never level.
PairChances decided(const Rational& ahead) { return {ahead, 0, 1 - ahead}; }

} // namespace

Rational chanceOnSimplex(const std::vector<Rational>& differences) {
    std::vector<Rational> chance{1}, below;
    for (const Rational& difference : differences)
        if (difference < 0)
            below.push_back(difference);
    chance.resize(below.size() + 1, 0);
    bool anyAbove = false;
    for (const Rational& above : differences) {
        if (above <= 0)
            continue;
        anyAbove = true;
        for (std::size_t m = 0; m < below.size(); ++m)
            chance[m + 1] = (below[m] * chance[m + 1] - above * chance[m]) / (below[m] - above);
    }
    return anyAbove ? chance.back() : Rational(0);
}

ClosedForms::ClosedForms(const Weighing& weighing, WeightSetting weights, ScoreSetting scores)
    : weighing_(weighing), weights_(weights), scores_(scores), order_(countingCriteria(weighing)) {
    const std::vector<decision::Interval> box = weightBox(weighing);
    std::vector<std::size_t> places(order_.size());
    std::iota(places.begin(), places.end(), 0U);
    std::stable_sort(places.begin(), places.end(), [&](std::size_t i, std::size_t k) {
        return weighing.weights[order_[i]] > weighing.weights[order_[k]];
    });
    const std::vector<std::size_t> criteria = order_;
    for (std::size_t i = 0; i < places.size(); ++i) {
        order_[i] = criteria[places[i]];
        box_.push_back(box[places[i]]);
        if (i > 0 && weighing.weights[order_[i]] != weighing.weights[order_[i - 1]])
            groupEnds_.push_back(i);
    }
    groupEnds_.push_back(places.size());
}

ClosedForms::Differences ClosedForms::middles(int a, int b) const {
    Differences result;
    for (const std::size_t j : order_)
        result.push_back(weighing_.scores[static_cast<std::size_t>(a)][j].middle -
                         weighing_.scores[static_cast<std::size_t>(b)][j].middle);
    return result;
}

ClosedForms::Differences ClosedForms::worst(int a, int b) const {
    if (scores_ == ScoreSetting::Fixed)
        return middles(a, b);
    Differences result;
    for (const std::size_t j : order_)
        result.push_back(weighing_.scores[static_cast<std::size_t>(a)][j].low -
                         weighing_.scores[static_cast<std::size_t>(b)][j].high);
    return result;
}

bool ClosedForms::alwaysAhead(int a, int b) const {
    const Differences differences = worst(a, b);
    switch (weights_) {
    case WeightSetting::Fixed: return fixed(differences);
    case WeightSetting::PlusMinusOne: return inBox(differences);
    case WeightSetting::OrderOnly: return byOrder(differences);
    case WeightSetting::Free: break;
    }
    return isAbove(differences);
}

bool ClosedForms::alwaysLevel(int a, int b) const {
    const Differences ours = worst(a, b), theirs = worst(b, a);
    if (weights_ == WeightSetting::Fixed) {
        Rational sum = 0, other = 0;
        for (std::size_t i = 0; i < order_.size(); ++i) {
            sum += weighing_.weights[order_[i]] * ours[i];
            other += weighing_.weights[order_[i]] * theirs[i];
        }
        return sum == 0 && other == 0;
    }
    return isNought(ours) && isNought(theirs);
}

bool ClosedForms::fixed(const Differences& worst) const {
    Rational sum = 0;
    for (std::size_t i = 0; i < order_.size(); ++i)
        sum += weighing_.weights[order_[i]] * worst[i];
    return sum > 0;
}

bool ClosedForms::inBox(const Differences& worst) const {
    Rational sum = 0;
    for (std::size_t i = 0; i < box_.size(); ++i)
        sum += std::min(Rational(box_[i].low * worst[i]), Rational(box_[i].high * worst[i]));
    return sum > 0 || std::all_of(worst.begin(), worst.end(), [](const Rational& c) { return c > 0; });
}

// The worst order within criteria of equal weight is the one that takes the lowest first.
bool ClosedForms::byOrder(Differences worst) const {
    std::size_t from = 0;
    for (const std::size_t end : groupEnds_) {
        std::sort(worst.begin() + static_cast<std::ptrdiff_t>(from), worst.begin() + static_cast<std::ptrdiff_t>(end));
        from = end;
    }
    return isAbove(prefixMeans(worst));
}

std::optional<PairChances> ClosedForms::chances(int a, int b) const {
    if (scores_ != ScoreSetting::Fixed)
        return std::nullopt;
    const Differences differences = middles(a, b);
    if (alwaysLevel(a, b))
        return PairChances{0, 1, 0};
    switch (weights_) {
    case WeightSetting::Fixed: return decided(fixed(differences) ? 1 : 0);
    case WeightSetting::PlusMinusOne: return inBoxChances(differences);
    case WeightSetting::OrderOnly: return byOrderChances(differences);
    case WeightSetting::Free: break;
    }
    return decided(chanceOnSimplex(differences));
}

// Row 6, with weights in the place of scores.
std::optional<PairChances> ClosedForms::inBoxChances(const Differences& differences) const {
    UncertainSum difference{0, {}};
    for (std::size_t i = 0; i < box_.size(); ++i) {
        const Rational one = box_[i].low * differences[i], other = box_[i].high * differences[i];
        difference.low += std::min(one, other);
        if (one != other)
            difference.spreads.push_back({abs(Rational(other - one)), 0});
    }
    return decision::pairChances(difference, UncertainSum{0, {}});
}

// The mean over every order of criteria of equal weight.
std::optional<PairChances> ClosedForms::byOrderChances(const Differences& differences) const {
    std::int64_t orders = 1;
    std::size_t from = 0;
    for (const std::size_t end : groupEnds_) {
        for (std::size_t i = from; i < end && orders <= mostOrders; ++i)
            orders *= static_cast<std::int64_t>(i - from + 1);
        from = end;
    }
    if (orders > mostOrders)
        return std::nullopt;
    std::vector<std::size_t> places(differences.size());
    std::iota(places.begin(), places.end(), 0U);
    Rational sum = 0;
    for (bool more = true; more;) {
        Differences ordered;
        for (const std::size_t place : places)
            ordered.push_back(differences[place]);
        sum += chanceOnSimplex(prefixMeans(ordered));
        more = false;
        from = 0;
        for (std::size_t g = 0; g < groupEnds_.size() && !more; from = groupEnds_[g++])
            more = std::next_permutation(places.begin() + static_cast<std::ptrdiff_t>(from),
                                         places.begin() + static_cast<std::ptrdiff_t>(groupEnds_[g]));
    }
    return decided(sum / orders);
}

} // namespace mailbilan::robustness
