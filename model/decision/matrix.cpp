#include "model/decision/matrix.h"

#include "model/decision/margin.h"
#include "model/decision/weighing.h"

#include <algorithm>

namespace mailbilan {
namespace {

using namespace decision;

struct Values { // by option
    std::vector<PointRange> value;
    std::vector<UncertainSum> uncertain;
};

ValueRange exactly(const PointRange& range) { return {toExact(range.low), toExact(range.middle), toExact(range.high)}; }

OptionValue optionValue(const Weighing& weighing, std::size_t option, const PointRange& value) {
    OptionValue result;
    result.value = exactly(value);
    result.rawPoints = exactly(weighing.rawPoints(option));
    Rational scoredWeight, scoredPoints;
    for (std::size_t j = 0; j < weighing.criteria.size(); ++j) {
        if (!weighing.counts(j))
            continue;
        const ScoreRange& score = weighing.scores[option][j];
        if (score.scored) {
            scoredWeight += weighing.weights[j];
            scoredPoints += weighing.weights[j] * score.middle;
        } else {
            result.missing.push_back(weighing.criteria[j]->id);
        }
    }
    result.coverage = toExact(scoredWeight / weighing.divisor());
    if (scoredWeight != 0)
        result.valueOverScored = toExact(scoredPoints / scoredWeight);
    return result;
}

// Ranks among the eligible: at middle values, and row 5.
void rank(std::vector<OptionValue>& options, const std::vector<int>& eligible, const std::vector<PointRange>& value) {
    for (const int a : eligible) {
        const PointRange& ours = value[static_cast<std::size_t>(a)];
        int now = 1, best = 1, worst = 1;
        for (const int b : eligible) {
            if (a == b)
                continue;
            const PointRange& theirs = value[static_cast<std::size_t>(b)];
            now += theirs.middle > ours.middle;
            best += theirs.low > ours.high;
            worst += theirs.high > ours.low;
        }
        OptionValue& option = options[static_cast<std::size_t>(a)];
        option.rank = now;
        option.rankBest = best;
        option.rankWorst = worst;
    }
}

bool dominates(const Weighing& weighing, std::size_t a, std::size_t b) {
    bool above = false;
    for (std::size_t j = 0; j < weighing.criteria.size(); ++j) {
        if (!weighing.counts(j))
            continue;
        const Rational& ours = weighing.scores[a][j].low;
        const Rational& theirs = weighing.scores[b][j].high;
        if (ours < theirs)
            return false;
        above = above || ours > theirs;
    }
    return above;
}

PairFindings pairFindings(const Weighing& weighing, const Values& values, int a, int b) {
    const auto i = static_cast<std::size_t>(a), k = static_cast<std::size_t>(b);
    const PointRange &ours = values.value[i], &theirs = values.value[k];
    PairFindings pair;
    pair.a = a;
    pair.b = b;
    pair.aheadInWorstCase = ours.low > theirs.high;
    pair.levelInWorstCase = ours.low >= theirs.high;
    pair.possiblyAhead = ours.high > theirs.low;
    pair.dominates = dominates(weighing, i, k);
    return pair;
}

// Both readings of a pair, from one computation of row 6.
std::pair<PairFindings, PairFindings> pairBothWays(const Weighing& weighing, const Values& values, int a, int b,
                                                   bool leaderTakesPart) {
    auto result = std::pair(pairFindings(weighing, values, a, b), pairFindings(weighing, values, b, a));
    const UncertainSum &ours = values.uncertain[static_cast<std::size_t>(a)],
                       &theirs = values.uncertain[static_cast<std::size_t>(b)];
    const auto chances = leaderTakesPart ? pairChances(ours, theirs) : certainChances(ours, theirs);
    if (chances) {
        result.first.probabilityAhead = toExact(chances->ahead);
        result.second.probabilityAhead = toExact(chances->behind);
        result.first.probabilityLevel = result.second.probabilityLevel = toExact(chances->level);
    }
    return result;
}

std::vector<PairFindings> allPairs(const Weighing& weighing, const Values& values, const std::vector<int>& eligible,
                                   const std::vector<int>& leaders) {
    const auto isLeader = [&](int i) { return std::find(leaders.begin(), leaders.end(), i) != leaders.end(); };
    std::vector<PairFindings> pairs;
    for (std::size_t i = 0; i < eligible.size(); ++i)
        for (std::size_t k = i + 1; k < eligible.size(); ++k) {
            auto [one, other] = pairBothWays(weighing, values, eligible[i], eligible[k],
                                             isLeader(eligible[i]) || isLeader(eligible[k]));
            pairs.push_back(std::move(one));
            pairs.push_back(std::move(other));
        }
    std::sort(pairs.begin(), pairs.end(), [](const PairFindings& one, const PairFindings& other) {
        return std::pair(one.a, one.b) < std::pair(other.a, other.b);
    });
    return pairs;
}

std::vector<int> leadersOf(const std::vector<int>& eligible, const std::vector<PointRange>& value) {
    std::vector<int> leaders;
    for (const int i : eligible) {
        const Rational& middle = value[static_cast<std::size_t>(i)].middle;
        if (!leaders.empty() && middle > value[static_cast<std::size_t>(leaders.front())].middle)
            leaders.clear();
        if (leaders.empty() || middle == value[static_cast<std::size_t>(leaders.front())].middle)
            leaders.push_back(i);
    }
    return leaders;
}

void addLeader(MatrixResult& result, const Weighing& weighing, int leader, const std::vector<int>& eligible) {
    std::vector<RivalGap> rivals;
    for (const int rival : eligible)
        if (rival != leader)
            rivals.push_back({rival, gapBetween(weighing, leader, rival)});
    for (const RivalGap& rival : rivals)
        result.margins.push_back(marginOf(weighing, rival.gap, leader, rival.rival));
    result.stability.push_back(stabilityOf(weighing, leader, rivals));
}

} // namespace

MatrixResult evaluateMatrix(const Dossier& dossier, const std::vector<bool>& eligible, bool withoutOverlaps) {
    const Weighing weighing = weigh(dossier, withoutOverlaps);
    MatrixResult result;
    Values values;
    std::vector<int> competing;
    for (std::size_t i = 0; i < weighing.optionCount(); ++i) {
        values.value.push_back(weighing.value(i));
        values.uncertain.push_back(weighing.uncertain(i));
        result.options.push_back(optionValue(weighing, i, values.value.back()));
        result.options.back().eligible = i < eligible.size() && eligible[i];
        if (result.options.back().eligible)
            competing.push_back(static_cast<int>(i));
    }
    rank(result.options, competing, values.value);
    result.leaders = leadersOf(competing, values.value);
    result.pairs = allPairs(weighing, values, competing, result.leaders);
    for (const int leader : result.leaders)
        addLeader(result, weighing, leader, competing);
    return result;
}

} // namespace mailbilan
