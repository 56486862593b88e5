#include "model/analysis/race.h"

#include "model/cost/demand.h"
#include "model/decision/generic_plans.h"
#include "model/decision/weighing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace mailbilan::analysis {
namespace {

constexpr double notKnown = -std::numeric_limits<double>::infinity();

// Beyond any error of sums of whole cents and of a few operations in binary.
double doubt(double size) { return 1e-3 + 1e-12 * size; }

// Blocks of one option that the other does not have, and the other way round.
template <class Visit>
void forEachDifference(const std::vector<std::size_t>& one, const std::vector<std::size_t>& other, Visit visit) {
    auto a = one.begin(), b = other.begin();
    while (a != one.end() || b != other.end()) {
        if (b == other.end() || (a != one.end() && *a < *b))
            visit(*a++, true);
        else if (a == one.end() || *b < *a)
            visit(*b++, false);
        else
            ++a, ++b;
    }
}

bool crossesBand(const CompiledItem& item, const SeatRange& users) {
    const std::int64_t least = seatsFor(users.least, item.item->seats), most = seatsFor(users.most, item.item->seats);
    return item.tier && std::any_of(item.tier->bands.begin(), item.tier->bands.end(),
                                    [&](const auto& band) { return band.to && least <= *band.to && *band.to < most; });
}

} // namespace

Race::Race(const Dossier& dossier, const CostBlocks& blocks, Outcome outcome, const RacePoint& likely)
    : blocks_(blocks), outcome_(outcome) {
    const decision::Weighing weighing = decision::weigh(dossier, false);
    const auto& options = dossier.options;
    for (std::size_t i = 0; i < options.size(); ++i) {
        values_.push_back(decision::toExact(weighing.value(i).middle));
        std::size_t first = 0;
        while (first < i &&
               !decision::competeAsOne(options[first], blocks.generic[first], options[i], blocks.generic[i]))
            ++first;
        groups_.push_back(first);
    }
    order_.resize(options.size());
    std::iota(order_.begin(), order_.end(), 0);
    std::stable_sort(order_.begin(), order_.end(), [&](int a, int b) {
        const bool first = competes(a, likely), second = competes(b, likely);
        return first && second ? compare(a, b, likely) < 0 : first && !second;
    });
}

bool Race::competes(int option, const RacePoint& point) const {
    const auto i = static_cast<std::size_t>(option);
    return point.passes[i] && point.totals.available(blocks_.options[i]);
}

double Race::worth(const RacePoint& point) const {
    if (outcome_ == Outcome::Cheapest || point.dial.isNegative())
        return 0;
    return point.dial.toDouble() * static_cast<double>(point.totals.userMonths) * 100;
}

int Race::compare(int a, int b, const RacePoint& point) const {
    const auto i = static_cast<std::size_t>(a), k = static_cast<std::size_t>(b);
    const std::int64_t ofA = point.totals.cents(blocks_.options[i]), ofB = point.totals.cents(blocks_.options[k]);
    const double worth = this->worth(point), gained = worth * (values_[i].value - values_[k].value);
    if (worth == 0 || values_[i] == values_[k])
        return ofA < ofB ? -1 : ofA > ofB;
    const double gap = static_cast<double>(ofA - ofB) - gained;
    if (std::fabs(gap) > doubt(std::fabs(static_cast<double>(ofA)) + std::fabs(static_cast<double>(ofB)) +
                               worth * (std::fabs(values_[i].value) + std::fabs(values_[k].value))))
        return gap < 0 ? -1 : 1;
    using decision::Integer, decision::Rational;
    const Rational perPoint = decision::toRational(point.dial) * Rational(Integer(point.totals.userMonths) * 100);
    const Rational exact =
        Rational(Integer(ofA - ofB)) - perPoint * (decision::toRational(values_[i]) - decision::toRational(values_[k]));
    return exact < 0 ? -1 : exact > 0;
}

int Race::frontOf(std::size_t group, const RacePoint& point) const {
    int front = -1;
    for (const int option : order_)
        if (groupOf(option) == group && competes(option, point) && (front < 0 || compare(option, front, point) < 0))
            front = option;
    return front;
}

std::vector<int> Race::winners(const RacePoint& point) const {
    struct Entry {
        int named, front;
    };
    std::vector<Entry> entries; // by contestant, named by the first in order
    for (const int option : order_) {
        if (!competes(option, point))
            continue;
        const auto known = std::find_if(entries.begin(), entries.end(),
                                        [&](const Entry& entry) { return groupOf(entry.named) == groupOf(option); });
        if (known == entries.end())
            entries.push_back({option, option});
        else if (compare(option, known->front, point) < 0)
            known->front = option;
    }
    std::vector<int> winners;
    int front = -1;
    for (const Entry& entry : entries) {
        const int order = front < 0 ? -1 : compare(entry.front, front, point);
        if (order < 0) {
            winners.clear();
            front = entry.front;
        }
        if (order <= 0)
            winners.push_back(entry.named);
    }
    std::sort(winners.begin(), winners.end());
    return winners;
}

bool Race::isSteady(std::size_t block, const RacePoint& a, const RacePoint& b) const {
    const CostBlock& own = blocks_.blocks[block];
    if (!own.priceMayFall)
        return true;
    const SeatRange &ofA = a.totals.users[own.population], &ofB = b.totals.users[own.population];
    if (ofA.least == ofB.least && ofA.most == ofB.most)
        return true;
    const SeatRange both{std::min(ofA.least, ofB.least), std::max(ofA.most, ofB.most)};
    return std::none_of(own.list.items.begin(), own.list.items.end(),
                        [&](const CompiledItem& item) { return crossesBand(item, both); });
}

double Race::leastGap(int one, int other, const RacePoint& a, const RacePoint& b) const {
    const auto i = static_cast<std::size_t>(one), k = static_cast<std::size_t>(other);
    double gap = 0, size = 0;
    forEachDifference(blocks_.options[i], blocks_.options[k], [&](std::size_t block, bool ofOne) {
        const auto atA = static_cast<double>(a.totals.blocks[block].cents);
        const auto atB = static_cast<double>(b.totals.blocks[block].cents);
        gap += !isSteady(block, a, b) ? notKnown : ofOne ? -std::max(atA, atB) : std::min(atA, atB);
        size += std::fabs(atA) + std::fabs(atB);
    });
    const double better = values_[i].value - values_[k].value, atA = worth(a), atB = worth(b);
    gap += std::min(atA * better, atB * better);
    size += (atA + atB) * std::fabs(better);
    return gap - doubt(size);
}

bool Race::alwaysLevel(int one, int other, const RacePoint& a, const RacePoint& b) const {
    const auto i = static_cast<std::size_t>(one), k = static_cast<std::size_t>(other);
    bool level = values_[i] == values_[k] || worth(a) == worth(b);
    forEachDifference(blocks_.options[i], blocks_.options[k], [&](std::size_t block, bool) {
        level = level && a.totals.blocks[block] == b.totals.blocks[block] && isSteady(block, a, b);
    });
    return level;
}

bool Race::unchanged(const std::vector<int>& winners, const RacePoint& a, const RacePoint& b) const {
    if (a.passes != b.passes)
        return false;
    for (std::size_t i = 0; i < groups_.size(); ++i)
        if (competes(static_cast<int>(i), a) != competes(static_cast<int>(i), b))
            return false;
    if (winners.empty())
        return true;
    const auto wins = [&](std::size_t group) {
        return std::any_of(winners.begin(), winners.end(), [&](int winner) { return groupOf(winner) == group; });
    };
    const int front = frontOf(groupOf(winners.front()), a);
    for (const int option : order_) {
        if (!competes(option, a) || option == front)
            continue;
        const std::size_t group = groupOf(option);
        if (!wins(group) && !(leastGap(front, option, a, b) > 0))
            return false;
        // Several that are level stay so only where what distinguishes them stands still.
        if (wins(group) && winners.size() > 1 && !alwaysLevel(front, option, a, b))
            return false;
    }
    return true;
}

} // namespace mailbilan::analysis
