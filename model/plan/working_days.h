// Working days of a project: Monday to Friday without the public holidays of the country (holidays.h).
#pragma once

#include "model/dossier/dossier.h"

#include <optional>
#include <string>
#include <string_view>

namespace mailbilan {

// The working day `day` of a project that starts with `month` ("2027-01"); day 0 is the first one of the month.
// ISO date; empty where the month is none.
std::optional<std::string> workingDate(Country country, std::string_view month, int day);

// The other way round: the first working day not before `date` (ISO). Empty before the month of the start, beyond
// what a phase may take, and where either is no date.
std::optional<int> workingDayOf(Country country, std::string_view month, std::string_view date);

} // namespace mailbilan
