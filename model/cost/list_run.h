// The lines of one list of items for one set of users: the formulas of cost-model.md, written once for every number.
#pragma once

#include "model/cost/demand.h"
#include "model/cost/ledger.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace mailbilan {

template <class Number> struct Line {
    using Amount = typename Arithmetic<Number>::Amount;
    int item = 0;
    int month = 0;
    LineKind kind = LineKind::Month;
    Amount net{}, vat{};
};

template <class Number> struct ListResult {
    std::vector<Line<Number>> lines; // by item, then month
    std::optional<Unavailable> unavailable;
    std::vector<std::pair<int, typename Arithmetic<Number>::Amount>> obligations; // item, amount beyond the horizon
    bool generic = false;
};

template <class Number> class ListRun {
    using Math = Arithmetic<Number>;
    using Amount = typename Math::Amount;

public:
    ListRun(const CompiledModel& model, const std::vector<Number>& values, const CompiledList& list,
            std::vector<std::int64_t> users)
        : model_(model), values_(values), list_(list), users_(std::move(users)) {}

    ListResult<Number> run() {
        for (position_ = 0; position_ < static_cast<int>(list_.items.size()); ++position_)
            if (!std::holds_alternative<Commitment>(current().item->schedule))
                runItem();
        // Commitments read the lines of the items they name.
        for (position_ = 0; position_ < static_cast<int>(list_.items.size()); ++position_)
            if (std::holds_alternative<Commitment>(current().item->schedule))
                runItem();
        return std::move(result_);
    }

private:
    const CompiledItem& current() const { return list_.items[static_cast<std::size_t>(position_)]; }
    const Number& at(Slot slot) const { return values_[static_cast<std::size_t>(slot)]; }
    std::int64_t users(int month) const {
        // Beyond the horizon (commitments only) the last known demand stands.
        return users_[static_cast<std::size_t>(std::min(month, model_.horizon - 1))];
    }
    std::int64_t seats(int month) const { return seatsFor(users(month), current().item->seats); }

    void fail(UnavailableReason reason, int month, std::int64_t seats = 0) {
        if (!result_.unavailable)
            result_.unavailable = Unavailable{reason, current().item->id, month, seats};
    }

    void runItem() {
        result_.generic |= current().generic;
        if (current().lacksRate)
            return fail(UnavailableReason::NoRate, 0);
        checkMaximum();
        previous_.reset();
        const Schedule& schedule = current().item->schedule;
        if (const auto* once = std::get_if<Once>(&schedule)) {
            if (once->month < model_.horizon)
                add(once->month, LineKind::Once, fee(once->month));
        } else if (const auto* monthly = std::get_if<Monthly>(&schedule)) {
            runMonthly(*monthly);
        } else if (const auto* every = std::get_if<EveryMonths>(&schedule)) {
            runEvery(*every);
        } else if (const auto* asset = std::get_if<Asset>(&schedule)) {
            runAsset(*asset);
        } else {
            runCommitment(std::get<Commitment>(schedule));
        }
    }

    // A plan with a maximum is tested on the seats of every month, whatever its schedule.
    void checkMaximum() {
        if (!current().item->seats || !current().item->seats->maximum)
            return;
        for (int m = 0; m < model_.horizon; ++m)
            if (seats(m) > *current().item->seats->maximum)
                return fail(UnavailableReason::AboveMaximum, m, seats(m));
    }

    // --- quantities -------------------------------------------------------------------------------------------

    Number mailboxes(int month) const {
        return Number(std::int64_t(Math::whole(Number(std::int64_t(users(month))) * at(model_.mailboxesPerUser))));
    }

    Number driver(DriverKind kind, int month) const {
        switch (kind) {
        case DriverKind::Users: return Number(std::int64_t(users(month)));
        case DriverKind::Seats: return Number(std::int64_t(seats(month)));
        case DriverKind::Mailboxes: return mailboxes(month);
        case DriverKind::Storage: break;
        }
        return mailboxes(month) * at(model_.gbPerMailbox) *
               Math::power(Number(1) + at(model_.storageGrowth), month / 12);
    }

    Number factor(const CompiledFactor& factor, int month) {
        using What = CompiledFactor::What;
        switch (factor.what) {
        case What::Value: return at(factor.value);
        case What::OneMinus: return Number(1) - at(factor.value);
        case What::PositiveDifference: {
            const Number difference = at(factor.value) - at(factor.minus);
            return difference > Number(0) ? difference : Number(0);
        }
        case What::Driver: return driver(factor.driver, month);
        case What::Step: break;
        }
        const Number steps = driver(factor.driver, month) / at(factor.value);
        if (!Math::isFinite(steps)) {
            fail(UnavailableReason::TooLarge, month);
            return Number(0);
        }
        return Number(Math::ceiling(steps));
    }

    // All factors but price, tier and index.
    Number factors(int month) {
        Number product(1);
        for (const CompiledFactor& entry : current().factors)
            product *= factor(entry, month);
        return product;
    }

    // The band's price that `count` seats reach; fails above a closed last band.
    std::optional<Number> bandPrice(std::int64_t count, int month) {
        for (const auto& band : current().tier->bands)
            if (!band.to || count <= *band.to)
                return at(band.price);
        fail(UnavailableReason::NoTierPrice, month, count);
        return std::nullopt;
    }

    // What the tier charges for `count` seats.
    std::optional<Number> tierTotal(std::int64_t count, int month) {
        if (count == 0)
            return Number(0);
        const auto price = bandPrice(count, month);
        if (!price)
            return std::nullopt;
        switch (current().tier->mode) {
        case TierMode::Flat: return price;
        case TierMode::Volume: return *price * Number(std::int64_t(count));
        case TierMode::Graduated: break;
        }
        Number total(0);
        std::int64_t below = 0;
        for (const auto& band : current().tier->bands) {
            const std::int64_t upTo = band.to ? std::min(*band.to, count) : count;
            if (upTo > below)
                total += at(band.price) * Number(std::int64_t(upTo - below));
            below = std::max(below, upTo);
        }
        return total;
    }

    // Factors and tier together: what one unit of price is multiplied by.
    std::optional<Number> quantity(int month) {
        const Number product = factors(month);
        if (!current().tier)
            return product;
        const auto tier = tierTotal(seats(month), month);
        return tier ? std::optional<Number>(*tier * product) : std::nullopt;
    }

    Number index(int month) const {
        if (!current().index)
            return Number(1);
        const CompiledIndex& index = *current().index;
        if (!index.list.empty()) {
            Number factor(1);
            for (const auto& [from, slot] : index.list)
                if (month >= from)
                    factor = at(slot);
            return factor;
        }
        if (month < index.from)
            return Number(1);
        const Number fixed = at(index.fixed);
        return fixed + (Number(1) - fixed) * Math::power(Number(1) + at(index.rate), (month - index.from) / 12);
    }

    // --- lines ------------------------------------------------------------------------------------------------

    // numerator * price * index * exchange over all divisors, which are applied once.
    Number priced(Number numerator, int month, Number divisor = Number(1)) const {
        const CompiledItem& item = current();
        numerator *= index(month);
        if (item.exchangeTimes)
            numerator *= at(*item.exchangeTimes);
        if (item.exchangeOver)
            divisor *= at(*item.exchangeOver);
        if (item.grossRate)
            divisor *= Number(1) + at(*item.grossRate);
        return numerator / divisor;
    }

    Number divisors() const {
        Number product(1);
        for (const Slot slot : current().divisors)
            product *= at(slot);
        return product;
    }

    // A fee line before rounding: with the minimum fee where the part has users.
    std::optional<Number> fee(int month) {
        const auto product = quantity(month);
        if (!product)
            return std::nullopt;
        const Number over = divisors();
        Number numerator = *product * at(current().price);
        if (current().minimumFee && users(month) > 0)
            numerator = std::max(numerator, Number(at(*current().minimumFee) * over));
        return priced(numerator, month, over);
    }

    void add(int month, LineKind kind, const std::optional<Number>& value) {
        if (!value)
            return;
        const auto net = Math::amount(*value);
        if (!net)
            return fail(UnavailableReason::TooLarge, month);
        push(month, kind, *net, vat(kind, *net));
    }

    void push(int month, LineKind kind, Amount net, Amount vat) {
        if (net != Amount{})
            result_.lines.push_back({position_, month, kind, net, vat});
    }

    Amount vat(LineKind kind, Amount net) const {
        if (current().item->kind != Kind::Paid || kind == LineKind::Residual)
            return Amount{};
        const auto whole = Math::amount(Math::number(net) * at(model_.vatRate));
        const auto borne = Math::amount(Math::number(*whole) * at(model_.vatNotRecovered));
        return *borne;
    }

    // --- schedules --------------------------------------------------------------------------------------------

    void runMonthly(const Monthly& schedule) {
        const int last = std::min(schedule.to.value_or(model_.horizon - 1), model_.horizon - 1);
        for (int m = schedule.from; m <= last; ++m)
            addMonth(m);
    }

    // Most months repeat the month before: its line is taken over where nothing has changed.
    void addMonth(int month) {
        const bool sameDemand =
            !current().dependsOnDemand || (previous_ && users(month) == users(month - 1) && month % 12 != 0);
        const bool sameIndex =
            !current().index || (current().index->list.empty() &&
                                 (month < current().index->from || (month - current().index->from) % 12 != 0));
        if (previous_ && sameDemand && sameIndex)
            return push(month, LineKind::Month, previous_->first, previous_->second);
        const auto value = fee(month);
        const auto net = value ? Math::amount(*value) : std::optional<Amount>(Amount{});
        if (!net)
            return fail(UnavailableReason::TooLarge, month);
        previous_ = {*net, vat(LineKind::Month, *net)};
        push(month, LineKind::Month, previous_->first, previous_->second);
    }

    void runEvery(const EveryMonths& schedule) {
        const int last = std::min(schedule.to.value_or(model_.horizon - 1), model_.horizon - 1);
        for (int start = schedule.from; start <= last; start += schedule.months) {
            add(start, LineKind::Period, fee(start));
            if (schedule.paidInAdvance)
                addTopUps(start, schedule.months);
        }
    }

    // Seats above the highest so far in the period, for the months left of it, at the month's index.
    void addTopUps(int start, int months) {
        const bool volume = current().tier && current().tier->mode == TierMode::Volume;
        const auto measure = [&](int month) -> std::optional<Number> {
            return volume ? factors(month) * Number(std::int64_t(seats(month))) : quantity(month);
        };
        auto highest = measure(start);
        for (int m = start + 1; m < std::min(start + months, model_.horizon) && highest; ++m) {
            const auto now = measure(m);
            if (!now || !(*now > *highest))
                continue;
            Number added = *now - *highest;
            highest = now;
            if (volume) {
                const auto price = bandPrice(seats(m), m);
                if (!price)
                    return;
                added *= *price;
            }
            const Number numerator = added * at(current().price) * Number(start + months - m);
            add(m, LineKind::TopUp, priced(numerator, m, divisors() * Number(months)));
        }
    }

    struct Lot {
        Number quantity;
        int bought = 0; // negative for a starting stock
        Amount net{};
        bool stock = false;
    };

    void runAsset(const Asset& schedule) {
        std::vector<Lot> lots;
        for (const CompiledLot& lot : current().stock)
            lots.push_back({at(lot.quantity), -lot.age, {}, true});
        const Number over = divisors();
        for (int m = schedule.from; m < model_.horizon; ++m) {
            std::erase_if(lots, [&](const Lot& lot) { return m - lot.bought >= schedule.life; });
            const auto product = quantity(m);
            if (!product)
                return;
            Number owned(0);
            for (const Lot& lot : lots)
                owned += lot.quantity;
            const Number needed = *product / over;
            if (!(needed > owned))
                continue;
            buy(m, Number(needed - owned), lots);
        }
        addResidual(schedule, lots);
    }

    void buy(int month, const Number& count, std::vector<Lot>& lots) {
        const auto net = Math::amount(priced(count * at(current().price), month));
        if (!net)
            return fail(UnavailableReason::TooLarge, month);
        lots.push_back({count, month, *net, false});
        push(month, LineKind::Purchase, *net, vat(LineKind::Purchase, *net));
    }

    void addResidual(const Asset& schedule, const std::vector<Lot>& lots) {
        if (!current().residualShare)
            return;
        Number sum(0);
        for (const Lot& lot : lots)
            if (const int age = model_.horizon - lot.bought; !lot.stock && age < schedule.life)
                sum += Math::number(lot.net) * Number(schedule.life - age);
        add(model_.horizon - 1, LineKind::Residual,
            Number(0) - sum * at(*current().residualShare) / Number(schedule.life));
    }

    // In a period's last month the committed amount, in proportion if cut, less what the named items cost.
    void runCommitment(const Commitment& schedule) {
        const int period = schedule.periodMonths;
        Number beyond(0);
        for (int k = 0; !schedule.periods || k < *schedule.periods; ++k) {
            const int start = schedule.from + k * period;
            if (start >= model_.horizon && !schedule.periods)
                break;
            const int inside = std::clamp(model_.horizon - start, 0, period);
            const auto amount = fee(start);
            if (!amount)
                return;
            beyond += *amount * Number(period - inside) / Number(period);
            if (inside > 0)
                addShortfall(start, inside, Number(*amount * Number(inside) / Number(period)));
        }
        if (const auto amount = Math::amount(beyond); !amount)
            fail(UnavailableReason::TooLarge, model_.horizon - 1);
        else if (*amount != Amount{})
            result_.obligations.emplace_back(position_, *amount);
    }

    void addShortfall(int start, int months, Number committed) {
        for (const Line<Number>& line : result_.lines)
            if (line.month >= start && line.month < start + months && isCommitted(line.item))
                committed -= Math::number(line.net);
        if (committed > Number(0))
            add(start + months - 1, LineKind::Shortfall, committed);
    }

    bool isCommitted(int item) const {
        const auto& named = current().committed;
        return std::find(named.begin(), named.end(), item) != named.end();
    }

    const CompiledModel& model_;
    const std::vector<Number>& values_;
    const CompiledList& list_;
    std::vector<std::int64_t> users_;
    ListResult<Number> result_;
    int position_ = 0;
    std::optional<std::pair<Amount, Amount>> previous_; // net and VAT of the month before
};

} // namespace mailbilan
