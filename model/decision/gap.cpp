// Rows 10 to 13 in exact numbers.
#include "model/decision/margin.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace mailbilan::decision {
namespace {

std::optional<int> asInt(const Integer& value) {
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max())
        return std::nullopt;
    return value.convert_to<int>();
}

FlipStatus statusOf(const Rational& weight, const Interval& scale) {
    if (weight < scale.low)
        return FlipStatus::Below;
    if (weight > scale.high)
        return FlipStatus::Above;
    return weight == scale.low || weight == scale.high ? FlipStatus::TieAtEnd : FlipStatus::Flips;
}

// The whole weight nearest to the tie beyond which the rival leads.
std::optional<int> nextWhole(const Rational& tie, int direction, const Interval& scale) {
    const Integer next = direction > 0 ? Integer(ceilOf(tie) - 1) : Integer(floorOf(tie) + 1);
    if (Rational(next) < scale.low || Rational(next) > scale.high)
        return std::nullopt;
    return asInt(next);
}

// Row 10, and row 11 for one rival.
WeightTie weightTie(const Weighing& weighing, std::size_t k, const Rational& margin, const Rational& difference) {
    WeightTie tie;
    tie.direction = difference > 0 ? 1 : difference < 0 ? -1 : 0;
    if (margin == 0)
        tie.status = FlipStatus::LevelNow;
    if (tie.direction == 0)
        return tie;
    tie.at = weighing.weights[k] - margin / difference;
    const Rational sum = *tie.at + weighing.allWeight - weighing.weights[k];
    if (*tie.at >= 0 && sum != 0)
        tie.share = *tie.at / sum;
    if (margin == 0)
        return tie;
    tie.status = statusOf(*tie.at, weighing.weightScale);
    if (tie.status == FlipStatus::Flips)
        tie.nextWhole = nextWhole(*tie.at, tie.direction, weighing.weightScale);
    return tie;
}

std::optional<Rational> allWrongBy(const Weighing& weighing, const Gap& gap) {
    Rational reach;
    for (std::size_t j = 0; j < weighing.criteria.size(); ++j)
        reach += weighing.weights[j] * abs(gap.differences[j]);
    if (reach == 0)
        return std::nullopt;
    return gap.margin / reach;
}

// Row 13: weight moves from the criteria that favour the leader most to the one that favours it least.
void findSmallestMove(const Weighing& weighing, Gap& gap) {
    std::vector<std::size_t> order;
    for (std::size_t j = 0; j < weighing.criteria.size(); ++j)
        if (weighing.counts(j))
            order.push_back(j);
    if (gap.margin == 0) {
        gap.moveL1 = 0;
        gap.moveStatus = MoveStatus::LevelNow;
        return;
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return gap.differences[a] > gap.differences[b]; });
    const Rational& smallest = gap.differences[order.back()];
    if (smallest > 0)
        return;
    Rational rest = gap.margin / weighing.allWeight, mass;
    for (const std::size_t j : order) {
        const Rational perUnit = gap.differences[j] - smallest;
        const Rational share = weighing.weights[j] / weighing.allWeight;
        if (perUnit * share >= rest) {
            mass += rest / perUnit;
            break;
        }
        mass += share;
        rest -= perUnit * share;
    }
    gap.moveL1 = 2 * mass;
    gap.moveStatus = smallest == 0 ? MoveStatus::TieOnly : MoveStatus::Flips;
}

} // namespace

Gap gapBetween(const Weighing& weighing, int leader, int rival) {
    Gap gap;
    const auto& ours = weighing.scores[static_cast<std::size_t>(leader)];
    const auto& theirs = weighing.scores[static_cast<std::size_t>(rival)];
    for (std::size_t j = 0; j < weighing.criteria.size(); ++j) {
        gap.differences.push_back(ours[j].middle - theirs[j].middle);
        gap.margin += weighing.weights[j] * gap.differences[j];
    }
    for (std::size_t k = 0; k < weighing.criteria.size(); ++k)
        gap.ties.push_back(weightTie(weighing, k, gap.margin, gap.differences[k]));
    gap.allWrongBy = allWrongBy(weighing, gap);
    findSmallestMove(weighing, gap);
    return gap;
}

} // namespace mailbilan::decision
