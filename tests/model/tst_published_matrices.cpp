#include "model/neutral_results.h"

#include "model/decision/rational.h"
#include "model/robustness/other_methods.h"
#include "model/robustness/plan.h"
#include "model/robustness/robustness.h"
#include "model/robustness/tally.h"
#include "model/robustness/weight_draw.h"

#include <QtTest>

#include <memory>
#include <random>

using namespace mailbilan;
using namespace mailbilan::test;

// The published files as inputs of the neutral form: alternatives by row, criteria by column.
class TestPublishedMatrices : public QObject {
    Q_OBJECT
private slots:
    void totals_data();
    void totals();
    void tieForFirstPlace();
    void missingScores_data();
    void missingScores();
    void articleMatrix();
    void criticalWeights();
    void rangesOfRoutes_data();
    void rangesOfRoutes();
    void twoAlternativesAtAnyWeights_data();
    void twoAlternativesAtAnyWeights();
    void thrombolytics_data();
    void thrombolytics();
    void topsis();
    void prometheeII();
    void weightedProduct();
};

namespace {

std::string criterion(std::size_t column) { return "c" + std::to_string(column + 1); }

Json inputOf(const Json& names, const Json& weights, const Json& rows, const char* scaleHigh) {
    Json input{{"scale", {"0", scaleHigh}}, {"weight_scale", {"0", "100"}}};
    for (std::size_t j = 0; j < weights.size(); ++j)
        input["criteria"][criterion(j)]["weight"] = weights[j];
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t j = 0; j < weights.size(); ++j)
            input["options"][names[i].get<std::string>()]["scores"][criterion(j)] = rows[i][j];
    return input;
}

double valueOf(const std::optional<Exact>& exact) { return exact.value().value; }

bool near(double actual, double expected, double tolerance) { return std::abs(actual - expected) <= tolerance; }

robustness::ScoreTable tableOf(const Json& published) {
    robustness::ScoreTable table;
    for (const Json& row : published["scores"]) {
        auto& scores = table.emplace_back();
        for (std::size_t j = 0; j < row.size(); ++j)
            scores.push_back(row[j].get<double>() * (published["criteria"][j]["direction"] == "min" ? -1 : 1));
    }
    return table;
}

// Scores that are not uniform: the published ones are beta distributed, and only draw and count are ours.
class BetaScores {
public:
    explicit BetaScores(const Json& published) : published_(published) {}

    // Of one draw: by option, then criterion, through the published value function.
    double draw(std::size_t option, std::size_t criterion) {
        const Json& score = published_["scores"][option][criterion];
        const Json& range = published_["ranges"][criterion];
        const double one = gamma(score["alpha"]), other = gamma(score["beta"]);
        return (range[1].get<double>() - one / (one + other)) / (range[1].get<double>() - range[0].get<double>());
    }

private:
    double gamma(double shape) { return std::gamma_distribution<double>(shape, 1)(engine_); }

    const Json& published_;
    std::mt19937_64 engine_{5};
};

struct CountedDraws {
    std::int64_t draws = 80'000;
    std::vector<std::int64_t> ranks{0, 0, 0, 0}, ahead{0, 0, 0, 0};
    std::vector<double> firstWeights{0, 0, 0, 0, 0, 0}, firsts{0, 0};
    double first(std::size_t option) const {
        return static_cast<double>(ranks[option * 2]) / static_cast<double>(draws);
    }
    double central(std::size_t option, std::size_t criterion) const {
        return firstWeights[option * 3 + criterion] / static_cast<double>(ranks[option * 2]);
    }
};

CountedDraws countedWith(const Json& published, const std::vector<double>& weights) {
    using namespace robustness;
    KernelPlan plan;
    plan.options = 2;
    plan.criteria = 3;
    plan.setting = weights.empty() ? WeightSetting::Free : WeightSetting::Fixed;
    plan.weights = weights.data();
    const std::vector<int> network = sortingNetwork(2);
    plan.comparators = network.data();
    plan.comparatorCount = static_cast<int>(network.size() / 2);
    Generator generator(1, Stream::Weights, 0);
    BetaScores scores(published);
    const auto memory = std::make_unique<Reals[]>(static_cast<std::size_t>(Tally::lanesNeeded(2, 3)));
    Tally tally(2, 3, memory.get());
    CountedDraws counted;
    for (std::int64_t group = 0; group < counted.draws / laneCount; ++group) {
        Reals drawn[3], room[3], values[2];
        drawWeights(plan, generator, drawn, room);
        for (std::size_t i = 0; i < 2; ++i) {
            values[i] = reals(0.0);
            for (std::size_t j = 0; j < 3; ++j)
                for (int lane = 0; lane < laneCount; ++lane)
                    values[i].set(lane, values[i][lane] + drawn[j][lane] * scores.draw(i, j));
        }
        tally.add(values, drawn, counted.ranks.data());
    }
    tally.moveTo({counted.ranks.data(), counted.ahead.data(), counted.firstWeights.data(), counted.firsts.data()});
    return counted;
}

} // namespace

void TestPublishedMatrices::totals_data() {
    QTest::addColumn<QString>("file");
    QTest::newRow("Nutzwertanalyse") << "wsm-german-nutzwertanalyse.json";
    QTest::newRow("weighted sum model") << "wsm-wikipedia-tie.json";
}

void TestPublishedMatrices::totals() {
    QFETCH(QString, file);
    const Json published = decisionCase(qPrintable(file));
    const NeutralMatrix input =
        neutralMatrix(inputOf(published["alternatives"], published["weights"], published["scores"], "100"));
    const MatrixResult result = input.matrix();
    const Json& expected = published["expected"];
    for (std::size_t i = 0; i < result.options.size(); ++i) {
        QVERIFY(near(result.options[i].rawPoints.middle.value, expected["totals"][i], 1e-9));
        if (expected.contains("rank_competition"))
            QCOMPARE(result.options[i].rank.value(), expected["rank_competition"][i].get<int>());
    }
    if (expected.contains("winner"))
        QCOMPARE(result.leaders, std::vector<int>{input.option(expected["winner"])});
    if (!expected.contains("weighted_cells"))
        return;
    // Contributions are the differences of the weighted cells, leader less rival.
    const Json& cells = expected["weighted_cells"];
    for (std::size_t j = 0; j < cells[0].size(); ++j)
        QVERIFY(near(result.margins[0].contributions[j].points.value,
                     cells[1][j].get<double>() - cells[0][j].get<double>(), 1e-9));
}

void TestPublishedMatrices::tieForFirstPlace() {
    const Json published = decisionCase("wsm-wikipedia-tie.json");
    const NeutralMatrix input =
        neutralMatrix(inputOf(published["alternatives"], published["weights"], published["scores"], "100"));
    const MatrixResult result = input.matrix();
    QCOMPARE(result.leaders, (std::vector<int>{input.option("A2"), input.option("A3")}));
    QCOMPARE(result.options[1].value.middle.fraction, std::string("22"));
    QCOMPARE(result.options[2].value.middle.fraction, std::string("22"));
}

void TestPublishedMatrices::missingScores_data() {
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("coverage");
    QTest::addColumn<QString>("bounds"); // of the value, on a scale from 0 to 10
    QTest::newRow("one of three missing") << 0 << "3/4"
                                          << "15/2 to 10";
    QTest::newRow("one of two missing") << 1 << "3/5"
                                        << "12/5 to 32/5";
    QTest::newRow("mean of two scores") << 2 << "1"
                                        << "63/8 to 63/8";
    QTest::newRow("complete") << 3 << "1"
                              << "31/4 to 31/4";
}

void TestPublishedMatrices::missingScores() {
    QFETCH(int, row);
    const Json published = decisionCase("wsm-missing-scores.json");
    const auto index = static_cast<std::size_t>(row);
    Json scores = published["scores"][index];
    for (Json& score : scores)
        if (score == "mean(10,8)")
            score = 9;
    const NeutralMatrix input =
        neutralMatrix(inputOf(Json{published["alternatives"][index]}, published["weights"][index], Json{scores}, "10"));
    const OptionValue value = input.matrix().options.at(0);
    double allWeight = 0;
    for (const Json& weight : published["weights"][index])
        allWeight += weight.get<double>();
    QVERIFY(near(valueOf(value.valueOverScored) * allWeight, published["expected"]["totals"][index], 1e-9));
    QTEST(QString::fromStdString(value.coverage.fraction), "coverage");
    QTEST(QString::fromStdString(value.value.low.fraction + " to " + value.value.high.fraction), "bounds");
}

void TestPublishedMatrices::articleMatrix() {
    const Json published = decisionCase("article-matrix-selfhosted-vs-managed.json");
    Json form = inputOf(published["alternatives"], published["weights"], published["scores"], "5");
    form["scale"] = {"1", "5"};
    form["weight_scale"] = {"0", "5"};
    const NeutralMatrix input = neutralMatrix(form);
    const Json& expected = published["expected"];
    const MatrixResult result = input.matrix(), whole = input.matrix(Grades::Whole);
    for (std::size_t i = 0; i < 2; ++i) {
        const OptionValue& option = result.options[i];
        QVERIFY(near(option.rawPoints.low.value, expected["total_bounds"][i][0], 0));
        QVERIFY(near(option.rawPoints.middle.value, expected["total_mid"][i], 0));
        QVERIFY(near(option.rawPoints.high.value, expected["total_bounds"][i][1], 0));
        QVERIFY(near(option.value.low.value, expected["bounds_per_weight_point"][i][0], 1e-9));
        QVERIFY(near(option.value.high.value, expected["bounds_per_weight_point"][i][1], 1e-9));
        QVERIFY(!result.pairs[i].aheadInWorstCase && result.pairs[i].possiblyAhead);
    }
    const Robustness robust = evaluateRobustness(input.dossier, result, {8, 1, 1});
    for (std::size_t i = 0; i < 2; ++i) {
        QVERIFY(near(robust.bounds[i].low.value, expected["km_bounds_weight_plusminus1"][i][0], 1e-9));
        QVERIFY(near(robust.bounds[i].high.value, expected["km_bounds_weight_plusminus1"][i][1], 1e-9));
    }
    const PairFindings& managed = result.pairs.at(1);
    QCOMPARE(managed.probabilityAhead->fraction, expected["win_probability_managed_exact"].get<std::string>());
    const Json& grades = expected["if_ranges_are_read_as_integer_grades"];
    QCOMPARE(whole.pairs.at(1).probabilityAhead->fraction, grades["managed_wins"].get<std::string>());
    QCOMPARE(whole.pairs.at(1).probabilityLevel->fraction, grades["tie"].get<std::string>());
    const Margin& margin = result.margins.at(0);
    for (std::size_t j = 0; j < margin.weights.size(); ++j) {
        const WeightFlip& flip = margin.weights[j];
        const std::string name = published["criteria"][j]["name"];
        QVERIFY(near(valueOf(flip.tieAt), expected["flip_raw_weight_one_at_a_time_mid"][name], 1e-9));
        const Json& share = expected["flip_normalised_weight_proportional_mid"][j];
        QCOMPARE(flip.tieAtShare.has_value(), !share.is_null());
        QVERIFY(share.is_null() || near(valueOf(flip.tieAtShare), share, 1e-9));
        QVERIFY(near(valueOf(margin.scores[j].change), expected["single_score_drop_of_managed_to_tie"][name], 1e-9));
        QVERIFY(near(margin.contributions[j].points.value, expected["contribution_mid_managed_minus_self"][j], 0));
    }
    QVERIFY(near(valueOf(margin.smallestMoveL1), expected["min_l1_change_mid"], 1e-9));
    QVERIFY(near(valueOf(margin.allWeightsWrongBy) * 100, expected["simultaneous_relative_error_pct"], 1e-6));
}

// Row 10 for every pair: the published change is W - W*. "Non-feasible" means a weight below 0.
void TestPublishedMatrices::criticalWeights() {
    const Json published = decisionCase("weights-critical-triantaphyllou.json");
    const auto indexOf = [&](const std::string& name) { return static_cast<std::size_t>(name.back() - '1'); };
    for (const auto& [pair, table] : published["expected"]["table"].items()) {
        const std::size_t first = indexOf(pair.substr(0, 2)), second = indexOf(pair.substr(3));
        const Json rows{published["scores"][first], published["scores"][second]};
        const NeutralMatrix input = neutralMatrix(inputOf(Json{"first", "second"}, published["weights"], rows, "1"));
        const MatrixResult result = input.matrix();
        QCOMPARE(result.leaders, std::vector<int>{0});
        for (const WeightFlip& flip : result.margins[0].weights) {
            const auto column = static_cast<std::size_t>(flip.criterion.back() - '1');
            const Json& expected = table["C" + std::to_string(column + 1)];
            const double weight = published["weights"][column];
            const QString place = QString::fromStdString(pair + " " + flip.criterion);
            if (expected.is_string())
                QVERIFY2(flip.status == FlipStatus::Below && !flip.tieAtShare, qPrintable(place));
            else
                QVERIFY2(near(weight - valueOf(flip.tieAt), expected["delta"], 0.0005) &&
                             near(100 * (weight - valueOf(flip.tieAt)) / weight, expected["percent"], 0.05),
                         qPrintable(place));
        }
    }
}

void TestPublishedMatrices::rangesOfRoutes_data() {
    QTest::addColumn<int>("column");
    QTest::newRow("lowest") << 0;
    QTest::newRow("most likely, as single grades") << 1;
    QTest::newRow("highest") << 2;
}

void TestPublishedMatrices::rangesOfRoutes() {
    QFETCH(int, column);
    const Json published = decisionCase("mare-ranges-hodgett.json");
    Json rows = Json::array();
    for (const Json& alternative : published["scores_normalized"]) {
        Json& row = rows.emplace_back(Json::array());
        for (const Json& score : alternative)
            row.push_back(column == 1 ? Json{score["mode"], score["mode"]} : Json{score["lo"], score["hi"]});
    }
    const NeutralMatrix input = neutralMatrix(inputOf(published["alternatives"], published["weights"], rows, "1"));
    const MatrixResult result = input.matrix();
    for (std::size_t i = 0; i < result.options.size(); ++i) {
        const ValueRange& value = result.options[i].value;
        const double actual = (column == 0 ? value.low : column == 1 ? value.middle : value.high).value;
        QVERIFY(near(actual, published["expected"]["min_mode_max"][i][static_cast<std::size_t>(column)], 5e-5));
    }
    for (const PairFindings& pair : result.pairs)
        if (pair.a == 0)
            QVERIFY(pair.aheadInWorstCase && pair.probabilityAhead->fraction == "1");
    QCOMPARE(result.options[0].rankWorst.value(), 1);
}

void TestPublishedMatrices::twoAlternativesAtAnyWeights_data() {
    QTest::addColumn<QString>("scores");
    QTest::addColumn<QString>("probability");
    QTest::newRow("repeated differences") << "differences_a_minus_b"
                                          << "p_a_first";
    QTest::newRow("second example") << "second_example"
                                    << "second";
}

void TestPublishedMatrices::twoAlternativesAtAnyWeights() {
    QFETCH(QString, scores);
    QFETCH(QString, probability);
    const Json published = decisionCase("smaa-two-alternatives-exact.json");
    Json weights = Json::array(), rows{Json::array(), Json::array()};
    for (const Json& difference : published["scores"][scores.toStdString()]) {
        weights.push_back(weights.size() + 1); // any
        rows[0].push_back(std::max(difference.get<double>(), 0.0));
        rows[1].push_back(std::max(-difference.get<double>(), 0.0));
    }
    const NeutralMatrix input = neutralMatrix(inputOf(published["alternatives"], weights, rows, "5"));
    const RobustnessCase result =
        robustnessCase(input.dossier, input.matrix(), WeightSetting::Free, ScoreSetting::Fixed, {100'000, 1, 2});
    const std::string expected = published["expected"][probability.toStdString()];
    QCOMPARE(result.find(0, 1)->ahead.exact->fraction, expected);
    QCOMPARE(result.find(0)->ranks[0].exact->fraction, expected);
    QCOMPARE(result.find(0)->confidence->value, 1.0);
}

void TestPublishedMatrices::thrombolytics_data() {
    QTest::addColumn<bool>("anyWeights");
    QTest::newRow("any weights") << true;
    QTest::newRow("fixed weights") << false;
}

void TestPublishedMatrices::thrombolytics() {
    QFETCH(bool, anyWeights);
    const Json published = decisionCase("smaa2-thrombolytics-rsmaa.json");
    const Json &expected = published["expected"], &tolerance = published["tolerance"];
    if (!anyWeights) {
        const Json& fixed = expected["fixed_weights"];
        const CountedDraws counted = countedWith(published, fixed["weights"].get<std::vector<double>>());
        for (std::size_t i = 0; i < 2; ++i)
            QVERIFY(
                near(counted.first(i), fixed["first_rank_acceptability"][i], tolerance["first_rank_acceptability"]));
        return;
    }
    const CountedDraws counted = countedWith(published, {});
    double entropy = 0;
    for (std::size_t i = 0; i < 2; ++i) {
        QVERIFY(near(counted.first(i), expected["first_rank_acceptability"][i], tolerance["first_rank_acceptability"]));
        std::vector<double> central;
        for (std::size_t j = 0; j < 3; ++j) {
            QVERIFY(near(counted.central(i, j), expected["central_weights"][i][j], tolerance["central_weights"]));
            central.push_back(counted.central(i, j));
        }
        QVERIFY(near(countedWith(published, central).first(i), expected["confidence_factors"][i],
                     tolerance["confidence_factors"]));
        const double share = counted.firsts[i] / static_cast<double>(counted.draws);
        entropy -= share * std::log2(share);
    }
    QVERIFY(near(entropy, expected["entropy_choice_bits"], tolerance["entropy"]));
    QVERIFY(near(static_cast<double>(counted.ahead[1]) / static_cast<double>(counted.draws),
                 expected["pairwise_winning_index_heparin_over_enoxaparin"], tolerance["first_rank_acceptability"]));
}

void TestPublishedMatrices::topsis() {
    const Json published = decisionCase("topsis-tzeng-huang.json");
    const auto closeness = robustness::topsis(tableOf(published), published["weights"].get<std::vector<double>>());
    for (std::size_t i = 0; i < closeness.size(); ++i)
        QVERIFY(near(closeness[i], published["expected"]["closeness"][i], published["tolerance"]["closeness"]));
    QCOMPARE(robustness::ranksOf(closeness), published["expected"]["ranks"].get<std::vector<int>>());
    // Nothing between them at all.
    QCOMPARE(robustness::topsis({{2, 3}, {2, 3}}, {1, 1}), (std::vector<double>{0.5, 0.5}));
    QCOMPARE(robustness::topsis({{0, 3}, {0, 4}}, {1, 1}), (std::vector<double>{0, 1}));
}

void TestPublishedMatrices::prometheeII() {
    const Json published = decisionCase("promethee2-pymcdm.json");
    const auto flows = robustness::prometheeII(tableOf(published), published["weights"].get<std::vector<double>>());
    for (std::size_t i = 0; i < flows.size(); ++i)
        QVERIFY(near(flows[i], published["expected"]["net_flow"][i], published["tolerance"]["net_flow"]));
    QCOMPARE(robustness::ranksOf(flows), published["expected"]["ranks"].get<std::vector<int>>());
}

// 4^(3/4) 1^(1/4) = 2.83 against 2^(3/4) 4^(1/4) = 2.38, though the sums are 13 and 10; and where sums say otherwise.
void TestPublishedMatrices::weightedProduct() {
    const auto products = robustness::weightedProduct({{4, 1}, {2, 4}, {1, 1}}, {3, 1});
    QVERIFY(near(products[0], std::pow(4, 0.75), 1e-12));
    QVERIFY(near(products[1], std::pow(32, 0.25), 1e-12));
    QVERIFY(near(products[2], 1, 1e-12));
    const NeutralMatrix input =
        neutralMatrix(inputOf(Json{"uneven", "even"}, Json{1, 1}, Json{Json{5, 1.5}, Json{3, 3}}, "5"));
    const Robustness result = evaluateRobustness(input.dossier, input.matrix(), {8, 1, 1});
    QCOMPARE(result.otherMethods.size(), std::size_t(3)); // sums 6.5 and 6, products 7.5 and 9
    for (const MethodCheck& check : result.otherMethods)
        QCOMPARE(check.disagrees, check.leaders != std::vector<int>{0});
    QCOMPARE(result.otherMethods[2].leaders, std::vector<int>{1});
    QVERIFY(result.otherMethods[1].leaders == (std::vector<int>{0, 1}) && result.otherMethods[1].disagrees);
    NeutralMatrix withNought = input;
    withNought.dossier.options.front().scores["c1"] = {0, 0, {}, {}, false};
    QCOMPARE(evaluateRobustness(withNought.dossier, withNought.matrix(), {8, 1, 1}).otherMethods.size(),
             std::size_t(2));
}

QTEST_APPLESS_MAIN(TestPublishedMatrices)
#include "tst_published_matrices.moc"
