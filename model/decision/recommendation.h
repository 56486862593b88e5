// Cost and value together: efficient options, the dial, the verdict (decision-model.md, Recommendation).
#pragma once

#include "model/cost/ledger.h"
#include "model/decision/matrix.h"
#include "model/decision/requirements.h"

#include <optional>
#include <string>
#include <vector>

namespace mailbilan {

struct DialInterval { // closed; `to` empty: without end; preferred nowhere: `from` empty
    std::optional<Exact> from, to;
    bool levelOnly = false; // level with others at one value of the dial, wins at none
};
struct DialSwitch {
    int a = 0, b = 0;
    Exact at; // lambda*
};

enum class VerdictWord { None, OnlyOne, Clear, TradeOff, LeaningTo, ClearAtThisDial, Open };

// What the verdict rests on while the uncertainty of costs is not simulated.
enum class VerdictBasis { LikelyCosts, CommonDraws };

struct OpenCondition {
    enum class What { MustHave, CriticalCheck } what = What::MustHave;
    std::string id; // requirement or check
};

struct Verdict {
    VerdictWord word = VerdictWord::None;
    VerdictBasis basis = VerdictBasis::LikelyCosts;
    std::optional<int> option;         // the option it names (clear, leaning, only one)
    std::optional<int> cheapest, best; // of a trade-off
    bool conditional = false;          // a must-have of an eligible option is to be clarified
    bool coverageAllowsClear = true;
    // An option it speaks of (the one it names, both of a trade-off, else the recommended ones) is priced by a generic
    // range: "managed; obtain a quote".
    bool genericPrice = false;
    // Probability of being the cheapest, the best, preferred at the dial, alone; per option. 0 where not eligible, and
    // where a better plan of the same model at the same generic price competes in its place.
    // Exact where at most two options can win; else rounded to 9 decimals (error of the computation below 1e-9).
    std::vector<Exact> probabilityCheapest, probabilityBest, probabilityPreferred;
    std::vector<OpenCondition> conditions; // of the recommended option
};

struct Recommendation {
    std::vector<OptionRequirements> requirements; // as Dossier::options
    std::vector<bool> eligible;
    std::vector<std::optional<Exact>> costPerUserMonth; // empty: no costs
    std::vector<std::optional<Exact>> net;              // lambda V - C; empty when not eligible
    std::vector<int> efficient;
    std::vector<int> efficientButPreferredNowhere; // alone at no value of the dial; those only level at one included
    std::vector<DialInterval> dialIntervals;       // as Dossier::options
    std::vector<DialSwitch> dialSwitches;          // pairs a < b of eligible options
    std::vector<int> cheapest;                     // eligible, lowest cost per user and month at likely values
    std::vector<int> recommended;                  // eligible, highest net; ties all named
    // Best net per model (where none is eligible: the cheapest, so that it stays visible), and pinned ones, in dossier
    // order.
    std::vector<int> board;
    std::vector<int> ranking; // eligible by net, highest first, then the others in dossier order
    Verdict verdict;
    // The verdict when criteria that overlap with costs are left out (nothing to leave out: the same).
    bool hasOverlaps = false; // a criterion of weight above 0 overlaps
    Verdict verdictWithoutOverlaps;
    std::vector<int> leadersWithoutOverlaps, recommendedWithoutOverlaps;
    MatrixResult matrixWithoutOverlaps;
};

// Passes every must-have and has costs per user and month: what evaluateMatrix() wants for the same dossier.
std::vector<bool> eligibleOptions(const CostResult& costs, const std::vector<OptionRequirements>& requirements);

// `costs` may carry unavailable options: they are not eligible. `matrix` is evaluateMatrix() with eligibleOptions().
Recommendation recommend(const Dossier& dossier, const CostResult& costs, const MatrixResult& matrix,
                         const std::vector<OptionRequirements>& requirements);

} // namespace mailbilan
