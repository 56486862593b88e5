// What must hold for every ledger, tried on the presets in each country.
#include "source_scenarios.h"

#include "model/cost/ledger.h"

#include <QtTest>

#include <numeric>

using namespace mailbilan;

namespace {

// Every price, minimum fee and tier price times k; the prices that assumptions hold are scaled there.
void scalePrices(Dossier& dossier, int k) {
    static const std::vector<std::string> moneyUnits{
        "money",          "per_hour",      "per_month",   "per_year",          "per_user",
        "per_user_month", "per_user_year", "per_mailbox", "per_mailbox_month", "per_gb_month",
        "per_kwh",        "per_ticket",    "per_server",  "per_server_month"};
    const auto scaled = [k](const Figure& value) {
        Decimal product(value);
        product *= Decimal(k);
        return Figure::parse(product.text(8)).value();
    };
    for (Assumption& assumption : dossier.assumptions)
        if (std::find(moneyUnits.begin(), moneyUnits.end(), assumption.unit) != moneyUnits.end())
            assumption.value.likely = scaled(assumption.value.likely);
}

Money sumOf(const std::vector<Money>& amounts) { return std::accumulate(amounts.begin(), amounts.end(), Money()); }

} // namespace

class TestCostProperties : public QObject {
    Q_OBJECT
private slots:
    void partsSumToTheWhole_data() { rows(); }
    void partsSumToTheWhole();
    void scalingPricesScalesUnroundedTotals_data() { rows(); }
    void scalingPricesScalesUnroundedTotals();
    void anAddedUserNeverLowersADemand_data() { rows(); }
    void anAddedUserNeverLowersADemand();
    void optionsAreIndependent();
    void binaryAgreesWithDecimal_data() { rows(); }
    void binaryAgreesWithDecimal();
    void horizons();

private:
    void rows() {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<int>("country");
        for (const std::string& id : presetIds)
            for (const Country country : {Country::FR, Country::DE, Country::CH})
                QTest::addRow("%s %d", id.c_str(), static_cast<int>(country))
                    << QString::fromStdString(id) << static_cast<int>(country);
    }
    // The preset of the row that runs.
    static Dossier dossier() {
        QFETCH(QString, preset);
        QFETCH(int, country);
        return presetDossier(preset.toStdString(), static_cast<Country>(country));
    }
};

void TestCostProperties::partsSumToTheWhole() {
    const Dossier source = dossier();
    for (const OptionCosts& costs : evaluateCosts(source).options) {
        if (!costs.available())
            continue;
        Money lines, categories, kinds, years, items;
        for (const LedgerLine& line : costs.lines)
            lines += line.total();
        for (const auto& [category, amount] : costs.byCategory)
            categories += amount;
        for (const auto& [kind, amount] : costs.byKind)
            kinds += amount;
        for (const Totals& year : costs.byYear) {
            QCOMPARE(year.all, year.capex + year.opex);
            years += year.all;
        }
        for (const LedgerItem& item : costs.items)
            items += item.total;
        QCOMPARE(lines, costs.tco);
        QCOMPARE(categories, costs.tco);
        QCOMPARE(kinds, costs.tco);
        QCOMPARE(years, costs.tco);
        QCOMPARE(items, costs.tco);
        QCOMPARE(sumOf(costs.byMonth), costs.tco);
        QCOMPARE(sumOf(costs.byPart), costs.tco);
        QCOMPARE(costs.cumulative.back(), costs.tco);
        QCOMPARE(sumOf(costs.amortisedByMonth), costs.amortisedTotal);
        QCOMPARE(costs.amortisedTotal + costs.remainingBookValue - costs.residual, costs.tco);
        for (std::size_t m = 0; m < costs.users.size() && !costs.partUsers.empty(); ++m) {
            std::int64_t users = 0;
            for (const auto& part : costs.partUsers)
                users += part[m];
            QCOMPARE(users, costs.users[m]);
        }
    }
}

// To the rounding of each line: half a cent for net, a whole one with VAT.
void TestCostProperties::scalingPricesScalesUnroundedTotals() {
    Dossier source = dossier();
    const CostResult before = evaluateCosts(source);
    scalePrices(source, 1000);
    const CostResult after = evaluateCosts(source);
    for (std::size_t i = 0; i < before.options.size(); ++i) {
        if (!before.options[i].available())
            continue;
        const double ratio = after.options[i].tco.toDouble() - 1000 * before.options[i].tco.toDouble();
        // Items with a price written in place do not scale; presets keep every price in an assumption.
        QVERIFY2(std::abs(ratio) <= 10.0 * static_cast<double>(before.options[i].lines.size()),
                 before.options[i].option.c_str());
    }
}

void TestCostProperties::anAddedUserNeverLowersADemand() {
    Dossier source = dossier();
    Assumption* start = source.assumptions.find("users.start");
    QVERIFY(start);
    std::vector<std::int64_t> before;
    for (const int users : {1, 2, 3, 49, 50, 51, 250, 251, 999}) {
        start->value.likely = Figure(users);
        const CostResult costs = evaluateCosts(source);
        const std::vector<std::int64_t>& now = costs.options.front().users;
        for (std::size_t m = 0; m < before.size(); ++m)
            QVERIFY(now[m] >= before[m]);
        before = now;
    }
}

// Leaving an option out changes nothing in the others.
void TestCostProperties::optionsAreIndependent() {
    Dossier source = presetDossier("hybrid", Country::FR);
    const CostResult all = evaluateCosts(source);
    source.options.erase(source.options.begin());
    const CostResult fewer = evaluateCosts(source);
    QVERIFY(!fewer.options.empty());
    for (std::size_t i = 0; i < fewer.options.size(); ++i) {
        QCOMPARE(fewer.options[i].tco, all.options[i + 1].tco);
        QCOMPARE(fewer.options[i].lines, all.options[i + 1].lines);
    }
}

void TestCostProperties::binaryAgreesWithDecimal() {
    const Dossier source = dossier();
    const CostResult exact = evaluateCosts(source);
    const auto fast = evaluateCostsFast(source);
    for (std::size_t i = 0; i < fast.size(); ++i) {
        QCOMPARE(fast[i].available, exact.options[i].available());
        if (!fast[i].available)
            continue;
        QCOMPARE(fast[i].userMonths, exact.options[i].userMonths);
        QVERIFY(std::abs(fast[i].tco - exact.options[i].tco.toDouble()) <=
                0.01 * static_cast<double>(exact.options[i].lines.size()));
    }
}

void TestCostProperties::horizons() {
    for (const int horizon : {12, 13, 36, 60, 119, 120}) {
        Dossier source = presetDossier("350", Country::DE);
        source.organisation.horizon = horizon;
        const CostResult costs = evaluateCosts(source);
        QCOMPARE(costs.yearLabels.size(), static_cast<std::size_t>((horizon + 11) / 12));
        QCOMPARE(costs.partYearMonths, horizon % 12);
        for (const OptionCosts& option : costs.options)
            if (option.available())
                QCOMPARE(option.byMonth.size(), static_cast<std::size_t>(horizon));
    }
}

QTEST_APPLESS_MAIN(TestCostProperties)
#include "tst_cost_properties.moc"
