#include "model/decision/weighing.h"

namespace mailbilan::decision {
namespace {

ScoreRange scoreRange(const Option& option, const Criterion& criterion, const Interval& scale) {
    ScoreRange range{scale.low, {}, scale.high, false};
    if (const auto it = option.scores.find(criterion.id); it != option.scores.end())
        range = {toRational(it->second.low), {}, toRational(it->second.high), true};
    range.middle = (range.low + range.high) / 2;
    return range;
}

// Whole grades have whole bounds (validate()), so that the steps of one grade end at the high.
Spread spread(const Rational& weight, const Rational& low, const Rational& high, Grades grades) {
    const Rational size = high - low;
    if (grades == Grades::Continuous)
        return {weight * size, 0};
    return {weight * size, wholeSteps(size)};
}

} // namespace

int wholeSteps(const Rational& width) { return std::max(1, floorOf(width).convert_to<int>()); }

PointRange Weighing::rawPoints(std::size_t option) const {
    PointRange sum;
    for (std::size_t j = 0; j < criteria.size(); ++j) {
        sum.low += weights[j] * scores[option][j].low;
        sum.middle += weights[j] * scores[option][j].middle;
        sum.high += weights[j] * scores[option][j].high;
    }
    return sum;
}

PointRange Weighing::value(std::size_t option) const {
    if (allWeight == 0)
        return {scale.low, (scale.low + scale.high) / 2, scale.high};
    const PointRange raw = rawPoints(option);
    return {raw.low / allWeight, raw.middle / allWeight, raw.high / allWeight};
}

UncertainSum Weighing::uncertain(std::size_t option) const {
    if (allWeight == 0) {
        UncertainSum unknown{scale.low, {}};
        if (scale.low < scale.high)
            unknown.spreads.push_back(spread(1, scale.low, scale.high, grades));
        return unknown;
    }
    UncertainSum sum{rawPoints(option).low, {}};
    for (std::size_t j = 0; j < criteria.size(); ++j) {
        const ScoreRange& score = scores[option][j];
        if (counts(j) && score.low < score.high)
            sum.spreads.push_back(spread(weights[j], score.low, score.high, grades));
    }
    return sum;
}

Weighing weigh(const Dossier& dossier, bool withoutOverlaps) {
    Weighing result;
    result.scale = {toRational(dossier.scale.low), toRational(dossier.scale.high)};
    result.weightScale = {toRational(dossier.weightScale.low), toRational(dossier.weightScale.high)};
    result.grades = dossier.grades;
    for (const Criterion& criterion : dossier.criteria) {
        if (withoutOverlaps && criterion.overlapsWithCosts)
            continue;
        result.criteria.push_back(&criterion);
        result.weights.push_back(toRational(criterion.weight));
        result.allWeight += result.weights.back();
    }
    for (const Option& option : dossier.options) {
        auto& row = result.scores.emplace_back();
        for (const Criterion* criterion : result.criteria)
            row.push_back(scoreRange(option, *criterion, result.scale));
    }
    return result;
}

} // namespace mailbilan::decision
