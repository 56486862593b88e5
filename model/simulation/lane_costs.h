// The TCO of plain items for eight draws at a time. Plain is what lanes can do without a memory of single lots: fees
// without minimum fee and without closed tiers, top-ups but those by volume, and assets that neither have a starting
// stock nor reach their age within the horizon. All else is left to ListRun. Whole numbers (users, seats, steps) are
// those of Arithmetic<double>. Internal to the room.
#pragma once

#include "model/cost/compiled.h"
#include "model/random/lanes.h"

#include <optional>
#include <vector>

namespace mailbilan::simulation {

using random::Reals;

// Whether `item` is plain, for this horizon.
bool isPlain(const CompiledItem& item, int horizon);

// The users of a list, from the whole organisation's.
struct Population {
    std::vector<Slot> before; // shares of the parts before
    Slot share = 0;
    bool whole = true, rest = false;
    friend bool operator==(const Population&, const Population&) = default;
};

class LaneCosts {
public:
    // Everything that one group of eight draws needs to remember; one for each thread.
    struct Workspace {
        std::vector<Reals> values; // by slot, to be filled by the caller
        std::vector<Reals> users;  // of the whole organisation, by month
        std::vector<Reals> series;
        std::vector<Reals> totals; // by list added; infinite: not available; NaN: to be asked of ListRun
        Reals userMonths;          // NaN: as above
    };

    explicit LaneCosts(const CompiledModel& model) : model_(model) {}

    // Adds the plain items of a list; its place in Workspace::totals.
    std::size_t add(const std::vector<CompiledItem>& items, const Population& population);
    Workspace workspace() const;
    void run(Workspace& work) const;

private:
    // A driver or a step by month.
    struct Series {
        std::size_t population = 0;
        DriverKind driver = DriverKind::Users;
        std::optional<Seats> seats{}; // of DriverKind::Seats
        std::optional<Slot> per{};    // of a step
        std::size_t of = 0;           // of a step: place of its driver's series
        bool operator==(const Series& other) const;
    };
    struct PlainItem {
        CompiledItem item;
        std::vector<std::size_t> series;  // factors that change from month to month
        std::optional<std::size_t> seats; // series that its maximum and its tiers read
        bool paid = false, counts = false;
        std::vector<int> months; // of its fees, or when an asset may be bought
    };

    std::size_t populationOf(const Population& population);
    std::size_t seriesOf(const Series& series);
    void makeUsers(Workspace& work) const;
    void makeUsers(std::size_t population, Workspace& work) const;
    void makeSeries(std::size_t place, Workspace& work) const;
    Reals total(const PlainItem& item, const Workspace& work) const;
    Reals constantQuantity(const CompiledItem& item, const Workspace& work) const;
    Reals price(const CompiledItem& item, const Workspace& work) const;
    Reals changing(const PlainItem& item, int month, const Workspace& work) const;
    Reals tierTotal(const CompiledTier& tier, const Reals& seats, const Workspace& work) const;
    Reals topUps(const PlainItem& item, const Workspace& work) const;
    Reals fees(const PlainItem& item, const Workspace& work) const;
    Reals assets(const PlainItem& item, const Workspace& work, Reals& residual) const;
    Reals index(const CompiledItem& item, int month, const Workspace& work) const;
    const Reals* by(std::size_t series, const Workspace& work) const {
        return &work.series[series * static_cast<std::size_t>(model_.horizon)];
    }
    Reals* by(std::size_t series, Workspace& work) const {
        return &work.series[series * static_cast<std::size_t>(model_.horizon)];
    }

    const CompiledModel& model_;
    std::vector<Population> populations_;
    std::vector<Series> series_; // a population's users are the series of DriverKind::Users
    std::vector<std::vector<PlainItem>> lists_;
};

} // namespace mailbilan::simulation
