#include "export/json_values.h"

namespace mailbilan {
namespace {

const char* name(Appetite appetite) {
    switch (appetite) {
    case Appetite::Cautious: return "cautious";
    case Appetite::Neutral: return "neutral";
    case Appetite::Bold: return "bold";
    }
    return "";
}

Json number(const std::optional<double>& value) { return value ? Json(*value) : Json(); }

Json chancesJson(const OptionChances& chances) {
    return {{"cheapest", toJson(chances.cheapest)},
            {"best", toJson(chances.best)},
            {"preferred_at_dial", toJson(chances.preferred)},
            {"cheapest_and_best", toJson(chances.cheapestAndBest)},
            {"efficient", toJson(chances.efficient)}};
}

Json curveJson(const Dossier& dossier, const PreferenceCurve& curve) {
    Json preferred = Json::object();
    for (std::size_t i = 0; i < curve.preferred.size(); ++i)
        preferred[dossier.options[i].id] = listOf(curve.preferred[i]);
    return {{"dial", curve.dial}, {"preferred", preferred}};
}

Json appetiteJson(const Dossier& dossier, const AppetiteReading& reading) {
    Json options = Json::object();
    for (std::size_t i = 0; i < reading.net.size(); ++i)
        options[dossier.options[i].id] = {{"cost_per_user_month", number(reading.cost[i])},
                                          {"value", number(reading.value[i])},
                                          {"net", number(reading.net[i])}};
    return {{"options", options}, {"recommended", optionIds(dossier, reading.recommended)}};
}

Json shareJson(const Dossier& dossier, const UncertaintyShare& share) {
    return {{"what", share.what == UncertaintyShare::What::Assumption ? "assumption" : "score"},
            {"ids", share.ids},
            {"option", optionId(dossier, share.option)},
            {"share", share.share}};
}

} // namespace

Json uncertainVerdictJson(const Dossier& dossier, const UncertainVerdict& result) {
    Json options = Json::object(), appetites = Json::object(), shares = Json::array(), contenders = Json::array();
    for (std::size_t i = 0; i < result.chances.size(); ++i)
        options[dossier.options[i].id] = chancesJson(result.chances[i]);
    for (const AppetiteReading& reading : result.appetites)
        appetites[name(reading.appetite)] = appetiteJson(dossier, reading);
    for (const UncertaintyShare& share : result.findOutFirst)
        shares.push_back(shareJson(dossier, share));
    if (result.contenders)
        for (const int option : *result.contenders)
            contenders.push_back(optionId(dossier, option));
    return {{"draws", result.draws},
            {"seed", result.seed},
            {"verdict", verdictJson(dossier, result.verdict)},
            {"verdict_without_criteria_that_overlap_with_costs",
             result.verdictWithoutOverlaps ? verdictJson(dossier, *result.verdictWithoutOverlaps) : Json()},
            {"ahead_even_in_its_worst_case", result.aheadInWorstCase},
            {"options", options},
            {"preference_over_the_dial", curveJson(dossier, result.curve)},
            {"risk_appetites", appetites},
            {"contenders", contenders},
            {"find_out_first", shares}};
}

} // namespace mailbilan
