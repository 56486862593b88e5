// Everything that what-if can touch, and where it comes from.
#pragma once

#include "model/dossier/text.h"
#include "model/money/money.h"

#include <optional>
#include <string>
#include <variant>

namespace mailbilan {

// How far a figure or fact can be trusted.
enum class SourceStatus {
    Sourced,    // read in the named source
    Derived,    // computed from a named source
    Assumption, // a judgement of ours; `note` says why
    SeedClaim,  // claimed by the article only
    Quote,      // an offer made to the user
    User,       // typed by the user
    NotFound,   // looked for and not found: unknown
};

struct Source {
    SourceStatus status = SourceStatus::User;
    Text title;
    std::string url;       // http or https; opened only on an explicit click
    std::string date;      // of the source, ISO "2026", "2026-08" or "2026-08-17"; empty: the source shows none
    std::string retrieved; // when it was read, ISO
    Text note;             // reason for an assumption, doubts

    friend bool operator==(const Source&, const Source&) = default;
};

enum class Distribution { Pert, Triangular };

struct Range {
    std::optional<Figure> low;
    Figure likely;
    std::optional<Figure> high;

    friend bool operator==(const Range&, const Range&) = default;
};

// Unit codes are translated by the app ("unit.<code>"); money units take the assumption's currency.
// users, percent_fraction (a fraction shown in %), per_user_month (money), ... see docs/format.md.
struct Assumption {
    std::string id;    // dotted, "admin.hours"; never renamed
    std::string group; // demand, labour, operation, provider, migration, decision, organisation ...
    Text label;
    std::string unit;
    std::optional<Currency> currency; // of money units; empty: the reporting currency
    Range value;
    std::optional<Range> preset;   // what the preset said, for "changed" and "reset"
    std::optional<Figure> minimum; // bounds of what may be entered
    std::optional<Figure> maximum;
    Distribution distribution = Distribution::Pert;
    std::string movesWith; // assumptions with the same non-empty name move together in draws
    bool generic = false;  // a generic range instead of a known price: marked, never recommended by name
    bool confidential = false;
    Source source;

    friend bool operator==(const Assumption&, const Assumption&) = default;
};

// A number written in place, or the likely value of an assumption.
struct AssumptionRef {
    std::string id;
    friend bool operator==(const AssumptionRef&, const AssumptionRef&) = default;
};
using Quantity = std::variant<Figure, AssumptionRef>;

} // namespace mailbilan
