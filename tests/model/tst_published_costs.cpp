// Published tables and tests of other software, where the cost model has use for what they compute.
// tests/data/cost/README.md lists what is out of reach, and why.
#include "neutral_ledger.h"

#include "model/cost/ledger.h"

#include <QtTest>

#include <fstream>

using namespace mailbilan;
using neutral::Json;

namespace {

Json published(const char* name) {
    std::ifstream file(std::string(MAILBILAN_TEST_DATA "/cost/") + name + ".json");
    return Json::parse(file);
}

// One option of items that are paid by all users.
Json item(const Json& price, const Json& schedule, const char* nature = "opex") {
    return {{"id", "item"}, {"nature", nature}, {"category", "migration"}, {"price", price}, {"schedule", schedule}};
}
Json once(int month) { return {{"type", "once"}, {"month", month}}; }

Dossier dossier(int horizon, const std::vector<Json>& items, const Json& organisation = Json::object(), int users = 1) {
    Json input{{"organisation", {{"horizon", horizon}, {"demand", {{"by", "rate"}, {"u0", users}, {"g", "0"}}}}},
               {"assumptions", Json::object()},
               {"options", Json::array()}};
    input["organisation"].update(organisation);
    Json numbered = Json::array();
    for (Json each : items) {
        each["id"] = "item" + std::to_string(numbered.size());
        numbered.push_back(each);
    }
    Json part{{"id", "all"}, {"share", "1"}};
    part["items"] = numbered;
    Json option{{"id", "only"}};
    option["parts"].push_back(part);
    input["options"].push_back(option);
    return neutral::dossier(input);
}

// Costs of the only option. The dossier is kept, since the result points into it.
struct Costs {
    Costs(Dossier given) : dossier(std::move(given)), all(evaluateCosts(dossier)) {}
    const OptionCosts& only() const { return all.options.front(); }
    Dossier dossier;
    CostResult all;
};

// Yearly flows, the first at the start, as items: one a year, at its start.
std::vector<Json> yearlyFlows(const Json& flows, int sign) {
    std::vector<Json> items;
    for (std::size_t year = 0; year < flows.size(); ++year)
        items.push_back(item(sign * flows[year].get<double>(), once(12 * static_cast<int>(year))));
    return items;
}

double number(const std::string& text) { return QString::fromStdString(text).toDouble(); }

} // namespace

class TestPublishedCosts : public QObject {
    Q_OBJECT
private slots:
    void bandPrices_data();
    void bandPrices();
    void noPriceAboveTheLastBand();
    void severalPricesAddUp();
    void indexClause();
    void indexCoefficient();
    void presentValueFromTheStart();
    void presentValuesAtYearEnd();
    void straightLine();
    void lastRefresh_data();
    void lastRefresh();
    void remainingLife_data();
    void remainingLife();
};

namespace {

Json migration(const Json& file) {
    Json bands = Json::array();
    for (const Json& band : file["inputs"]["bands"])
        bands.push_back({{"to", band["to"]}, {"price", band["price"]}});
    Json result = item(1, once(0));
    Json tier{{"tier", {{"mode", "flat"}}}};
    tier["tier"]["bands"] = bands;
    result["factors"] = Json::array({tier});
    return result;
}

} // namespace

void TestPublishedCosts::bandPrices_data() {
    QTest::addColumn<int>("mailboxes");
    QTest::addColumn<QString>("price");
    const Json expected = published("mailtrust-migration-band-price")["expected"];
    for (const auto& [name, price] : expected.items())
        if (name.find('+') == std::string::npos)
            QTest::newRow(name.c_str()) << std::stoi(name) << QString::number(price.get<int>()) + ".00";
}

void TestPublishedCosts::bandPrices() {
    QFETCH(int, mailboxes);
    QFETCH(QString, price);
    const Costs costs(dossier(12, {migration(published("mailtrust-migration-band-price"))}, Json::object(), mailboxes));
    QCOMPARE(QString::fromStdString(costs.only().tco.text()), price);
}

void TestPublishedCosts::noPriceAboveTheLastBand() {
    const Costs costs(dossier(12, {migration(published("mailtrust-migration-band-price"))}, Json::object(), 10'001));
    QVERIFY(costs.only().unavailable.has_value());
    QCOMPARE(costs.only().unavailable->reason, UnavailableReason::NoTierPrice);
}

void TestPublishedCosts::severalPricesAddUp() {
    const Json file = published("mailtrust-migration-band-price");
    const Costs costs(dossier(12, {migration(file), item(file["inputs"]["extra_pass"], once(0))}, Json::object(), 350));
    QCOMPARE(costs.only().tco.text(),
             std::to_string(file["expected"]["350 mailboxes + 1 extra pass"].get<int>()) + ".00");
}

// Rates are the published index values' quotients less one, to twenty decimals.
void TestPublishedCosts::indexClause() {
    const Json expected = published("syntec-price-revision")["expected"];
    Json fee = item(1767, once(12));
    fee["index"] = {{"rate", "0.05214285714285714286"}, {"fixed", "0.15"}}; // 294.6 / 280.0
    const Costs costs(dossier(24, {fee}, {{"vat_rate", "0.2"}, {"vat_not_recovered", "1"}}));
    QCOMPARE(number(costs.only().netTotal.text()), expected["a_price_HT"].get<double>());
    QCOMPARE(number(costs.only().tco.text()), expected["a_invoice_TTC"].get<double>());
    Json variable = item("1501.95", once(12));
    variable["index"] = {{"rate", "0.05214285714285714286"}};
    const Costs parts(dossier(24, {variable, item("265.05", once(12))}));
    QCOMPARE(number(parts.only().items[0].total.text()), expected["a_variable_indexed"].get<double>());
    QCOMPARE(number(parts.only().tco.text()), expected["a_price_HT"].get<double>());
}

void TestPublishedCosts::indexCoefficient() {
    Json fee = item(1'000'000, once(12));
    fee["index"] = {{"rate", "0.07673267326732673267"}, {"fixed", "0.15"}}; // 130.5 / 121.2
    const Costs costs(dossier(24, {fee}));
    const double expected = published("syntec-price-revision")["expected"]["c_coefficient"].get<double>();
    QVERIFY(std::abs(number(costs.only().tco.text()) / 1e6 - expected) < 5e-7);
}

void TestPublishedCosts::presentValueFromTheStart() {
    const Json file = published("numpy-financial-tests");
    int found = 0;
    for (const Json& check : file["checks"]) {
        if (check["fn"] != "NPV0")
            continue;
        ++found;
        const Costs costs(dossier(72, yearlyFlows(check["args"][1], -1), {{"discount_rate", check["args"][0]}}));
        const double value = -number(costs.only().npvYearStart.exact10);
        QVERIFY(std::abs(value - check["computed"].get<double>()) < 1e-9);
        QCOMPARE(costs.only().npvMonthly.rounded, costs.only().npvYearStart.rounded);
    }
    QVERIFY(found > 0);
}

// Initial costs undiscounted, each year's at its end.
void TestPublishedCosts::presentValuesAtYearEnd() {
    const Json file = published("forrester-tei-salesloft-cashflow");
    const auto presentValue = [&](const char* flows, int sign) {
        std::vector<Json> items;
        items.push_back(item(sign * file["inputs"][flows][0].get<double>(), once(0)));
        for (int year = 1; year <= 3; ++year)
            items.push_back(item(sign * file["inputs"][flows][year].get<double>(), once(12 * year - 6)));
        const Costs costs(dossier(36, items, {{"discount_rate", file["inputs"]["discount_rate"]}}));
        return sign * number(costs.only().npvYearEnd.exact10);
    };
    const double costs = presentValue("costs", -1), benefits = presentValue("benefits", 1);
    const Json& expected = file["expected"];
    QVERIFY(std::abs(costs - expected["pv_costs"].get<double>()) < 0.5);
    QVERIFY(std::abs(benefits - expected["pv_benefits"].get<double>()) < 0.5);
    QVERIFY(std::abs(costs + benefits - expected["npv"].get<double>()) < 0.5);
    QCOMPARE(std::lround(100 * (costs + benefits) / -costs), expected["roi_percent"].get<long>());
}

// The salvage value is no part of what is written off.
void TestPublishedCosts::straightLine() {
    const Json file = published("jsu-straight-line-vs-ddb-switch");
    const int cost = file["inputs"]["cost"], salvage = file["inputs"]["salvage"];
    for (int years = 1; years <= 5; ++years) {
        const Costs costs(dossier(12 * years, {item(cost - salvage, {{"type", "asset"}, {"life", 60}}, "capex")}));
        QCOMPARE(static_cast<int>(costs.only().amortisedByYear.size()), years);
        for (const Money& amount : costs.only().amortisedByYear)
            QCOMPARE(number(amount.text()), file["expected"]["straight_line_per_year"].get<double>());
        const std::string key = "sl_book_value_y" + std::to_string(years);
        QCOMPARE(number(costs.only().remainingBookValue.text()) + salvage, file["expected"][key].get<double>());
    }
}

namespace {

// A row for each published figure of the form "function(study period, second, third)".
void addNistRows(const char* form, const char* second, const char* third, const char* result) {
    for (const char* column : {"period", second, third, result})
        QTest::addColumn<int>(column);
    const Json expected = published("nist-e3-refresh-and-residual-life")["expected"];
    for (const auto& [name, figure] : expected.items()) {
        int period = 0, two = 0, three = 0;
        if (std::sscanf(name.c_str(), form, &period, &two, &three) == 3)
            QTest::newRow(name.c_str()) << period << two << three << figure.get<int>();
    }
}

} // namespace

// Their points in time 0 to n are our months 0 to n.
void TestPublishedCosts::lastRefresh_data() { addNistRows("last_interval(%d, %d, %d)", "first", "interval", "last"); }

void TestPublishedCosts::lastRefresh() {
    QFETCH(int, period);
    QFETCH(int, first);
    QFETCH(int, interval);
    const Json schedule = interval ? Json{{"type", "every"}, {"k", interval}, {"from", first}} : once(first);
    const Costs costs(dossier(period + 1, {item(100, schedule)}));
    QTEST(costs.only().lines.back().month, "last");
}

// The share of the price that is left at the end. They count an occurrence in year i > 0 as bought at its start.
void TestPublishedCosts::remainingLife_data() {
    addNistRows("remaining_life(%d, %d, %d)", "life", "first", "remaining");
}

void TestPublishedCosts::remainingLife() {
    QFETCH(int, period);
    QFETCH(int, life);
    QFETCH(int, first);
    QFETCH(int, remaining);
    const int scale = 3; // months for a year, so that the shortest period is allowed
    const int from = first > 0 ? (first - 1) * scale : 0;
    const Json schedule{{"type", "asset"}, {"life", life * scale}, {"residual_share", "1"}};
    Dossier given = dossier(period * scale, {item(life, schedule, "capex")});
    std::get<Asset>(given.templates.front().items.front().schedule).from = from;
    const Costs costs(std::move(given));
    QCOMPARE(QString::fromStdString(costs.only().residual.text()), QString::number(remaining) + ".00");
}

QTEST_APPLESS_MAIN(TestPublishedCosts)
#include "tst_published_costs.moc"
