#include "model/simulation/lane_costs.h"

#include "model/cost/demand.h"

#include <algorithm>
#include <limits>

namespace mailbilan::simulation {
namespace {

using random::reals;

// Where a value is no longer sure to be one that lanes treat as ListRun does.
MAILBILAN_INLINE Reals trusted(const Reals& value, double from, double to) {
    const Reals none = reals(std::numeric_limits<double>::quiet_NaN());
    return either(value < reals(from), none, either(reals(to) < value, none, value));
}

constexpr double mostPeople = 1e14;

MAILBILAN_INLINE Reals margin(const Reals& value) {
    return reals(Arithmetic<double>::guard) * larger(reals(1), value) * reals(1e-2);
}
MAILBILAN_INLINE Reals whole(const Reals& value) {
    const Reals sure = trusted(value, 0, mostPeople);
    return floorOf(sure + reals(0.5) + margin(sure));
}
MAILBILAN_INLINE Reals ceiling(const Reals& value) {
    const Reals sure = trusted(value, 0, mostPeople), guarded = sure - margin(sure), floor = floorOf(guarded);
    return floor + only(floor < guarded, reals(1));
}

MAILBILAN_INLINE Reals power(const Reals& base, int exponent) {
    Reals result = reals(1);
    for (int i = 0; i < exponent; ++i)
        result = result * base;
    return result;
}

// Newton from above (Bernoulli's inequality); within the trusted range a dozen steps are enough.
Reals twelfthRoot(const Reals& value) {
    const Reals sure = trusted(value, 0.05, 8);
    Reals root = reals(1) + (sure - reals(1)) / reals(12);
    for (int i = 0; i < 12; ++i) {
        const Reals square = root * root, eleventh = square * square * square * square * square * root;
        root = root - (root * eleventh - sure) / (reals(12) * eleventh);
    }
    return root;
}

bool changesByMonth(const CompiledFactor& factor) {
    return factor.what == CompiledFactor::What::Driver || factor.what == CompiledFactor::What::Step;
}

const Reals& at(const LaneCosts::Workspace& work, Slot slot) { return work.values[static_cast<std::size_t>(slot)]; }

// Whether an index may move between two months.
bool turns(const CompiledIndex& index, int before, int month) {
    const auto step = [&](int m) { return m < index.from ? -1 : (m - index.from) / 12; };
    return !index.list.empty() || step(before) != step(month);
}

std::vector<int> monthsOf(const Schedule& schedule, int horizon) {
    std::vector<int> months;
    const auto each = [&](int from, std::optional<int> to, int step) {
        for (int m = from; m <= std::min(to.value_or(horizon - 1), horizon - 1); m += step)
            months.push_back(m);
    };
    if (const auto* once = std::get_if<Once>(&schedule))
        each(once->month, once->month, 1);
    else if (const auto* monthly = std::get_if<Monthly>(&schedule))
        each(monthly->from, monthly->to, 1);
    else if (const auto* every = std::get_if<EveryMonths>(&schedule))
        each(every->from, every->to, every->months);
    else
        each(std::get<Asset>(schedule).from, {}, 1);
    return months;
}

} // namespace

bool isPlain(const CompiledItem& item, int horizon) {
    if (item.minimumFee || item.lacksRate || (item.tier && item.tier->bands.back().to) ||
        std::holds_alternative<Commitment>(item.item->schedule))
        return false;
    if (const auto* every = std::get_if<EveryMonths>(&item.item->schedule))
        return !every->paidInAdvance || !item.tier || item.tier->mode != TierMode::Volume;
    if (const auto* asset = std::get_if<Asset>(&item.item->schedule))
        return item.stock.empty() && asset->from + asset->life >= horizon;
    return true;
}

bool LaneCosts::Series::operator==(const Series& other) const {
    return population == other.population && driver == other.driver && seats == other.seats && per == other.per;
}

std::size_t LaneCosts::populationOf(const Population& population) {
    const auto found = std::find(populations_.begin(), populations_.end(), population);
    if (found != populations_.end())
        return static_cast<std::size_t>(found - populations_.begin());
    populations_.push_back(population);
    return populations_.size() - 1;
}

// What a series is made from stands before it.
std::size_t LaneCosts::seriesOf(const Series& series) {
    const auto found = std::find(series_.begin(), series_.end(), series);
    if (found != series_.end())
        return static_cast<std::size_t>(found - series_.begin());
    Series added = series;
    if (series.per)
        added.of = seriesOf({series.population, series.driver, series.seats});
    else if (series.driver == DriverKind::Storage)
        added.of = seriesOf({series.population, DriverKind::Mailboxes});
    else if (series.driver != DriverKind::Users)
        added.of = seriesOf({series.population, DriverKind::Users});
    series_.push_back(added);
    return series_.size() - 1;
}

std::size_t LaneCosts::add(const std::vector<CompiledItem>& items, const Population& population) {
    const std::size_t people = populationOf(population);
    std::vector<PlainItem>& list = lists_.emplace_back();
    for (const CompiledItem& item : items) {
        PlainItem& plain = list.emplace_back();
        plain.item = item;
        plain.paid = item.item->kind == Kind::Paid;
        plain.counts = model_.counts(item.item->kind);
        plain.months = monthsOf(item.item->schedule, model_.horizon);
        for (const CompiledFactor& factor : item.factors)
            if (changesByMonth(factor)) {
                const bool seats = factor.driver == DriverKind::Seats;
                Series series{people, factor.driver, seats ? item.item->seats : std::nullopt};
                if (factor.what == CompiledFactor::What::Step)
                    series.per = factor.value;
                plain.series.push_back(seriesOf(series));
            }
        if (item.tier || (item.item->seats && item.item->seats->maximum))
            plain.seats = seriesOf({people, DriverKind::Seats, item.item->seats});
    }
    return lists_.size() - 1;
}

LaneCosts::Workspace LaneCosts::workspace() const {
    Workspace work;
    for (const double value : model_.values<double>())
        work.values.push_back(reals(value));
    work.users.resize(static_cast<std::size_t>(model_.horizon));
    work.series.resize(series_.size() * work.users.size());
    work.totals.resize(lists_.size());
    return work;
}

void LaneCosts::run(Workspace& work) const {
    makeUsers(work);
    for (std::size_t i = 0; i < series_.size(); ++i)
        makeSeries(i, work);
    for (std::size_t list = 0; list < lists_.size(); ++list) {
        work.totals[list] = reals(0);
        for (const PlainItem& item : lists_[list])
            work.totals[list] = work.totals[list] + total(item, work);
    }
}

// As usersByMonth().
void LaneCosts::makeUsers(Workspace& work) const {
    const Demand& demand = model_.dossier->organisation.demand;
    const Reals& start = at(work, model_.start);
    work.userMonths = reals(0);
    if (std::holds_alternative<RateDemand>(demand)) {
        const Reals yearly = reals(1) + at(work, model_.growth), monthly = twelfthRoot(yearly);
        Reals byYear = start;
        for (int m = 0; m < model_.horizon; m += 12, byYear = byYear * yearly) {
            Reals now = byYear;
            for (int k = m; k < std::min(m + 12, model_.horizon); ++k, now = now * monthly)
                work.users[static_cast<std::size_t>(k)] = whole(now);
        }
    } else if (std::holds_alternative<LinearDemand>(demand)) {
        for (int m = 0; m < model_.horizon; ++m)
            work.users[static_cast<std::size_t>(m)] =
                whole(larger(reals(0), (start * reals(12) + at(work, model_.growth) * reals(m)) / reals(12)));
    } else {
        const auto& points = std::get<ListDemand>(demand).points;
        std::size_t point = 0;
        const auto first = static_cast<double>(points.front().users);
        for (int m = 0; m < model_.horizon; ++m) {
            while (point + 1 < points.size() && points[point + 1].month <= m)
                ++point;
            const auto users = static_cast<double>(points[point].users);
            work.users[static_cast<std::size_t>(m)] =
                whole(first == 0 || users == first ? start : start * reals(users) / reals(first));
        }
    }
    for (const Reals& users : work.users)
        work.userMonths = work.userMonths + users;
}

// As usersBetween().
void LaneCosts::makeUsers(std::size_t place, Workspace& work) const {
    const Series& series = series_[place];
    const Population& population = populations_[series.population];
    Reals* users = by(place, work);
    if (population.whole) {
        std::copy(work.users.begin(), work.users.end(), users);
        return;
    }
    Reals from = reals(0);
    for (const Slot slot : population.before)
        from = from + at(work, slot);
    const Reals to = population.rest ? reals(1) : from + at(work, population.share);
    for (std::size_t m = 0; m < work.users.size(); ++m)
        users[m] = whole(to * work.users[m]) - whole(from * work.users[m]);
}

void LaneCosts::makeSeries(std::size_t place, Workspace& work) const {
    const Series& series = series_[place];
    const Reals* of = by(series.of, work);
    Reals* into = by(place, work);
    const auto months = static_cast<std::size_t>(model_.horizon);
    if (series.per) {
        for (std::size_t m = 0; m < months; ++m)
            into[m] = ceiling(of[m] / at(work, *series.per));
    } else if (series.driver == DriverKind::Users) {
        makeUsers(place, work);
    } else if (series.driver == DriverKind::Mailboxes) {
        for (std::size_t m = 0; m < months; ++m)
            into[m] = whole(of[m] * at(work, model_.mailboxesPerUser));
    } else if (series.driver == DriverKind::Storage) {
        Reals each = at(work, model_.gbPerMailbox);
        for (std::size_t m = 0; m < months; ++m) {
            if (m > 0 && m % 12 == 0)
                each = each * (reals(1) + at(work, model_.storageGrowth));
            into[m] = of[m] * each;
        }
    } else { // as seatsFor()
        const Seats seats = series.seats.value_or(Seats{});
        const auto least = reals(static_cast<double>(seats.minimum.value_or(0)));
        const auto pack = static_cast<double>(std::max<std::int64_t>(1, seats.pack.value_or(1)));
        for (std::size_t m = 0; m < months; ++m) {
            const Reals raised = larger(of[m], least);
            const Reals packed = pack > 1 ? floorOf((raised + reals(pack - 1)) / reals(pack)) * reals(pack) : raised;
            into[m] = series.seats ? either(of[m] == reals(0), reals(0), packed) : of[m];
        }
    }
}

// Factors that no month changes, over all divisors.
Reals LaneCosts::constantQuantity(const CompiledItem& item, const Workspace& work) const {
    using What = CompiledFactor::What;
    Reals product = reals(1), divisor = reals(1);
    for (const CompiledFactor& factor : item.factors) {
        if (factor.what == What::Value)
            product = product * at(work, factor.value);
        else if (factor.what == What::OneMinus)
            product = product * (reals(1) - at(work, factor.value));
        else if (factor.what == What::PositiveDifference)
            product = product * larger(reals(0), at(work, factor.value) - at(work, factor.minus));
    }
    for (const Slot slot : item.divisors)
        divisor = divisor * at(work, slot);
    return item.divisors.empty() ? product : product / divisor;
}

Reals LaneCosts::price(const CompiledItem& item, const Workspace& work) const {
    Reals price = at(work, item.price);
    if (item.exchangeTimes)
        price = price * at(work, *item.exchangeTimes);
    if (item.exchangeOver)
        price = price / at(work, *item.exchangeOver);
    if (item.grossRate)
        price = price / (reals(1) + at(work, *item.grossRate));
    return price;
}

Reals LaneCosts::index(const CompiledItem& item, int month, const Workspace& work) const {
    const CompiledIndex& index = *item.index;
    Reals factor = reals(1);
    if (!index.list.empty()) {
        for (const auto& [from, slot] : index.list)
            if (month >= from)
                factor = at(work, slot);
        return factor;
    }
    if (month < index.from)
        return factor;
    const Reals& fixed = at(work, index.fixed);
    return fixed + (reals(1) - fixed) * power(reals(1) + at(work, index.rate), (month - index.from) / 12);
}

Reals LaneCosts::changing(const PlainItem& plain, int month, const Workspace& work) const {
    Reals product = reals(1);
    for (const std::size_t series : plain.series)
        product = product * by(series, work)[month];
    return plain.item.tier ? product * tierTotal(*plain.item.tier, by(*plain.seats, work)[month], work) : product;
}

// What the tier charges; the last band is open.
Reals LaneCosts::tierTotal(const CompiledTier& tier, const Reals& seats, const Workspace& work) const {
    Reals total = reals(0), below = reals(0);
    for (const auto& band : tier.bands) {
        const Reals& price = at(work, band.price);
        const Reals end = band.to ? reals(static_cast<double>(*band.to)) : seats;
        const Reals units = tier.mode == TierMode::Flat     ? reals(1)
                            : tier.mode == TierMode::Volume ? seats
                                                            : larger(reals(0), smaller(end, seats) - below);
        if (tier.mode == TierMode::Graduated)
            total = total + price * units;
        else // only the band that is reached
            total = either(below < seats, price * units, total);
        below = larger(below, end);
    }
    return total + (seats - seats); // NaN stays
}

// What each month adds to the highest so far in its period, for the months left of it.
Reals LaneCosts::topUps(const PlainItem& plain, const Workspace& work) const {
    const auto& every = std::get<EveryMonths>(plain.item.item->schedule);
    Reals sum = reals(0);
    for (const int start : plain.months) {
        Reals highest = changing(plain, start, work);
        for (int m = start + 1; m < std::min(start + every.months, model_.horizon); ++m) {
            const Reals most = larger(highest, changing(plain, m, work));
            Reals added = (most - highest) * reals(start + every.months - m);
            if (plain.item.index)
                added = added * index(plain.item, m, work);
            sum = sum + added;
            highest = most;
        }
    }
    return sum / reals(every.months);
}

Reals LaneCosts::fees(const PlainItem& plain, const Workspace& work) const {
    Reals sum = reals(static_cast<double>(plain.months.size()));
    if (!plain.series.empty() || plain.item.tier || plain.item.index) {
        sum = reals(0);
        Reals indexed = reals(1);
        for (std::size_t i = 0; i < plain.months.size(); ++i) {
            const int m = plain.months[i];
            if (plain.item.index && (i == 0 || turns(*plain.item.index, plain.months[i - 1], m)))
                indexed = index(plain.item, m, work);
            sum = sum + changing(plain, m, work) * indexed;
        }
    }
    Reals quantity = constantQuantity(plain.item, work);
    if (const auto* every = std::get_if<EveryMonths>(&plain.item.item->schedule); every && every->paidInAdvance) {
        quantity = trusted(quantity, 0, mostPeople);
        sum = sum + topUps(plain, work);
    }
    return price(plain.item, work) * quantity * sum;
}

// Nothing leaves within the horizon, so what is owned is the most that was needed so far.
Reals LaneCosts::assets(const PlainItem& plain, const Workspace& work, Reals& residual) const {
    const int life = std::get<Asset>(plain.item.item->schedule).life;
    const Reals each = trusted(constantQuantity(plain.item, work), 0, mostPeople);
    Reals owned = reals(0), bought = reals(0), left = reals(0);
    for (const int m : plain.months) {
        const Reals needed = each * changing(plain, m, work), most = larger(owned, needed);
        Reals now = most - owned;
        if (plain.item.index)
            now = now * index(plain.item, m, work);
        bought = bought + now;
        left = left + now * reals(life - (model_.horizon - m));
        owned = most;
    }
    const Reals paid = price(plain.item, work);
    if (plain.item.residualShare)
        residual = paid * left * at(work, *plain.item.residualShare) / reals(life);
    return paid * bought;
}

Reals LaneCosts::total(const PlainItem& plain, const Workspace& work) const {
    // An item's lines have one sign: none is too large where their sum is not.
    constexpr double limit = static_cast<double>(Money::limit) / 100;
    const bool asset = std::holds_alternative<Asset>(plain.item.item->schedule);
    Reals residual = reals(0);
    Reals net = trusted(asset ? assets(plain, work, residual) : fees(plain, work), -limit, limit);
    if (plain.paid)
        net = net + net * at(work, model_.vatRate) * at(work, model_.vatNotRecovered);
    net = net - residual;
    if (!plain.counts) // but NaN stays
        net = net - net;
    if (plain.item.item->seats && plain.item.item->seats->maximum) {
        const auto most = reals(static_cast<double>(*plain.item.item->seats->maximum));
        for (std::size_t m = 0; m < work.users.size(); ++m) {
            const Reals& seats = by(*plain.seats, work)[m];
            net = either(most < seats, reals(std::numeric_limits<double>::infinity()), net + (seats - seats));
        }
    }
    return net;
}

} // namespace mailbilan::simulation
