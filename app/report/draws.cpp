#include "report/draws.h"

namespace mailbilan::report {

Draws drawn(const Assessment& assessment, int threads) {
    const Dossier& dossier = *assessment.dossier;
    Draws draws;
    SimulationSettings settings;
    settings.seed = dossier.seed;
    settings.threads = threads;
    draws.simulation = simulate(dossier, assessment.recommendation.eligible, settings);
    draws.verdict = uncertainVerdict(assessment, draws.simulation, threads);
    return draws;
}

} // namespace mailbilan::report
