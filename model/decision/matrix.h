// The interval weighted sum and its exact closed forms (decision-model.md, rows 1 to 15 but simulation).
#pragma once

#include "model/decision/exact.h"
#include "model/dossier/dossier.h"

#include <optional>
#include <string>
#include <vector>

namespace mailbilan {

struct ValueRange {
    Exact low, middle, high;
};

struct OptionValue {
    bool eligible = true;                   // passes every must-have and is available
    ValueRange value;                       // on the scale of scores
    ValueRange rawPoints;                   // sum of weight * score
    Exact coverage;                         // scored weight / all weight
    std::vector<std::string> missing;       // criteria of weight above 0 without a score
    std::optional<Exact> valueOverScored;   // labelled check: only scored criteria; empty: nothing scored
    std::optional<int> rankBest, rankWorst; // rows 5, among eligible options; empty when not eligible
    std::optional<int> rank;                // at mid-points, ties share the better rank
};

// a read against b, both eligible; indexes into Dossier::options.
struct PairFindings {
    int a = 0, b = 0;
    bool aheadInWorstCase = false; // row 2, > 0
    bool levelInWorstCase = false; // row 2, >= 0
    bool possiblyAhead = false;    // row 2
    bool dominates = false;        // row 4
    // Row 6 by the dossier's grades, exact. Filled where a leader takes part or where the ranges decide (1 or 0);
    // empty for other pairs, and where it would take too long: above 20 ranges whose sums hardly coincide.
    std::optional<Exact> probabilityAhead, probabilityLevel;
};

enum class FlipStatus { Flips, TieAtEnd, Above, Below, None, LevelNow };
struct WeightFlip { // rows 10 and 11, one criterion
    std::string criterion;
    FlipStatus status = FlipStatus::None;
    std::optional<Exact> tieAt;         // raw weight; empty where d_k = 0
    std::optional<Exact> tieAtShare;    // of all weight; only for tieAt >= 0
    std::optional<int> nextWholeWeight; // that flips, within the weight scale
};
enum class ScoreFlipStatus { Flips, TieAtEnd, BeyondScale, None, LevelNow };
struct ScoreFlip { // row 14, one criterion of weight above 0
    std::string criterion;
    std::optional<Exact> change; // M / W
    struct Move {
        ScoreFlipStatus status = ScoreFlipStatus::None;
        std::optional<Exact> score;
        bool insideItsRange = false;
    };
    Move leaderLowered, rivalRaised;
};
struct Contribution { // row 15, one criterion of weight above 0
    std::string criterion;
    Exact points; // W_j d_j
};
enum class MoveStatus { Flips, TieOnly, None, LevelNow };
// The leader against one rival, at middle scores, in raw points.
struct Margin {
    int leader = 0, rival = 0;
    Exact margin;                                  // M >= 0
    std::vector<Contribution> contributions;       // in criterion order
    std::vector<Contribution> sortedContributions; // largest signed value first
    std::vector<WeightFlip> weights;
    std::vector<ScoreFlip> scores;
    std::optional<Exact> allWeightsWrongBy; // rho*, row 12; empty: none
    std::optional<Exact> smallestMoveL1;    // row 13; empty: none. TieOnly has one too, which no smallest counts
    MoveStatus moveStatus = MoveStatus::None;
};
struct Stability { // row 11 over all eligible rivals
    std::string criterion;
    Exact shareNow, from, to;
    std::optional<int> rivalBelow, rivalAbove; // the first of those level there
    bool reachableBelow = false, reachableAbove = false;
};
struct LeaderStability {
    int leader = 0;
    std::vector<Stability> criteria;
    std::optional<Exact> allWeightsWrongBySmallest, smallestMoveL1Smallest;
};

struct MatrixResult {
    std::vector<OptionValue> options; // as Dossier::options
    std::vector<int> leaders;         // eligible options with the highest middle value
    std::vector<PairFindings> pairs;  // ordered pairs of eligible options, by a, then b
    std::vector<Margin> margins;      // each leader against each other eligible option
    std::vector<LeaderStability> stability;
};

// `eligible[i]` says whether option i competes. `withoutOverlaps` leaves out the criteria that overlap with costs.
MatrixResult evaluateMatrix(const Dossier& dossier, const std::vector<bool>& eligible, bool withoutOverlaps = false);

} // namespace mailbilan
