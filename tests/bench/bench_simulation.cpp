// The simulation of a preset with ten options over 36 months, beside the uniforms that it draws.
#include "bench.h"
#include "model/source_scenarios.h"

#include "model/simulation/simulation.h"
#include "model/simulation/uniforms.h"

#include <chrono>
#include <cmath>

using namespace mailbilan;

namespace {

double wallMilliseconds(const std::function<void()>& run) {
    std::vector<double> times;
    for (int round = 0; round < 5; ++round) {
        const auto start = std::chrono::steady_clock::now();
        run();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main() {
    Dossier dossier = presetDossier("350", Country::DE);
    while (dossier.options.size() > 10)
        dossier.options.pop_back();
    Dossier triangular = dossier;
    std::size_t uncertain = 0;
    for (Assumption& assumption : triangular.assumptions) {
        assumption.distribution = Distribution::Triangular;
        uncertain += assumption.value.low || assumption.value.high;
    }
    const std::vector<bool> all(dossier.options.size(), true);
    constexpr std::int64_t draws = 16'384;
    const auto run = [&](const Dossier& of, std::int64_t count, int threads) {
        simulate(of, all, {42, count, threads});
    };
    std::printf("%zu options, %zu assumptions with a range, %lld draws\n", dossier.options.size(), uncertain,
                static_cast<long long>(draws));
    std::vector<Measure> measures{{"its uniforms",
                                   [&] {
                                       for (std::int64_t block = 0; block < draws / 1024; ++block)
                                           simulation::uniformsOf(42, block, uncertain);
                                   }},
                                  {"simulation, triangular, one thread", [&] { run(triangular, draws, 1); }},
                                  {"simulation, PERT, one thread", [&] { run(dossier, draws, 1); }},
                                  {"an eighth of the draws", [&] { run(dossier, draws / 8, 1); }},
                                  {"twice the draws", [&] { run(dossier, draws * 2, 1); }}};
    measure(measures, 7);
    const double one = wallMilliseconds([&] { run(dossier, draws, 1); });
    const double two = wallMilliseconds([&] { run(dossier, draws, 2); });
    std::printf("wall: one thread %.1f ms, two threads %.1f ms, %.2f times as fast\n", one, two, one / two);
}
