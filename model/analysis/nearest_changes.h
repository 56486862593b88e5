// Which weight or score, moved alone, makes another option the recommended one. Internal to the room.
#pragma once

#include "model/analysis/flips.h"

namespace mailbilan::analysis {

// An eligible option as it stands at the dial.
struct Standing {
    int option = 0;
    Exact cost; // per user and month
};

// `contestant`: the recommended option and those that compete as one with it, it first; `rivals`: all others.
// Rows 10 and 14 of decision-model.md, with what a point of value is worth less the cost in the place of a score: since
// the weights are shares of their sum, lambda V - C is the weighted mean of lambda s - C.
std::vector<NearestChange> weightAndScoreChanges(const Dossier& dossier, const Exact& dial,
                                                 const std::vector<Standing>& contestant,
                                                 const std::vector<Standing>& rivals);

// |at - now| in units of the range on that side.
std::optional<double> distanceOf(const Assumption& assumption, const Figure& at);

} // namespace mailbilan::analysis
