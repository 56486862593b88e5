#include "export/json_values.h"

namespace mailbilan {
namespace {

Json estimateJson(const Estimate& estimate) { return {{"value", estimate.value}, {"error", estimate.error}}; }

Json spreadJson(const std::optional<Spread>& spread) {
    if (!spread)
        return {};
    return {{"p10", estimateJson(spread->p10)},
            {"p20", estimateJson(spread->p20)},
            {"p50", estimateJson(spread->p50)},
            {"p80", estimateJson(spread->p80)},
            {"p90", estimateJson(spread->p90)},
            {"mean", estimateJson(spread->mean)},
            {"deviation", spread->deviation},
            {"histogram",
             {{"from", spread->histogram.from}, {"to", spread->histogram.to}, {"counts", spread->histogram.counts}}}};
}

Json varianceJson(const std::vector<VarianceShare>& variance) {
    Json json = Json::array();
    for (const VarianceShare& each : variance)
        json.push_back({{"assumptions", each.assumptions}, {"share", each.share}});
    return json;
}

Json marginJson(const Dossier& dossier, const std::optional<SimulatedMargin>& margin) {
    if (!margin)
        return {};
    return {{"a", optionId(dossier, margin->a)},
            {"b", optionId(dossier, margin->b)},
            {"per_user_month", spreadJson(margin->perUserMonth)},
            {"a_cheaper", toJson(margin->aCheaper)},
            {"variance", varianceJson(margin->variance)}};
}

} // namespace

Json simulationJson(const Dossier& dossier, const Simulation& simulation) {
    Json options = Json::object();
    for (std::size_t i = 0; i < simulation.options.size(); ++i) {
        const OptionSimulation& option = simulation.options[i];
        options[dossier.options[i].id] = {{"available", toJson(option.available)},
                                          {"cheapest", toJson(option.cheapest)},
                                          {"tco", spreadJson(option.tco)},
                                          {"per_user_month", spreadJson(option.perUserMonth)},
                                          {"variance", varianceJson(option.variance)}};
    }
    return {{"seed", simulation.seed},
            {"draws", simulation.draws},
            {"options", options},
            {"margin_of_the_two_most_often_cheapest", marginJson(dossier, simulation.margin)}};
}

} // namespace mailbilan
