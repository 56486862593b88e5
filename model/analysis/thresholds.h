// From how many users, from which value, with how many features, at which rate of return (cost-model.md, What is
// reported). Crossings in time and paybacks are in CostResult::comparisons.
#pragma once

#include "model/analysis/outcome.h"
#include "model/cost/bands.h"
#include "model/cost/ledger.h"

#include <optional>
#include <string>
#include <vector>

namespace mailbilan {

// Among the eligible options. `to` at least 5,000 by the cost model, up to 1,000,000.
std::vector<UserBand> eligibleByUsers(const Dossier& dossier, std::int64_t from = 1, std::int64_t to = 5'000);

struct ValueBand {
    Figure from, to;          // `to` is where the next band begins; of the last one the end, inclusive
    std::vector<int> options; // indexes into Dossier::options, ties all named; empty: nobody is available
};
// By an assumption, over the values searched for flips unless stated; limits as FlipValue::value.
std::vector<ValueBand> bandsByAssumption(const Dossier& dossier, const std::string& assumption, Outcome outcome,
                                         std::optional<Figure> from = {}, std::optional<Figure> to = {});

// Feature density: which modules are taken. A module is a set of items that a company can do without: archiving and
// security by their category, and what every option but today's system includes in its own form (templates of one first
// word, "compliance.server", "compliance.archive"), the migration left out. An item counts to its template's module.
struct FeatureModule {
    std::string id; // "archiving", "security", or the first word of the templates
    friend bool operator==(const FeatureModule&, const FeatureModule&) = default;
};
std::vector<FeatureModule> featureModules(const Dossier& dossier);

struct DensityRow {
    std::vector<std::string> modules; // taken
    std::vector<UserBand> bands;
};
// Every combination of modules, fewest first, then in the order of featureModules(); at most 5 modules count (32 rows).
std::vector<DensityRow> bandsByFeatures(const Dossier& dossier, std::int64_t from = 1, std::int64_t to = 5'000);

// Yearly rates at which the monthly flows have no present value: sum of flow(m) / (1+r)^(m/12) = 0, r > -1.
struct RateOfReturn {
    bool everyRate = false; // all flows are 0
    std::vector<double>
        rates; // all of them, ascending, each once, bracketed to 1e-12 or as far as doubles tell; empty: none
};
RateOfReturn ratesOfReturn(const std::vector<Money>& flows);

// What b saves against a: flows a - b by month, residuals at the end of the horizon. Both available.
struct ReturnOnDifference {
    int a = 0, b = 0; // indexes into Dossier::options, b the one with the higher first outlay
    RateOfReturn rate;
};
// Every pair of available options.
std::vector<ReturnOnDifference> returnsOnDifferences(const CostResult& costs, const Dossier& dossier);

} // namespace mailbilan
