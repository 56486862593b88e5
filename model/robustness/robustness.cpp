#include "model/robustness/robustness.h"

#include "model/robustness/other_methods.h"
#include "model/robustness/value_bounds.h"
#include "model/robustness/weight_box.h"

#include <algorithm>

namespace mailbilan {
namespace {

using namespace robustness;
using decision::Weighing;

MethodCheck checkBy(OtherMethod method, std::vector<double> figures, const std::vector<int>& eligible,
                    const std::vector<int>& leaders) {
    MethodCheck check;
    check.method = method;
    check.ranks = ranksOf(figures);
    check.figures = std::move(figures);
    for (std::size_t k = 0; k < eligible.size(); ++k)
        if (check.ranks[k] == 1)
            check.leaders.push_back(eligible[k]);
    check.disagrees = check.leaders != leaders;
    return check;
}

std::vector<MethodCheck> otherMethods(const Weighing& weighing, const std::vector<int>& eligible,
                                      const std::vector<int>& leaders) {
    std::vector<double> weights;
    ScoreTable scores(eligible.size());
    bool allPositive = true;
    for (const std::size_t j : countingCriteria(weighing)) {
        weights.push_back(decision::toDouble(weighing.weights[j]));
        for (std::size_t k = 0; k < eligible.size(); ++k) {
            scores[k].push_back(decision::toDouble(weighing.scores[static_cast<std::size_t>(eligible[k])][j].middle));
            allPositive = allPositive && scores[k].back() > 0;
        }
    }
    std::vector<MethodCheck> checks{checkBy(OtherMethod::Topsis, topsis(scores, weights), eligible, leaders),
                                    checkBy(OtherMethod::PrometheeII, prometheeII(scores, weights), eligible, leaders)};
    if (allPositive)
        checks.push_back(checkBy(OtherMethod::WeightedProduct, weightedProduct(scores, weights), eligible, leaders));
    return checks;
}

} // namespace

const OptionRobustness* RobustnessCase::find(int option) const {
    const auto it =
        std::find_if(options.begin(), options.end(), [&](const auto& each) { return each.option == option; });
    return it == options.end() ? nullptr : &*it;
}

const PairRobustness* RobustnessCase::find(int a, int b) const {
    const auto it =
        std::find_if(pairs.begin(), pairs.end(), [&](const auto& each) { return each.a == a && each.b == b; });
    return it == pairs.end() ? nullptr : &*it;
}

const RobustnessCase* Robustness::find(WeightSetting weights, ScoreSetting scores) const {
    const auto it = std::find_if(cases.begin(), cases.end(),
                                 [&](const auto& each) { return each.weights == weights && each.scores == scores; });
    return it == cases.end() ? nullptr : &*it;
}

Robustness evaluateRobustness(const Dossier& dossier, const MatrixResult& matrix, const Sampling& sampling) {
    const Weighing weighing = decision::weigh(dossier, false);
    Robustness result;
    for (std::size_t i = 0; i < matrix.options.size(); ++i)
        if (matrix.options[i].eligible)
            result.eligible.push_back(static_cast<int>(i));
    if (result.eligible.empty() || weighing.allWeight == 0)
        return result;
    for (const WeightSetting weights : allWeightSettings)
        for (const ScoreSetting scores : allScoreSettings)
            result.cases.push_back(robustnessCase(dossier, matrix, weights, scores, sampling));
    for (const int option : result.eligible)
        result.bounds.push_back(valueBounds(weighing, option));
    if (result.eligible.size() > 1)
        result.otherMethods = otherMethods(weighing, result.eligible, matrix.leaders);
    return result;
}

} // namespace mailbilan
