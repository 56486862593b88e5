// Values of the model as JSON.
#pragma once

#include "model/analysis/uncertain_verdict.h"
#include "model/robustness/robustness.h"
#include "model/storage/names.h"

#include <nlohmann/json.hpp>

namespace mailbilan {

using Json = nlohmann::ordered_json;

inline Json toJson(Money amount) { return amount.text(); }
inline Json toJson(const Exact& value) { return {{"exact", value.fraction}, {"decimal", value.text(10)}}; }
inline Json toJson(const Npv& value) { return {{"exact_10", value.exact10}, {"rounded", value.rounded.text()}}; }

inline Json toJson(const Chance& chance) {
    Json json{{"value", chance.value}, {"error", chance.error}};
    if (chance.exact)
        json["exact"] = toJson(*chance.exact);
    return json;
}

template <class T> Json toJson(const std::optional<T>& value) { return value ? toJson(*value) : Json(); }
inline Json toJson(const std::optional<int>& value) { return value ? Json(*value) : Json(); }

template <class List> Json listOf(const List& list) {
    Json json = Json::array();
    for (const auto& entry : list)
        json.push_back(toJson(entry));
    return json;
}

// Ids of options, by their positions.
inline Json optionIds(const Dossier& dossier, const std::vector<int>& positions) {
    Json json = Json::array();
    for (const int position : positions)
        json.push_back(dossier.options[static_cast<std::size_t>(position)].id);
    return json;
}
inline Json optionId(const Dossier& dossier, const std::optional<int>& position) {
    return position ? Json(dossier.options[static_cast<std::size_t>(*position)].id) : Json();
}

Json costsJson(const Dossier& dossier, const OptionCosts& costs, const Option& option,
               const std::vector<std::string>& years);
Json comparisonsJson(const Dossier& dossier, const CostResult& costs);
Json matrixJson(const Dossier& dossier, const MatrixResult& matrix);
Json verdictJson(const Dossier& dossier, const Verdict& verdict);
Json recommendationJson(const Dossier& dossier, const Recommendation& recommendation);
Json robustnessJson(const Dossier& dossier, const Robustness& robustness);
Json simulationJson(const Dossier& dossier, const Simulation& simulation);
Json uncertainVerdictJson(const Dossier& dossier, const UncertainVerdict& verdict);

} // namespace mailbilan
