#include "model/neutral_results.h"

#include "model/decision/chances.h"
#include "model/decision/contest.h"
#include "model/decision/weighing.h"
#include "model/random_matrix.h"

#include <numeric>

using namespace mailbilan;
using namespace mailbilan::test;

class TestMatrix : public QObject {
    Q_OBJECT
private slots:
    void exactText_data();
    void exactText();
    void examples_data();
    void examples();
    void leadersWhoAreLevel();
    void noWeightAtAll();
    void weightNoughtIsListedInRows10And11Only();
    void weightsInAnotherUnit();
    void optionsInAnotherOrder();
    void contributionsSumToTheMargin();
    void aDominatedOptionChangesNothingElse();
    void pairsAddUp();
    void chanceAgainstDraws();
    void wholeGradesAgainstEnumeration();
    void moreThanTwentyRanges();
    void contestAgainstTheClosedForm();
    void contestAgainstDraws();
    void wholeContestAgainstEnumeration();
    void contestWithCertainOptions();
};

void TestMatrix::exactText_data() {
    QTest::addColumn<QString>("fraction");
    QTest::addColumn<int>("places");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* fraction, int places, const char* text) {
        QTest::newRow(qPrintable(QString("%1 at %2").arg(fraction).arg(places))) << fraction << places << text;
    };
    row("149/38", 2, "3.92");
    row("1/8", 2, "0.13");
    row("-1/8", 2, "-0.13");
    row("-1/1000", 2, "0.00");
    row("1/2", 0, "1");
    row("-7/2", 0, "-4");
    row("109026296009/143327232000", 4, "0.7607");
    row("5", 3, "5.000");
    row("1000000000000000000000/3", 1, "333333333333333333333.3");
}

void TestMatrix::exactText() {
    QFETCH(QString, fraction);
    QFETCH(int, places);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(Exact{fraction.toStdString(), 0}.text(places)), text);
}

void TestMatrix::examples_data() {
    QTest::addColumn<int>("index");
    const Json cases = decisionCase("matrix-examples.json").at("cases");
    for (std::size_t i = 0; i < cases.size(); ++i)
        QTest::newRow(cases[i].at("id").get<std::string>().c_str()) << static_cast<int>(i);
}

void TestMatrix::examples() {
    QFETCH(int, index);
    const Json all = decisionCase("matrix-examples.json");
    const Json& example = all.at("cases").at(static_cast<std::size_t>(index));
    const NeutralMatrix input = neutralMatrix(example.at("input"));
    QCOMPARE(differences(example.at("expected"), NeutralResults(input).all()).join("\n"), QString());
}

void TestMatrix::leadersWhoAreLevel() {
    const NeutralMatrix input = neutralMatrix(Json::parse(R"({
        "scale": [1, 5], "weight_scale": [0, 5],
        "criteria": {"one": {"weight": 1}, "two": {"weight": 2}, "three": {"weight": 1}},
        "options": {"self-hosted": {"scores": {"one": 4, "two": 3, "three": 2}},
                    "managed": {"scores": {"one": 2, "two": 4, "three": 2}},
                    "hybrid": {"scores": {"one": 2, "two": 2, "three": 2}}}})"));
    const Json expected = Json::parse(R"({
        "leaders": ["self-hosted", "managed"],
        "all_weights_wrong_by_smallest": {"self-hosted": {"exact": "0"}, "managed": {"exact": "0"}},
        "smallest_move_of_weight_smallest": {"self-hosted": {"exact": "0"}},
        "margins": {"self-hosted": {
            "managed": {"one_weight": {"one": {"status": "level now", "tie_at": {"exact": "1"}}},
                        "one_score": {"one": {"leader_lowered_to": {"status": "level now"}}}},
            "hybrid": {"smallest_move_of_weight": {"status": "tie only", "l1": {"exact": "3/2"}}}}},
        "stability": {
            "self-hosted": {"one": {"share_now": {"exact": "1/4"}, "from": {"exact": "1/4"}, "rival_below": "managed",
                                    "reachable_below": true, "to": {"exact": "1"}, "rival_above": null}},
            "managed": {"one": {"from": {"exact": "0"}, "to": {"exact": "1/4"}, "rival_above": "self-hosted"}}}})");
    QCOMPARE(differences(expected, NeutralResults(input).all()).join("\n"), QString());
}

void TestMatrix::noWeightAtAll() {
    const NeutralMatrix input = neutralMatrix(Json::parse(R"({
        "scale": [1, 5], "weight_scale": [0, 5], "criteria": {"one": {"weight": 0}},
        "options": {"self-hosted": {"scores": {"one": 4}}, "managed": {"scores": {"one": 2}}}})"));
    const Json expected = Json::parse(R"({
        "leaders": ["self-hosted", "managed"],
        "options": {"managed": {"value": {"low": {"exact": "1"}, "middle": {"exact": "3"}, "high": {"exact": "5"}},
                                "coverage": {"exact": "0"}, "value_over_scored_criteria_only": null}}})");
    QCOMPARE(differences(expected, NeutralResults(input).all()).join("\n"), QString());
}

void TestMatrix::weightNoughtIsListedInRows10And11Only() {
    const NeutralMatrix input = neutralMatrix(Json::parse(R"({
        "scale": [1, 5], "weight_scale": [0, 5], "criteria": {"one": {"weight": 2}, "out": {"weight": 0}},
        "options": {"self-hosted": {"scores": {"one": 3, "out": 5}}, "managed": {"scores": {"one": 4, "out": 3}}}})"));
    const Json expected = Json::parse(R"({
        "pairs": {"managed": {"self-hosted": {"dominates_for_any_weights": true}}},
        "margins": {"managed": {"self-hosted": {
            "one_weight": {"out": {"tie_at": {"exact": "1"}, "status": "flips", "next_whole_weight_that_flips": 2,
                                   "tie_at_share_of_all_weight": {"exact": "1/3"}},
                           "one": {"tie_at": {"exact": "0"}, "status": "tie at the end of the scale"}},
            "all_weights_wrong_by": {"exact": "1"}, "smallest_move_of_weight": {"l1": null, "status": "none"}}}},
        "stability": {"managed": {"out": {"share_now": {"exact": "0"}, "to": {"exact": "1/3"}}}}})");
    const Json actual = NeutralResults(input).all();
    QCOMPARE(differences(expected, actual).join("\n"), QString());
    const Json& margin = actual.at("margins").at("managed").at("self-hosted");
    QVERIFY(!margin.at("contributions").contains("out"));
    QVERIFY(!margin.at("one_score").contains("out"));
}

// Values, probabilities, shares and contributions per weight stay the same.
void TestMatrix::weightsInAnotherUnit() {
    RandomMatrix random(11);
    for (int round = 0; round < 20; ++round) {
        NeutralMatrix input = random.next(4, 5);
        const MatrixResult before = input.matrix();
        for (Criterion& criterion : input.dossier.criteria)
            criterion.weight = Figure(10 * static_cast<std::int64_t>(criterion.weight.toDouble()));
        input.dossier.weightScale.high = 50;
        const MatrixResult after = input.matrix();
        QCOMPARE(after.leaders, before.leaders);
        for (std::size_t i = 0; i < before.options.size(); ++i)
            QVERIFY(after.options[i].value.middle == before.options[i].value.middle);
        for (std::size_t i = 0; i < before.pairs.size(); ++i) {
            QVERIFY(after.pairs[i].probabilityAhead == before.pairs[i].probabilityAhead);
            QCOMPARE(after.pairs[i].dominates, before.pairs[i].dominates);
        }
        for (std::size_t i = 0; i < before.margins.size(); ++i) {
            QVERIFY(after.margins[i].allWeightsWrongBy == before.margins[i].allWeightsWrongBy);
            QVERIFY(after.margins[i].smallestMoveL1 == before.margins[i].smallestMoveL1);
            for (std::size_t k = 0; k < before.margins[i].weights.size(); ++k) {
                QVERIFY(after.margins[i].weights[k].tieAtShare == before.margins[i].weights[k].tieAtShare);
                QCOMPARE(after.margins[i].weights[k].status, before.margins[i].weights[k].status);
            }
        }
    }
}

void TestMatrix::optionsInAnotherOrder() {
    RandomMatrix random(12);
    for (int round = 0; round < 20; ++round) {
        const NeutralMatrix input = random.next(5, 4);
        NeutralMatrix other = input;
        std::reverse(other.dossier.options.begin(), other.dossier.options.end());
        std::reverse(other.requirements.begin(), other.requirements.end());
        std::reverse(other.costs.options.begin(), other.costs.options.end());
        const auto sorted = [](Json json) { // what follows the order of options: lists, and the first of level rivals
            for (const char* list : {"/leaders", "/cost_and_value/efficient", "/cost_and_value/recommended",
                                     "/cost_and_value/efficient_but_preferred_nowhere",
                                     "/without_criteria_that_overlap_with_costs/leaders"}) {
                Json& names = json[Json::json_pointer(list)];
                std::sort(names.begin(), names.end());
            }
            for (Json* result : {&json, &json["without_criteria_that_overlap_with_costs"]})
                for (Json& leader : (*result)["stability"])
                    for (Json& criterion : leader) {
                        criterion.erase("rival_below");
                        criterion.erase("rival_above");
                    }
            return json;
        };
        QCOMPARE(differences(sorted(NeutralResults(input).all()), sorted(NeutralResults(other).all())).join("\n"),
                 QString());
    }
}

void TestMatrix::contributionsSumToTheMargin() {
    RandomMatrix random(13);
    for (int round = 0; round < 20; ++round)
        for (const Margin& margin : random.next(4, 6).matrix().margins) {
            decision::Rational sum = 0;
            for (const Contribution& contribution : margin.sortedContributions)
                sum += decision::toRational(contribution.points);
            QVERIFY(sum == decision::toRational(margin.margin));
            QVERIFY(sum >= 0);
            QVERIFY(std::is_sorted(margin.sortedContributions.rbegin(), margin.sortedContributions.rend(),
                                   [](const auto& a, const auto& b) { return a.points < b.points; }));
        }
}

void TestMatrix::aDominatedOptionChangesNothingElse() {
    RandomMatrix random(14);
    for (int round = 0; round < 20; ++round) {
        NeutralMatrix input = random.next(3, 4);
        const MatrixResult before = input.matrix();
        Option worst;
        worst.id = "worst";
        for (const Criterion& criterion : input.dossier.criteria)
            worst.scores[criterion.id] = {input.dossier.scale.low, input.dossier.scale.low, {}, {}, false};
        input.dossier.options.push_back(worst);
        input.eligible.push_back(true);
        const MatrixResult after = input.matrix();
        QCOMPARE(after.leaders, before.leaders);
        for (std::size_t i = 0; i < before.options.size(); ++i) {
            QVERIFY(after.options[i].value.low == before.options[i].value.low);
            QVERIFY(after.options[i].value.middle == before.options[i].value.middle);
            QCOMPARE(after.options[i].rank, before.options[i].rank);
            QCOMPARE(after.options[i].rankBest, before.options[i].rankBest);
        }
    }
}

void TestMatrix::pairsAddUp() {
    RandomMatrix random(15);
    for (const Grades grades : {Grades::Continuous, Grades::Whole})
        for (int round = 0; round < 20; ++round)
            for (const MatrixResult result = random.next(3, 4).matrix(grades);
                 const PairFindings& pair : result.pairs) {
                if (!pair.probabilityAhead)
                    continue;
                const auto other = std::find_if(result.pairs.begin(), result.pairs.end(), [&](const auto& candidate) {
                    return candidate.a == pair.b && candidate.b == pair.a;
                });
                const auto sum = decision::toRational(*pair.probabilityAhead) +
                                 decision::toRational(*pair.probabilityLevel) +
                                 decision::toRational(other->probabilityAhead.value());
                QVERIFY(sum == 1);
            }
}

void TestMatrix::chanceAgainstDraws() {
    RandomMatrix random(16);
    for (int round = 0; round < 12; ++round) {
        const auto sums = random.sums(2, 1 + round % 5, 0);
        const auto chances = decision::pairChances(sums[0], sums[1]);
        QVERIFY(chances.has_value());
        const double drawn = random.drawnChances(sums, 200'000).at(0);
        const double ahead = decision::toDouble(chances->ahead);
        QVERIFY2(std::abs(drawn - ahead) < 5 * std::sqrt(0.25 / 200'000),
                 qPrintable(QString("%1 %2").arg(drawn).arg(ahead)));
    }
}

void TestMatrix::wholeGradesAgainstEnumeration() {
    RandomMatrix random(17);
    for (int round = 0; round < 20; ++round) {
        const auto sums = random.sums(2, 3, 4);
        const auto chances = decision::pairChances(sums[0], sums[1]);
        const auto counted = enumerated(sums);
        QVERIFY(chances.has_value());
        QVERIFY(chances->ahead == counted.at(0));
        QVERIFY(chances->behind == counted.at(1));
    }
}

// Sums that coincide keep even 30 ranges exact; where they do not, row 6 stays empty and only then.
void TestMatrix::moreThanTwentyRanges() {
    using decision::Rational;
    const auto centred = [](int ranges, const std::function<Rational(int)>& width) {
        decision::UncertainSum sum{0, {}};
        for (int i = 0; i < ranges; ++i) {
            sum.spreads.push_back({width(i), 0});
            sum.low -= width(i) / 2;
        }
        return sum;
    };
    const auto equal = centred(15, [](int) { return Rational(1); });
    const auto odd = [](int i) { return Rational(1'000'000 + i * i * i * 1009 + i * 17, 1'000'000); };
    const auto other = [](int i) { return Rational(1'500'000 + i * i * i * 997 + i * 13, 1'000'000); };
    QCOMPARE(decision::toExact(decision::pairChances(equal, equal).value().ahead).fraction, std::string("1/2"));
    QCOMPARE(decision::toExact(decision::pairChances(centred(10, odd), centred(10, other)).value().ahead).fraction,
             std::string("1/2"));
    QVERIFY(!decision::pairChances(centred(13, odd), centred(13, other)));
    // Then the contest of two is computed like that of more.
    const auto computed = decision::Contest({centred(13, odd), centred(13, other)}).highestAlone({0, 0});
    QCOMPARE(decision::toExact(computed[0]).fraction, std::string("1/2"));
}

// The integration that serves three options and more, against row 6.
void TestMatrix::contestAgainstTheClosedForm() {
    RandomMatrix random(18);
    for (int round = 0; round < 30; ++round) {
        auto sums = random.sums(2, 1 + round % 8, 0);
        if (round % 3 == 0) // ranges of very different size
            for (std::size_t i = 1; i < sums[0].spreads.size(); ++i)
                sums[0].spreads[i].width /= 1000;
        const auto exact = decision::pairChances(sums[0], sums[1]);
        QVERIFY(exact.has_value());
        const auto computed = decision::Contest(sums).highestAloneInBinary();
        QVERIFY2(std::abs(computed[0] - decision::toDouble(exact->ahead)) < 1e-10,
                 qPrintable(QString("round %1: %2").arg(round).arg(computed[0] - decision::toDouble(exact->ahead))));
        QVERIFY(std::abs(computed[1] - decision::toDouble(exact->behind)) < 1e-10);
    }
}

void TestMatrix::contestAgainstDraws() {
    RandomMatrix random(19);
    for (int round = 0; round < 8; ++round) {
        const auto sums = random.sums(4, 1 + round, 0);
        const auto chances = decision::Contest(sums).highestAlone(std::vector<decision::Rational>(4, 0));
        const auto drawn = random.drawnChances(sums, 200'000);
        decision::Rational all = 0;
        for (std::size_t i = 0; i < sums.size(); ++i) {
            all += chances[i];
            QVERIFY(std::abs(decision::toDouble(chances[i]) - drawn[i]) < 5 * std::sqrt(0.25 / 200'000));
        }
        QVERIFY(std::abs(decision::toDouble(all) - 1) < 5e-9);
    }
}

void TestMatrix::wholeContestAgainstEnumeration() {
    RandomMatrix random(20);
    for (int round = 0; round < 10; ++round) {
        const auto sums = random.sums(3, 2, 3);
        const auto chances = decision::Contest(sums).highestAlone(std::vector<decision::Rational>(3, 0));
        const auto counted = enumerated(sums);
        for (std::size_t i = 0; i < sums.size(); ++i)
            QVERIFY(chances[i] == counted[i] || chances[i] == decision::rounded(counted[i], 9));
    }
}

void TestMatrix::contestWithCertainOptions() {
    using decision::Rational, decision::UncertainSum;
    const UncertainSum range{0, {{4, 0}}}, three{3, {}}, tied{3, {}}, low{-1, {}};
    const std::vector<Rational> none(4, 0);
    // Both ranges below 3 with probability 9/16; one of them above 3 and the highest with (1 - 9/16) / 2.
    const auto one = decision::Contest({range, range, three, low}).highestAlone(none);
    QCOMPARE(decision::toExact(one[2]).fraction, std::string("9/16"));
    QCOMPARE(decision::toExact(one[0]).fraction, std::string("7/32"));
    QCOMPARE(decision::toExact(one[3]).fraction, std::string("0"));
    // Two that are always level are never alone in front, but still in the way.
    const auto two = decision::Contest({range, three, tied, low}).highestAlone(none);
    QCOMPARE(decision::toExact(two[0]).fraction, std::string("1/4"));
    QCOMPARE(decision::toExact(two[1]).fraction, std::string("0"));
}

QTEST_APPLESS_MAIN(TestMatrix)
#include "tst_matrix.moc"
