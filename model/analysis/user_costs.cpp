#include "model/analysis/user_costs.h"

#include "model/cost/ledger.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace mailbilan {
namespace {

std::set<std::int64_t> places(std::int64_t from, std::int64_t to, int points, const std::vector<std::int64_t>& limits) {
    std::set<std::int64_t> users{from, to};
    const double reach = static_cast<double>(to - from);
    for (int i = 1; i < points; ++i) { // quadratic: costs per user bend most where users are few
        const double share = static_cast<double>(i) / points;
        users.insert(from + std::llround(reach * share * share));
    }
    for (const std::int64_t limit : limits)
        for (const std::int64_t at : {limit - 1, limit})
            if (at > from && at < to)
                users.insert(at);
    return users;
}

} // namespace

Dossier withStartUsers(Dossier dossier, std::int64_t users) {
    const Figure start(users);
    std::visit([&](auto& demand) { demand.start = start; }, dossier.organisation.demand);
    return dossier;
}

UserCosts costsByUsers(const Dossier& dossier, std::int64_t from, std::int64_t to, int points,
                       const std::vector<std::int64_t>& limits) {
    UserCosts costs;
    costs.perUserMonth.resize(dossier.options.size());
    Dossier varied = dossier;
    for (const std::int64_t users : places(from, std::max(from, to), points, limits)) {
        varied = withStartUsers(std::move(varied), users);
        const std::vector<FastCosts> fast = evaluateCostsFast(varied);
        costs.users.push_back(users);
        for (std::size_t option = 0; option < fast.size(); ++option)
            costs.perUserMonth[option].push_back(fast[option].available && fast[option].userMonths > 0
                                                     ? fast[option].tco / static_cast<double>(fast[option].userMonths)
                                                     : std::numeric_limits<double>::infinity());
    }
    return costs;
}

} // namespace mailbilan
