// Bands by users, flips and rates of return of the largest preset, all options: what is worked out beside a page.
#include "bench.h"
#include "model/source_scenarios.h"

#include "model/analysis/flips.h"
#include "model/analysis/thresholds.h"

using namespace mailbilan;

int main() {
    const Dossier dossier = presetDossier("350", Country::DE);
    const CostResult costs = evaluateCosts(dossier);
    measure(
        {{"exact evaluation, all options", [&] { evaluateCosts(dossier); }},
         {"bands from 1 to 5,000 users", [&] { eligibleByUsers(dossier); }},
         {"bands by the price of a plan", [&] { bandsByAssumption(dossier, "price.generic", Outcome::Recommended); }},
         {"flips of one assumption", [&] { flipsOf(dossier, "tickets.managed"); }},
         {"flips of all assumptions, nearest changes", [&] { flips(dossier); }},
         {"rates of return of all pairs", [&] { returnsOnDifferences(costs, dossier); }}},
        11);
}
