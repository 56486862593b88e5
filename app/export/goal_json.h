// The answer to a goal seek as JSON.
#pragma once

#include "model/analysis/goal_seek.h"

#include <span>
#include <string>
#include <string_view>

namespace mailbilan {

// In the order of GoalFigure::What: "tco", "per_user_month" ...
std::span<const std::string_view> goalFigureNames();

std::string goalJson(const Dossier& dossier, const std::string& assumption, const GoalFigure& figure, Money target,
                     const GoalSeek& seek);

} // namespace mailbilan
