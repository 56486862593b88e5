#include "model/analysis/assessment.h"

namespace mailbilan {

Assessment assess(Dossier dossier, const std::string& date) {
    Assessment result;
    result.dossier = std::make_shared<const Dossier>(std::move(dossier));
    const Dossier& source = *result.dossier;
    result.costs = evaluateCosts(source);
    const auto requirements = evaluateRequirements(source);
    result.matrix = evaluateMatrix(source, eligibleOptions(result.costs, requirements));
    result.recommendation = recommend(source, result.costs, result.matrix, requirements);
    result.notes = plausibilityNotes(source, result.costs, date);
    return result;
}

} // namespace mailbilan
