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
        std::size_t bar = 0;
        for (const Assumption& assumption : dossier.assumptions) {
            if (!assumption.value.low && !assumption.value.high)
                continue;
            const Tco low = exactTco(with(dossier, assumption.id, *assumption.value.low)),
                      high = exactTco(with(dossier, assumption.id, *assumption.value.high));
            if (low == likely && high == likely)
                continue;
            QVERIFY2(bar < result.bars.size() && result.bars[bar].assumption == assumption.id, assumption.id.c_str());
            for (std::size_t i = 0; i < likely.size(); ++i)
                QVERIFY2(result.bars[bar].tco[i].atLow == low[i] && result.bars[bar].tco[i].atHigh == high[i],
                         (assumption.id + " " + dossier.options[i].id).c_str());
            QVERIFY(*result.bars[bar].margin.atLow == *low[second] - *low[best]);
            QVERIFY(*result.bars[bar].margin.atHigh == *high[second] - *high[best]);
            ++bar;
        }
        QCOMPARE(bar, result.bars.size());
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
