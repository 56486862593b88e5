#include "export/json_values.h"

namespace mailbilan {
namespace {

const char* lineName(LineKind kind) {
    switch (kind) {
    case LineKind::Once: return "once";
    case LineKind::Month: return "month";
    case LineKind::Period: return "period";
    case LineKind::TopUp: return "top_up";
    case LineKind::Purchase: return "purchase";
    case LineKind::Residual: return "residual";
    case LineKind::Shortfall: return "shortfall";
    }
    return "";
}

const char* reasonName(UnavailableReason reason) {
    switch (reason) {
    case UnavailableReason::AboveMaximum: return "above_maximum";
    case UnavailableReason::NoTierPrice: return "no_tier_price";
    case UnavailableReason::TooLarge: return "too_large";
    case UnavailableReason::NoRate: return "no_rate";
    }
    return "";
}

Json partId(const Option& option, int part) {
    return part < 0 ? Json() : Json(option.parts[static_cast<std::size_t>(part)].id);
}

Json linesJson(const OptionCosts& costs, const Option& option) {
    Json lines = Json::array();
    for (const LedgerLine& line : costs.lines) {
        const LedgerItem& item = costs.items[static_cast<std::size_t>(line.item)];
        lines.push_back({{"item", item.item->id},
                         {"part", partId(option, item.part)},
                         {"month", line.month},
                         {"what", lineName(line.kind)},
                         {"net", line.net.text()},
                         {"vat", line.vat.text()}});
    }
    return lines;
}

Json itemsJson(const OptionCosts& costs, const Option& option) {
    Json items = Json::array();
    for (const LedgerItem& each : costs.items)
        items.push_back({{"item", each.item->id},
                         {"part", partId(option, each.part)},
                         {"pointer", each.pointer},
                         {"nature", nameOf(each.item->nature)},
                         {"category", nameOf(each.item->category)},
                         {"kind", nameOf(each.item->kind)},
                         {"total", each.total.text()}});
    return items;
}

template <class Map> Json byName(const Map& map) {
    Json json = Json::object();
    for (const auto& [key, amount] : map)
        json[std::string(nameOf(key))] = toJson(amount);
    return json;
}

Json byCategoryYear(const std::map<Category, std::vector<Money>>& map) {
    Json json = Json::object();
    for (const auto& [category, years] : map)
        json[std::string(nameOf(category))] = listOf(years);
    return json;
}

Json byYear(const OptionCosts& costs, const std::vector<std::string>& years) {
    Json json = Json::array();
    for (std::size_t y = 0; y < costs.byYear.size(); ++y)
        json.push_back({{"year", years[y]},
                        {"all", costs.byYear[y].all.text()},
                        {"capex", costs.byYear[y].capex.text()},
                        {"opex", costs.byYear[y].opex.text()},
                        {"amortised", costs.amortisedByYear[y].text()}});
    return json;
}

Json byPart(const OptionCosts& costs, const Option& option) {
    Json json = Json::object();
    for (std::size_t p = 0; p < option.parts.size(); ++p)
        json[option.parts[p].id] = costs.byPart[p].text();
    json["(option)"] = costs.byPart.back().text();
    return json;
}

void addFigures(Json& json, const OptionCosts& costs, const Option& option, const std::vector<std::string>& years) {
    json["net_total"] = costs.netTotal.text();
    json["vat_total"] = costs.vatTotal.text();
    json["tco"] = costs.tco.text();
    json["tco_per_user_month"] = costs.tcoPerUserMonth.text(10);
    json["by_year"] = byYear(costs, years);
    json["by_month"] = listOf(costs.byMonth);
    json["cumulative"] = listOf(costs.cumulative);
    json["by_category"] = byName(costs.byCategory);
    json["by_category_year"] = byCategoryYear(costs.byCategoryYear);
    json["by_nature"] = byName(costs.byNature);
    json["by_kind"] = byName(costs.byKind);
    json["by_part"] = byPart(costs, option);
    json["amortised_total"] = costs.amortisedTotal.text();
    json["amortised_by_month"] = listOf(costs.amortisedByMonth);
    json["amortised_by_category_year"] = byCategoryYear(costs.amortisedByCategoryYear);
    json["remaining_book_value"] = costs.remainingBookValue.text();
    json["residual"] = costs.residual.text();
    json["stock_book_value"] = costs.stockBookValue.text();
    json["npv"] = {{"monthly", toJson(costs.npvMonthly)},
                   {"year_end", toJson(costs.npvYearEnd)},
                   {"year_start", toJson(costs.npvYearStart)}};
    Json obligations = Json::object();
    for (const RemainingObligation& obligation : costs.remainingObligations)
        obligations[obligation.item] = obligation.amount.text();
    json["remaining_obligations"] = obligations;
    json["generic_price"] = costs.usesGenericPrice;
    json["items"] = itemsJson(costs, option);
    json["lines"] = linesJson(costs, option);
}

} // namespace

Json costsJson(const Dossier&, const OptionCosts& costs, const Option& option, const std::vector<std::string>& years) {
    Json json;
    json["available"] = costs.available();
    json["users"] = costs.users;
    json["user_months"] = costs.userMonths;
    Json parts = Json::object();
    for (std::size_t p = 0; p < option.parts.size(); ++p)
        parts[option.parts[p].id] = costs.partUsers[p];
    json["part_users"] = parts;
    if (costs.unavailable)
        json["unavailable"] = {{"reason", reasonName(costs.unavailable->reason)},
                               {"item", costs.unavailable->item},
                               {"month", costs.unavailable->month},
                               {"seats", costs.unavailable->seats}};
    else
        addFigures(json, costs, option, years);
    return json;
}

Json comparisonsJson(const Dossier& dossier, const CostResult& costs) {
    Json json = Json::array();
    for (const CostComparison& pair : costs.comparisons)
        json.push_back({{"a", dossier.options[static_cast<std::size_t>(pair.a)].id},
                        {"b", dossier.options[static_cast<std::size_t>(pair.b)].id},
                        {"difference_after_each_month", listOf(pair.differenceAfterMonth)},
                        {"crossings", pair.crossings},
                        {"level_months", pair.levelMonths},
                        {"payback_of_a_against_b",
                         {{"simple", toJson(pair.paybackOfA)}, {"discounted", toJson(pair.discountedPaybackOfA)}}},
                        {"payback_of_b_against_a",
                         {{"simple", toJson(pair.paybackOfB)}, {"discounted", toJson(pair.discountedPaybackOfB)}}}});
    return json;
}

} // namespace mailbilan
