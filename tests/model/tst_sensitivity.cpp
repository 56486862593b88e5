// Tornado and map against exact evaluations of changed dossiers.
#include "model/source_scenarios.h"

#include "model/analysis/assessment.h"
#include "model/analysis/sensitivity.h"

#include <QtTest>

#include <algorithm>

using namespace mailbilan;

namespace {

Figure figure(const char* text) { return *Figure::parse(text); }

Dossier with(Dossier dossier, const std::string& assumption, const Figure& value) {
    dossier.assumptions.find(assumption)->value.likely = value;
    return dossier;
}

using Tco = std::vector<std::optional<Money>>;

Tco exactTco(const Dossier& dossier) {
    Tco tco;
    for (const OptionCosts& costs : evaluateCosts(dossier).options)
        tco.push_back(costs.available() ? std::optional(costs.tco) : std::nullopt);
    return tco;
}

// Two options: a plan by the user with a step for every `servers.per` users, and a flat fee.
Dossier small() {
    Dossier dossier;
    dossier.organisation.demand = RateDemand{AssumptionRef{"users"}, Figure(0)};
    dossier.organisation.horizon = 12;
    const auto assumption = [&](const char* id, std::optional<Figure> low, const char* likely,
                                std::optional<Figure> high) {
        Assumption added;
        added.id = id;
        added.value = {std::move(low), figure(likely), std::move(high)};
        added.minimum = Figure(0);
        dossier.assumptions.push_back(added);
    };
    assumption("users", figure("40"), "50", figure("60"));
    assumption("price", figure("5"), "8", {});
    assumption("fee", {}, "400", figure("500"));
    assumption("certain", {}, "3", {});
    assumption("unused", figure("1"), "2", figure("3"));
    const auto option = [&](const char* id, Quantity price, std::vector<Factor> factors, std::optional<Seats> seats) {
        Item item;
        item.id = "fee";
        item.kind = Kind::Internal;
        item.price = std::move(price);
        item.factors = std::move(factors);
        item.seats = seats;
        Option added;
        added.id = id;
        added.items.push_back(item);
        dossier.options.push_back(added);
    };
    option("plan", AssumptionRef{"price"}, {Driver{DriverKind::Seats}}, Seats{{}, {}, 55});
    option("flat", AssumptionRef{"fee"}, {}, {});
    option("dear", Figure(1000), {Quantity(AssumptionRef{"certain"})}, {});
    return dossier;
}

} // namespace

class TestSensitivity : public QObject {
    Q_OBJECT

    static void presetRows() {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<Country>("country");
        QTest::addRow("50 FR") << "50" << Country::FR;
        QTest::addRow("350 DE") << "350" << Country::DE;
        QTest::addRow("hybrid CH") << "hybrid" << Country::CH;
    }

private slots:
    void tornadoOfAPresetIsItsEvaluation_data() { presetRows(); }
    void tornadoOfAPresetIsItsEvaluation() {
        QFETCH(QString, preset);
        QFETCH(Country, country);
        const Dossier dossier = presetDossier(preset.toStdString(), country);
        const Tornado result = tornado(dossier);
        const Tco likely = exactTco(dossier);
        QVERIFY(result.tco == likely);
        QVERIFY(result.best && result.second && result.margin && *result.margin >= Money());
        const auto best = static_cast<std::size_t>(*result.best), second = static_cast<std::size_t>(*result.second);
        QVERIFY(*likely[second] - *likely[best] == *result.margin);
        // A full evaluation takes its time: every fourth assumption, other ones in each preset.
        const int offset = static_cast<int>(country);
        for (std::size_t place = 0; place < dossier.assumptions.size(); ++place) {
            const Assumption& assumption = dossier.assumptions[place];
            const auto bar = std::find_if(result.bars.begin(), result.bars.end(), [&](const TornadoBar& candidate) {
                return candidate.assumption == assumption.id;
            });
            if (!assumption.value.low && !assumption.value.high)
                QVERIFY(bar == result.bars.end());
            else if (static_cast<int>(place) % 4 == offset)
                compare(dossier, assumption, result, bar);
        }
    }

    static void compare(const Dossier& dossier, const Assumption& assumption, const Tornado& result,
                        std::vector<TornadoBar>::const_iterator bar) {
        const Tco low = exactTco(with(dossier, assumption.id, *assumption.value.low)),
                  high = exactTco(with(dossier, assumption.id, *assumption.value.high));
        const bool moves = low != result.tco || high != result.tco;
        QVERIFY2(moves == (bar != result.bars.end()), assumption.id.c_str());
        if (!moves)
            return;
        for (std::size_t i = 0; i < low.size(); ++i)
            QVERIFY2(bar->tco[i].atLow == low[i] && bar->tco[i].atHigh == high[i],
                     (assumption.id + " " + dossier.options[i].id).c_str());
        const auto best = static_cast<std::size_t>(*result.best), second = static_cast<std::size_t>(*result.second);
        QVERIFY(*bar->margin.atLow == *low[second] - *low[best]);
        QVERIFY(*bar->margin.atHigh == *high[second] - *high[best]);
    }

    void theTwoBestAreEligibleAndCompeteApart_data() { presetRows(); }
    void theTwoBestAreEligibleAndCompeteApart() {
        QFETCH(QString, preset);
        QFETCH(Country, country);
        const Assessment assessment = assess(presetDossier(preset.toStdString(), country), "2026-11-25");
        const Dossier& dossier = *assessment.dossier;
        const Tornado result = tornado(dossier);
        const auto& eligible = assessment.recommendation.eligible;
        const auto asOne = [&](std::size_t a, std::size_t b) {
            return a == b ||
                   (assessment.costs.options[a].usesGenericPrice && assessment.costs.options[b].usesGenericPrice &&
                    dossier.options[a].model == dossier.options[b].model);
        };
        const auto best = static_cast<std::size_t>(*result.best), second = static_cast<std::size_t>(*result.second);
        QVERIFY(eligible[best] && eligible[second] && !asOne(best, second));
        for (std::size_t i = 0; i < eligible.size(); ++i) {
            if (!eligible[i])
                continue;
            QVERIFY(*result.tco[best] <= *result.tco[i]);
            QVERIFY(asOne(i, best) || *result.tco[second] <= *result.tco[i]);
        }
    }

    void barsAreSortedByTheirWidth() {
        const Tornado result = tornado(presetDossier("350", Country::DE));
        for (std::size_t option = 0; option < result.tco.size(); ++option) {
            const auto widest = result.widestOf(option);
            QVERIFY(std::is_sorted(widest.begin(), widest.end(), [&](std::size_t a, std::size_t b) {
                return result.bars[a].tco[option].width() > result.bars[b].tco[option].width();
            }));
            for (std::size_t bar = 0; bar < result.bars.size(); ++bar)
                QCOMPARE(std::count(widest.begin(), widest.end(), bar),
                         result.bars[bar].tco[option].width() == Money() ? 0 : 1);
        }
        const auto widest = result.widestOfMargin();
        QVERIFY(widest.size() > 2);
        QVERIFY(result.bars[widest[0]].margin.width() >= result.bars[widest[1]].margin.width());
        const auto axes = widestAxes(result);
        QVERIFY(axes);
        QCOMPARE(axes->x, result.bars[widest[0]].assumption);
        QCOMPARE(axes->y, result.bars[widest[1]].assumption);
    }

    // plan 50 users x 8 x 12 = 4800, flat 400 x 12 = 4800, dear 36000.
    void aMissingEndIsTheLikelyValue() {
        const Tornado result = tornado(small());
        QVERIFY(result.best == 0 && result.second == 1 && result.margin == Money());
        QCOMPARE(result.bars.size(), std::size_t(3)); // neither "certain" nor "unused"
        const TornadoBar &users = result.bars[0], &price = result.bars[1], &fee = result.bars[2];
        QCOMPARE(users.assumption, std::string("users"));
        QVERIFY(users.tco[0].atLow == Money::fromCents(384000));
        QVERIFY(!users.tco[0].atHigh); // above the plan's maximum
        QVERIFY(users.tco[0].width() == Money());
        QVERIFY(users.margin.atLow == Money::fromCents(96000) && !users.margin.atHigh);
        QVERIFY(price.high == price.likely);
        QVERIFY(price.tco[0].atLow == Money::fromCents(300000) && price.tco[0].atHigh == Money::fromCents(480000));
        QVERIFY(price.tco[0].width() == Money::fromCents(180000));
        QVERIFY(fee.low == fee.likely);
        QVERIFY(fee.margin.atLow == Money() && fee.margin.atHigh == Money::fromCents(120000));
        QVERIFY(result.widestOf(0) == std::vector<std::size_t>{1});
        QVERIFY((result.widestOfMargin() == std::vector<std::size_t>{1, 2}));
        QCOMPARE(widestAxes(result)->x, std::string("price"));
    }

    // Every cell of a coarse map over the two widest assumptions and over users and a price, to the cent.
    void everyCellIsItsEvaluation_data() { presetRows(); }
    void everyCellIsItsEvaluation() {
        QFETCH(QString, preset);
        QFETCH(Country, country);
        const Dossier dossier = presetDossier(preset.toStdString(), country);
        const auto axes = widestAxes(tornado(dossier));
        QVERIFY(axes);
        verify(dossier, sensitivityMap(dossier, {axes->x, 5, {}, {}}, {axes->y, 3, {}, {}}), 5, 3);
        verify(dossier,
               sensitivityMap(dossier, {"users.start", 5, Figure(1), Figure(2000)}, {"price.generic", 3, {}, {}}), 5,
               3);
    }

    static void verify(const Dossier& dossier, const SensitivityMap& map, std::size_t columns, std::size_t rows) {
        QCOMPARE(map.xs.size(), columns);
        QCOMPARE(map.ys.size(), rows);
        QCOMPARE(map.cells.size(), columns * rows);
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t column = 0; column < columns; ++column) {
                const Dossier changed = with(with(dossier, map.x, map.xs[column]), map.y, map.ys[row]);
                const CostResult costs = evaluateCosts(changed);
                const auto& options = costs.options;
                const std::vector<bool> eligible = eligibleOptions(costs, evaluateRequirements(changed));
                std::optional<Money> lowest;
                for (std::size_t i = 0; i < options.size(); ++i)
                    if (eligible[i] && (!lowest || options[i].tco < *lowest))
                        lowest = options[i].tco;
                const std::vector<int>& cheapest = map.cheapest(column, row);
                QCOMPARE(cheapest.empty(), !lowest);
                // The lowest of each contestant: of the named ones and of those that are one with them, and of the
                // others.
                std::vector<bool> isLowest(cheapest.size());
                std::optional<Money> next;
                for (std::size_t i = 0; i < options.size(); ++i) {
                    if (!eligible[i])
                        continue;
                    const auto asOne = [&](int other) {
                        const auto k = static_cast<std::size_t>(other);
                        return i == k || (options[i].usesGenericPrice && options[k].usesGenericPrice &&
                                          dossier.options[i].model == dossier.options[k].model);
                    };
                    const auto named = std::find_if(cheapest.begin(), cheapest.end(), asOne);
                    if (named != cheapest.end())
                        isLowest[static_cast<std::size_t>(named - cheapest.begin())] =
                            isLowest[static_cast<std::size_t>(named - cheapest.begin())] || options[i].tco == *lowest;
                    else if (!next || options[i].tco < *next)
                        next = options[i].tco;
                }
                for (std::size_t k = 0; k < cheapest.size(); ++k)
                    QVERIFY(isLowest[k] && eligible[static_cast<std::size_t>(cheapest[k])]);
                QVERIFY(!next || *lowest < *next); // ties are all named
                const double margin = map.cell(column, row).margin;
                if (cheapest.size() > 1)
                    QCOMPARE(margin, 0.0);
                else if (next)
                    QVERIFY(std::abs(margin - (*next - *lowest).toDouble()) < 30);
                else
                    QVERIFY(std::isinf(margin));
            }
    }

    // plan: users x price x 12, not above 55 users; flat: fee x 12.
    void tiesAreNamedAndMissingOptionsLeft() {
        const SensitivityMap map = sensitivityMap(small(), {"users", 5, {}, {}}, {"fee", 3, Figure(320), Figure(480)});
        QVERIFY((map.xs == std::vector<Figure>{Figure(40), Figure(45), Figure(50), Figure(55), Figure(60)}));
        QVERIFY((map.ys == std::vector<Figure>{Figure(320), Figure(400), Figure(480)}));
        QVERIFY((map.cheapest(0, 0) == std::vector<int>{0, 1}));
        QCOMPARE(map.cell(0, 0).margin, 0.0);
        QVERIFY((map.cheapest(1, 0) == std::vector<int>{1}));
        QCOMPARE(map.cell(1, 0).margin, 480.0);
        QVERIFY((map.cheapest(2, 1) == std::vector<int>{0, 1}));
        QVERIFY((map.cheapest(3, 2) == std::vector<int>{0}));
        QVERIFY((map.cheapest(4, 2) == std::vector<int>{1}));
        QCOMPARE(map.cell(4, 2).margin, 36000.0 - 5760);
        QCOMPARE(map.outcomes.size(), std::size_t(3));
    }

    // A cent apart: binary floating point alone would have to call it level.
    void aCentDecides() {
        Dossier dossier = small();
        dossier.organisation.horizon = 120;
        dossier.options[2].items[0].price = figure("400.00");
        dossier.options[2].items[0].factors.clear();
        dossier.options[2].items[0].schedule = Monthly{0, 118};
        Item last = dossier.options[2].items[0];
        last.id = "last";
        last.price = figure("400.01");
        last.schedule = Once{119};
        dossier.options[2].items.push_back(last);
        const SensitivityMap map =
            sensitivityMap(dossier, {"users", 3, {}, {}}, {"fee", 2, Figure(400), figure("400.01")});
        QVERIFY((map.cheapest(2, 0) == std::vector<int>{1}));
        QCOMPARE(map.cell(2, 0).margin, 0.01);
        QVERIFY((map.cheapest(2, 1) == std::vector<int>{2}));
    }

    // A copy costs the same to the last digit: both are named everywhere, at once.
    void copiesAreLevel() {
        Dossier dossier = small();
        Option copy = dossier.options[1];
        copy.id = "copy";
        dossier.options.push_back(copy);
        const SensitivityMap map = sensitivityMap(dossier, {"users", 60, Figure(41), Figure(55)}, {"price", 2, {}, {}});
        QCOMPARE(map.xs.size(), std::size_t(15)); // whole users
        QVERIFY((map.cheapest(14, 1) == std::vector<int>{0}) == false);
        QVERIFY((map.cheapest(14, 1) == std::vector<int>{1, 3}));
    }

    void axesAreRoundedAndKeepTheirEnds() {
        Dossier dossier = small();
        const SensitivityMap map =
            sensitivityMap(dossier, {"price", 4, figure("-1"), figure("1.23456789")}, {"certain", 5, {}, {}});
        QVERIFY((map.xs ==
                 std::vector<Figure>{figure("-1"), figure("-0.255144"), figure("0.489712"), figure("1.23456789")}));
        QVERIFY((map.ys ==
                 std::vector<Figure>{figure("1.5"), figure("2.625"), figure("3.75"), figure("4.875"), Figure(6)}));
        dossier.assumptions.find("certain")->maximum = Figure(4);
        QVERIFY(sensitivityMap(dossier, {"price", 2, {}, {}}, {"certain", 2, {}, {}}).ys.back() == Figure(4));
        // -0.3 to 0.3 passes through 0 itself.
        const auto around =
            sensitivityMap(dossier, {"price", 7, figure("-0.3"), figure("0.3")}, {"certain", 2, {}, {}});
        QVERIFY(around.xs[3] == Figure(0));
        QVERIFY(sensitivityMap(dossier, {"price", 5, {}, {}}, {"no such", 5, {}, {}}).cells.empty());
    }

    void fewerThanTwoHaveNoMargin() {
        Dossier dossier = small();
        dossier.options.resize(1);
        const Tornado result = tornado(dossier);
        QVERIFY(!result.best && !result.second && !result.margin);
        QVERIFY(result.widestOfMargin().empty());
        QVERIFY(!widestAxes(result));
        QCOMPARE(result.bars.size(), std::size_t(2));
    }

    void plansOfOneGenericPriceAreOne() {
        Dossier dossier = small();
        dossier.assumptions.find("price")->generic = true;
        Option again = dossier.options[0];
        again.id = "another plan";
        dossier.options.push_back(again);
        const Tornado result = tornado(dossier);
        QVERIFY(result.best == 0 && result.second == 1);
        dossier.assumptions.find("price")->generic = false;
        QVERIFY(tornado(dossier).second == 1); // of several that are level the first
        dossier.options[1].items[0].price = Figure(900);
        QVERIFY(tornado(dossier).second == 3);
    }
};

QTEST_GUILESS_MAIN(TestSensitivity)
#include "tst_sensitivity.moc"
