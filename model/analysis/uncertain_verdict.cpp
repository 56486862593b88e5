#include "model/analysis/uncertain_verdict.h"

#include "model/analysis/common_draws.h"
#include "model/decision/sum_distribution.h"
#include "model/decision/verdict.h"

#include <algorithm>
#include <cmath>

namespace mailbilan {
namespace {

using namespace decision;
using analysis::CommonDraws;

constexpr int curvePoints = 41;
// In an option's variance less than this is rounding.
constexpr double nothing = 1e-18;

std::vector<int> optionsOf(const Standings& standings) {
    std::vector<int> options;
    for (const Standing& standing : standings)
        options.push_back(standing.option);
    return options;
}

// One reading of the criteria: all of them, or those that do not overlap with costs.
struct Reading {
    Reading(const Assessment& assessment, const Simulation& simulation, bool withoutOverlaps, int threads)
        : weighing(weigh(*assessment.dossier, withoutOverlaps)),
          standings(standingsOf(weighing, assessment.costs, assessment.recommendation.eligible)),
          draws(weighing, simulation, assessment.recommendation.eligible, threads),
          input{*assessment.dossier,
                assessment.costs,
                assessment.recommendation.requirements,
                withoutOverlaps ? assessment.recommendation.matrixWithoutOverlaps : assessment.matrix,
                weighing,
                standings,
                dialOf(*assessment.dossier)} {}
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

    double dial() const { return toDouble(input.dial); }

    Verdict verdict(const std::vector<int>& recommended) const {
        const Standings contestants = contestantsOf(input);
        const CommonDraws::Counts counts = draws.count(optionsOf(contestants), dial());
        VerdictChances chances;
        const auto share = [&](const std::vector<std::int64_t>& hits, const Standing& standing) {
            return Rational(hits[static_cast<std::size_t>(standing.option)], draws.draws());
        };
        for (const Standing& standing : contestants) {
            chances.cheapest.push_back(share(counts.cheapest, standing));
            chances.best.push_back(share(counts.best, standing));
            chances.preferred.push_back(share(counts.preferred, standing));
            chances.cheapestAndBest.push_back(share(counts.cheapestAndBest, standing));
        }
        return concluded(input, recommended, contestants, chances, VerdictBasis::CommonDraws);
    }

    const Weighing weighing;
    const Standings standings;
    const CommonDraws draws;
    const VerdictInput input;
};

std::vector<OptionChances> chancesOf(const Reading& reading) {
    const std::vector<int> eligible = optionsOf(reading.standings);
    const CommonDraws::Counts counts = reading.draws.count(eligible, reading.dial());
    const std::vector<std::int64_t> efficient = reading.draws.efficient(eligible);
    std::vector<OptionChances> chances(reading.weighing.optionCount());
    for (const int option : eligible) {
        const auto i = static_cast<std::size_t>(option);
        const auto share = [&](const std::vector<std::int64_t>& hits) {
            return estimated(hits[i], reading.draws.draws());
        };
        chances[i] = {share(counts.cheapest), share(counts.best), share(counts.preferred),
                      share(counts.cheapestAndBest), share(efficient)};
    }
    return chances;
}

// Far enough to show the dial's own range and, with room, the last value at which efficient options change places.
double endOfCurve(const Assessment& assessment, double dial) {
    const Dossier& dossier = *assessment.dossier;
    double end = 2 * dial;
    if (const auto* named = std::get_if<AssumptionRef>(&dossier.dial))
        if (const Assumption* assumption = dossier.assumptions.find(named->id); assumption && assumption->value.high)
            end = std::max(end, assumption->value.high->toDouble());
    const auto& efficient = assessment.recommendation.efficient;
    const auto isEfficient = [&](int option) {
        return std::find(efficient.begin(), efficient.end(), option) != efficient.end();
    };
    for (const DialSwitch& at : assessment.recommendation.dialSwitches)
        if (isEfficient(at.a) && isEfficient(at.b))
            end = std::max(end, 1.25 * at.at.value);
    return end > 0 ? end : 1;
}

PreferenceCurve curveOf(const Assessment& assessment, const Reading& reading) {
    PreferenceCurve curve;
    curve.preferred.resize(reading.weighing.optionCount());
    const double end = endOfCurve(assessment, reading.dial());
    for (int k = 0; k < curvePoints; ++k) {
        const double dial = end * k / (curvePoints - 1);
        VerdictInput input = reading.input;
        input.dial = Rational(dial);
        const std::vector<std::int64_t> hits = reading.draws.preferred(optionsOf(contestantsOf(input)), dial);
        curve.dial.push_back(dial);
        for (std::size_t i = 0; i < hits.size(); ++i)
            curve.preferred[i].push_back(
                assessment.recommendation.eligible[i] ? estimated(hits[i], reading.draws.draws()) : Chance());
    }
    return curve;
}

// Of continuous ranges from their distribution, so that options with the same ranges are level; whole grades from the
// draws, which then mostly meet at the same places.
double valueQuantile(const Reading& reading, int option, double p) {
    const UncertainSum sum = reading.weighing.uncertain(static_cast<std::size_t>(option));
    if (sum.inSteps())
        return reading.draws.valueQuantile(option, p);
    const double divisor = toDouble(reading.weighing.divisor());
    double from = toDouble(sum.low), to = toDouble(sum.high());
    if (sum.isCertain())
        return from / divisor;
    std::vector<double> widths;
    for (const decision::Spread& spread : sum.spreads)
        widths.push_back(toDouble(spread.width));
    const SumDistribution distribution(std::move(widths));
    const double low = from;
    for (int halving = 0; halving < 60; ++halving) {
        const double middle = (from + to) / 2;
        (distribution.below(middle - low) < p ? from : to) = middle;
    }
    return to / divisor;
}

AppetiteReading appetiteOf(const Reading& reading, Appetite appetite) {
    const double ofCost = appetite == Appetite::Cautious ? 0.8 : appetite == Appetite::Neutral ? 0.5 : 0.2;
    AppetiteReading result;
    result.appetite = appetite;
    for (auto* figures : {&result.cost, &result.value, &result.net})
        figures->resize(reading.weighing.optionCount());
    double highest = -INFINITY;
    for (const Standing& standing : reading.standings) {
        const auto i = static_cast<std::size_t>(standing.option);
        if (!reading.draws.everAvailable(standing.option))
            continue;
        result.cost[i] = reading.draws.costQuantile(standing.option, ofCost);
        result.value[i] = valueQuantile(reading, standing.option, 1 - ofCost);
        result.net[i] = reading.dial() * *result.value[i] - *result.cost[i];
        highest = std::max(highest, *result.net[i]);
    }
    for (std::size_t i = 0; i < result.net.size(); ++i)
        if (result.net[i] && *result.net[i] >= highest - 1e-9)
            result.recommended.push_back(static_cast<int>(i));
    return result;
}

// Of a uniform score: (high - low)^2 / 12, of n + 1 whole grades a step apart step^2 n (n + 2) / 12.
double varianceOfScore(const ScoreRange& score, Grades grades) {
    const Rational width = score.high - score.low;
    if (grades == Grades::Continuous || width == 0)
        return toDouble(width * width / 12);
    const int steps = wholeSteps(width);
    return toDouble(width * width / steps / steps * steps * (steps + 2) / 12);
}

// In the variance of dial * V - C of one option.
std::vector<UncertaintyShare> scoreVariances(const Reading& reading, int option) {
    std::vector<UncertaintyShare> shares;
    const Weighing& weighing = reading.weighing;
    for (std::size_t j = 0; j < weighing.criteria.size(); ++j) {
        const double factor = reading.dial() * toDouble(weighing.weights[j] / weighing.divisor());
        const double variance =
            factor * factor * varianceOfScore(weighing.scores[static_cast<std::size_t>(option)][j], weighing.grades);
        if (variance > nothing)
            shares.push_back({UncertaintyShare::What::Score, {weighing.criteria[j]->id}, option, variance});
    }
    return shares;
}

// Those whose preference is the likeliest; contestants, so that plans that count as one do not contend with each other.
std::optional<std::array<int, 2>> contendersOf(const Reading& reading, const Verdict& verdict) {
    std::vector<int> options = optionsOf(contestantsOf(reading.input));
    options.erase(std::remove_if(options.begin(), options.end(),
                                 [&](int option) { return !reading.draws.everAvailable(option); }),
                  options.end());
    if (options.size() < 2)
        return std::nullopt;
    const auto preferred = [&](int option) {
        return verdict.probabilityPreferred[static_cast<std::size_t>(option)].value;
    };
    std::stable_sort(options.begin(), options.end(), [&](int a, int b) { return preferred(a) > preferred(b); });
    return std::array{options[0], options[1]};
}

std::vector<UncertaintyShare> sharesBetween(const Assessment& assessment, const Simulation& simulation,
                                            const Reading& reading, const std::array<int, 2>& contenders, int threads) {
    const auto [a, b] = contenders;
    std::vector<UncertaintyShare> shares = scoreVariances(reading, a), ofOther = scoreVariances(reading, b);
    shares.insert(shares.end(), ofOther.begin(), ofOther.end());
    const double ofCosts = reading.draws.varianceOfCostDifference(a, b);
    double all = ofCosts;
    for (const UncertaintyShare& share : shares)
        all += share.share;
    if (all <= nothing)
        return {};
    for (UncertaintyShare& share : shares)
        share.share /= all;
    if (ofCosts > nothing)
        for (const VarianceShare& each : varianceOfDifference(*assessment.dossier, simulation, a, b, threads))
            if (each.share > 0)
                shares.push_back(
                    {UncertaintyShare::What::Assumption, each.assumptions, std::nullopt, each.share * ofCosts / all});
    std::stable_sort(shares.begin(), shares.end(), [](const auto& x, const auto& y) { return x.share > y.share; });
    return shares;
}

bool aheadInWorstCase(const MatrixResult& matrix, const Verdict& verdict) {
    const std::optional<int> named = verdict.option ? verdict.option : verdict.best;
    if (!named)
        return false;
    bool any = false, all = true;
    for (const PairFindings& pair : matrix.pairs)
        if (pair.a == *named) {
            any = true;
            all = all && pair.aheadInWorstCase;
        }
    return any && all;
}

} // namespace

UncertainVerdict uncertainVerdict(const Assessment& assessment, const Simulation& simulation, int threads) {
    const Recommendation& recommendation = assessment.recommendation;
    const Reading reading(assessment, simulation, false, threads);
    UncertainVerdict result;
    result.draws = simulation.draws;
    result.seed = simulation.seed;
    result.verdict = reading.verdict(recommendation.recommended);
    if (recommendation.hasOverlaps)
        result.verdictWithoutOverlaps =
            Reading(assessment, simulation, true, threads).verdict(recommendation.recommendedWithoutOverlaps);
    result.chances = chancesOf(reading);
    result.curve = curveOf(assessment, reading);
    for (const Appetite appetite : {Appetite::Cautious, Appetite::Neutral, Appetite::Bold})
        result.appetites[static_cast<std::size_t>(appetite)] = appetiteOf(reading, appetite);
    result.contenders = contendersOf(reading, result.verdict);
    if (result.contenders)
        result.findOutFirst = sharesBetween(assessment, simulation, reading, *result.contenders, threads);
    result.aheadInWorstCase = aheadInWorstCase(assessment.matrix, result.verdict);
    return result;
}

Assessment underUncertainty(Assessment assessment, const UncertainVerdict& verdict) {
    assessment.recommendation.verdict = verdict.verdict;
    assessment.recommendation.verdictWithoutOverlaps = verdict.verdictWithoutOverlaps.value_or(verdict.verdict);
    return assessment;
}

} // namespace mailbilan
