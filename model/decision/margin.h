// Rows 10 to 15 of decision-model.md: what would overturn a leader. Internal to the room.
#pragma once

#include "model/decision/matrix.h"
#include "model/decision/weighing.h"

#include <optional>
#include <vector>

namespace mailbilan::decision {

// The weight of one criterion at which leader and rival are level, the other weights kept.
struct WeightTie {
    FlipStatus status = FlipStatus::None;
    int direction = 0; // sign of d_k: above 0 the rival bounds the weight below
    std::optional<Rational> at, share;
    std::optional<int> nextWhole;
};

// Leader against rival at middle scores.
struct Gap {
    Rational margin;                    // M
    std::vector<Rational> differences;  // d_j, as Weighing::criteria
    std::vector<WeightTie> ties;        // as Weighing::criteria
    std::optional<Rational> allWrongBy; // rho*
    std::optional<Rational> moveL1;
    MoveStatus moveStatus = MoveStatus::None;
};

// Row 14: a score of `range` moves to `target`.
ScoreFlip::Move moveTo(const Rational& target, const ScoreRange& range, const Interval& scale, bool levelNow);

Gap gapBetween(const Weighing& weighing, int leader, int rival);
Margin marginOf(const Weighing& weighing, const Gap& gap, int leader, int rival);

struct RivalGap {
    int rival = 0;
    Gap gap;
};
LeaderStability stabilityOf(const Weighing& weighing, int leader, const std::vector<RivalGap>& rivals);

} // namespace mailbilan::decision
