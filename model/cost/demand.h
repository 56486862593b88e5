// Users, seats, mailboxes and storage by month (cost-model.md, Demand).
#pragma once

#include "model/cost/compiled.h"

#include <algorithm>
#include <vector>

namespace mailbilan {

// U(m) of the whole organisation.
template <class Number>
std::vector<std::int64_t> usersByMonth(const CompiledModel& model, const std::vector<Number>& values) {
    using Math = Arithmetic<Number>;
    const Number start = values[static_cast<std::size_t>(model.start)];
    const Demand& demand = model.dossier->organisation.demand;
    std::vector<std::int64_t> users(static_cast<std::size_t>(model.horizon));
    if (std::holds_alternative<RateDemand>(demand)) {
        const Number yearly = Number(1) + values[static_cast<std::size_t>(model.growth)];
        const Number monthly = Math::twelfthRoot(yearly);
        for (int m = 0; m < model.horizon; ++m)
            users[static_cast<std::size_t>(m)] =
                Math::whole(start * Math::power(yearly, m / 12) * Math::power(monthly, m % 12));
    } else if (std::holds_alternative<LinearDemand>(demand)) {
        const Number perYear = values[static_cast<std::size_t>(model.growth)];
        for (int m = 0; m < model.horizon; ++m)
            users[static_cast<std::size_t>(m)] =
                std::max<std::int64_t>(0, Math::whole((start * Number(12) + perYear * Number(m)) / Number(12)));
    } else {
        const auto& points = std::get<ListDemand>(demand).points;
        std::size_t at = 0;
        for (int m = 0; m < model.horizon; ++m) {
            while (at + 1 < points.size() && points[at + 1].month <= m)
                ++at;
            users[static_cast<std::size_t>(m)] = points.front().users == points[at].users || points.front().users == 0
                                                     ? Math::whole(start)
                                                     : Math::whole(start * Number(std::int64_t(points[at].users)) /
                                                                   Number(std::int64_t(points.front().users)));
        }
    }
    return users;
}

// Users of the share of all users between two sums of shares: round(C(k) U) - round(C(k-1) U).
template <class Number>
std::vector<std::int64_t> usersBetween(const std::vector<std::int64_t>& users, const Number& from, const Number& to) {
    std::vector<std::int64_t> result;
    result.reserve(users.size());
    for (const std::int64_t all : users) {
        const Number number(static_cast<int>(all));
        result.push_back(Arithmetic<Number>::whole(to * number) - Arithmetic<Number>::whole(from * number));
    }
    return result;
}

// Users raised to the minimum, then to full packs; nobody needs no seat.
inline std::int64_t seatsFor(std::int64_t users, const std::optional<Seats>& seats) {
    if (!seats || users == 0)
        return users;
    std::int64_t needed = std::max(users, seats->minimum.value_or(0));
    if (const std::int64_t pack = seats->pack.value_or(1); pack > 1)
        needed = (needed + pack - 1) / pack * pack;
    return needed;
}

} // namespace mailbilan
