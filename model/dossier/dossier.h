// A dossier: everything a user edits. Plain values; results are computed from it and never stored in it.
#pragma once

#include "model/dossier/decision.h"
#include "model/dossier/item.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace mailbilan {

enum class Country { FR, DE, CH };

struct RateDemand { // round(U0 (1+g)^(m/12))
    Quantity start, growth;
    friend bool operator==(const RateDemand&, const RateDemand&) = default;
};
struct LinearDemand { // round(U0 + a m/12), never below 0
    Quantity start, perYear;
    friend bool operator==(const LinearDemand&, const LinearDemand&) = default;
};
struct ListDemand { // round(U0 list(m)/list(0)); the first point is month 0
    struct Point {
        int month = 0;
        std::int64_t users = 0;
        friend bool operator==(const Point&, const Point&) = default;
    };
    std::optional<Quantity> start; // U0; empty: the first point
    std::vector<Point> points;
    friend bool operator==(const ListDemand&, const ListDemand&) = default;
};
using Demand = std::variant<RateDemand, LinearDemand, ListDemand>;

struct ExchangeRate { // 1 one = is of
    Currency one = Currency::EUR;
    Quantity is;
    Currency of = Currency::CHF;
    Source source;
    friend bool operator==(const ExchangeRate&, const ExchangeRate&) = default;
};

enum class NpvConvention { Monthly, YearEnd, YearStart };

struct Organisation {
    std::string name;
    Country country = Country::FR;
    Currency currency = Currency::EUR; // reporting currency
    int horizon = 36;                  // months, 12..120
    std::string start;                 // first month, "2027-01"; empty: years are numbered
    Demand demand = RateDemand{Figure(50), Figure(0)};
    Quantity mailboxesPerUser = Figure(1);
    Quantity gbPerMailbox = Figure(0);
    Quantity storageGrowth = Figure(0); // yearly
    Quantity vatRate = Figure(0);
    Quantity vatNotRecovered = Figure(0);
    Quantity discountRate = Figure(0);
    NpvConvention npvConvention = NpvConvention::Monthly;
    std::vector<Kind> tcoIncludes{Kind::Paid, Kind::Internal, Kind::Notional};
    std::vector<ExchangeRate> exchange;
    friend bool operator==(const Organisation&, const Organisation&) = default;
};

// A template of cost items with facts: the self-hosted estate, a provider's plan, today's system, or the
// items that several options share.
struct Template {
    std::string id;
    Text label;
    std::string provider; // of a plan; empty for an estate
    std::string plan;
    std::string country; // of the provider
    Keyed<Item> items;
    Keyed<Fact> facts;
    Text note;
    friend bool operator==(const Template&, const Template&) = default;
};

struct Part {
    std::string id;
    std::string uses; // template id
    Quantity share = Figure(1);
    bool rest = false; // the last part only: serves what the others leave, so that their shares may be assumptions
    friend bool operator==(const Part&, const Part&) = default;
};

enum class Model { SelfHosted, Managed, Hybrid, StatusQuo };

struct Option {
    std::string id;
    Text label;
    Model model = Model::Managed;
    Keyed<Part> parts;
    std::vector<std::string> includes;   // templates whose items use all users, like the option's own items
    Keyed<Item> items;                   // its own items: all users
    std::map<std::string, Score> scores; // criterion id -> score; none: missing
    std::map<std::string, StatedRequirement> requirements; // stated by hand, before the rule
    bool pinned = false;                                   // shown on the board page beside the best of its model
    Text note;
    friend bool operator==(const Option&, const Option&) = default;
};

// What the board page says beside the figures.
struct Board {
    Text question;
    std::string version, confidentiality, riskOwner, weightsSetBy, weightsDate;
    std::string decisionBy, quotesValidUntil, contractEnd; // ISO dates
    std::string notice;                                    // notice period in words
    Quantity contingency = Figure(0);                      // share of the budget
    Text pilot, stopCriteria, changes;
    friend bool operator==(const Board&, const Board&) = default;
};

// Fields of the file that this version does not know; kept on save and named on load.
struct UnknownField {
    std::string pointer; // JSON pointer of the field
    std::string json;    // its value, compact JSON
    friend bool operator==(const UnknownField&, const UnknownField&) = default;
};

struct Dossier {
    Text title;
    std::string preset; // id of the preset it came from, empty if none
    Organisation organisation;
    Keyed<Assumption> assumptions;
    Keyed<Template> templates;
    Keyed<Option> options;

    Scale scale; // of scores
    Scale weightScale{Figure(0), Figure(5)};
    Grades grades = Grades::Continuous;
    Keyed<Criterion> criteria;
    Keyed<WeightSet> weightSets;
    Quantity dial = Figure(0); // lambda: money per user and month for one point of value
    Keyed<Requirement> requirements;
    Keyed<FactKind> factKinds;
    Keyed<Check> checks;
    Keyed<Phase> phases;
    ModelComparison modelComparison;
    Board board;
    std::uint64_t seed = 42;
    std::vector<UnknownField> unknownFields;

    friend bool operator==(const Dossier&, const Dossier&) = default;
};

// The value of a quantity at likely values; an unknown reference gives 0 (validate() reports it).
const Figure& likely(const Dossier& dossier, const Quantity& quantity);
// The share of a part of `option` at likely values; of a rest, what the parts before it leave.
Decimal likelyShare(const Dossier& dossier, const Option& option, std::size_t part);

// Of an item's price, minimum fee and tier prices: its own, else that of its price's or bands' assumption, else the
// reporting currency. `assumptionOf` gives the assumption that a quantity names, or null.
template <class AssumptionOf> Currency currencyOf(const Item& item, Currency reporting, AssumptionOf assumptionOf) {
    if (item.currency)
        return *item.currency;
    if (const Assumption* price = assumptionOf(item.price); price && price->currency)
        return *price->currency;
    for (const Factor& factor : item.factors)
        if (const auto* tier = std::get_if<Tier>(&factor))
            for (const Band& band : tier->bands)
                if (const Assumption* price = assumptionOf(band.price); price && price->currency)
                    return *price->currency;
    return reporting;
}

} // namespace mailbilan
