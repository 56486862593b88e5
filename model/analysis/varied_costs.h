// Totals of every option while a few values change: only the items that read them are computed again.
// Internal to the room.
#pragma once

#include "model/cost/list_run.h"
#include "model/cost/list_use.h"
#include "model/cost/sure.h"
#include "model/simulation/dependence.h"

#include <functional>
#include <numeric>
#include <optional>
#include <span>
#include <vector>

namespace mailbilan::analysis {

// Decimal and Sure: exact, lines rounded to the cent; Sure only by TCO, and decimal where binary cannot tell the cent.
// double: for searching.
template <class Number> class VariedCosts {
public:
    using Amount = typename Arithmetic<Number>::Amount;
    struct Change {
        Slot slot = 0;
        Figure value;
    };
    struct Totals {
        std::vector<std::optional<Amount>> options; // as Dossier::options; empty: not available
        std::int64_t userMonths = 0;
    };
    // What a line adds to the total. Values by slot.
    using LineAmount = std::function<Amount(const Item&, const Line<Number>&, const std::vector<Number>& values)>;

    // TCO of the included kinds. The model must outlive this.
    explicit VariedCosts(const CompiledModel& model)
        : VariedCosts(model,
                      [&model](const Item& item, const Line<Number>& line, const std::vector<Number>&) {
                          return model.counts(item.kind) ? Amount(line.net + line.vat) : Amount{};
                      },
                      {}) {}
    // `amountReads`: what the amount of a line reads besides.
    VariedCosts(const CompiledModel& model, LineAmount amount, const std::vector<Slot>& amountReads)
        : model_(model), amount_(std::move(amount)), uses_(listUsesOf(model)), values_(model.values<Number>()),
          users_(usersByMonth(model_, values_)) {
        for (std::size_t use = 0; use < uses_.uses.size(); ++use)
            split(use, amountReads);
    }

    Totals likely() { return at({}); }
    const std::vector<Number>& likelyValues() const { return values_; }

    bool readBy(std::size_t option, Slot slot) const {
        const auto& uses = uses_.options[option];
        return std::any_of(blocks_.begin(), blocks_.end(), [&](const Block& block) {
            return block.reads[static_cast<std::size_t>(slot)] &&
                   std::find(uses.begin(), uses.end(), block.use) != uses.end();
        });
    }

    // `among` by option: those that are not are left empty; nothing: all. What does not read the changes is computed
    // when first needed, so that one object serves one thread.
    Totals at(std::span<const Change> changes, const std::vector<bool>& among = {}) {
        std::vector<Number> values = values_;
        for (const Change& change : changes)
            values[static_cast<std::size_t>(change.slot)] = Arithmetic<Number>::of(change.value);
        const std::vector<Slot> people = simulation::userSlots(model_);
        const bool sameUsers = std::none_of(changes.begin(), changes.end(), [&](const Change& change) {
            return std::find(people.begin(), people.end(), change.slot) != people.end();
        });
        const std::vector<std::int64_t> users = sameUsers ? users_ : usersByMonth(model_, values);
        const std::vector<bool> needed = usesOf(among);
        std::vector<Sum> sums(uses_.uses.size());
        for (Block& block : blocks_)
            if (needed[block.use])
                add(isRead(block, changes) ? run(block, users, values, changes) : likely(block), sums[block.use]);
        return totals(sums, users, among);
    }

private:
    struct Sum {
        Amount amount{};
        bool available = true;
    };
    // One item of one list for one set of users; with a commitment, the list as a whole.
    struct Block {
        std::size_t use = 0;
        CompiledList list;
        std::vector<bool> reads; // by slot
        std::optional<Sum> likely{};
    };

    std::vector<bool> usesOf(const std::vector<bool>& among) const {
        std::vector<bool> needed(uses_.uses.size(), among.empty());
        for (std::size_t option = 0; option < among.size(); ++option)
            for (const std::size_t use : uses_.options[option])
                needed[use] = needed[use] || among[option];
        return needed;
    }

    const Sum& likely(Block& block) {
        if (!block.likely)
            block.likely = run(block, users_, values_, {});
        return *block.likely;
    }

    void split(std::size_t use, const std::vector<Slot>& amountReads) {
        const CompiledList& list = model_.lists[static_cast<std::size_t>(uses_.uses[use].list)];
        if (simulation::hasCommitment(list))
            return addBlock(use, list, amountReads);
        for (const CompiledItem& item : list.items)
            addBlock(use, {{item}, list.pointer}, amountReads);
    }

    void addBlock(std::size_t use, CompiledList list, const std::vector<Slot>& amountReads) {
        Block block{use, std::move(list), std::vector<bool>(values_.size())};
        for (const Slot slot : amountReads)
            block.reads[static_cast<std::size_t>(slot)] = true;
        for (const CompiledItem& item : block.list.items)
            for (const Slot slot : simulation::readBy(model_, item, uses_.uses[use].population))
                block.reads[static_cast<std::size_t>(slot)] = true;
        blocks_.push_back(std::move(block));
    }

    static bool isRead(const Block& block, std::span<const Change> changes) {
        return std::any_of(changes.begin(), changes.end(),
                           [&](const Change& change) { return block.reads[static_cast<std::size_t>(change.slot)]; });
    }

    Sum run(const Block& block, const std::vector<std::int64_t>& users, const std::vector<Number>& values,
            std::span<const Change> changes) {
        const auto result =
            ListRun<Number>(model_, values, block.list, usersOf(uses_.uses[block.use].population, users, values)).run();
        Sum sum{{}, !result.unavailable};
        for (const Line<Number>& line : result.lines)
            sum.amount += amount_(*block.list.items[static_cast<std::size_t>(line.item)].item, line, values);
        if constexpr (std::is_same_v<Number, Sure>)
            if (!sum.amount.sure)
                sum.amount = {exactCents(block, users, changes), true};
        return sum;
    }

    std::int64_t exactCents(const Block& block, const std::vector<std::int64_t>& users,
                            std::span<const Change> changes) {
        if (decimals_.empty())
            decimals_ = model_.values<Decimal>();
        std::vector<Decimal> values = decimals_;
        for (const Change& change : changes)
            values[static_cast<std::size_t>(change.slot)] = Decimal(change.value);
        Money sum;
        for (const Line<Decimal>& line :
             ListRun<Decimal>(model_, values, block.list, usersOf(uses_.uses[block.use].population, users, values))
                 .run()
                 .lines)
            if (model_.counts(block.list.items[static_cast<std::size_t>(line.item)].item->kind))
                sum += line.net + line.vat;
        return sum.cents();
    }

    static void add(const Sum& more, Sum& to) {
        to.amount += more.amount;
        to.available &= more.available;
    }

    Totals totals(const std::vector<Sum>& sums, const std::vector<std::int64_t>& users,
                  const std::vector<bool>& among) const {
        Totals totals;
        for (std::size_t option = 0; option < uses_.options.size(); ++option) {
            Sum sum{{}, among.empty() || among[option]};
            for (const std::size_t place : uses_.options[option])
                add(sums[place], sum);
            totals.options.push_back(sum.available ? std::optional(sum.amount) : std::nullopt);
        }
        totals.userMonths = std::accumulate(users.begin(), users.end(), std::int64_t{0});
        return totals;
    }

    const CompiledModel& model_;
    LineAmount amount_;
    ListUses uses_;
    std::vector<Number> values_; // likely ones
    std::vector<std::int64_t> users_;
    std::vector<Block> blocks_;
    std::vector<Decimal> decimals_; // likely values, made when first needed
};

} // namespace mailbilan::analysis
