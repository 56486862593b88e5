// The published worked examples: every line and every total, to the cent.
#include "neutral_ledger.h"

#include "model/cost/bands.h"
#include "model/cost/ledger.h"

#include <QtTest>

#include <fstream>
#include <set>

using namespace mailbilan;
using neutral::Json;

namespace {

const Json& examples() {
    static const Json all = [] {
        std::ifstream file(MAILBILAN_TEST_DATA "/cost/ledger-examples.json");
        return Json::parse(file)["cases"];
    }();
    return all;
}

const char* name(LineKind kind) {
    switch (kind) {
    case LineKind::Once: return "once";
    case LineKind::Month: return "month";
    case LineKind::Period: return "period";
    case LineKind::TopUp: return "top-up";
    case LineKind::Purchase: return "purchase";
    case LineKind::Residual: return "residual";
    case LineKind::Shortfall: return "shortfall";
    }
    return "";
}

Json texts(const std::vector<Money>& amounts) {
    Json list = Json::array();
    for (const Money amount : amounts)
        list.push_back(amount.text());
    return list;
}

template <class Each> Json byYear(std::size_t years, Each each) {
    Json object = Json::object();
    for (std::size_t y = 0; y < years; ++y)
        object[std::to_string(y)] = each(y).text();
    return object;
}

Json npv(const Npv& value) { return {{"exact_10", value.exact10}, {"rounded", value.rounded.text()}}; }

Json lines(const OptionCosts& costs, const Option& option) {
    Json list = Json::array();
    for (const LedgerLine& line : costs.lines) {
        const LedgerItem& item = costs.items[static_cast<std::size_t>(line.item)];
        Json entry{{"item", item.item->id},
                   {"month", line.month},
                   {"what", name(line.kind)},
                   {"net", line.net.text()},
                   {"vat", line.vat.text()}};
        if (item.part >= 0)
            entry["part"] = option.parts[static_cast<std::size_t>(item.part)].id;
        list.push_back(entry);
    }
    return list;
}

Json sums(const OptionCosts& costs, const Option& option) {
    Json json;
    std::map<std::string, Money> items, categories;
    for (const LedgerItem& item : costs.items)
        items[item.item->id] += item.total;
    for (const auto& [id, amount] : items)
        if (amount != Money())
            json["by_item"][id] = amount.text();
    for (std::size_t p = 0; p < costs.byPart.size(); ++p)
        if (p < option.parts.size() || costs.byPart[p] != Money())
            json["by_part"][p < option.parts.size() ? option.parts[p].id : "(option)"] = costs.byPart[p].text();
    for (const auto& [nature, amount] : costs.byNature)
        json["by_nature"][nature == Nature::CapEx ? "capex" : "opex"] = amount.text();
    for (const auto& [kind, amount] : costs.byKind)
        json["by_kind"][kind == Kind::Paid ? "paid" : kind == Kind::Internal ? "internal" : "notional"] = amount.text();
    return json;
}

Json result(const OptionCosts& costs, const Option& option) {
    Json json = sums(costs, option);
    const std::size_t years = costs.byYear.size();
    json["available"] = true;
    json["users"] = costs.users;
    for (std::size_t p = 0; p < option.parts.size(); ++p)
        json["part_users"][option.parts[p].id] = costs.partUsers[p];
    json["net_total"] = costs.netTotal.text();
    json["vat_total"] = costs.vatTotal.text();
    json["tco"] = costs.tco.text();
    json["tco_per_user_month"] = costs.tcoPerUserMonth.text(10);
    json["by_year"] = byYear(years, [&](std::size_t y) { return costs.byYear[y].all; });
    json["capex_by_year"] = byYear(years, [&](std::size_t y) { return costs.byYear[y].capex; });
    json["opex_by_year"] = byYear(years, [&](std::size_t y) { return costs.byYear[y].opex; });
    json["amortised_by_year"] = byYear(years, [&](std::size_t y) { return costs.amortisedByYear[y]; });
    json["by_month"] = texts(costs.byMonth);
    json["cumulative"] = texts(costs.cumulative);
    json["amortised_by_month"] = texts(costs.amortisedByMonth);
    json["amortised_total"] = costs.amortisedTotal.text();
    json["remaining_book_value"] = costs.remainingBookValue.text();
    json["residual"] = costs.residual.text();
    json["identity_holds"] = costs.tco == costs.amortisedTotal + costs.remainingBookValue - costs.residual;
    json["npv"] = {{"monthly", npv(costs.npvMonthly)},
                   {"year_end", npv(costs.npvYearEnd)},
                   {"year_start", npv(costs.npvYearStart)}};
    for (const RemainingObligation& obligation : costs.remainingObligations)
        json["remaining_obligations"][obligation.item] = obligation.amount.text();
    json["lines"] = lines(costs, option);
    return json;
}

// Every figure that the example states stands in ours, equal to the letter.
void compare(const Json& ours, const Json& expected, const std::string& place) {
    if (expected.is_object()) {
        for (const auto& [key, value] : expected.items())
            if (key != "by_category") {
                QVERIFY2(ours.contains(key), (place + "/" + key + " is missing").c_str());
                compare(ours[key], value, place + "/" + key);
            }
        return;
    }
    const auto sorted = [](Json list) {
        if (list.is_array() && !list.empty() && list[0].is_object())
            std::sort(list.begin(), list.end(), [](const Json& a, const Json& b) {
                return std::tuple(a["month"].get<int>(), a["item"].get<std::string>(), a["what"].get<std::string>()) <
                       std::tuple(b["month"].get<int>(), b["item"].get<std::string>(), b["what"].get<std::string>());
            });
        return list;
    };
    const Json a = nlohmann::json(sorted(ours)), b = nlohmann::json(sorted(expected));
    if (nlohmann::json(a) != nlohmann::json(b))
        QFAIL((place + "\n  ours:     " + a.dump() + "\n  expected: " + b.dump()).c_str());
}

std::optional<int> optional(const Json& json) { return json.is_null() ? std::nullopt : std::optional<int>(json); }

} // namespace

class TestLedgerExamples : public QObject {
    Q_OBJECT
private slots:
    void options_data() { rows(); }
    void options();
    void comparisons_data() { rows(); }
    void comparisons();
    void bands();
    void binaryAgrees_data() { rows(); }
    void binaryAgrees();

private:
    void rows() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(examples().size()); ++i)
            QTest::newRow(examples()[static_cast<std::size_t>(i)]["id"].get<std::string>().c_str()) << i;
    }
};

void TestLedgerExamples::options() {
    QFETCH(int, index);
    const Json& example = examples()[static_cast<std::size_t>(index)];
    const Dossier dossier = neutral::dossier(example["input"]);
    const CostResult costs = evaluateCosts(dossier);
    for (std::size_t i = 0; i < dossier.options.size(); ++i) {
        const Option& option = dossier.options[i];
        const Json& expected = example["expected"]["options"].at(option.id);
        QCOMPARE(costs.options[i].available(), expected["available"].get<bool>());
        if (costs.options[i].available()) {
            compare(result(costs.options[i], option), expected, option.id);
            std::map<std::string, std::string> categories;
            for (const auto& [category, amount] : costs.options[i].byCategory)
                if (amount != Money())
                    categories[std::to_string(static_cast<int>(category))] = amount.text();
            for (const auto& [nameOf, amount] : expected["by_category"].items())
                QCOMPARE(categories[std::to_string(static_cast<int>(neutral::category(nameOf)))],
                         amount.get<std::string>());
        }
    }
    const auto ids = [&](const std::vector<int>& positions) {
        std::set<std::string> set;
        for (const int p : positions)
            set.insert(dossier.options[static_cast<std::size_t>(p)].id);
        return set;
    };
    QCOMPARE(ids(costs.cheapestCash), example["expected"]["cheapest_cash"].get<std::set<std::string>>());
    QCOMPARE(ids(costs.cheapestAmortised), example["expected"]["cheapest_amortised"].get<std::set<std::string>>());
}

void TestLedgerExamples::comparisons() {
    QFETCH(int, index);
    const Json& example = examples()[static_cast<std::size_t>(index)];
    const Dossier dossier = neutral::dossier(example["input"]);
    const CostResult costs = evaluateCosts(dossier);
    for (const Json& expected : example["expected"]["comparisons"]) {
        const int a = dossier.options.indexOf(expected["a"].get<std::string>());
        const int b = dossier.options.indexOf(expected["b"].get<std::string>());
        const auto it = std::find_if(costs.comparisons.begin(), costs.comparisons.end(),
                                     [&](const CostComparison& each) { return each.a == a && each.b == b; });
        QVERIFY(it != costs.comparisons.end());
        QCOMPARE(texts(it->differenceAfterMonth), expected["difference_after_each_month"]);
        QCOMPARE(Json(it->crossings), expected["crossings"]);
        QCOMPARE(Json(it->levelMonths), expected["level_months"]);
        QCOMPARE(it->paybackOfA, optional(expected["payback_of_a_against_b"]["simple"]));
        QCOMPARE(it->discountedPaybackOfA, optional(expected["payback_of_a_against_b"]["discounted"]));
        QCOMPARE(it->paybackOfB, optional(expected["payback_of_b_against_a"]["simple"]));
        QCOMPARE(it->discountedPaybackOfB, optional(expected["payback_of_b_against_a"]["discounted"]));
    }
}

void TestLedgerExamples::bands() {
    int checked = 0;
    for (const Json& example : examples()) {
        if (!example["expected"].contains("bands"))
            continue;
        const Dossier dossier = neutral::dossier(example["input"]);
        const Json& expected = example["expected"]["bands"];
        const auto bands = cheapestByUsers(dossier, expected.front()["from"], expected.back()["to"]);
        QCOMPARE(bands.size(), expected.size());
        for (std::size_t i = 0; i < bands.size(); ++i) {
            QCOMPARE(bands[i].from, expected[i]["from"].get<std::int64_t>());
            QCOMPARE(bands[i].to, expected[i]["to"].get<std::int64_t>());
            std::set<std::string> cheapest;
            for (const int option : bands[i].cheapest)
                cheapest.insert(dossier.options[static_cast<std::size_t>(option)].id);
            QCOMPARE(cheapest, expected[i]["cheapest"].get<std::set<std::string>>());
        }
        ++checked;
    }
    QVERIFY(checked > 0);
}

// Binary floating point: users and steps the same, each line within half a cent.
void TestLedgerExamples::binaryAgrees() {
    QFETCH(int, index);
    const Dossier dossier = neutral::dossier(examples()[static_cast<std::size_t>(index)]["input"]);
    const CostResult exact = evaluateCosts(dossier);
    const auto fast = evaluateCostsFast(dossier);
    for (std::size_t i = 0; i < fast.size(); ++i) {
        QCOMPARE(fast[i].available, exact.options[i].available());
        if (!fast[i].available)
            continue;
        QCOMPARE(fast[i].userMonths, exact.options[i].userMonths);
        const double lines = static_cast<double>(exact.options[i].lines.size());
        QVERIFY(std::abs(fast[i].tco - exact.options[i].tco.toDouble()) <= 0.01 * lines + 1e-6);
    }
}

QTEST_APPLESS_MAIN(TestLedgerExamples)
#include "tst_ledger_examples.moc"
