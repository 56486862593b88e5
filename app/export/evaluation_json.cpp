#include "export/evaluation_json.h"

#include "export/json_values.h"

namespace mailbilan {
namespace {

Json organisationJson(const Dossier& dossier, const CostResult& costs) {
    const Organisation& organisation = dossier.organisation;
    Json kinds = Json::array();
    for (const Kind kind : organisation.tcoIncludes)
        kinds.push_back(nameOf(kind));
    return {{"country", nameOf(organisation.country)},
            {"currency", code(organisation.currency)},
            {"horizon", organisation.horizon},
            {"years", costs.yearLabels},
            {"part_year_months", costs.partYearMonths},
            {"tco_includes", kinds},
            {"npv_convention", nameOf(organisation.npvConvention)}};
}

Json notesJson(const Findings& notes) {
    Json json = Json::array();
    for (const Finding& note : notes)
        json.push_back({{"code", note.code}, {"pointer", note.pointer}, {"arguments", note.arguments}});
    return json;
}

constexpr std::int64_t draws = 16'384;

// What is drawn depends on the dossier's seed only, not on how many threads there are.
void addDrawn(Json& json, const Assessment& assessment, int threads) {
    const Dossier& dossier = *assessment.dossier;
    const Simulation simulation = simulate(dossier, assessment.recommendation.eligible, {dossier.seed, draws, threads});
    json["simulation"] = simulationJson(dossier, simulation);
    json["robustness"] =
        robustnessJson(dossier, evaluateRobustness(dossier, assessment.matrix, {draws, dossier.seed, threads}));
    json["verdict_under_uncertainty"] =
        uncertainVerdictJson(dossier, uncertainVerdict(assessment, simulation, threads));
}

} // namespace

std::string evaluationJson(const Assessment& assessment, const std::string& date, const std::string& version,
                           int threads) {
    const Dossier& dossier = *assessment.dossier;
    Json options = Json::object();
    for (std::size_t i = 0; i < dossier.options.size(); ++i) {
        Json option{{"model", nameOf(dossier.options[i].model)}};
        option.update(costsJson(dossier, assessment.costs.options[i], dossier.options[i], assessment.costs.yearLabels));
        options[dossier.options[i].id] = option;
    }
    Json json{{"format", "mailbilan-evaluation/1"},
              {"version", version},
              {"date", date},
              {"title", dossier.title.in("en")},
              {"organisation", organisationJson(dossier, assessment.costs)},
              {"options", options},
              {"cheapest_cash", optionIds(dossier, assessment.costs.cheapestCash)},
              {"cheapest_amortised", optionIds(dossier, assessment.costs.cheapestAmortised)},
              {"comparisons", comparisonsJson(dossier, assessment.costs)},
              {"matrix", matrixJson(dossier, assessment.matrix)},
              {"recommendation", recommendationJson(dossier, assessment.recommendation)},
              {"notes", notesJson(assessment.notes)}};
    addDrawn(json, assessment, threads);
    return json.dump(2) + "\n";
}

} // namespace mailbilan
