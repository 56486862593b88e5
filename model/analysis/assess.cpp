#include "model/analysis/assessment.h"

namespace mailbilan {

Assessment assess(Dossier dossier, const std::string& date) {
    Assessment result;
    result.dossier = std::make_shared<const Dossier>(std::move(dossier));
    const Dossier& source = *result.dossier;
    result.costs = evaluateCosts(source);
    const auto requirements = evaluateRequirements(source);
    std::vector<bool> eligible;
    for (std::size_t i = 0; i < source.options.size(); ++i)
        eligible.push_back(requirements[i].passes() && result.costs.options[i].available());
    result.matrix = evaluateMatrix(source, eligible);
    result.recommendation = recommend(source, result.costs, result.matrix, requirements);
    result.notes = plausibilityNotes(source, result.costs, date);
    return result;
}

} // namespace mailbilan
