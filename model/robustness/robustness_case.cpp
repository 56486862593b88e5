#include "model/robustness/closed_forms.h"
#include "model/robustness/draw_ranks.h"
#include "model/robustness/weight_box.h"

#include <algorithm>
#include <cmath>

namespace mailbilan {
namespace {

using namespace robustness;
using decision::Rational, decision::Weighing, decision::toExact, decision::toRational;

std::vector<int> eligibleOf(const MatrixResult& matrix) {
    std::vector<int> eligible;
    for (std::size_t i = 0; i < matrix.options.size(); ++i)
        if (matrix.options[i].eligible)
            eligible.push_back(static_cast<int>(i));
    return eligible;
}

class CaseBuilder {
public:
    CaseBuilder(const Weighing& weighing, const MatrixResult& matrix, WeightSetting weights, ScoreSetting scores,
                const Sampling& sampling)
        : matrix_(matrix), sampling_(sampling), eligible_(eligibleOf(matrix)),
          plan_(weighing, eligible_, weights, scores, sampling.seed), known_(weighing, weights, scores) {
        result_.weights = weights;
        result_.scores = scores;
        result_.seed = sampling.seed;
        for (const std::size_t j : countingCriteria(weighing))
            result_.criteria.push_back(weighing.criteria[j]->id);
    }

    RobustnessCase build() {
        if (plan_.isCertain()) { // one draw says it all
            counts_ = drawRanks(plan_, {8, sampling_.seed, 1}, baselineKernel());
        } else {
            counts_ = drawRanks(plan_, sampling_, kernel());
            result_.draws = counts_.draws;
        }
        addPairs();
        for (std::size_t k = 0; k < eligible_.size(); ++k)
            result_.options.push_back(option(k));
        addConfidence();
        addEntropy();
        return std::move(result_);
    }

private:
    Chance counted(std::int64_t hits) const {
        return plan_.isCertain() ? certain(toExact(hits > 0 ? 1 : 0)) : estimated(hits, counts_.draws);
    }
    std::int64_t ahead(std::size_t a, std::size_t b) const { return counts_.ahead[a * eligible_.size() + b]; }

    void addPairs() {
        for (std::size_t a = 0; a < eligible_.size(); ++a)
            for (std::size_t b = 0; b < eligible_.size(); ++b)
                if (a != b)
                    result_.pairs.push_back(pair(a, b));
    }

    PairRobustness pair(std::size_t a, std::size_t b) const {
        PairRobustness pair;
        pair.a = eligible_[a];
        pair.b = eligible_[b];
        pair.always = known_.alwaysAhead(pair.a, pair.b);
        const auto exact = exactly(pair);
        pair.ahead = exact ? certain(toExact(exact->ahead)) : counted(ahead(a, b));
        pair.level = exact ? certain(toExact(exact->level)) : counted(counts_.draws - ahead(a, b) - ahead(b, a));
        return pair;
    }

    // Row 6 and its likes, where they are quick: in pairs with a leader.
    std::optional<decision::PairChances> exactly(const PairRobustness& pair) const {
        if (pair.always)
            return decision::PairChances{1, 0, 0};
        if (known_.alwaysAhead(pair.b, pair.a))
            return decision::PairChances{0, 0, 1};
        if (known_.alwaysLevel(pair.a, pair.b))
            return decision::PairChances{0, 1, 0};
        if (result_.weights == WeightSetting::Fixed && result_.scores == ScoreSetting::InRanges)
            return fromMatrix(pair);
        if (result_.weights != WeightSetting::Fixed && !isLeader(pair.a) && !isLeader(pair.b))
            return std::nullopt;
        return known_.chances(pair.a, pair.b);
    }

    bool isLeader(int option) const {
        return std::find(matrix_.leaders.begin(), matrix_.leaders.end(), option) != matrix_.leaders.end();
    }

    std::optional<decision::PairChances> fromMatrix(const PairRobustness& pair) const {
        const auto it = std::find_if(matrix_.pairs.begin(), matrix_.pairs.end(),
                                     [&](const PairFindings& each) { return each.a == pair.a && each.b == pair.b; });
        if (it == matrix_.pairs.end() || !it->probabilityAhead || !it->probabilityLevel)
            return std::nullopt;
        const Rational isAhead = toRational(*it->probabilityAhead), level = toRational(*it->probabilityLevel);
        return decision::PairChances{isAhead, level, 1 - isAhead - level};
    }

    OptionRobustness option(std::size_t k) const {
        const std::size_t count = eligible_.size(), criteria = result_.criteria.size();
        OptionRobustness option;
        option.option = eligible_[k];
        for (std::size_t rank = 0; rank < count; ++rank)
            option.ranks.push_back(counted(counts_.ranks[k * count + rank]));
        sharpenRanks(option);
        const std::int64_t first = counts_.ranks[k * count];
        for (std::size_t c = 0; c < criteria && first > 0; ++c)
            option.centralWeights.push_back(counts_.firstWeights[k * criteria + c] / static_cast<double>(first));
        return option;
    }

    // Of two options ranks are pairs; of more, pairs that are always ahead bound the ranks.
    void sharpenRanks(OptionRobustness& option) const {
        std::size_t best = 0, worst = option.ranks.size() - 1;
        for (const PairRobustness& pair : result_.pairs) {
            best += pair.always && pair.b == option.option;
            worst -= pair.always && pair.a == option.option;
        }
        for (std::size_t rank = 0; rank < option.ranks.size(); ++rank)
            if (rank < best || rank > worst)
                option.ranks[rank] = certain(toExact(0));
            else if (best == worst)
                option.ranks[rank] = certain(toExact(1));
        if (option.ranks.size() != 2)
            return;
        const auto own = std::find_if(result_.pairs.begin(), result_.pairs.end(),
                                      [&](const PairRobustness& pair) { return pair.a == option.option; });
        if (!own->ahead.exact || !own->level.exact)
            return;
        const Rational first = toRational(*own->ahead.exact) + toRational(*own->level.exact);
        option.ranks[0] = certain(toExact(first));
        option.ranks[1] = certain(toExact(1 - first));
    }

    // With certain scores the weights that put an option first are a convex set, which holds their mean.
    void addConfidence() {
        std::vector<double> weights;
        for (const OptionRobustness& option : result_.options)
            for (std::size_t c = 0; c < result_.criteria.size(); ++c)
                weights.push_back(option.centralWeights.empty() ? 1.0 : option.centralWeights[c]);
        const bool drawn = result_.scores == ScoreSetting::InRanges && result_.weights != WeightSetting::Fixed;
        const std::vector<std::int64_t> hits =
            drawn ? drawFirstAt(plan_, weights, sampling_, kernel()) : std::vector<std::int64_t>();
        for (std::size_t k = 0; k < result_.options.size(); ++k) {
            OptionRobustness& option = result_.options[k];
            if (option.centralWeights.empty())
                continue;
            if (drawn)
                option.confidence = estimated(hits[k], counts_.draws);
            else
                option.confidence = result_.scores == ScoreSetting::Fixed ? certain(toExact(1)) : option.ranks.front();
        }
    }

    void addEntropy() {
        for (const double first : counts_.firsts) {
            const double share = first / static_cast<double>(counts_.draws);
            if (share > 0)
                result_.entropy -= share * std::log2(share);
        }
        result_.entropy = std::max(0.0, result_.entropy);
    }

    const MatrixResult& matrix_;
    Sampling sampling_;
    std::vector<int> eligible_;
    Plan plan_;
    ClosedForms known_;
    RankCounts counts_;
    RobustnessCase result_;
};

} // namespace

RobustnessCase robustnessCase(const Dossier& dossier, const MatrixResult& matrix, WeightSetting weights,
                              ScoreSetting scores, const Sampling& sampling) {
    const Weighing weighing = decision::weigh(dossier, false);
    if (eligibleOf(matrix).empty() || weighing.allWeight == 0) {
        RobustnessCase nothing;
        nothing.weights = weights;
        nothing.scores = scores;
        nothing.seed = sampling.seed;
        return nothing;
    }
    return CaseBuilder(weighing, matrix, weights, scores, sampling).build();
}

} // namespace mailbilan
