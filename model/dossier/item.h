// Cost items: quantity * unit price * factors, a schedule and an index (cost-model.md).
#pragma once

#include "model/dossier/assumption.h"
#include "model/dossier/keyed.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace mailbilan {

enum class Nature { CapEx, OpEx };
enum class Kind { Paid, Internal, Notional };

// In a file by these names in snake_case: "hardware", "set_up", "electricity_hosting", "opportunity_cost" ...
enum class Category {
    Hardware,
    Licences,
    SetUp,
    Migration,
    Training,
    Tooling,
    ElectricityHosting,
    Maintenance,
    Administration,
    Support,
    Backup,
    Archiving,
    Security,
    Compliance,
    Subscription,
    Downtime,
    OpportunityCost,
    Exit,
    Other
};

enum class DriverKind { Users, Mailboxes, Storage, Seats };

struct Driver {
    DriverKind of = DriverKind::Users;
    friend bool operator==(const Driver&, const Driver&) = default;
};
// ceil(driver / per)
struct Step {
    DriverKind of = DriverKind::Users;
    Quantity per;
    friend bool operator==(const Step&, const Step&) = default;
};
struct OneMinus {
    Quantity of;
    friend bool operator==(const OneMinus&, const OneMinus&) = default;
};
// max(0, a - b)
struct PositiveDifference {
    Quantity a, b;
    friend bool operator==(const PositiveDifference&, const PositiveDifference&) = default;
};

enum class TierMode { Volume, Graduated, Flat };
struct Band {
    std::optional<std::int64_t> to; // inclusive; empty: open end
    Quantity price;
    friend bool operator==(const Band&, const Band&) = default;
};
// Reads seats. Volume: seats * price of the band reached; graduated: each band its own; flat: one price.
struct Tier {
    TierMode mode = TierMode::Volume;
    std::vector<Band> bands;
    friend bool operator==(const Tier&, const Tier&) = default;
};

using Factor = std::variant<Quantity, OneMinus, PositiveDifference, Driver, Step, Tier>;

struct Seats {
    std::optional<std::int64_t> minimum, pack, maximum;
    friend bool operator==(const Seats&, const Seats&) = default;
};

struct Once {
    int month = 0;
    friend bool operator==(const Once&, const Once&) = default;
};
struct Monthly {
    int from = 0;
    std::optional<int> to; // inclusive; empty: to the end
    friend bool operator==(const Monthly&, const Monthly&) = default;
};
struct EveryMonths {
    int months = 12; // k
    int from = 0;
    std::optional<int> to;      // last month in which a period may start, inclusive
    bool paidInAdvance = false; // more seats within a period are billed at once
    friend bool operator==(const EveryMonths&, const EveryMonths&) = default;
};
struct StockLot {
    Quantity quantity;
    int age = 0; // months
    Quantity bookValue;
    friend bool operator==(const StockLot&, const StockLot&) = default;
};
struct Asset {
    int life = 60; // months
    int from = 0;
    std::vector<StockLot> stock;
    std::optional<Quantity> residualShare; // recovery share of the rest
    friend bool operator==(const Asset&, const Asset&) = default;
};
struct Commitment {
    int periodMonths = 12; // p
    int from = 0;
    std::optional<int> periods;  // n; empty: until the horizon
    std::vector<std::string> of; // ids of items of the same template or of the option
    friend bool operator==(const Commitment&, const Commitment&) = default;
};
using Schedule = std::variant<Monthly, Once, EveryMonths, Asset, Commitment>;

struct RateIndex {
    Quantity rate;  // yearly, may be negative
    Quantity fixed; // share that does not move, 0..1
    int from = 0;
    friend bool operator==(const RateIndex&, const RateIndex&) = default;
};
struct ListIndex {
    struct Point {
        int month = 0;
        Quantity factor;
        friend bool operator==(const Point&, const Point&) = default;
    };
    std::vector<Point> points;
    friend bool operator==(const ListIndex&, const ListIndex&) = default;
};
using Index = std::variant<RateIndex, ListIndex>;

struct Item {
    std::string id;
    Text label;
    Nature nature = Nature::OpEx;
    Category category = Category::Other;
    Kind kind = Kind::Paid;
    Quantity price = Figure(1);
    // Of price, minimum fee and tier prices. Empty: that of the price's assumption, else the reporting currency.
    std::optional<Currency> currency;
    std::optional<Quantity> grossRate; // the price includes VAT at this rate
    std::vector<Factor> factors;
    std::vector<Quantity> divideBy;
    std::optional<Seats> seats;
    std::optional<Quantity> minimumFee;
    Schedule schedule = Monthly{};
    std::optional<Index> index;
    Text note;
    Source source; // of the item's form (what is counted); figures carry their own

    friend bool operator==(const Item&, const Item&) = default;
};

} // namespace mailbilan
