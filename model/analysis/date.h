// Dates as ISO text: days and months, never instants.
#pragma once

#include <optional>
#include <string_view>

namespace mailbilan {

// Whole months from `iso` ("2026", "2026-08" or "2026-08-17"; a missing month counts as January) to `today`
// (full date), never negative; empty where either is not a date.
std::optional<int> monthsBetween(std::string_view iso, std::string_view today);

bool isIsoDate(std::string_view text); // "2026-08-17", an existing day

} // namespace mailbilan
