#include "export/json_values.h"

namespace mailbilan {
namespace {

Json toJson(const Dossier& dossier, const std::optional<FlipValue>& flip) {
    if (!flip)
        return {};
    return {
        {"value", flip->value.text()}, {"options", optionIds(dossier, flip->options)}, {"level_only", flip->levelOnly}};
}

const char* name(NearestChange::What what) {
    switch (what) {
    case NearestChange::What::Assumption: return "assumption";
    case NearestChange::What::Weight: return "weight";
    case NearestChange::What::Score: return "score";
    }
    return "";
}

Json nearestJson(const Dossier& dossier, const NearestChange& change) {
    return {{"what", name(change.what)},
            {"id", change.id},
            {"option", optionId(dossier, change.option)},
            {"now", toJson(change.now)},
            {"at", toJson(change.at)},
            {"options", optionIds(dossier, change.options)},
            {"distance", change.distance ? Json(*change.distance) : Json()}};
}

} // namespace

Json flipsJson(const Dossier& dossier, const Flips& flips) {
    Json assumptions = Json::object(), nearest = Json::array();
    for (const AssumptionFlips& each : flips.assumptions)
        assumptions[each.assumption] = {{"likely", each.likely.text()},
                                        {"from", each.from.text()},
                                        {"to", each.to.text()},
                                        {"cheapest_below", toJson(dossier, each.cheapestBelow)},
                                        {"cheapest_above", toJson(dossier, each.cheapestAbove)},
                                        {"recommended_below", toJson(dossier, each.recommendedBelow)},
                                        {"recommended_above", toJson(dossier, each.recommendedAbove)}};
    for (const NearestChange& change : flips.nearest)
        nearest.push_back(nearestJson(dossier, change));
    return {{"cheapest", optionIds(dossier, flips.cheapest)},
            {"recommended", optionIds(dossier, flips.recommended)},
            {"assumptions", assumptions},
            {"nearest", nearest}};
}

} // namespace mailbilan
