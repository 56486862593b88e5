#include "model/robustness/plan.h"

#include "model/robustness/weight_box.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace mailbilan::robustness {
namespace {

using decision::Integer, decision::Rational, decision::ScoreRange, decision::Weighing, decision::toDouble;

// Whole numbers make sums of products exact in a double, so that ties are ties. Where they would be too large for
// that, 1: then equal sums of unequal terms may differ in the last digit.
Rational commonDenominator(const std::vector<Rational>& numbers) {
    Integer common = 1, largest = 0;
    for (const Rational& number : numbers)
        common = lcm(common, denominator(number));
    for (const Rational& number : numbers)
        largest = std::max(largest, Integer(abs(numerator(Rational(number * common)))));
    return common < (Integer(1) << 24) && largest < (Integer(1) << 24) ? Rational(common) : Rational(1);
}

std::vector<Rational> boundsOf(const Weighing& weighing, const std::vector<int>& options,
                               const std::vector<std::size_t>& criteria) {
    std::vector<Rational> bounds;
    for (const int option : options)
        for (const std::size_t j : criteria) {
            const ScoreRange& score = weighing.scores[static_cast<std::size_t>(option)][j];
            bounds.insert(bounds.end(), {score.low, score.middle, score.high});
        }
    return bounds;
}

} // namespace

std::vector<int> sortingNetwork(int count) {
    std::vector<int> pairs;
    if (count < 2)
        return pairs;
    const int top = static_cast<int>(std::bit_ceil(static_cast<unsigned>(count))) / 2;
    for (int p = top; p > 0; p /= 2)
        for (int q = top, r = 0, d = p;; d = q - p, q /= 2, r = p) {
            for (int i = 0; i < count - d; ++i)
                if ((i & p) == r)
                    pairs.insert(pairs.end(), {i, i + d});
            if (q == p)
                break;
        }
    return pairs;
}

Plan::Plan(const Weighing& weighing, const std::vector<int>& options, WeightSetting weights, ScoreSetting scores,
           std::uint64_t seed)
    : criteria_(countingCriteria(weighing)) {
    plan_.options = static_cast<int>(options.size());
    plan_.criteria = static_cast<int>(criteria_.size());
    plan_.wholeGrades = weighing.grades == Grades::Whole;
    plan_.setting = weights;
    plan_.seed = seed;
    addScores(weighing, options, scores);
    addWeights(weighing);
    plan_.scores = scores_.data();
    plan_.weights = weights_.data();
    plan_.weightWidths = widths_.data();
    plan_.order = order_.data();
    plan_.groups = groups_.data();
    plan_.comparators = comparators_.data();
    plan_.comparatorCount = static_cast<int>(comparators_.size() / 2);
}

bool Plan::isCertain() const {
    return plan_.setting == WeightSetting::Fixed &&
           std::all_of(scores_.begin(), scores_.end(), [](const ScorePlan& score) { return score.grades == 0; });
}

void Plan::addScores(const Weighing& weighing, const std::vector<int>& options, ScoreSetting scores) {
    const Rational scale = commonDenominator(boundsOf(weighing, options, criteria_));
    unit_ *= toDouble(scale);
    for (const int option : options)
        for (const std::size_t j : criteria_) {
            const ScoreRange& score = weighing.scores[static_cast<std::size_t>(option)][j];
            const Rational width = score.high - score.low;
            if (scores == ScoreSetting::Fixed || width == 0)
                scores_.push_back({toDouble(score.middle * scale), 0, 0});
            else if (!plan_.wholeGrades)
                scores_.push_back({toDouble(score.low * scale), toDouble(width * scale), 1});
            else // the steps of one grade end at the high, as in the closed form
                scores_.push_back({toDouble(score.low * scale), toDouble(width * scale / decision::wholeSteps(width)),
                                   static_cast<double>(decision::wholeSteps(width) + 1)});
        }
}

void Plan::addWeights(const Weighing& weighing) {
    std::vector<Rational> weights;
    for (const std::size_t j : criteria_)
        weights.push_back(weighing.weights[j]);
    const Rational scale = commonDenominator(weights);
    unit_ *= toDouble(weighing.divisor() * scale);
    if (plan_.setting == WeightSetting::Fixed)
        for (const Rational& weight : weights)
            weights_.push_back(toDouble(weight * scale));
    if (plan_.setting == WeightSetting::PlusMinusOne)
        for (const decision::Interval& range : weightBox(weighing)) {
            weights_.push_back(toDouble(range.low));
            widths_.push_back(toDouble(range.high - range.low));
        }
    if (plan_.setting == WeightSetting::OrderOnly)
        addOrder(weights);
    if (plan_.setting == WeightSetting::OrderOnly || plan_.setting == WeightSetting::Free)
        comparators_ = sortingNetwork(plan_.criteria - 1);
}

void Plan::addOrder(const std::vector<Rational>& weights) {
    order_.resize(weights.size());
    std::iota(order_.begin(), order_.end(), 0);
    const auto weight = [&](std::size_t place) { return weights[static_cast<std::size_t>(order_[place])]; };
    std::stable_sort(order_.begin(), order_.end(), [&](int a, int b) {
        return weights[static_cast<std::size_t>(a)] > weights[static_cast<std::size_t>(b)];
    });
    for (std::size_t i = 0; i < order_.size(); ++i)
        groups_.push_back(i > 0 && weight(i) == weight(i - 1) ? groups_.back() : static_cast<int>(i));
}

} // namespace mailbilan::robustness
