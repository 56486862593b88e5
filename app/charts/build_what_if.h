// Charts of the what-if analyses, in the words of a language. Without `options` they show contendingOptions(), in
// dossier order; options that do not compete are left out.
#pragma once

#include "charts/build.h"
#include "charts/chance_grid.h"
#include "charts/curves.h"
#include "charts/distributions.h"
#include "charts/heat_map.h"
#include "charts/tornado_bars.h"
#include "model/analysis/sensitivity.h"
#include "model/analysis/uncertain_verdict.h"
#include "model/analysis/user_costs.h"
#include "model/robustness/robustness.h"
#include "model/simulation/simulation.h"

namespace mailbilan {

// The margin of the two best options; without rows where fewer than two compete.
TornadoChart marginTornado(const Assessment&, const Wording&, const Tornado&, std::size_t mostBars = 8);
TornadoChart costTornado(const Assessment&, const Wording&, const Tornado&, int option, std::size_t mostBars = 8);

// Cost per user and month over the draws.
DistributionsChart distributionsChart(const Assessment&, const Wording&, const Simulation&, const Options& = {});
// P10 and P90 for planeChart().
std::vector<CostQuantiles> costQuantiles(const Simulation&);

// How often each is alone the cheapest, the best, preferred at the dial, as the verdict counts; all others in one row.
ChanceGrid chancesGrid(const Assessment&, const Wording&, const UncertainVerdict&, const Options& = {});
ChanceGrid findOutGrid(const Assessment&, const Wording&, const UncertainVerdict&, std::size_t most = 6);
// Ranks among all eligible options; those beyond the fourth in one column.
ChanceGrid ranksGrid(const Assessment&, const Wording&, const RobustnessCase&, const Options& = {});
ChanceGrid duelsGrid(const Assessment&, const Wording&, const RobustnessCase&, const Options& = {});

// Bands of the cheapest option over the users at the start, cost per user and month below; with a curve for each
// option of a band in sight.
CurvesChart usersChart(const Assessment&, const Wording&, const std::vector<UserBand>&, const UserCosts&,
                       const Options& = {});
// The number of users up to which usersChart() is worth looking at.
std::int64_t usersShown(const Dossier&, const std::vector<UserBand>&);
std::int64_t usersAtStart(const Dossier&);

// The probability of being preferred over the value of a point; who is recommended at likely values above.
CurvesChart dialChart(const Assessment&, const Wording&, const UncertainVerdict&, const Options& = {});

HeatMapChart mapChart(const Assessment&, const Wording&, const SensitivityMap&);

} // namespace mailbilan
