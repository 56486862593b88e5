// Everything that is computed from a dossier, in one value: what window, report and exports show.
#pragma once

#include "model/decision/recommendation.h"
#include "model/dossier/finding.h"

#include <memory>

namespace mailbilan {

struct Assessment {
    std::shared_ptr<const Dossier> dossier; // the results point into it
    CostResult costs;
    MatrixResult matrix;
    Recommendation recommendation;
    Findings notes; // plausibility notes, severity Note
};

// `date` (ISO) is today's: the age of sources is counted from it. The dossier must have no errors.
Assessment assess(Dossier dossier, const std::string& date);

// Plausibility notes (cost-model.md, last paragraph).
Findings plausibilityNotes(const Dossier& dossier, const CostResult& costs, const std::string& date);

} // namespace mailbilan
