// Rows 11, 14 and 15, and the figures of a gap as results.
#include "model/decision/margin.h"

#include <algorithm>

namespace mailbilan::decision {
namespace {

std::optional<Exact> exactly(const std::optional<Rational>& value) {
    return value ? std::optional(toExact(*value)) : std::nullopt;
}

std::vector<Contribution> contributionsOf(const Weighing& weighing, const Gap& gap, bool sorted) {
    std::vector<std::pair<Rational, std::size_t>> points;
    for (std::size_t j = 0; j < weighing.criteria.size(); ++j)
        if (weighing.counts(j))
            points.emplace_back(weighing.weights[j] * gap.differences[j], j);
    if (sorted)
        std::stable_sort(points.begin(), points.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<Contribution> result;
    for (const auto& [value, j] : points)
        result.push_back({weighing.criteria[j]->id, toExact(value)});
    return result;
}

std::vector<ScoreFlip> scoreFlips(const Weighing& weighing, const Gap& gap, int leader, int rival) {
    std::vector<ScoreFlip> flips;
    const auto& ours = weighing.scores[static_cast<std::size_t>(leader)];
    const auto& theirs = weighing.scores[static_cast<std::size_t>(rival)];
    for (std::size_t j = 0; j < weighing.criteria.size(); ++j) {
        if (!weighing.counts(j))
            continue;
        const Rational change = gap.margin / weighing.weights[j];
        const bool levelNow = gap.margin == 0;
        flips.push_back({weighing.criteria[j]->id, toExact(change),
                         moveTo(ours[j].middle - change, ours[j], weighing.scale, levelNow),
                         moveTo(theirs[j].middle + change, theirs[j], weighing.scale, levelNow)});
    }
    return flips;
}

bool isReachable(const WeightTie& tie) {
    return tie.status == FlipStatus::Flips || tie.status == FlipStatus::TieAtEnd || tie.status == FlipStatus::LevelNow;
}

Stability stabilityOfWeight(const Weighing& weighing, std::size_t k, const std::vector<RivalGap>& rivals) {
    Stability stability;
    stability.criterion = weighing.criteria[k]->id;
    Rational from = 0, to = 1;
    for (const auto& [rival, gap] : rivals) {
        const WeightTie& tie = gap.ties[k];
        if (!tie.share)
            continue;
        if (tie.direction > 0 && (!stability.rivalBelow || *tie.share > from)) {
            from = *tie.share;
            stability.rivalBelow = rival;
            stability.reachableBelow = isReachable(tie);
        }
        if (tie.direction < 0 && (!stability.rivalAbove || *tie.share < to)) {
            to = *tie.share;
            stability.rivalAbove = rival;
            stability.reachableAbove = isReachable(tie);
        }
    }
    if (weighing.allWeight != 0)
        stability.shareNow = toExact(weighing.weights[k] / weighing.allWeight);
    stability.from = toExact(from);
    stability.to = toExact(to);
    return stability;
}

void keepSmaller(std::optional<Rational>& smallest, const std::optional<Rational>& value) {
    if (value && (!smallest || *value < *smallest))
        smallest = value;
}

} // namespace

ScoreFlip::Move moveTo(const Rational& target, const ScoreRange& range, const Interval& scale, bool levelNow) {
    ScoreFlip::Move move;
    move.score = toExact(target);
    move.insideItsRange = range.low <= target && target <= range.high;
    if (levelNow)
        move.status = ScoreFlipStatus::LevelNow;
    else if (target < scale.low || target > scale.high)
        move.status = ScoreFlipStatus::BeyondScale;
    else if (target == scale.low || target == scale.high)
        move.status = ScoreFlipStatus::TieAtEnd;
    else
        move.status = ScoreFlipStatus::Flips;
    return move;
}

Margin marginOf(const Weighing& weighing, const Gap& gap, int leader, int rival) {
    Margin margin;
    margin.leader = leader;
    margin.rival = rival;
    margin.margin = toExact(gap.margin);
    margin.contributions = contributionsOf(weighing, gap, false);
    margin.sortedContributions = contributionsOf(weighing, gap, true);
    for (std::size_t k = 0; k < weighing.criteria.size(); ++k) {
        const WeightTie& tie = gap.ties[k];
        margin.weights.push_back(
            {weighing.criteria[k]->id, tie.status, exactly(tie.at), exactly(tie.share), tie.nextWhole});
    }
    margin.scores = scoreFlips(weighing, gap, leader, rival);
    margin.allWeightsWrongBy = exactly(gap.allWrongBy);
    margin.smallestMoveL1 = exactly(gap.moveL1);
    margin.moveStatus = gap.moveStatus;
    return margin;
}

LeaderStability stabilityOf(const Weighing& weighing, int leader, const std::vector<RivalGap>& rivals) {
    LeaderStability result;
    result.leader = leader;
    for (std::size_t k = 0; k < weighing.criteria.size(); ++k)
        result.criteria.push_back(stabilityOfWeight(weighing, k, rivals));
    std::optional<Rational> wrongBy, move;
    for (const RivalGap& rival : rivals) {
        keepSmaller(wrongBy, rival.gap.allWrongBy);
        if (rival.gap.moveStatus != MoveStatus::TieOnly)
            keepSmaller(move, rival.gap.moveL1);
    }
    result.allWeightsWrongBySmallest = exactly(wrongBy);
    result.smallestMoveL1Smallest = exactly(move);
    return result;
}

} // namespace mailbilan::decision
