// What commands print: for people as text, for programs as JSON.
#pragma once

#include "model/analysis/assessment.h"
#include "text/wording.h"

#include <string>

namespace mailbilan {

// Options with TCO, cost per user and month, value, state; then the verdict.
std::string evaluationListing(const Assessment& assessment, const Wording& wording);
// The presets with what they assume, their recommended option and its cost.
std::string presetsListing(const Wording& wording, Country country, const std::string& date, bool json);
// The plans with price and source.
std::string providersListing(const Wording& wording, Country country, bool json);
std::string findingsJson(const Findings& findings, const Wording& wording);

} // namespace mailbilan
