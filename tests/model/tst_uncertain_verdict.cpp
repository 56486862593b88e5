#include "model/neutral_matrix.h"
#include "model/source_scenarios.h"

#include "model/analysis/uncertain_verdict.h"

#include <cmath>
#include <limits>

using namespace mailbilan;
using namespace mailbilan::test;
using Json = nlohmann::ordered_json;

class TestUncertainVerdict : public QObject {
    Q_OBJECT
private slots:
    void words_data();
    void words();
    void nobody();
    void bothYetSeldomAtOnce();
    void conditional();
    void notAvailableInSomeDraws();
    void plansAtOneGenericPriceCompeteAsOne();
    void efficientInSomeDraws();
    void appetites();
    void curve();
    void findOutFirstAmongScores();
    void aheadInWorstCase();
    void withoutOverlaps();
    void levelOptionsAreNotAlone();
    void preset();
};

namespace {

constexpr double none = std::numeric_limits<double>::infinity();

// Costs per user and month by hand: as many draws as an option has figures; a single figure stands for all of them.
using HandMade = std::vector<std::vector<double>>;

Simulation simulated(const HandMade& costs, std::int64_t draws) {
    Simulation simulation;
    simulation.seed = 42;
    simulation.draws = draws;
    simulation.options.resize(costs.size());
    for (const std::vector<double>& own : costs)
        for (std::size_t i = 0; i < static_cast<std::size_t>(draws); ++i)
            simulation.perUserMonth.push_back(own[i * own.size() / static_cast<std::size_t>(draws)]);
    simulation.userMonths.assign(static_cast<std::size_t>(draws), 1);
    return simulation;
}

Assessment assessed(const NeutralMatrix& input) {
    Assessment assessment;
    assessment.dossier = std::make_shared<const Dossier>(input.dossier);
    assessment.costs = input.costs;
    const auto requirements = evaluateRequirements(*assessment.dossier);
    assessment.matrix = evaluateMatrix(*assessment.dossier, eligibleOptions(input.costs, requirements));
    assessment.recommendation = recommend(*assessment.dossier, assessment.costs, assessment.matrix, requirements);
    return assessment;
}

// Options a, b, c ... with one score each, 1 to 5; likely costs 1 unless given.
NeutralMatrix matrixOf(const std::vector<Json>& scores, const char* dial, const std::vector<const char*>& costs = {}) {
    Json input = Json::parse(R"({"scale": [1, 5], "weight_scale": [0, 5], "criteria": {"one": {"weight": 2}}})");
    input["dial"] = dial;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        Json& option = input["options"][std::string(1, static_cast<char>('a' + i))];
        option["scores"]["one"] = scores[i];
        option["cost_per_user_month"] = i < costs.size() ? costs[i] : "1.00";
    }
    return neutralMatrix(input);
}

UncertainVerdict verdictOf(const NeutralMatrix& input, const HandMade& costs, std::int64_t draws = 1000) {
    return uncertainVerdict(assessed(input), simulated(costs, draws));
}

// `share` of the draws (in tenths) below, then the rest.
std::vector<double> tenths(int share, double below, double rest) {
    std::vector<double> figures(10, rest);
    std::fill_n(figures.begin(), share, below);
    return figures;
}

} // namespace

Q_DECLARE_METATYPE(mailbilan::VerdictWord)

void TestUncertainVerdict::words_data() {
    QTest::addColumn<QString>("scores");
    QTest::addColumn<QString>("dial");
    QTest::addColumn<HandMade>("costs");
    QTest::addColumn<VerdictWord>("word");
    QTest::addColumn<int>("option");     // -1: none
    QTest::addColumn<QString>("chance"); // of a: preferred
    QTest::newRow("clear") << "[4, 3]"
                           << "1" << HandMade{{5}, {6}} << VerdictWord::Clear << 0 << "1";
    QTest::newRow("clear at the very border")
        << "[4, 3]"
        << "0" << HandMade{tenths(9, 5, 7), {6}} << VerdictWord::Clear << 0 << "9/10";
    QTest::newRow("too little is scored") << "[null, 1]"
                                          << "9" << HandMade{{5}, {60}} << VerdictWord::LeaningTo << 0 << "1";
    QTest::newRow("trade-off") << "[2, 3]"
                               << "3" << HandMade{tenths(9, 5, 7), {6}} << VerdictWord::TradeOff << -1 << "0";
    // b is the better one, a the cheaper one in 80 of 100; a point is worth nothing.
    QTest::newRow("leaning to") << "[2, 3]"
                                << "0" << HandMade{tenths(8, 5, 7), {6}} << VerdictWord::LeaningTo << 0 << "4/5";
    QTest::newRow("leaning at the very border")
        << "[2, 3]"
        << "0" << HandMade{tenths(6, 5, 7), {6}} << VerdictWord::LeaningTo << 0 << "3/5";
    // Cheapest in 80 of 100 only, but the point of value pays for what it costs more in all others.
    QTest::newRow("clear at this dial") << "[3, 2]"
                                        << "2" << HandMade{tenths(8, 5, 7), {6}} << VerdictWord::ClearAtThisDial << 0
                                        << "1";
    QTest::newRow("open") << "[2, 3]"
                          << "0" << HandMade{tenths(5, 5, 7), {6}} << VerdictWord::Open << -1 << "1/2";
    QTest::newRow("open between three") << "[2, 3, 2.5]"
                                        << "0" << HandMade{{3, 5, 5, 5}, {5, 3, 5, 5}, {5, 5, 3, 3}}
                                        << VerdictWord::Open << -1 << "1/4";
    QTest::newRow("only one") << "[2]"
                              << "1" << HandMade{{5}} << VerdictWord::OnlyOne << 0 << "1";
}

void TestUncertainVerdict::words() {
    QFETCH(QString, scores);
    QFETCH(QString, dial);
    QFETCH(HandMade, costs);
    QFETCH(int, option);
    const auto list = Json::parse(scores.toStdString()).get<std::vector<Json>>();
    const UncertainVerdict result = verdictOf(matrixOf(list, qPrintable(dial)), costs);
    QTEST(result.verdict.word, "word");
    QCOMPARE(result.verdict.option.value_or(-1), option);
    QVERIFY(result.verdict.basis == VerdictBasis::CommonDraws);
    QTEST(QString::fromStdString(result.verdict.probabilityPreferred[0].fraction), "chance");
    QCOMPARE(result.verdict.coverageAllowsClear, !list[0].is_null());
    if (result.verdict.word == VerdictWord::TradeOff)
        QVERIFY(result.verdict.cheapest == 0 && result.verdict.best == 1);
    QCOMPARE(result.draws, std::int64_t(1000));
}

void TestUncertainVerdict::nobody() {
    const NeutralMatrix input = neutralMatrix(Json::parse(R"({"scale": [1, 5], "weight_scale": [0, 5], "dial": "1",
        "criteria": {"one": {"weight": 2}}, "options": {"a": {"scores": {"one": 3}, "cost_per_user_month": "3.00",
        "must_haves": {"export": "failed"}}}})"));
    const UncertainVerdict result = verdictOf(input, {{3}});
    QCOMPARE(result.verdict.word, VerdictWord::None);
    QVERIFY(!result.contenders && result.findOutFirst.empty());
    QCOMPARE(result.chances[0].efficient.value, 0.0);
    QVERIFY(result.appetites[0].recommended.empty() && !result.appetites[0].cost[0]);
}

// a is cheapest in 92 of 100 and best in about 92 of 100, both at once in about 85 only.
void TestUncertainVerdict::bothYetSeldomAtOnce() {
    std::vector<double> costs(25, 5);
    costs[7] = costs[19] = 7;
    const auto at = [&](const char* dial) {
        return verdictOf(matrixOf({3, Json{1, 3.174}}, dial), {costs, {6}}, 100'000);
    };
    const UncertainVerdict cheap = at("0"), dear = at("2");
    QCOMPARE(cheap.verdict.probabilityCheapest[0].fraction, std::string("23/25"));
    QVERIFY(std::abs(cheap.verdict.probabilityBest[0].value - 2 / 2.174) < 0.004);
    QVERIFY(std::abs(cheap.chances[0].cheapestAndBest.value - 0.92 * 2 / 2.174) < 0.005);
    QCOMPARE(cheap.verdict.word, VerdictWord::ClearAtThisDial); // preferred as often as cheapest
    // At 2 a point b wins if 2 (V_b - 3) > 1 or -1: never where a is cheaper, else if V_b > 2.5: 0.08 * 0.674 / 2.174.
    QVERIFY(std::abs(dear.verdict.probabilityPreferred[1].value - 0.08 * 0.674 / 2.174) < 0.003);
}

void TestUncertainVerdict::conditional() {
    const NeutralMatrix input = neutralMatrix(Json::parse(R"({"scale": [1, 5], "weight_scale": [0, 5], "dial": "1",
        "criteria": {"one": {"weight": 2}}, "options": {
        "a": {"scores": {"one": 4}, "cost_per_user_month": "3.00", "must_haves": {"export": "to be clarified"}},
        "b": {"scores": {"one": 3}, "cost_per_user_month": "4.00", "must_haves": {"export": "met"}},
        "c": {"scores": {"one": 5}, "cost_per_user_month": "1.00", "must_haves": {"export": "failed"}}}})"));
    const UncertainVerdict result = verdictOf(input, {{3}, {4}, {1}});
    QCOMPARE(result.verdict.word, VerdictWord::Clear);
    QVERIFY(result.verdict.conditional);
    QCOMPARE(result.verdict.conditions.at(0).id, std::string("export"));
    QCOMPARE(result.verdict.probabilityCheapest[2].fraction, std::string("0"));
}

void TestUncertainVerdict::notAvailableInSomeDraws() {
    const UncertainVerdict result = verdictOf(matrixOf({4, 3}, "1"), {{5, 5, 5, none}, {6, 6, none, none}});
    QCOMPARE(result.verdict.probabilityCheapest[0].fraction, std::string("3/4"));
    QCOMPARE(result.verdict.probabilityBest[0].fraction, std::string("3/4"));
    QCOMPARE(result.verdict.word, VerdictWord::LeaningTo);
    QCOMPARE(result.chances[0].efficient.value, 0.75);
    QCOMPARE(result.chances[1].efficient.value, 0.0);
    QCOMPARE(result.appetites[0].cost[1].value(), 6.0);
    const UncertainVerdict never = verdictOf(matrixOf({4, 3}, "1"), {{none}, {6}});
    QVERIFY(!never.appetites[0].cost[0] && never.appetites[0].recommended == std::vector<int>{1});
    QCOMPARE(never.verdict.probabilityCheapest[1].fraction, std::string("1"));
}

void TestUncertainVerdict::plansAtOneGenericPriceCompeteAsOne() {
    // a and b cost the same in every draw; alone neither would be preferred.
    NeutralMatrix input = matrixOf({3, 3, 3}, "1", {"4.00", "4.00", "6.00"});
    input.dossier.options.back().model = Model::SelfHosted;
    const HandMade costs{{5}, {5}, {6}};
    QCOMPARE(verdictOf(input, costs).verdict.word, VerdictWord::Open);
    for (const std::size_t i : {0U, 1U})
        input.costs.options[i].usesGenericPrice = true;
    const UncertainVerdict result = verdictOf(input, costs);
    QCOMPARE(result.verdict.word, VerdictWord::ClearAtThisDial); // level in value: not the best alone
    QCOMPARE(result.verdict.option.value(), 0);
    QVERIFY(result.verdict.genericPrice);
    QCOMPARE(result.verdict.probabilityPreferred[1].fraction, std::string("0"));
    QVERIFY((result.contenders == std::array{0, 2}));
    QCOMPARE(result.curve.preferred[0].front().value, 1.0);
    QCOMPARE(result.chances[0].cheapest.value, 0.0); // each for itself
    QCOMPARE(result.chances[1].efficient.value, 1.0);
}

// a is beaten only in the quarter of the draws in which it costs as much as b or more.
void TestUncertainVerdict::efficientInSomeDraws() {
    const UncertainVerdict result = verdictOf(matrixOf({2, 3}, "1"), {{5, 5, 5, 6, 5, 5, 5, 7}, {6}});
    QCOMPARE(result.chances[0].efficient.value, 0.75);
    QCOMPARE(result.chances[1].efficient.value, 1.0);
    QVERIFY(std::abs(result.chances[0].efficient.error - 1.96 * std::sqrt(0.75 * 0.25 / 1000)) < 1e-12);
}

// Costs 1 to 100 in equal parts: P20, P50, P80 are 21, 51, 81. b is certain.
void TestUncertainVerdict::appetites() {
    std::vector<double> costs(100);
    std::iota(costs.begin(), costs.end(), 1);
    const UncertainVerdict result =
        verdictOf(matrixOf({4, Json{2, 4}}, "10", {"50.00", "40.00"}), {costs, {45}}, 100'000);
    const AppetiteReading &cautious = result.appetites[0], &neutral = result.appetites[1], &bold = result.appetites[2];
    QVERIFY(cautious.appetite == Appetite::Cautious && bold.appetite == Appetite::Bold);
    QCOMPARE(cautious.cost[0].value(), 81.0);
    QCOMPARE(neutral.cost[0].value(), 51.0);
    QCOMPARE(bold.cost[0].value(), 21.0);
    QCOMPARE(cautious.value[0].value(), 4.0);
    QVERIFY(std::abs(cautious.value[1].value() - 2.4) < 1e-9);
    QVERIFY(std::abs(neutral.value[1].value() - 3.0) < 1e-9);
    QVERIFY(std::abs(bold.value[1].value() - 3.6) < 1e-9);
    QCOMPARE(cautious.net[0].value(), 10 * 4.0 - 81);
    QCOMPARE(cautious.recommended, std::vector<int>{1}); // 40 - 81 < 24 - 45
    QCOMPARE(bold.recommended, std::vector<int>{0});     // 40 - 21 > 36 - 45
    // The same ranges and costs are level, however the draws fell.
    const UncertainVerdict same = verdictOf(matrixOf({Json{2, 4}, Json{2, 4}}, "10"), {{5}, {5}});
    for (const AppetiteReading& reading : same.appetites)
        QCOMPARE(reading.recommended, (std::vector<int>{0, 1}));
}

void TestUncertainVerdict::curve() {
    // b has 1 point more and costs 1 more, in a quarter of the draws 3 more: preferred from 1 on in 75, from 3 in all.
    const UncertainVerdict result = verdictOf(matrixOf({2, 3}, "2", {"5.00", "6.00"}), {{5}, {6, 6, 6, 8}});
    const PreferenceCurve& curve = result.curve;
    QCOMPARE(curve.dial.size(), std::size_t(41));
    QCOMPARE(curve.dial.front(), 0.0);
    QCOMPARE(curve.dial.back(), 4.0); // twice the dial
    for (std::size_t k = 0; k < curve.dial.size(); ++k) {
        const double dial = curve.dial[k];
        if (std::abs(dial - 1) < 1e-6 || std::abs(dial - 3) < 1e-6)
            continue;
        QCOMPARE(curve.preferred[1][k].value, dial < 1 ? 0.0 : dial < 3 ? 0.75 : 1.0);
        QCOMPARE(curve.preferred[0][k].value, 1 - curve.preferred[1][k].value);
    }
}

// Variances (2 * 3/5)^2 * 4/12 and (2 * 2/5)^2 * 9/12 of a, (2 * 3/5)^2 * 1/12 of b: 0.48, 0.48, 0.12 of 1.08.
void TestUncertainVerdict::findOutFirstAmongScores() {
    NeutralMatrix input = neutralMatrix(Json::parse(R"({"scale": [1, 5], "weight_scale": [0, 5], "dial": "2",
        "criteria": {"one": {"weight": 3}, "two": {"weight": 2}}, "options": {
        "a": {"scores": {"one": [2, 4], "two": [1, 4]}, "cost_per_user_month": "3.00"},
        "b": {"scores": {"one": [3, 4], "two": 3}, "cost_per_user_month": "3.00"}}})"));
    const UncertainVerdict result = verdictOf(input, {{3}, {3}});
    QCOMPARE(result.findOutFirst.size(), std::size_t(3));
    double sum = 0;
    for (const UncertaintyShare& share : result.findOutFirst) {
        QVERIFY(share.what == UncertaintyShare::What::Score);
        QVERIFY(std::abs(share.share - (share.option == 0 ? 4 / 9.0 : 1 / 9.0)) < 1e-12);
        sum += share.share;
    }
    QVERIFY(std::abs(sum - 1) < 1e-12);
    QCOMPARE(result.findOutFirst.back().ids, std::vector<std::string>{"one"});
    // Costs that vary take their part: variance 1 beside 1.08.
    const UncertainVerdict costs = verdictOf(input, {{2, 4}, {3}});
    QVERIFY(std::abs(costs.findOutFirst.front().share - 0.48 / 2.08) < 1e-9);
    // In whole grades a range of 2 has variance 2/3, of 3 has 5/4, of 1 has 1/4.
    input.dossier.grades = Grades::Whole;
    const UncertainVerdict whole = verdictOf(input, {{3}, {3}});
    const double all = 1.44 * 2 / 3 + 0.64 * 5 / 4 + 1.44 / 4;
    QVERIFY(std::abs(whole.findOutFirst.front().share - 1.44 * 2 / 3 / all) < 1e-12);
}

void TestUncertainVerdict::aheadInWorstCase() {
    QVERIFY(verdictOf(matrixOf({Json{4, 5}, Json{2, 3}}, "1"), {{5}, {6}}).aheadInWorstCase);
    QVERIFY(!verdictOf(matrixOf({Json{3, 5}, Json{2, 3.5}}, "1"), {{5}, {6}}).aheadInWorstCase);
    QVERIFY(!verdictOf(matrixOf({4}, "1"), {{5}}).aheadInWorstCase); // ahead of nobody
}

void TestUncertainVerdict::withoutOverlaps() {
    const NeutralMatrix input = neutralMatrix(Json::parse(R"({"scale": [1, 5], "weight_scale": [0, 5], "dial": "1",
        "criteria": {"one": {"weight": 1}, "two": {"weight": 3, "overlaps_with_costs": true}}, "options": {
        "a": {"scores": {"one": 2, "two": 5}, "cost_per_user_month": "3.00"},
        "b": {"scores": {"one": 3, "two": 2}, "cost_per_user_month": "4.00"}}})"));
    const Assessment assessment = assessed(input);
    const UncertainVerdict result = uncertainVerdict(assessment, simulated({{3}, {4}}, 80));
    QCOMPARE(result.verdict.word, VerdictWord::Clear);
    QCOMPARE(result.verdictWithoutOverlaps->word, VerdictWord::TradeOff);
    const Assessment read = underUncertainty(assessment, result);
    QVERIFY(read.recommendation.verdict.basis == VerdictBasis::CommonDraws);
    QCOMPARE(read.recommendation.verdictWithoutOverlaps.word, VerdictWord::TradeOff);
    QVERIFY(!verdictOf(matrixOf({4, 3}, "1"), {{5}, {6}}).verdictWithoutOverlaps);
}

void TestUncertainVerdict::levelOptionsAreNotAlone() {
    const UncertainVerdict result = verdictOf(matrixOf({3, 3}, "1"), {{0.1 + 0.2}, {0.3}});
    QCOMPARE(result.verdict.word, VerdictWord::Open);
    QCOMPARE(result.verdict.probabilityCheapest[0].fraction, std::string("0"));
    QCOMPARE(result.appetites[1].recommended, (std::vector<int>{0, 1}));
    QCOMPARE(result.chances[0].efficient.value, 1.0);
}

// The same on any threads; chances add up; the shares say what a second look at the draws confirms.
void TestUncertainVerdict::preset() {
    const Assessment assessment = assess(presetDossier("50", Country::FR), "2026-11-25");
    const Simulation simulation = simulate(*assessment.dossier, assessment.recommendation.eligible, {7, 4096, 2});
    const UncertainVerdict one = uncertainVerdict(assessment, simulation),
                           three = uncertainVerdict(assessment, simulation, 3);
    double preferred = 0, shares = 0;
    for (std::size_t i = 0; i < one.chances.size(); ++i) {
        QCOMPARE(one.chances[i].preferred.value, three.chances[i].preferred.value);
        preferred += one.verdict.probabilityPreferred[i].value;
        QVERIFY(std::abs(one.chances[i].cheapest.value - simulation.options[i].cheapest.value) < 1e-12);
        QVERIFY(one.chances[i].cheapestAndBest.value <=
                std::min(one.chances[i].cheapest.value, one.chances[i].best.value));
        QVERIFY(one.chances[i].efficient.value >=
                std::max({one.chances[i].cheapest.value, one.chances[i].best.value, one.chances[i].preferred.value}));
    }
    QVERIFY(preferred > 0.99 && preferred < 1 + 1e-12);
    QVERIFY(one.contenders && !one.findOutFirst.empty());
    for (std::size_t k = 0; k < one.findOutFirst.size(); ++k) {
        QCOMPARE(one.findOutFirst[k].share, three.findOutFirst[k].share);
        QVERIFY(k == 0 || one.findOutFirst[k].share <= one.findOutFirst[k - 1].share);
        shares += one.findOutFirst[k].share;
    }
    QVERIFY2(shares > 0.8 && shares < 1.1, qPrintable(QString::number(shares)));
    QVERIFY(one.verdict.word != VerdictWord::None);
}

QTEST_APPLESS_MAIN(TestUncertainVerdict)
#include "tst_uncertain_verdict.moc"
