// Evaluation of a preset with ten options over 36 months: exact, in double, matrix, all together.
#include "bench.h"
#include "model/source_scenarios.h"

#include "model/analysis/assessment.h"
#include "model/cost/bands.h"

using namespace mailbilan;

int main() {
    Dossier dossier = presetDossier("350", Country::DE);
    while (dossier.options.size() > 10)
        dossier.options.pop_back();
    std::vector<bool> eligible(dossier.options.size(), true);
    measure({{"exact evaluation, ten options", [&] { evaluateCosts(dossier); }},
             {"the same in double", [&] { evaluateCostsFast(dossier); }},
             {"matrix in rationals", [&] { evaluateMatrix(dossier, eligible); }},
             {"everything: costs, matrix, recommendation", [&] { assess(dossier, "2026-11-25"); }},
             {"cheapest option for 1 to 500 users", [&] { cheapestByUsers(dossier, 1, 500); }}},
            21);
}
