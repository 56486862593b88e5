// Must-haves: met, failed, to be clarified (decision-model.md).
#pragma once

#include "model/dossier/dossier.h"

#include <string>
#include <vector>

namespace mailbilan {

struct RequirementResult {
    std::string requirement; // id
    RequirementState state = RequirementState::ToBeClarified;
    bool stated = false;        // by hand, not by the rule
    std::string part;           // the part that decides: the first failed one, else the first to be clarified
    const Fact* fact = nullptr; // the deciding fact, if any
};
struct OptionRequirements {
    std::vector<RequirementResult> results;         // as Dossier::requirements
    std::vector<std::string> failed, toBeClarified; // ids of must-haves
    bool passes() const { return failed.empty(); }
};

// For every option. A hybrid fails where one of its parts fails, and is to be clarified where one is.
std::vector<OptionRequirements> evaluateRequirements(const Dossier& dossier);

} // namespace mailbilan
