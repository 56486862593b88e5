// Every figure that window and report show, as JSON (schema: scenarios/evaluation.schema.json, which only grows).
#pragma once

#include "model/analysis/assessment.h"

#include <string>

namespace mailbilan {

// Money is decimal text to the cent, NPV and per-user figures have ten decimals, exact figures stand as fraction and
// decimal; what is drawn is a number with its sampling error. The same assessment gives the same bytes, on any number
// of threads.
std::string evaluationJson(const Assessment& assessment, const std::string& date, const std::string& version,
                           int threads);

} // namespace mailbilan
