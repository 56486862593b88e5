// Bands by users, by any assumption and by features against an exhaustive scan; rates of return against published ones.
#include "model/small_dossier.h"
#include "model/source_scenarios.h"
#include "model/what_if_reference.h"

#include "model/analysis/flips.h"
#include "model/analysis/thresholds.h"

#include <QtTest>
#include <nlohmann/json.hpp>

using namespace mailbilan;

namespace {

const UserBand& bandAt(const std::vector<UserBand>& bands, std::int64_t users) {
    const auto band = std::find_if(bands.begin(), bands.end(), [&](const UserBand& each) { return users <= each.to; });
    return *band;
}

std::vector<Money> monthly(const nlohmann::json& yearly) {
    std::vector<Money> flows(12 * (yearly.size() - 1) + 1);
    for (std::size_t year = 0; year < yearly.size(); ++year)
        flows[12 * year] = Money::fromCents(std::llround(yearly[year].get<double>() * 100));
    return flows;
}

// Flows by year, in cents, whose rates are these.
std::vector<Money> withRates(const std::vector<std::int64_t>& percents) {
    std::vector<std::int64_t> p{1};
    for (const std::int64_t percent : percents) { // times (100 + percent) q - 100
        std::vector<std::int64_t> next(p.size() + 1);
        for (std::size_t i = 0; i < p.size(); ++i) {
            next[i] -= 100 * p[i];
            next[i + 1] += (100 + percent) * p[i];
        }
        p = next;
    }
    std::vector<Money> flows(12 * (p.size() - 1) + 1);
    for (std::size_t i = 0; i < p.size(); ++i)
        flows[12 * i] = Money::fromCents(p[i]);
    return flows;
}

} // namespace

class TestThresholds : public QObject {
    Q_OBJECT
private slots:
    void bandsAgreeWithAScan_data();
    void bandsAgreeWithAScan();
    void bandsStandWhereCostsCross();
    void bandsCrossAgainAtEachStep();
    void plansEndAboveTheirSeats();
    void volumePricesFallInsideAStretch();
    void reachesAMillionUsers();
    void valueBandsBeginWhereFlipsAre();
    void modulesAreWhatOneCanDoWithout();
    void densityRowsAreBandsOfTheReducedDossier();
    void publishedRates();
    void everyRateOfAPolynomial_data();
    void everyRateOfAPolynomial();
    void ratesThatAreNone();
    void returnsOfDifferences();
};

void TestThresholds::bandsAgreeWithAScan_data() {
    QTest::addColumn<QString>("preset");
    QTest::addColumn<int>("country");
    for (const std::string& id : presetIds)
        for (const Country country : {Country::FR, Country::DE, Country::CH})
            QTest::addRow("%s %d", id.c_str(), int(country)) << QString::fromStdString(id) << int(country);
}

// Every number of users up to 1,000 (for one country, of the others each seventh), then each 37th; where bands end in
// exact decimals, on both sides.
void TestThresholds::bandsAgreeWithAScan() {
    QFETCH(QString, preset);
    QFETCH(int, country);
    Dossier dossier = presetDossier(preset.toStdString(), Country(country));
    const auto bands = eligibleByUsers(dossier);
    const reference::Quick quick(dossier);
    QCOMPARE(bands.front().from, 1);
    QCOMPARE(bands.back().to, 5'000);
    const int dense = Country(country) == Country::DE ? 1 : 7;
    for (std::int64_t users = 1; users <= 5'000; users += users < 1'000 ? dense : 37) {
        dossier.assumptions.find("users.start")->value.likely = Figure(users);
        if (const auto expected = quick(dossier, Outcome::Cheapest))
            QVERIFY2(quick.names(bandAt(bands, users).cheapest) == *expected, qPrintable(QString::number(users)));
    }
    for (std::size_t i = 1; i < bands.size(); ++i) {
        QCOMPARE(bands[i].from, bands[i - 1].to + 1);
        QVERIFY(bands[i].cheapest != bands[i - 1].cheapest);
        for (const UserBand* band : {&bands[i - 1], &bands[i]}) {
            const std::int64_t users = band == &bands[i] ? band->from : band->to;
            QVERIFY(quick.names(band->cheapest) ==
                    reference::exactly(reference::with(dossier, "users.start", Figure(users)), Outcome::Cheapest));
        }
    }
}

void TestThresholds::bandsStandWhereCostsCross() {
    // 1,000 once, or 12 * 5 a user.
    const auto bands = eligibleByUsers(small::dossier("1000", "5"), 1, 100);
    QCOMPARE(bands, (std::vector<UserBand>{{1, 16, {1}}, {17, 100, {0}}}));
    // Level at exactly 20 users, where both are named.
    const auto level = eligibleByUsers(small::dossier("1200", "5"), 1, 100);
    QCOMPARE(level, (std::vector<UserBand>{{1, 19, {1}}, {20, 20, {0, 1}}, {21, 100, {0}}}));
}

// One server of 1,000 for each 20 users, or 48 a user: the server is cheaper from 21 of each step on.
void TestThresholds::bandsCrossAgainAtEachStep() {
    Dossier dossier = small::dossier("1000", "4");
    dossier.templates[0].items[0].factors.push_back(Step{DriverKind::Users, Figure(30)});
    const auto bands = eligibleByUsers(dossier, 1, 5'000);
    std::int64_t users = 1;
    for (const UserBand& band : bands) {
        QCOMPARE(band.from, users);
        for (; users <= band.to; ++users) {
            const std::int64_t own = (users + 29) / 30 * 1'000, plan = users * 48;
            const std::vector<int> expected = own < plan   ? std::vector{0}
                                              : own > plan ? std::vector{1}
                                                           : std::vector{0, 1};
            QCOMPARE(band.cheapest, expected);
        }
    }
    QCOMPARE(users, 5'001);
    QVERIFY(bands.size() > 5);
}

void TestThresholds::plansEndAboveTheirSeats() {
    Dossier dossier = small::dossier("1000", "1");
    dossier.templates[1].items[0].seats = Seats{std::nullopt, std::nullopt, 50};
    QCOMPARE(eligibleByUsers(dossier, 1, 200), (std::vector<UserBand>{{1, 50, {1}}, {51, 200, {0}}}));
    dossier.options.erase(dossier.options.begin());
    QCOMPARE(eligibleByUsers(dossier, 1, 200), (std::vector<UserBand>{{1, 50, {0}}, {51, 200, {}}}));
}

// A price for all seats that falls at 101: a stretch whose ends look alike may hold a change.
void TestThresholds::volumePricesFallInsideAStretch() {
    Dossier dossier = small::dossier("4000", "1");
    dossier.templates[1].items[0].factors = {Tier{TierMode::Volume, {{100, Figure(4)}, {std::nullopt, Figure(3)}}}};
    // 12 * 4 * 84 = 4,032; 12 * 3 * 101 = 3,636; 12 * 3 * 112 = 4,032.
    QCOMPARE(eligibleByUsers(dossier, 1, 5'000),
             (std::vector<UserBand>{{1, 83, {1}}, {84, 100, {0}}, {101, 111, {1}}, {112, 5'000, {0}}}));
}

void TestThresholds::reachesAMillionUsers() {
    const auto bands = eligibleByUsers(small::dossier("7200000", "1.0"), 1, 1'000'000);
    QCOMPARE(bands, (std::vector<UserBand>{{1, 599'999, {1}}, {600'000, 600'000, {0, 1}}, {600'001, 1'000'000, {0}}}));
}

void TestThresholds::valueBandsBeginWhereFlipsAre() {
    const Dossier dossier = presetDossier("350", Country::DE);
    for (const char* id : {"tickets.managed", "decision.dial", "users.start", "labour.internal", "price.generic"})
        for (const Outcome outcome : {Outcome::Cheapest, Outcome::Recommended}) {
            const AssumptionFlips flips = flipsOf(dossier, id);
            const auto bands = bandsByAssumption(dossier, id, outcome);
            QVERIFY(bands.front().from == flips.from);
            QVERIFY(bands.back().to == flips.to);
            const auto& above = outcome == Outcome::Cheapest ? flips.cheapestAbove : flips.recommendedAbove;
            const auto next = std::find_if(bands.begin(), bands.end(), [&](const ValueBand& band) {
                return Decimal(flips.likely) < Decimal(band.from);
            });
            QCOMPARE(next != bands.end(), above.has_value());
            if (above) {
                QVERIFY(next->from == above->value);
                QCOMPARE(next->options, above->options);
            }
            for (std::size_t i = 1; i < bands.size(); ++i)
                QVERIFY(bands[i].from == bands[i - 1].to && bands[i].options != bands[i - 1].options);
        }
    QVERIFY(bandsByAssumption(dossier, "no.such", Outcome::Cheapest).empty());
}

void TestThresholds::modulesAreWhatOneCanDoWithout() {
    QCOMPARE(featureModules(presetDossier("50", Country::FR)),
             (std::vector<FeatureModule>{{"archiving"}, {"security"}}));
    QCOMPARE(featureModules(presetDossier("350", Country::FR)),
             (std::vector<FeatureModule>{{"archiving"}, {"security"}, {"compliance"}, {"integrations"}}));
}

void TestThresholds::densityRowsAreBandsOfTheReducedDossier() {
    const Dossier dossier = presetDossier("350", Country::DE);
    const auto rows = bandsByFeatures(dossier, 300, 900);
    QCOMPARE(rows.size(), 16U);
    QVERIFY(rows.front().modules.empty());
    QCOMPARE(rows.back().bands, eligibleByUsers(dossier, 300, 900));
    QCOMPARE(rows[1].modules, std::vector<std::string>{"archiving"});
    Dossier bare = dossier; // of what makes up a module by its category or its template
    for (Template& entry : bare.templates)
        std::erase_if(entry.items, [&](const Item& item) {
            return entry.id.starts_with("compliance.") || entry.id.starts_with("integrations.") ||
                   item.category == Category::Archiving || item.category == Category::Security;
        });
    QCOMPARE(rows.front().bands, eligibleByUsers(bare, 300, 900));
}

void TestThresholds::publishedRates() {
    std::ifstream file(MAILBILAN_TEST_DATA "/cost/numpy-financial-tests.json");
    int checked = 0;
    const auto published = nlohmann::json::parse(file);
    for (const auto& check : published["checks"]) {
        if (check["fn"] != "IRR")
            continue;
        const auto& flows = check["args"][0];
        const RateOfReturn found = ratesOfReturn(monthly(flows));
        const double expected = check["expected"], tolerance = check["tol"];
        QVERIFY2(std::any_of(found.rates.begin(), found.rates.end(),
                             [&](double rate) { return std::fabs(rate - expected) <= tolerance; }),
                 check["id"].get<std::string>().c_str());
        ++checked;
    }
    QCOMPARE(checked, 8);
}

void TestThresholds::everyRateOfAPolynomial_data() {
    QTest::addColumn<QList<int>>("percents");
    QTest::newRow("one") << QList<int>{12};
    QTest::newRow("two above nought") << QList<int>{10, 25};
    QTest::newRow("either side of nought") << QList<int>{-40, 30};
    QTest::newRow("nought among them") << QList<int>{-10, 0, 20};
    QTest::newRow("near each other") << QList<int>{10, 11, 12, 13};
    QTest::newRow("far from each other") << QList<int>{-90, -1, 900};
    QTest::newRow("one twice") << QList<int>{20, 20};
    QTest::newRow("one twice below nought") << QList<int>{-30, -30, 50};
}

void TestThresholds::everyRateOfAPolynomial() {
    QFETCH(QList<int>, percents);
    const RateOfReturn found = ratesOfReturn(withRates({percents.begin(), percents.end()}));
    percents.erase(std::unique(percents.begin(), percents.end()), percents.end());
    QCOMPARE(found.rates.size(), std::size_t(percents.size()));
    // What only touches nought is not told apart from its surroundings any closer.
    for (int i = 0; i < percents.size(); ++i)
        QVERIFY2(std::fabs(found.rates[std::size_t(i)] - percents[i] / 100.0) < 1e-9,
                 qPrintable(QString::number(found.rates[std::size_t(i)], 'g', 17)));
}

void TestThresholds::ratesThatAreNone() {
    const auto flows = [](std::initializer_list<int> amounts) {
        std::vector<Money> result;
        for (const int amount : amounts)
            result.push_back(Money::fromCents(amount));
        return result;
    };
    QVERIFY(ratesOfReturn({}).everyRate);
    QVERIFY(ratesOfReturn(flows({0, 0})).everyRate);
    QVERIFY(ratesOfReturn(flows({100, 0, 50})).rates.empty());
    QVERIFY(ratesOfReturn(flows({0, -5})).rates.empty());
    QVERIFY(ratesOfReturn(flows({100, -150, 100})).rates.empty()); // complex roots only
    QVERIFY(!ratesOfReturn(flows({100, -150, 100})).everyRate);
}

void TestThresholds::returnsOfDifferences() {
    // 1,000 at once against 100 a month: 1,000 = sum over 12 months of 100 q^m, less the first month's 100.
    const Dossier dossier = small::dossier("1000", "10");
    const CostResult costs = evaluateCosts(dossier);
    const auto returns = returnsOnDifferences(costs, dossier);
    QCOMPARE(returns.size(), 1U);
    QCOMPARE(returns.front().a, 1);
    QCOMPARE(returns.front().b, 0);
    QCOMPARE(returns.front().rate.rates.size(), 1U);
    double present = -900;
    for (int month = 1; month < 12; ++month)
        present += 100 / std::pow(1 + returns.front().rate.rates.front(), month / 12.0);
    QVERIFY(std::fabs(present) < 1e-8);
}

QTEST_APPLESS_MAIN(TestThresholds)
#include "tst_thresholds.moc"
