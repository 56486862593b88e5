// The values that a question tries. Internal to the room.
#pragma once

#include "model/analysis/sensitivity.h"

namespace mailbilan::analysis {

// The nearest decimal of so many significant digits, at most 18 after the point, without needless zeros. |value| below
// 1e11, `digits` up to 15.
Figure significant(double value, int digits);

// Whether the assumption is the number of users at the start: it takes whole values only.
bool isUsersAtStart(const Dossier& dossier, const std::string& assumption);

// As SensitivityMap::xs.
std::vector<Figure> axisValues(const Dossier& dossier, const Assumption& assumption, const MapAxis& axis);

} // namespace mailbilan::analysis
