#include "export/json_values.h"

namespace mailbilan {
namespace {

Json bandsJson(const Dossier& dossier, const std::vector<UserBand>& bands) {
    Json json = Json::array();
    for (const UserBand& band : bands)
        json.push_back({{"from", band.from}, {"to", band.to}, {"cheapest", optionIds(dossier, band.cheapest)}});
    return json;
}

} // namespace

Json thresholdsJson(const Dossier& dossier, const CostResult& costs) {
    Json returns = Json::array();
    for (const ReturnOnDifference& each : returnsOnDifferences(costs, dossier))
        returns.push_back({{"less_at_first", optionId(dossier, each.a)},
                           {"more_at_first", optionId(dossier, each.b)},
                           {"every_rate", each.rate.everyRate},
                           {"yearly_rates", each.rate.rates}});
    return {{"cheapest_by_users", bandsJson(dossier, eligibleByUsers(dossier))}, {"rates_of_return", returns}};
}

} // namespace mailbilan
