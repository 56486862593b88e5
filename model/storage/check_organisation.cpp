#include "model/storage/cross_checker.h"
#include "model/storage/names.h"

#include <algorithm>

namespace mailbilan {
namespace {

void checkListDemand(CrossCheck& check, const ListDemand& demand) {
    const std::string pointer = "/organisation/demand/points";
    const auto& points = demand.points;
    if (!points.empty() && points.front().month != 0)
        check.findings.error("demand.first_month", pointer + "/0", {std::to_string(points.front().month)});
    if (!points.empty() && points.front().users < 1)
        check.findings.error("demand.first_users", pointer + "/0", {std::to_string(points.front().users)});
    for (std::size_t i = 1; i < points.size(); ++i)
        if (points[i].month <= points[i - 1].month)
            check.findings.error("demand.order", at(pointer, i), {std::to_string(points[i].month)});
}

void checkExchange(CrossCheck& check) {
    const auto& rates = check.dossier.organisation.exchange;
    for (std::size_t i = 0; i < rates.size(); ++i) {
        const std::string pointer = at("/organisation/exchange", i);
        const std::string one(code(rates[i].one));
        const std::string of(code(rates[i].of));
        if (rates[i].one == rates[i].of)
            check.findings.error("exchange.same", pointer, {one});
        const bool again =
            std::any_of(rates.begin(), rates.begin() + static_cast<std::ptrdiff_t>(i), [&](const ExchangeRate& rate) {
                return (rate.one == rates[i].one && rate.of == rates[i].of) ||
                       (rate.one == rates[i].of && rate.of == rates[i].one);
            });
        if (again)
            check.findings.error("exchange.duplicate", pointer, {one, of});
    }
}

void checkTcoIncludes(CrossCheck& check) {
    const auto& kinds = check.dossier.organisation.tcoIncludes;
    const std::string pointer = "/organisation/tco_includes";
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const auto end = kinds.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find(kinds.begin(), end, kinds[i]) != end)
            check.findings.error("value.duplicate", at(pointer, i), {std::string(nameOf(kinds[i]))});
    }
}

} // namespace

void checkOrganisation(CrossCheck& check) {
    if (const auto* list = std::get_if<ListDemand>(&check.dossier.organisation.demand))
        checkListDemand(check, *list);
    checkExchange(check);
    checkTcoIncludes(check);
}

} // namespace mailbilan
