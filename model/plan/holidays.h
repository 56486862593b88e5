// Public holidays that hold in the whole country. What single regions, Länder or cantons add (Alsace and Moselle,
// Epiphany, Good Friday in most cantons ...) is not among them.
// France: Code du travail, art. L3133-1. Germany: the nine that the laws of all sixteen Länder share. Switzerland:
// 1 August (Federal Constitution, art. 110) and the three days that all cantons keep.
#pragma once

#include "model/dossier/dossier.h"

#include <chrono>

namespace mailbilan {

// Easter Sunday of the Gregorian calendar (J. Meeus, Astronomical Algorithms, chapter 8).
std::chrono::sys_days easterSunday(std::chrono::year year);

bool isPublicHoliday(Country country, std::chrono::sys_days day);

} // namespace mailbilan
