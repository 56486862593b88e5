// Where a figure comes from, in words.
#pragma once

#include "text/wording.h"

#include <optional>

namespace mailbilan {

inline constexpr int oldSourceMonths = 12; // an older source is named (cost-model.md, Plausibility notes)

// "source : Destatis, 09/2025", "hypothèse : …", "saisi par vous", "recherché, non trouvé".
QString sourceLine(const Wording&, const Source&);
// Age in whole months on a day (ISO), never negative; empty where the source has no date.
std::optional<int> sourceAge(const Source&, const std::string& today);
bool isOld(const Source&, const std::string& today);
// "14 mois", "sans date".
QString sourceAgeText(const Wording&, const Source&, const std::string& today);

} // namespace mailbilan
