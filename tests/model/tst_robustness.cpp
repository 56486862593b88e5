#include "model/neutral_matrix.h"
#include "model/random_matrix.h"

#include "model/random/dispatch.h"
#include "model/robustness/closed_forms.h"
#include "model/robustness/draw_ranks.h"
#include "model/robustness/value_bounds.h"

#include <cmath>

using namespace mailbilan;
using namespace mailbilan::test;
using Json = nlohmann::ordered_json;
using decision::Rational;

class TestRobustness : public QObject {
    Q_OBJECT
private slots:
    void samplingError();
    void sortingNetworks();
    void sameOnAnyThreadsAndInstructionSet();
    void sameFiguresForEver();
    void againstPlainDraws_data();
    void againstPlainDraws();
    void closedFormsAgainstDraws_data();
    void closedFormsAgainstDraws();
    void exactForTheSeedsMatrix();
    void wholeGradesTie();
    void equalOptionsShareTheBetterRank();
    void neverFirst();
    void dominanceBoundsRanks();
    void aheadByOrder_data();
    void aheadByOrder();
    void aheadInBox();
    void meanWithWeightsInRanges();
    void nothingToDraw();
    void anotherWeightScale();
};

namespace {

constexpr std::int64_t manyDraws = 100'000;

NeutralMatrix seedMatrix() {
    const Json all = decisionCase("matrix-examples.json");
    for (const Json& example : all.at("cases"))
        if (example.at("id") == "overlap-changes-the-leader")
            return neutralMatrix(example.at("input"));
    return {};
}

RobustnessCase caseOf(const NeutralMatrix& input, WeightSetting weights, ScoreSetting scores,
                      const Sampling& sampling = {}) {
    return robustnessCase(input.dossier, input.matrix(), weights, scores, sampling);
}

// Of a count of `draws` with probability p, generously.
double allowed(double p, std::int64_t draws) {
    return 4.5 * std::sqrt((p * (1 - p) + 1e-5) / static_cast<double>(draws));
}

void addSettings() {
    QTest::addColumn<WeightSetting>("weights");
    QTest::addColumn<ScoreSetting>("scores");
    const char* names[] = {"fixed", "one step off", "order only", "free"};
    for (const WeightSetting weights : allWeightSettings)
        for (const ScoreSetting scores : allScoreSettings)
            QTest::addRow("%s, scores %s", names[static_cast<int>(weights)],
                          scores == ScoreSetting::Fixed ? "fixed" : "in ranges")
                << weights << scores;
}

// The same definitions, one draw at a time, with another generator and without any of the code under test.
class PlainDraws {
public:
    PlainDraws(const decision::Weighing& weighing, WeightSetting weights, ScoreSetting scores)
        : weighing_(weighing), weights_(weights), scores_(scores), options_(weighing.optionCount()),
          criteria_(weighing.criteria.size()), first(options_), rankCounts(options_ * options_),
          central(options_, std::vector<double>(criteria_)) {}

    void draw(std::int64_t draws) {
        for (std::int64_t i = 0; i < draws; ++i)
            one();
    }

private:
    double uniform() { return std::uniform_real_distribution<double>(0, 1)(engine_); }
    double stated(std::size_t j) const { return decision::toDouble(weighing_.weights[j]); }

    std::vector<double> weightsDrawn() {
        std::vector<double> weights(criteria_);
        for (;;) {
            double sum = 0;
            for (std::size_t j = 0; j < criteria_; ++j) {
                weights[j] = stated(j);
                if (weights_ == WeightSetting::PlusMinusOne && stated(j) > 0) {
                    const double low = std::max(0.0, stated(j) - 1), high = std::min(5.0, stated(j) + 1);
                    weights[j] = low + (high - low) * uniform();
                }
                if (weights_ >= WeightSetting::OrderOnly && stated(j) > 0)
                    weights[j] = -std::log(1 - uniform());
                sum += weights[j];
            }
            for (double& weight : weights)
                weight /= sum;
            if (weights_ != WeightSetting::OrderOnly || inOrder(weights))
                return weights;
        }
    }

    bool inOrder(const std::vector<double>& weights) const {
        for (std::size_t j = 0; j < criteria_; ++j)
            for (std::size_t k = 0; k < criteria_; ++k)
                if (stated(j) > stated(k) && weights[j] < weights[k])
                    return false;
        return true;
    }

    void one() {
        const std::vector<double> weights = weightsDrawn();
        std::vector<double> values(options_);
        for (std::size_t i = 0; i < options_; ++i)
            for (std::size_t j = 0; j < criteria_; ++j) {
                const decision::ScoreRange& score = weighing_.scores[i][j];
                const double low = decision::toDouble(score.low), high = decision::toDouble(score.high);
                values[i] +=
                    weights[j] * (scores_ == ScoreSetting::Fixed ? (low + high) / 2 : low + (high - low) * uniform());
            }
        for (std::size_t i = 0; i < options_; ++i) {
            std::size_t rank = 0;
            for (std::size_t k = 0; k < options_; ++k)
                rank += values[k] > values[i] + 1e-12;
            ++rankCounts[i * options_ + rank];
            if (rank > 0)
                continue;
            ++first[i];
            for (std::size_t j = 0; j < criteria_; ++j)
                central[i][j] += weights[j];
        }
    }

    const decision::Weighing& weighing_;
    WeightSetting weights_;
    ScoreSetting scores_;
    std::size_t options_, criteria_;
    std::mt19937_64 engine_{7};

public:
    std::vector<std::int64_t> first, rankCounts;
    std::vector<std::vector<double>> central; // sums
};

std::vector<int> allOptions(const NeutralMatrix& input) {
    std::vector<int> all(input.dossier.options.size());
    std::iota(all.begin(), all.end(), 0);
    return all;
}

} // namespace

Q_DECLARE_METATYPE(mailbilan::WeightSetting)
Q_DECLARE_METATYPE(mailbilan::ScoreSetting)

void TestRobustness::samplingError() {
    const Chance half = estimated(5'000, 10'000), never = estimated(0, 10'000), always = estimated(10'000, 10'000);
    QCOMPARE(half.error, 1.96 * 0.005);
    QVERIFY(std::abs(never.error - 3.8416 / 10'003.8416) < 1e-15);
    QCOMPARE(never.high(), never.error);
    QCOMPARE(always.error, never.error);
    QCOMPARE(always.low(), 1 - always.error);
    QCOMPARE(always.high(), 1.0);
}

// A network that sorts every sequence of noughts and ones sorts everything (Knuth's 0-1 principle).
void TestRobustness::sortingNetworks() {
    for (int count = 0; count <= 14; ++count) {
        const std::vector<int> network = robustness::sortingNetwork(count);
        for (unsigned bits = 0; bits < 1U << count; ++bits) {
            unsigned now = bits;
            for (std::size_t k = 0; k < network.size(); k += 2) {
                const unsigned low = 1U << network[k], high = 1U << network[k + 1];
                if ((now & low) && !(now & high))
                    now ^= low | high;
            }
            const unsigned ones = static_cast<unsigned>(__builtin_popcount(bits));
            QCOMPARE(now, ((1U << ones) - 1) << (static_cast<unsigned>(count) - ones));
        }
    }
}

void TestRobustness::sameOnAnyThreadsAndInstructionSet() {
    RandomMatrix random(31);
    const NeutralMatrix input = random.next(5, 7);
    const decision::Weighing weighing = decision::weigh(input.dossier, false);
    for (const WeightSetting weights : allWeightSettings) {
        const robustness::Plan plan(weighing, allOptions(input), weights, ScoreSetting::InRanges, 3);
        const auto counted = [&](int threads, const robustness::Kernel& kernel) {
            return robustness::drawRanks(plan, {70'008, 3, threads}, kernel);
        };
        const auto one = counted(1, robustness::baselineKernel());
        std::vector other{counted(2, robustness::baselineKernel()), counted(7, robustness::baselineKernel())};
        if (random::bestInstructionSet() == random::InstructionSet::Avx2)
            other.push_back(counted(2, robustness::avx2Kernel()));
        for (const auto& each : other) {
            QCOMPARE(each.draws, std::int64_t(70'008));
            QVERIFY(each.ranks == one.ranks && each.ahead == one.ahead);
            QVERIFY(each.firstWeights == one.firstWeights && each.firsts == one.firsts);
        }
    }
}

void TestRobustness::againstPlainDraws_data() { addSettings(); }

void TestRobustness::againstPlainDraws() {
    QFETCH(WeightSetting, weights);
    QFETCH(ScoreSetting, scores);
    RandomMatrix random(32);
    for (int round = 0; round < 3; ++round) {
        const NeutralMatrix input = random.next(4, 5);
        const decision::Weighing weighing = decision::weigh(input.dossier, false);
        PlainDraws plain(weighing, weights, scores);
        const std::int64_t draws = weights == WeightSetting::OrderOnly ? 20'000 : 60'000;
        plain.draw(draws);
        const RobustnessCase result = caseOf(input, weights, scores, {manyDraws, 5, 2});
        for (std::size_t i = 0; i < 4; ++i) {
            double sum = 0;
            for (std::size_t r = 0; r < 4; ++r) {
                const double p = static_cast<double>(plain.rankCounts[i * 4 + r]) / static_cast<double>(draws);
                QVERIFY2(std::abs(result.options[i].ranks[r].value - p) < allowed(p, draws),
                         qPrintable(QString("option %1 rank %2: %3 %4")
                                        .arg(i)
                                        .arg(r)
                                        .arg(result.options[i].ranks[r].value)
                                        .arg(p)));
                sum += result.options[i].ranks[r].value;
            }
            QVERIFY(std::abs(sum - 1) < 0.01);
            if (plain.first[i] < 500)
                continue;
            for (std::size_t c = 0, j = 0; j < weighing.criteria.size(); ++j) {
                if (!weighing.counts(j))
                    continue;
                const double central = plain.central[i][j] / static_cast<double>(plain.first[i]);
                QVERIFY2(std::abs(result.options[i].centralWeights[c] - central) <
                             4 * 0.3 / std::sqrt(static_cast<double>(plain.first[i])),
                         qPrintable(QString("%1 %2").arg(result.options[i].centralWeights[c]).arg(central)));
                ++c;
            }
        }
    }
}

void TestRobustness::closedFormsAgainstDraws_data() { addSettings(); }

void TestRobustness::closedFormsAgainstDraws() {
    QFETCH(WeightSetting, weights);
    QFETCH(ScoreSetting, scores);
    RandomMatrix random(33);
    for (int round = 0; round < 6; ++round) {
        const NeutralMatrix input = random.next(4, 5);
        const decision::Weighing weighing = decision::weigh(input.dossier, false);
        const robustness::Plan plan(weighing, allOptions(input), weights, scores, 9);
        const auto drawn = robustness::drawRanks(plan, {manyDraws, 9, 2}, robustness::kernel());
        const RobustnessCase result = caseOf(input, weights, scores);
        int exact = 0;
        for (const PairRobustness& pair : result.pairs) {
            const double ahead = static_cast<double>(drawn.ahead[static_cast<std::size_t>(pair.a * 4 + pair.b)]) /
                                 static_cast<double>(manyDraws);
            QVERIFY(!pair.always || ahead == 1);
            QVERIFY(ahead < 1 || pair.ahead.value > 0.99);
            if (!pair.ahead.exact)
                continue;
            ++exact;
            QVERIFY2(std::abs(pair.ahead.exact->value - ahead) < allowed(pair.ahead.exact->value, manyDraws),
                     qPrintable(QString("%1 %2").arg(pair.ahead.exact->value).arg(ahead)));
            const PairRobustness* other = result.find(pair.b, pair.a);
            QVERIFY(decision::toRational(*pair.ahead.exact) + decision::toRational(*pair.level.exact) +
                        decision::toRational(other->ahead.exact.value()) ==
                    1);
        }
        QVERIFY(exact >= (scores == ScoreSetting::Fixed || weights == WeightSetting::Fixed ? 6 : 0));
    }
}

void TestRobustness::exactForTheSeedsMatrix() {
    const NeutralMatrix input = seedMatrix();
    const int self = input.option("self-hosted"), managed = input.option("managed");
    const RobustnessCase fixed = caseOf(input, WeightSetting::Fixed, ScoreSetting::InRanges);
    const PairRobustness& pair = *fixed.find(managed, self);
    QCOMPARE(pair.ahead.exact->fraction, std::string("109026296009/143327232000"));
    QCOMPARE(pair.ahead.error, 0.0);
    QVERIFY(!pair.always);
    QCOMPARE(fixed.find(managed)->ranks[0].exact->fraction, std::string("109026296009/143327232000"));
    QCOMPARE(fixed.find(self)->ranks[1].exact->fraction, std::string("109026296009/143327232000"));
    const double p = pair.ahead.value;
    QVERIFY(std::abs(fixed.entropy + p * std::log2(p) + (1 - p) * std::log2(1 - p)) < 0.01);
    // The stated weights are their own mean.
    const std::vector<double> stated{5 / 19.0, 4 / 19.0, 3 / 19.0, 4 / 19.0, 3 / 19.0};
    for (std::size_t j = 0; j < 5; ++j)
        QVERIFY(std::abs(fixed.find(self)->centralWeights[j] - stated[j]) < 1e-12);
    // What was counted agrees with the closed form within its stated error.
    const robustness::Plan plan(decision::weigh(input.dossier, false), {self, managed}, WeightSetting::Fixed,
                                ScoreSetting::InRanges, 42);
    const auto drawn = robustness::drawRanks(plan, {1'000'000, 42, 2}, robustness::kernel());
    const Chance counted = estimated(drawn.ahead[2], drawn.draws);
    QVERIFY(std::abs(counted.value - p) < 1.5 * counted.error);
}

void TestRobustness::wholeGradesTie() {
    NeutralMatrix input = seedMatrix();
    input.dossier.grades = Grades::Whole;
    const int self = input.option("self-hosted"), managed = input.option("managed");
    const RobustnessCase fixed = caseOf(input, WeightSetting::Fixed, ScoreSetting::InRanges);
    QCOMPARE(fixed.find(managed, self)->ahead.exact->fraction, std::string("857/1296"));
    QCOMPARE(fixed.find(managed, self)->level.exact->fraction, std::string("7/162"));
    // Who is level shares the better rank.
    QCOMPARE(fixed.find(managed)->ranks[0].exact->fraction, std::string("913/1296"));
    QVERIFY(fixed.find(managed)->ranks[0].value + fixed.find(self)->ranks[0].value > 1.04);
    const robustness::Plan plan(decision::weigh(input.dossier, false), {self, managed}, WeightSetting::Fixed,
                                ScoreSetting::InRanges, 42);
    const auto drawn = robustness::drawRanks(plan, {manyDraws, 42, 2}, robustness::kernel());
    const double level = static_cast<double>(drawn.draws - drawn.ahead[1] - drawn.ahead[2]) / manyDraws;
    QVERIFY(std::abs(level - 7 / 162.0) < allowed(7 / 162.0, manyDraws));
    QVERIFY(std::abs(drawn.firsts[0] + drawn.firsts[1] - manyDraws) < 1e-6);
}

void TestRobustness::equalOptionsShareTheBetterRank() {
    const NeutralMatrix input = neutralMatrix(Json::parse(R"({
        "scale": [1, 5], "weight_scale": [0, 5],
        "criteria": {"one": {"weight": 3}, "two": {"weight": 2}, "three": {"weight": 1}},
        "options": {"a": {"scores": {"one": 4.3, "two": 1.7, "three": 2}},
                    "b": {"scores": {"one": 4.3, "two": 1.7, "three": 2}},
                    "c": {"scores": {"one": 2, "two": 3, "three": 5}}}})"));
    for (const WeightSetting weights : allWeightSettings) {
        const RobustnessCase result = caseOf(input, weights, ScoreSetting::InRanges);
        QCOMPARE(result.find(0, 1)->level.exact->fraction, std::string("1"));
        QCOMPARE(result.find(0)->ranks[0].value, result.find(1)->ranks[0].value);
        // First or, behind the third one, second; that one is first or third.
        QCOMPARE(result.find(0)->ranks[2].value, 0.0);
        QCOMPARE(result.find(2)->ranks[1].value, 0.0);
        QVERIFY(result.entropy >= (result.find(2)->ranks[0].value < 1 ? 0.99 : 0));
    }
}

void TestRobustness::neverFirst() {
    const NeutralMatrix input = neutralMatrix(Json::parse(R"({
        "scale": [1, 5], "weight_scale": [0, 5], "criteria": {"one": {"weight": 1}, "two": {"weight": 2}},
        "options": {"best": {"scores": {"one": [3, 4], "two": [4, 5]}},
                    "worst": {"scores": {"one": [1, 2], "two": [2, 3]}}}})"));
    for (const WeightSetting weights : allWeightSettings) {
        const RobustnessCase result = caseOf(input, weights, ScoreSetting::InRanges);
        QVERIFY(result.find(0, 1)->always && !result.find(1, 0)->always);
        QCOMPARE(result.find(1)->ranks[0].exact->fraction, std::string("0"));
        QVERIFY(result.find(1)->centralWeights.empty() && !result.find(1)->confidence);
        QCOMPARE(result.find(0)->confidence->value, 1.0);
        QCOMPARE(result.entropy, 0.0);
    }
}

void TestRobustness::dominanceBoundsRanks() {
    const NeutralMatrix input = neutralMatrix(Json::parse(R"({
        "scale": [1, 5], "weight_scale": [0, 5], "criteria": {"one": {"weight": 4}, "two": {"weight": 2}},
        "options": {"high": {"scores": {"one": [4, 5], "two": [2, 5]}},
                    "other": {"scores": {"one": [3, 5], "two": [3, 5]}},
                    "low": {"scores": {"one": [1, 3], "two": [1, 2]}}}})"));
    const RobustnessCase result = caseOf(input, WeightSetting::Free, ScoreSetting::InRanges);
    QCOMPARE(result.find(2)->ranks[2].exact->fraction, std::string("1"));
    QCOMPARE(result.find(0)->ranks[2].exact->fraction, std::string("0"));
    QVERIFY(!result.find(0)->ranks[0].exact && result.find(0)->ranks[0].error > 0);
}

void TestRobustness::aheadByOrder_data() {
    QTest::addColumn<QString>("weights");
    QTest::addColumn<QString>("leads"); // on three criteria
    QTest::addColumn<bool>("always");
    QTest::addColumn<QString>("chance");
    // Corners (1), (1/2, 1/2), (1/3, 1/3, 1/3) give 2, 1/2, 0: never behind.
    QTest::newRow("prefixes never below") << "[3, 2, 1]"
                                          << "[2, -1, -1]" << true << "1";
    // Corners 1, 1/2, -1/3: P = 1 - (1/3)^2 / ((1 + 1/3)(1/2 + 1/3)) = 1 - 1/10.
    QTest::newRow("behind at the last corner") << "[3, 2, 1]"
                                               << "[1, 0, -2]" << false << "9/10";
    // Two orders of the equal ones: 2, 1/2, 0 and -1, 1/2, 0: in the second one P = (1/2) / (1/2 + 1) = 1/3.
    QTest::newRow("equal weights") << "[2, 2, 1]"
                                   << "[2, -1, -1]" << false << "2/3";
}

void TestRobustness::aheadByOrder() {
    QFETCH(QString, weights);
    QFETCH(QString, leads);
    const Json weight = Json::parse(weights.toStdString()), lead = Json::parse(leads.toStdString());
    Json input{{"scale", {1, 5}}, {"weight_scale", {0, 5}}};
    for (std::size_t j = 0; j < 3; ++j) {
        const std::string name = "c" + std::to_string(j);
        input["criteria"][name]["weight"] = weight[j];
        input["options"]["a"]["scores"][name] = 3 + lead[j].get<int>();
        input["options"]["b"]["scores"][name] = 3;
    }
    const NeutralMatrix matrix = neutralMatrix(input);
    const PairRobustness pair = *caseOf(matrix, WeightSetting::OrderOnly, ScoreSetting::Fixed).find(0, 1);
    QTEST(pair.always, "always");
    QTEST(QString::fromStdString(pair.ahead.exact->fraction), "chance");
}

// Row 3 by hand: weights 3 and 2, each one off; a leads by 2 on the first and is behind by 2 on the second: 2 * 2 - 2 *
// 3 < 0. By 3 and 1: 3 * 2 - 3 > 0.
void TestRobustness::aheadInBox() {
    const auto pairOf = [](int lead, int behind) {
        Json input = Json::parse(R"({"scale": [1, 5], "weight_scale": [0, 5],
            "criteria": {"one": {"weight": 3}, "two": {"weight": 2}}})");
        input["options"]["a"]["scores"] = {{"one", 1 + lead}, {"two", 3 - behind}};
        input["options"]["b"]["scores"] = {{"one", 1}, {"two", 3}};
        return *caseOf(neutralMatrix(input), WeightSetting::PlusMinusOne, ScoreSetting::Fixed).find(0, 1);
    };
    const PairRobustness level = pairOf(2, 2), sure = pairOf(3, 1);
    QVERIFY(!level.always && sure.always);
    // W1 uniform in [2, 4], W2 in [1, 3]: W2 > W1 in a triangle of legs 1 out of a square of side 2.
    QCOMPARE(level.ahead.exact->fraction, std::string("7/8"));
    QCOMPARE(sure.ahead.exact->fraction, std::string("1"));
}

void TestRobustness::meanWithWeightsInRanges() {
    RandomMatrix random(34);
    for (int round = 0; round < 30; ++round) {
        std::vector<Rational> scores;
        std::vector<decision::Interval> weights;
        for (int j = 0; j < 5; ++j) {
            scores.emplace_back(random.between(1, 50), 10);
            const int low = random.between(0, 4);
            weights.push_back({low, low + random.between(1, 2)});
        }
        std::optional<Rational> lowest; // at one of the corners of the box
        for (unsigned corner = 0; corner < 32; ++corner) {
            Rational points = 0, all = 0;
            for (std::size_t j = 0; j < 5; ++j) {
                const Rational& weight = corner >> j & 1 ? weights[j].high : weights[j].low;
                points += weight * scores[j];
                all += weight;
            }
            if (all != 0 && (!lowest || points / all < *lowest))
                lowest = points / all;
        }
        QVERIFY(robustness::lowestMean(scores, weights) == *lowest);
    }
}

void TestRobustness::nothingToDraw() {
    const NeutralMatrix certain = neutralMatrix(Json::parse(R"({
        "scale": [1, 5], "weight_scale": [0, 5], "criteria": {"one": {"weight": 1}, "two": {"weight": 2}},
        "options": {"a": {"scores": {"one": 3, "two": 4}}, "b": {"scores": {"one": 5, "two": 3}},
                    "c": {"scores": {"one": 1, "two": 3}}}})"));
    const RobustnessCase fixed = caseOf(certain, WeightSetting::Fixed, ScoreSetting::InRanges);
    QCOMPARE(fixed.draws, std::int64_t(0));
    QCOMPARE(fixed.find(0)->ranks[0].exact->fraction, std::string("1")); // 11 each
    QCOMPARE(fixed.find(1)->ranks[0].exact->fraction, std::string("1"));
    QCOMPARE(fixed.find(2)->ranks[2].exact->fraction, std::string("1"));
    QCOMPARE(fixed.entropy, 1.0);
    NeutralMatrix none = certain;
    none.eligible.assign(3, false);
    const Robustness nobody = evaluateRobustness(none.dossier, none.matrix(), {});
    QVERIFY(nobody.eligible.empty() && nobody.cases.empty() && nobody.otherMethods.empty());
    none.eligible = {false, true, false};
    const Robustness one = evaluateRobustness(none.dossier, none.matrix(), {});
    QCOMPARE(one.cases.size(), std::size_t(8));
    QVERIFY(one.otherMethods.empty());
    for (const RobustnessCase& each : one.cases)
        QCOMPARE(each.options.at(0).ranks.at(0).exact->fraction, std::string("1"));
    NeutralMatrix weightless = certain;
    for (Criterion& criterion : weightless.dossier.criteria)
        criterion.weight = 0;
    QVERIFY(evaluateRobustness(weightless.dossier, weightless.matrix(), {}).cases.empty());
}

// Per cent instead of 0 to 5: a step is a fifth of the scale in either.
void TestRobustness::anotherWeightScale() {
    RandomMatrix random(35);
    NeutralMatrix input = random.next(3, 4);
    const Robustness before = evaluateRobustness(input.dossier, input.matrix(), {1000, 1, 1});
    for (Criterion& criterion : input.dossier.criteria)
        criterion.weight = Figure(20 * static_cast<std::int64_t>(criterion.weight.toDouble()));
    input.dossier.weightScale.high = 100;
    const Robustness after = evaluateRobustness(input.dossier, input.matrix(), {1000, 1, 1});
    for (std::size_t i = 0; i < before.cases.size(); ++i)
        for (std::size_t k = 0; k < before.cases[i].pairs.size(); ++k) {
            QVERIFY(before.cases[i].pairs[k].always == after.cases[i].pairs[k].always);
            QVERIFY(std::abs(before.cases[i].pairs[k].ahead.value - after.cases[i].pairs[k].ahead.value) < 0.002);
        }
    for (std::size_t i = 0; i < before.bounds.size(); ++i)
        QVERIFY(before.bounds[i].low == after.bounds[i].low && before.bounds[i].high == after.bounds[i].high);
}

// Counted once; every compiler, instruction set and machine has to count the same.
void TestRobustness::sameFiguresForEver() {
    const NeutralMatrix input = seedMatrix();
    QString counts;
    for (const WeightSetting weights : allWeightSettings) {
        const robustness::Plan plan(decision::weigh(input.dossier, false), {0, 1}, weights, ScoreSetting::InRanges, 42);
        const auto drawn = robustness::drawRanks(plan, {10'000, 42, 1}, robustness::kernel());
        counts += QString("%1 %2; ").arg(drawn.ahead[2]).arg(drawn.firstWeights[5], 0, 'g', 17);
    }
    QCOMPARE(counts, QString("7597 1999.2105263157919; 7759 1890.5044996490412; 6505 2854.9391789344418; "
                             "6319 1142.8288448601315; "));
}

QTEST_APPLESS_MAIN(TestRobustness)
#include "tst_robustness.moc"
