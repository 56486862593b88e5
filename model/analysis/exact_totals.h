// What every block costs to the cent while one value stands elsewhere than it is. Internal to the room.
#pragma once

#include "model/analysis/cost_blocks.h"
#include "model/cost/sure.h"

#include <cstdint>
#include <optional>

namespace mailbilan::analysis {

struct BlockTotal {
    std::int64_t cents = 0; // of the included kinds
    bool available = true;
    friend bool operator==(const BlockTotal&, const BlockTotal&) = default;
};

struct SeatRange { // users of a population over the months
    std::int64_t least = 0, most = 0;
};

struct TotalsAt {
    std::vector<BlockTotal> blocks; // as CostBlocks::blocks; of those not needed nothing
    std::vector<SeatRange> users;   // as CostBlocks::populations
    std::int64_t userMonths = 0;

    bool available(const std::vector<std::size_t>& option) const;
    std::int64_t cents(const std::vector<std::size_t>& option) const;
};

enum class Digits {
    AsNeeded, // binary where its cents are sure to be the exact ones, else decimal
    Decimal,
};

class ExactTotals {
public:
    // `needed` by block. Model and blocks must outlive this.
    ExactTotals(const CompiledModel& model, const CostBlocks& blocks, std::vector<bool> needed);

    const TotalsAt& likely() const { return likely_; }
    TotalsAt at(Slot slot, const Figure& value, Digits digits = Digits::AsNeeded);
    // Whether exact arithmetic alone comes to the same costs of these blocks.
    bool isExact(const TotalsAt& totals, Slot slot, const Figure& value, const std::vector<std::size_t>& of);

private:
    using UsersByMonth = std::vector<std::vector<std::int64_t>>; // by population
    template <class Number> UsersByMonth users(const std::vector<Number>& values, std::vector<std::int64_t> all) const;
    template <class Number> UsersByMonth usersAt(Slot slot, const std::vector<Number>& values) const;
    template <class Number> TotalsAt totals(Slot slot, const std::vector<Number>& values);
    TotalsAt likelyTotals();
    void describeUsers(const UsersByMonth& users, TotalsAt& totals) const;
    bool movesUsers(Slot slot) const;
    BlockTotal run(const CostBlock& block, const std::vector<std::int64_t>& users, const std::vector<Sure>& values);
    BlockTotal run(const CostBlock& block, const std::vector<std::int64_t>& users, const std::vector<Decimal>& values);
    std::vector<Decimal>& decimals();

    const CompiledModel& model_;
    const CostBlocks& blocks_;
    std::vector<bool> needed_;
    std::vector<Sure> binary_;
    std::optional<std::vector<Decimal>> decimals_; // made when first asked for
    Slot changed_ = -1;                            // the slot that stands elsewhere, and where
    Figure changedTo_;
    UsersByMonth likelyUsers_;
    TotalsAt likely_;
};

} // namespace mailbilan::analysis
