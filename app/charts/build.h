// Charts of an assessment, in the words of a language.
#pragma once

#include "charts/bands_strip.h"
#include "charts/contribution_bars.h"
#include "charts/cumulative.h"
#include "charts/key_strip.h"
#include "charts/plane.h"
#include "charts/range_bars.h"
#include "charts/stacked_years.h"
#include "charts/timeline.h"
#include "charts/value_bars.h"
#include "model/analysis/assessment.h"
#include "model/cost/bands.h"
#include "text/wording.h"

namespace mailbilan {

// Indexes into Dossier::options, in the order in which they are drawn.
using Options = std::vector<int>;

OptionLook optionLook(const Assessment&, const Wording&, int option);
// What charts show unless told otherwise: all options where there are at most four, else those of the board page.
Options shownOptions(const Assessment&);
// Why an option is out: its failed must-haves, or that it has no costs; empty where it is not.
QString outReason(const Assessment&, const Wording&, int option);

// Where `options` is empty, shownOptions() are drawn. Options without costs or out are left away where they
// cannot be shown; keyStrip() names them all.
struct CostQuantiles { // of a simulation, per user and month
    int option = 0;
    double p10 = 0, p90 = 0;
};
PlaneChart planeChart(const Assessment&, const Wording&, const Options& options = {},
                      const std::vector<CostQuantiles>& quantiles = {});
StackedYearsChart stackedYearsChart(const Assessment&, const Wording&, const Options& options = {});
CumulativeChart cumulativeChart(const Assessment&, const Wording&, const Options& options = {});
KeyStrip keyStrip(const Assessment&, const Wording&, const Options& options = {});

Axis scoreAxis(const Assessment&, const Wording&);
RangeRow scoreRow(const Assessment&, const Wording&, int criterion, const Options& options = {});
RangeRow valueRow(const Assessment&, const Wording&, const Options& options = {}); // the weighted sum
RangeBarsChart rangeBarsChart(const Assessment&, const Wording&, const Options& options = {});
ValueBarsChart valueBarsChart(const Assessment&, const Wording&, const Options& options = {});
// To the left what speaks for the rival, to the right for the leader, the margin last.
ContributionBarsChart contributionBarsChart(const Assessment&, const Wording&, const Margin&);

// The phases of the migration; costs are those of `option`.
TimelineChart timelineChart(const Assessment&, const Wording&, std::optional<int> option);

BandsStrip bandsStrip(const Assessment&, const Wording&, const std::vector<UserBand>& bands,
                      std::optional<std::int64_t> present = {});

} // namespace mailbilan
