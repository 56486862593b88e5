// Flip values against full evaluations on either side and on the way there; weights and scores against the matrix
// examples and against re-weighing.
#include "model/neutral_matrix.h"
#include "model/small_dossier.h"
#include "model/source_scenarios.h"
#include "model/what_if_reference.h"

#include "model/analysis/flips.h"

#include <QtTest>

#include <fstream>

using namespace mailbilan;

namespace {

// The next value of 6 significant digits from `value` towards `likely`, or that one.
Figure before(const Figure& value, const Figure& likely) {
    const double at = value.toDouble(), towards = likely.toDouble() < at ? -1 : 1;
    const double beside = at * (1 + towards * (at < 0 ? -1e-9 : 1e-9));
    const int exponent = static_cast<int>(std::floor(std::log10(std::fabs(beside))));
    const double next = at + towards * std::pow(10.0, exponent - 5);
    if ((next - likely.toDouble()) * towards >= 0)
        return likely;
    return *Figure::parse(QString::number(next, 'f', std::max(0, 5 - exponent)).toStdString());
}

struct Side {
    Outcome outcome;
    const std::optional<FlipValue>& flip;
    const Figure& end;
};
std::vector<Side> sidesOf(const AssumptionFlips& flips) {
    return {{Outcome::Cheapest, flips.cheapestBelow, flips.from},
            {Outcome::Cheapest, flips.cheapestAbove, flips.to},
            {Outcome::Recommended, flips.recommendedBelow, flips.from},
            {Outcome::Recommended, flips.recommendedAbove, flips.to}};
}

const NearestChange* find(const Flips& flips, NearestChange::What what, const std::string& id,
                          std::optional<int> option = {}) {
    const auto it = std::find_if(flips.nearest.begin(), flips.nearest.end(), [&](const NearestChange& change) {
        return change.what == what && change.id == id && change.option == option;
    });
    return it == flips.nearest.end() ? nullptr : &*it;
}

// The small dossier with two criteria, on which `own` has 4 and 2, `plan` 3 and 4.
Dossier scored() {
    Dossier dossier = small::dossier("1200", "10"); // level
    for (const auto& [id, weight] : {std::pair("first", 3), std::pair("second", 2)}) {
        Criterion criterion;
        criterion.id = id;
        criterion.weight = Figure(weight);
        dossier.criteria.push_back(criterion);
    }
    const auto score = [](int grade) { return Score{Figure(grade), Figure(grade), {}, {}, false}; };
    dossier.options[0].scores = {{"first", score(4)}, {"second", score(2)}};
    dossier.options[1].scores = {{"first", score(3)}, {"second", score(4)}};
    dossier.assumptions.find("dial")->value.likely = Figure(2);
    return dossier;
}

} // namespace

class TestFlips : public QObject {
    Q_OBJECT
private slots:
    void edgesAreExact_data();
    void edgesAreExact();
    void nothingChangesBefore_data() { edgesAreExact_data(); }
    void nothingChangesBefore();
    void centsDecide();
    void levelIsAChange();
    void endsOfTheRangeCount();
    void mustHavesChangeTheOutcome();
    void plansOfOneGenericPriceAreOne();
    void distancesAreInUnitsOfTheRange();
    void nearestFirst();
    void weightsAndScoresOfTheExamples();
    void weightsAndScoresWithCosts();
    void nothingToOverturnWhereSeveralAreLevel();
    void unknownAssumptionsDoNotFlip();
};

void TestFlips::edgesAreExact_data() {
    QTest::addColumn<QString>("preset");
    for (const std::string& id : presetIds)
        QTest::addRow("%s", id.c_str()) << QString::fromStdString(id);
}

void TestFlips::edgesAreExact() {
    QFETCH(QString, preset);
    const Dossier dossier = presetDossier(preset.toStdString(), Country::DE);
    const reference::Quick quick(dossier);
    const Flips found = flips(dossier);
    QVERIFY(quick.names(found.cheapest) == reference::exactly(dossier, Outcome::Cheapest));
    QVERIFY(quick.names(found.recommended) == reference::exactly(dossier, Outcome::Recommended));
    for (const AssumptionFlips& each : found.assumptions)
        for (const Side& side : sidesOf(each)) {
            if (!side.flip)
                continue;
            const auto& now = side.outcome == Outcome::Cheapest ? found.cheapest : found.recommended;
            const Figure value = side.flip->value;
            const Figure last =
                each.assumption == "users.start"
                    ? Figure(std::int64_t(value.toDouble()) + (value.toDouble() < each.likely.toDouble() ? 1 : -1))
                    : before(value, each.likely);
            const auto at = [&](const Figure& figure) {
                return reference::exactly(reference::with(dossier, each.assumption, figure), side.outcome);
            };
            const std::string place = each.assumption + " " + last.text() + " " + value.text();
            QVERIFY2(at(value) == quick.names(side.flip->options), place.c_str());
            QVERIFY2(at(last) == quick.names(now), place.c_str());
        }
}

// On the way from the likely value to the flip, or to the end of the range, nothing else wins.
void TestFlips::nothingChangesBefore() {
    QFETCH(QString, preset);
    const Dossier dossier = presetDossier(preset.toStdString(), Country::DE);
    const reference::Quick quick(dossier);
    const Flips found = flips(dossier);
    Dossier moved = dossier;
    for (const AssumptionFlips& each : found.assumptions) {
        for (const Side& side : sidesOf(each)) {
            const auto& now = side.outcome == Outcome::Cheapest ? found.cheapest : found.recommended;
            const double from = each.likely.toDouble(), to = (side.flip ? side.flip->value : side.end).toDouble();
            const int steps = each.assumption == "users.start" ? std::min(400, int(std::fabs(to - from))) : 24;
            for (int step = 1; step < steps; ++step) {
                const double value = from + (to - from) * step / steps;
                const int places = each.assumption == "users.start" ? 0 : 9;
                const auto figure = Figure::parse(QString::number(value, 'f', places).toStdString());
                moved.assumptions.find(each.assumption)->value.likely = *figure;
                if (const auto there = quick(moved, side.outcome))
                    QVERIFY2(*there == quick.names(now), (each.assumption + " " + figure->text()).c_str());
            }
        }
        moved.assumptions.find(each.assumption)->value.likely = each.likely;
    }
}

// 12 lines of round(10 p): above 1,000 from the first p whose line is 83.34.
void TestFlips::centsDecide() {
    const AssumptionFlips found = flipsOf(small::dossier("1000", "5"), "monthly");
    QVERIFY(!found.cheapestBelow);
    QCOMPARE(found.cheapestAbove->value.text(), std::string("8.3335"));
    QCOMPARE(found.cheapestAbove->options, std::vector{0});
    QVERIFY(!found.cheapestAbove->levelOnly);
    // At a dial of 0 the recommended option is the cheapest.
    QCOMPARE(found.recommendedAbove->value.text(), std::string("8.3335"));
}

void TestFlips::levelIsAChange() {
    // 12 * 83.33: level from the first p whose line is that.
    const AssumptionFlips found = flipsOf(small::dossier("999.96", "5"), "monthly");
    QCOMPARE(found.cheapestAbove->value.text(), std::string("8.3325"));
    QCOMPARE(found.cheapestAbove->options.size(), std::size_t(2));
    QVERIFY(found.cheapestAbove->levelOnly);
    // Level now: the least move parts them.
    const AssumptionFlips level = flipsOf(small::dossier("1200", "10"), "once");
    QCOMPARE(level.cheapestBelow->value.text(), std::string("1199.99"));
    QCOMPARE(level.cheapestBelow->options, std::vector{0});
    QCOMPARE(level.cheapestAbove->value.text(), std::string("1200.01"));
    QCOMPARE(level.cheapestAbove->options, std::vector{1});
}

void TestFlips::endsOfTheRangeCount() {
    Dossier dossier = small::dossier("1000", "5");
    Assumption& price = *dossier.assumptions.find("monthly");
    price.maximum = *Figure::parse("8.33349999"); // below the step: nothing
    QVERIFY(!flipsOf(dossier, "monthly").cheapestAbove);
    price.maximum = *Figure::parse("8.33350001"); // the value of 6 digits lies within
    QCOMPARE(flipsOf(dossier, "monthly").cheapestAbove->value.text(), std::string("8.3335"));
    dossier.assumptions.find("once")->value.likely = *Figure::parse("1000.0001"); // one line: 1,000.00
    price.maximum.reset();                                                        // ten times the likely value
    QVERIFY(flipsOf(dossier, "monthly").to == Figure(50));
    QVERIFY(flipsOf(dossier, "users").to == Figure(5'000));
    dossier.assumptions.find("users")->maximum.reset();
    QVERIFY(flipsOf(dossier, "users").to == Figure(100));
    // Whole users only: 12 * 5 * 17 is the first above 1,000.
    QCOMPARE(flipsOf(dossier, "users").cheapestAbove->value.text(), std::string("17"));
}

// "At least as many seats as there are users".
void TestFlips::mustHavesChangeTheOutcome() {
    Dossier dossier = small::dossier("1000", "0.1");
    Requirement seats;
    seats.id = "seats";
    seats.fact = "max_seats";
    seats.comparison = Comparison::AtLeast;
    seats.limit = AssumptionRef{"users"};
    dossier.requirements.push_back(seats);
    dossier.templates[0].facts.push_back({"max_seats", Figure(100'000), {}});
    dossier.templates[1].facts.push_back({"max_seats", Figure(300), {}});
    QCOMPARE(flipsOf(dossier, "users").cheapestAbove->value.text(), std::string("301"));
    // Now above its seats: the plan comes back below.
    dossier.assumptions.find("users")->value.likely = Figure(400);
    const AssumptionFlips back = flipsOf(dossier, "users");
    QCOMPARE(back.cheapestBelow->value.text(), std::string("300"));
    QCOMPARE(back.cheapestBelow->options, std::vector{1});
    // Nobody is left where neither has the seats.
    dossier.templates[0].facts.find("max_seats")->value = Figure(1'000);
    const AssumptionFlips nobody = flipsOf(dossier, "users");
    QCOMPARE(nobody.recommendedAbove->value.text(), std::string("1001"));
    QVERIFY(nobody.recommendedAbove->options.empty());
}

void TestFlips::plansOfOneGenericPriceAreOne() {
    Dossier dossier = small::dossier("1000", "5");
    dossier.assumptions.find("monthly")->generic = true;
    dossier.options.push_back(small::option("other", "provider", Model::Managed));
    const AssumptionFlips found = flipsOf(dossier, "monthly");
    QCOMPARE(flips(dossier).cheapest, std::vector{1});
    QCOMPARE(found.cheapestAbove->value.text(), std::string("8.3335"));
    QCOMPARE(found.cheapestAbove->options, std::vector{0});
}

void TestFlips::distancesAreInUnitsOfTheRange() {
    Dossier dossier = small::dossier("1000", "5");
    dossier.assumptions.find("monthly")->value.high = Figure(7); // 3.3335 away, by steps of 2
    const Flips found = flips(dossier);
    const NearestChange* price = find(found, NearestChange::What::Assumption, "monthly");
    QVERIFY(price);
    QCOMPARE(price->now.fraction, std::string("5"));
    QCOMPARE(price->at.text(4), std::string("8.3335"));
    QVERIFY(std::fabs(*price->distance - 3.3335 / 2) < 1e-12);
    const NearestChange* once = find(found, NearestChange::What::Assumption, "once");
    QVERIFY(once && !once->distance); // no range
    QVERIFY(once > price);
}

void TestFlips::nearestFirst() {
    for (const std::string& id : presetIds) {
        const Flips found = flips(presetDossier(id, Country::FR));
        QVERIFY(!found.nearest.empty());
        for (std::size_t i = 1; i < found.nearest.size(); ++i) {
            const auto &one = found.nearest[i - 1].distance, &next = found.nearest[i].distance;
            QVERIFY(next ? one && *one <= *next : true);
        }
    }
}

// Options that cost the same: the net decides as the value does, so that rows 10 and 14 are those of the matrix.
void TestFlips::weightsAndScoresOfTheExamples() {
    std::ifstream file(MAILBILAN_TEST_DATA "/decision/matrix-examples.json");
    const auto examples = nlohmann::ordered_json::parse(file);
    int compared = 0;
    for (const auto& example : examples["cases"]) {
        Dossier dossier = test::neutralMatrix(example["input"]).dossier;
        const Dossier costs = small::dossier("1000", "5");
        dossier.organisation = costs.organisation;
        dossier.assumptions = costs.assumptions;
        dossier.templates = costs.templates;
        dossier.dial = Figure(3);
        for (Option& option : dossier.options)
            option.parts.push_back({"all", "estate", Figure(1), false});
        const MatrixResult matrix = assess(dossier, "2026-11-25").matrix;
        const Flips found = flips(dossier);
        if (found.recommended != matrix.leaders || matrix.leaders.size() != 1)
            continue;
        for (const Margin& margin : matrix.margins) {
            if (matrix.margins.size() > 1)
                break; // of several rivals only the nearest counts
            for (const WeightFlip& flip : margin.weights) {
                const NearestChange* change = find(found, NearestChange::What::Weight, flip.criterion);
                QCOMPARE(change != nullptr, flip.status == FlipStatus::Flips);
                if (change)
                    QVERIFY(change->at == *flip.tieAt && change->options == std::vector{margin.rival});
            }
            for (const ScoreFlip& flip : margin.scores)
                for (const auto& [move, option] :
                     {std::pair(flip.leaderLowered, margin.leader), std::pair(flip.rivalRaised, margin.rival)}) {
                    const NearestChange* change = find(found, NearestChange::What::Score, flip.criterion, option);
                    QCOMPARE(change != nullptr, move.status == ScoreFlipStatus::Flips);
                    if (change)
                        QVERIFY(change->at == *move.score);
                    ++compared;
                }
        }
    }
    QVERIFY2(compared >= 10, qPrintable(QString::number(compared)));
}

void TestFlips::weightsAndScoresWithCosts() {
    Dossier dossier = scored();
    // Values 16/5 and 17/5; `own` costs 1,080 for 120 user months, a euro less: 2 * 16/5 - 9 against 2 * 17/5 - 10.
    dossier.assumptions.find("once")->value.likely = Figure(1'080);
    const Flips found = flips(dossier);
    QCOMPARE(found.recommended, std::vector{0});
    // Level where 2 (4 - 3) W + 2 (2 - 4) 2 + (W + 2) = 0 for the first weight, where it is 2.
    const NearestChange* first = find(found, NearestChange::What::Weight, "first");
    QVERIFY(first);
    QCOMPARE(first->at.fraction, std::string("2"));
    QCOMPARE(first->options, std::vector{1});
    QVERIFY(std::fabs(*first->distance - 1) < 1e-12);
    // 2 * 3 - 4 W + (3 + W) = 0: 3 for the second.
    QCOMPARE(find(found, NearestChange::What::Weight, "second")->at.fraction, std::string("3"));
    // The net is 3/5 ahead: 3/10 of value, half a grade on the first, three quarters on the second.
    QCOMPARE(find(found, NearestChange::What::Score, "first", 0)->at.fraction, std::string("7/2"));
    QCOMPARE(find(found, NearestChange::What::Score, "first", 1)->at.fraction, std::string("7/2"));
    QCOMPARE(find(found, NearestChange::What::Score, "second", 0)->at.fraction, std::string("5/4"));
    QCOMPARE(find(found, NearestChange::What::Score, "second", 1)->at.fraction, std::string("19/4"));
    QVERIFY(std::fabs(*find(found, NearestChange::What::Score, "first", 0)->distance - 1) < 1e-12);
    // Beyond, the other is recommended; a hair before, it is not.
    for (const auto& [weight, recommended] : {std::pair("2.001", 0), std::pair("1.999", 1)}) {
        dossier.criteria[0].weight = *Figure::parse(weight);
        QCOMPARE(flips(dossier).recommended, std::vector{recommended});
    }
}

void TestFlips::nothingToOverturnWhereSeveralAreLevel() {
    Dossier dossier = small::dossier("1200", "10");
    const Flips found = flips(dossier);
    QCOMPARE(found.recommended.size(), std::size_t(2));
    QVERIFY(found.nearest.empty());
    QVERIFY(!found.assumptions.empty());
    // Alone, nothing but its own absence changes the outcome.
    dossier.options.pop_back();
    QVERIFY(flips(dossier).nearest.empty());
}

void TestFlips::unknownAssumptionsDoNotFlip() {
    QVERIFY(!flipsOf(small::dossier("1000", "5"), "no.such").any());
    Dossier dossier = small::dossier("1000", "5");
    dossier.assumptions.push_back(small::assumption("idle", "1", "0", "2")); // read by nothing
    QVERIFY(!flipsOf(dossier, "idle").any());
    for (const AssumptionFlips& each : flips(dossier).assumptions)
        QVERIFY(each.assumption != "idle");
}

QTEST_APPLESS_MAIN(TestFlips)
#include "tst_flips.moc"
