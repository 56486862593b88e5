// The simulation against closed forms, published oracles and the cost engine.
#include "neutral_ledger.h"
#include "source_scenarios.h"

#include "model/cost/ledger.h"
#include "model/random/seeding.h"
#include "model/simulation/draw_costs.h"
#include "model/simulation/inverse_beta.h"
#include "model/simulation/simulation.h"
#include "model/simulation/spread.h"

#include <QtTest>

#include <cmath>
#include <fstream>
#include <numeric>

using namespace mailbilan;

namespace {

Assumption uncertain(const char* id, int low, int likely, int high, Distribution distribution) {
    Assumption assumption;
    assumption.id = id;
    assumption.value = {Figure(low), Figure(likely), Figure(high)};
    assumption.distribution = distribution;
    return assumption;
}

// An option that pays `price` once: its TCO is the sum of its prices.
Option paying(const char* id, const std::vector<std::string>& prices) {
    Option option;
    option.id = id;
    for (const std::string& price : prices) {
        Item item;
        item.id = "item_" + price;
        item.price = AssumptionRef{price};
        item.schedule = Once{0};
        option.items.push_back(item);
    }
    return option;
}

Dossier dossierOf(std::vector<Assumption> assumptions, std::vector<Option> options) {
    Dossier dossier;
    dossier.assumptions.assign(assumptions.begin(), assumptions.end());
    dossier.options.assign(options.begin(), options.end());
    return dossier;
}

Simulation run(const Dossier& dossier, std::int64_t draws = 200'000, int threads = 2, std::uint64_t seed = 42) {
    return simulate(dossier, std::vector<bool>(dossier.options.size(), true), {seed, draws, threads});
}

#define NEAR(actual, expected, tolerance)                                                                              \
    QVERIFY2(std::abs((actual) - (expected)) <= (tolerance),                                                           \
             qPrintable(QString("%1 is not %2").arg((actual), 0, 'g', 12).arg((expected), 0, 'g', 12)))

// Draws in lanes against the cost model one by one, each assumption anywhere in its range.
void compareLanes(const Dossier& dossier) {
    const CompiledModel model = compile(dossier);
    const simulation::DrawCosts costs(model,
                                      std::vector<bool>(dossier.assumptions.size() + model.constants.size(), true));
    auto work = costs.workspace();
    std::uint64_t state = 7;
    constexpr auto lanes = static_cast<std::size_t>(random::laneCount);
    std::vector<double> tco(model.options.size() * lanes), months(lanes), alone(model.options.size());
    for (int round = 0; round < 20; ++round) {
        for (std::size_t i = 0; i < dossier.assumptions.size(); ++i) {
            const Range& range = dossier.assumptions[i].value;
            const double low = range.low.value_or(range.likely).toDouble();
            const double width = range.high.value_or(range.likely).toDouble() - low;
            for (int lane = 0; lane < random::laneCount; ++lane)
                work.values[i].set(lane, low + width * std::ldexp(static_cast<double>(random::splitMix(state)), -64));
        }
        costs.run(work, tco, months);
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            std::vector<double> values;
            for (const auto& value : work.values)
                values.push_back(value[static_cast<int>(lane)]);
            QCOMPARE(months[lane], costs.run(values, alone));
            for (std::size_t option = 0; option < alone.size(); ++option) {
                const double inLanes = tco[option * lanes + lane];
                QCOMPARE(std::isfinite(inLanes), std::isfinite(alone[option]));
                if (std::isfinite(inLanes))
                    NEAR(inLanes, alone[option], 1e-10 * std::max(1.0, std::abs(alone[option])));
            }
        }
    }
}

} // namespace

class TestSimulation : public QObject {
    Q_OBJECT
private slots:
    void triangularOracle();
    void pertOracle();
    void betaQuantiles();
    void movingTogether();
    void shareOfVariance();
    void cheapestAlone();
    void orderStatistics();
    void sameFiguresOnAnyNumberOfThreads();
    void moreDrawsExtendTheSameSeries();
    void eachDrawIsTheCostModel();
    void lanesAgreeWithTheCostModel();
    void lanesAgreeInTheWorkedExamples();
    void unavailableInSomeDraws();
    void nothingUncertain();
};

// analytic-monte-carlo-oracles, triangular 6, 9, 18.
void TestSimulation::triangularOracle() {
    const Simulation result =
        run(dossierOf({uncertain("a", 6, 9, 18, Distribution::Triangular)}, {paying("o", {"a"})}));
    const Spread& tco = result.options[0].tco.value();
    for (const auto& [estimate, expected] :
         {std::pair{tco.p10, 7.897367}, {tco.p50, 10.651531}, {tco.p90, 14.713665}, {tco.mean, 11.0}}) {
        NEAR(estimate.value, expected, 1.6 * estimate.error);
        QVERIFY(estimate.error > 0 && estimate.error < 0.03);
    }
    NEAR(tco.deviation, std::sqrt((36 + 81 + 324 - 54 - 108 - 162) / 18.0), 0.02);
}

void TestSimulation::pertOracle() {
    const Simulation result = run(dossierOf({uncertain("a", 6, 9, 18, Distribution::Pert)}, {paying("o", {"a"})}));
    const Spread& tco = result.options[0].tco.value();
    NEAR(tco.mean.value, 10.0, 1.6 * tco.mean.error);
    NEAR(tco.deviation, std::sqrt((10.0 - 6) * (18 - 10) / 7), 0.02); // (mean - low)(high - mean)/(lambda + 3)
}

// Whole shapes have polynomials as distribution functions.
void TestSimulation::betaQuantiles() {
    const auto choose = [](int n, int k) { return std::tgamma(n + 1) / std::tgamma(k + 1) / std::tgamma(n - k + 1); };
    for (int a = 1; a <= 5; ++a) {
        const simulation::InverseBeta inverse(a, 6 - a);
        const auto below = [&](double x) {
            double sum = 0;
            for (int j = a; j <= 5; ++j)
                sum += choose(5, j) * std::pow(x, j) * std::pow(1 - x, 5 - j);
            return sum;
        };
        double last = -1;
        for (int i = 0; i <= 20'000; ++i) {
            const double u = i / 20'000.0, x = inverse(u);
            QVERIFY(x > last && x >= 0 && x <= 1);
            NEAR(below(x), u, 2e-6);
            last = x;
        }
    }
    NEAR(simulation::InverseBeta(1, 5)(0.3), 1 - std::pow(0.7, 0.2), 1e-6);
    NEAR(simulation::InverseBeta(2.2, 3.8)(0.3) + simulation::InverseBeta(3.8, 2.2)(0.7), 1.0, 1e-12);
}

// Two that move together add their deviations; independent ones add their variances.
void TestSimulation::movingTogether() {
    std::vector<Assumption> assumptions{uncertain("a", 0, 50, 100, Distribution::Triangular),
                                        uncertain("b", 0, 50, 100, Distribution::Triangular)};
    const double one = 100 / std::sqrt(24.0);
    const std::vector<Option> options{paying("o", {"a", "b"})};
    NEAR(run(dossierOf(assumptions, options)).options[0].tco->deviation, one * std::sqrt(2.0), 0.3);
    assumptions[0].movesWith = assumptions[1].movesWith = "both";
    const Simulation together = run(dossierOf(assumptions, options));
    NEAR(together.options[0].tco->deviation, 2 * one, 0.3);
    QCOMPARE(together.options[0].variance.size(), std::size_t{1});
    QCOMPARE(together.options[0].variance[0].assumptions, (std::vector<std::string>{"a", "b"}));
    NEAR(together.options[0].variance[0].share, 1.0, 0.01);
}

void TestSimulation::shareOfVariance() {
    const Simulation result = run(dossierOf({uncertain("a", 0, 10, 20, Distribution::Triangular),
                                             uncertain("b", 0, 20, 40, Distribution::Triangular),
                                             uncertain("c", 0, 500, 999, Distribution::Triangular)},
                                            {paying("o", {"a", "b"}), paying("p", {"b"})}),
                                  65'536);
    const auto& variance = result.options[0].variance;
    QCOMPARE(variance.size(), std::size_t{2}); // c is nobody's
    QCOMPARE(variance[0].assumptions.front(), std::string("b"));
    NEAR(variance[0].share, 0.8, 0.01);
    NEAR(variance[1].share, 0.2, 0.01);
    // What both options pay alike is no part of their margin.
    const auto& margin = result.margin.value().variance;
    QCOMPARE(margin[0].assumptions.front(), std::string("a"));
    NEAR(margin[0].share, 1.0, 0.01);
    NEAR(margin[1].share, 0.0, 0.005);
}

void TestSimulation::cheapestAlone() {
    const std::vector<Assumption> assumptions{uncertain("a", 0, 50, 100, Distribution::Triangular),
                                              uncertain("b", 0, 50, 100, Distribution::Triangular),
                                              uncertain("c", 200, 300, 400, Distribution::Pert)};
    Dossier dossier =
        dossierOf(assumptions, {paying("x", {"a"}), paying("y", {"b"}), paying("z", {"c"}), paying("w", {"c"})});
    const Simulation result = run(dossier);
    NEAR(result.options[0].cheapest.value, 0.5, 1.6 * result.options[0].cheapest.error);
    NEAR(result.options[0].cheapest.error, 1.96 * std::sqrt(0.25 / 200'000), 1e-5);
    QCOMPARE(result.options[2].cheapest.value, 0.0);
    QVERIFY(result.options[2].cheapest.error > 0);
    // z and w are always level: neither is the cheapest alone.
    const Simulation level = simulate(dossier, {false, false, true, true}, {42, 1000, 1});
    for (const OptionSimulation& option : level.options)
        QCOMPARE(option.cheapest.value, 0.0);
    QCOMPARE(level.margin->perUserMonth.deviation, 0.0);
    QCOMPARE(level.margin->aCheaper.value, 0.0);
    // Beside a dearer one only, x always is.
    QCOMPARE(simulate(dossier, {true, false, true, false}, {42, 1000, 1}).options[0].cheapest.value, 1.0);
}

void TestSimulation::orderStatistics() {
    std::vector<double> values;
    for (int i = 0; i < 5000; ++i)
        values.push_back(i % 7 == 0 ? 3.0 : std::fmod(i * 0.618033988749895, 1.0) * (i % 11 == 0 ? 1e6 : 1));
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::size_t> places(values.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = i;
    QCOMPARE(simulation::sortedAt(values, places), sorted);
    const Spread spread = simulation::spreadOf(values);
    QCOMPARE(spread.p10.value, sorted[500]);
    QCOMPARE(spread.p90.value, sorted[4500]);
    QCOMPARE(std::accumulate(spread.histogram.counts.begin(), spread.histogram.counts.end(), std::int64_t{0}),
             std::int64_t{5000});
}

void TestSimulation::sameFiguresOnAnyNumberOfThreads() {
    const Dossier dossier = presetDossier("hybrid", Country::FR);
    const Simulation one = run(dossier, 4100, 1);
    QCOMPARE(one.draws, std::int64_t{4104});
    for (const int threads : {2, 7}) {
        const Simulation other = run(dossier, 4100, threads);
        QCOMPARE(other.perUserMonth, one.perUserMonth);
        QCOMPARE(other.userMonths, one.userMonths);
        for (std::size_t i = 0; i < one.options.size(); ++i) {
            QCOMPARE(other.options[i].cheapest.value, one.options[i].cheapest.value);
            QCOMPARE(other.options[i].tco->mean.value, one.options[i].tco->mean.value);
            QCOMPARE(other.options[i].tco->deviation, one.options[i].tco->deviation);
            for (std::size_t k = 0; k < one.options[i].variance.size(); ++k)
                QVERIFY(other.options[i].variance[k].share == one.options[i].variance[k].share);
        }
    }
    QVERIFY(run(dossier, 4100, 1, 43).perUserMonth != one.perUserMonth);
}

void TestSimulation::moreDrawsExtendTheSameSeries() {
    const Dossier dossier = presetDossier("50", Country::DE);
    const Simulation few = run(dossier, 1200), many = run(dossier, 3000);
    for (std::size_t option = 0; option < few.options.size(); ++option)
        for (std::size_t draw = 0; draw < 1200; ++draw)
            QVERIFY(few.perUserMonthOf(option, draw) == many.perUserMonthOf(option, draw));
}

// Ranges that are almost nothing leave the costs at likely values, though all of them are drawn.
void TestSimulation::eachDrawIsTheCostModel() {
    for (const std::string& id : presetIds) {
        Dossier dossier = presetDossier(id, Country::CH);
        for (Assumption& assumption : dossier.assumptions)
            if (assumption.value.low || assumption.value.high) {
                const Decimal likely(assumption.value.likely);
                assumption.value.high =
                    Figure::parse((likely + Decimal(Figure::parse("0.0000000001").value())).text(10));
                assumption.value.low = assumption.value.likely;
            }
        const auto exact = evaluateCostsFast(dossier);
        const Simulation result = run(dossier, 64);
        for (std::size_t i = 0; i < exact.size(); ++i) {
            QCOMPARE(result.options[i].available.value, exact[i].available ? 1.0 : 0.0);
            if (exact[i].available)
                NEAR(result.options[i].tco->p50.value, exact[i].tco, 1e-3);
        }
    }
}

// Every assumption anywhere in its range, all presets.
void TestSimulation::lanesAgreeWithTheCostModel() {
    for (const std::string& id : presetIds)
        for (const Country country : {Country::FR, Country::DE, Country::CH})
            compareLanes(presetDossier(id, country));
}

// Every kind of schedule, tier, index and currency, each assumption within a fifth of its value.
void TestSimulation::lanesAgreeInTheWorkedExamples() {
    std::ifstream file(MAILBILAN_TEST_DATA "/cost/ledger-examples.json");
    const neutral::Json examples = neutral::Json::parse(file)["cases"];
    QVERIFY(examples.size() > 10);
    for (const neutral::Json& example : examples) {
        Dossier dossier = neutral::dossier(example["input"]);
        for (Assumption& assumption : dossier.assumptions) {
            const Decimal likely(assumption.value.likely), fifth = likely / Decimal(5);
            assumption.value.low = Figure::parse((likely - fifth).text(6));
            assumption.value.high = Figure::parse((likely + fifth).text(6));
        }
        compareLanes(dossier);
    }
}

// A plan of at most 250 seats, 240 to 260 users.
void TestSimulation::unavailableInSomeDraws() {
    Dossier dossier = dossierOf({uncertain("users", 240, 250, 260, Distribution::Triangular)},
                                {paying("o", {}), paying("p", {"users"})});
    dossier.organisation.demand = RateDemand{AssumptionRef{"users"}, Figure(0)};
    Item seats;
    seats.id = "seats";
    seats.price = Figure(1);
    seats.factors = {Driver{DriverKind::Seats}};
    seats.seats = Seats{{}, {}, 250};
    dossier.options[0].items.push_back(seats);
    const Simulation result = run(dossier);
    // Up to 250.5 users are 250: 1 - (260 - 250.5)^2 / (20 * 10).
    const Chance& available = result.options[0].available;
    NEAR(available.value, 1 - 9.5 * 9.5 / 200, 1.6 * available.error);
    QCOMPARE(result.options[1].available.value, 1.0);
    const auto infinite = std::count_if(result.perUserMonth.begin(), result.perUserMonth.end(),
                                        [](double figure) { return std::isinf(figure); });
    QCOMPARE(static_cast<double>(infinite) / static_cast<double>(result.draws), 1 - available.value);
    NEAR(result.options[0].perUserMonth->mean.value, 1.0, 1e-9);
    NEAR(result.options[1].cheapest.value, 1.0, 1e-9); // once a user against every month

    seats.seats = Seats{{}, {}, 100};
    dossier.options[0].items[0] = seats;
    const Simulation never = run(dossier, 1000);
    QCOMPARE(never.options[0].available.value, 0.0);
    QVERIFY(!never.options[0].tco && !never.margin);
}

void TestSimulation::nothingUncertain() {
    Dossier dossier = presetDossier("50", Country::FR);
    for (Assumption& assumption : dossier.assumptions)
        assumption.value.low = assumption.value.high = std::nullopt;
    const CostResult exact = evaluateCosts(dossier);
    const Simulation result = run(dossier, 100);
    for (std::size_t i = 0; i < exact.options.size(); ++i) {
        const OptionSimulation& option = result.options[i];
        QCOMPARE(option.tco.has_value(), exact.options[i].available());
        if (!option.tco)
            continue;
        NEAR(option.tco->p10.value, exact.options[i].tco.toDouble(), 0.01 * double(exact.options[i].lines.size()));
        QCOMPARE(option.tco->deviation, 0.0);
        QVERIFY(option.variance.empty());
        QCOMPARE(option.tco->histogram.counts, std::vector<std::int64_t>{104});
    }
}

QTEST_APPLESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
