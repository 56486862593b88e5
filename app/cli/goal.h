// The command goal: the value of an assumption at which a figure reaches a target.
#pragma once

#include "cli/settings.h"
#include "model/analysis/goal_seek.h"

#include <string>

namespace mailbilan {

struct GoalQuestion {
    std::string assumption;
    GoalFigure figure;
    Money target;
};
// From --assumption, --figure, --option, --other, --year and --target.
std::optional<GoalQuestion> readGoal(const Arguments& arguments, const Dossier& dossier, Locale locale,
                                     UsageError& error);
std::string goalListing(const Dossier& dossier, const GoalQuestion& question, const GoalSeek& seek,
                        const Wording& wording);

} // namespace mailbilan
