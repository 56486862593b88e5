#include "model/storage/names.h"

#include <algorithm>
#include <array>

namespace mailbilan {
namespace {

template <class... Words> constexpr auto words(Words... list) {
    return std::array<std::string_view, sizeof...(Words)>{list...};
}

constexpr auto countries = words("FR", "DE", "CH");
constexpr auto currencies = words("EUR", "CHF", "USD", "GBP");
constexpr auto conventions = words("monthly", "year_end", "year_start");
constexpr auto models = words("self_hosted", "managed", "hybrid", "status_quo");
constexpr auto grades = words("continuous", "whole");
constexpr auto requirementStates = words("met", "failed", "to_be_clarified", "not_applicable");
constexpr auto comparisons = words("is_true", "at_least", "at_most", "any_of", "all_in", "contains");
constexpr auto checkStates = words("unknown", "no", "partly", "yes", "not_applicable");
constexpr auto natures = words("capex", "opex");
constexpr auto kinds = words("paid", "internal", "notional");
constexpr auto categories =
    words("hardware", "licences", "set_up", "migration", "training", "tooling", "electricity_hosting", "maintenance",
          "administration", "support", "backup", "archiving", "security", "compliance", "subscription", "downtime",
          "opportunity_cost", "exit", "other");
constexpr auto drivers = words("users", "mailboxes", "storage", "seats");
constexpr auto tierModes = words("volume", "graduated", "flat");
constexpr auto statuses = words("sourced", "derived", "assumption", "seed_claim", "quote", "user", "not_found");
constexpr auto distributions = words("pert", "triangular");

constexpr auto plain = words("users", "count", "fraction", "fraction_per_year", "hours", "hours_per_month",
                             "hours_per_user", "hours_per_user_month", "minutes", "tickets_per_user_year", "gb", "kw",
                             "ratio", "months", "percent_availability");
constexpr auto money =
    words("money", "per_hour", "per_month", "per_year", "per_user", "per_user_month", "per_user_year", "per_mailbox",
          "per_mailbox_month", "per_gb_month", "per_kwh", "per_ticket", "per_server", "per_server_month", "per_point");

} // namespace

template <> std::span<const std::string_view> enumNames<Country>() { return countries; }
template <> std::span<const std::string_view> enumNames<Currency>() { return currencies; }
template <> std::span<const std::string_view> enumNames<NpvConvention>() { return conventions; }
template <> std::span<const std::string_view> enumNames<Model>() { return models; }
template <> std::span<const std::string_view> enumNames<Grades>() { return grades; }
template <> std::span<const std::string_view> enumNames<RequirementState>() { return requirementStates; }
template <> std::span<const std::string_view> enumNames<Comparison>() { return comparisons; }
template <> std::span<const std::string_view> enumNames<CheckState>() { return checkStates; }
template <> std::span<const std::string_view> enumNames<Nature>() { return natures; }
template <> std::span<const std::string_view> enumNames<Kind>() { return kinds; }
template <> std::span<const std::string_view> enumNames<Category>() { return categories; }
template <> std::span<const std::string_view> enumNames<DriverKind>() { return drivers; }
template <> std::span<const std::string_view> enumNames<TierMode>() { return tierModes; }
template <> std::span<const std::string_view> enumNames<SourceStatus>() { return statuses; }
template <> std::span<const std::string_view> enumNames<Distribution>() { return distributions; }

std::span<const std::string_view> plainUnits() { return plain; }
std::span<const std::string_view> moneyUnits() { return money; }

bool isMoneyUnit(std::string_view code) { return std::find(money.begin(), money.end(), code) != money.end(); }
bool isUnit(std::string_view code) {
    return isMoneyUnit(code) || std::find(plain.begin(), plain.end(), code) != plain.end();
}

} // namespace mailbilan
