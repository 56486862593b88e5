// Ranks and central weights of 12 criteria and 10 options, scores in ranges, any weights: the work of
// peers/numpy_smaa.py, beside nothing but its 131 uniforms a draw.
#include "bench.h"
#include "only_uniforms.h"

#include "model/analysis/uncertain_verdict.h"
#include "model/random/dispatch.h"
#include "model/robustness/draw_ranks.h"
#include "model/source_scenarios.h"

#include <chrono>
#include <numeric>

using namespace mailbilan;

namespace {

// Scores in [L, L + 1], L = 1 + ((10 c + o) * 40503 >> 7) % 4.
Dossier peersMatrix(int options, int criteria) {
    Dossier dossier;
    for (int c = 0; c < criteria; ++c) {
        Criterion criterion;
        criterion.id = "c" + std::to_string(c);
        dossier.criteria.push_back(criterion);
    }
    for (int o = 0; o < options; ++o) {
        Option option;
        option.id = "o" + std::to_string(o);
        for (int c = 0; c < criteria; ++c) {
            const int low = 1 + (((10 * c + o) * 40503) >> 7) % 4;
            option.scores["c" + std::to_string(c)] = {Figure(low), Figure(low + 1), {}, {}, false};
        }
        dossier.options.push_back(option);
    }
    return dossier;
}

struct Case {
    explicit Case(Dossier matrix, WeightSetting weights = WeightSetting::Free)
        : dossier(std::move(matrix)), weighing(decision::weigh(dossier, false)), options(dossier.options.size()),
          plan((std::iota(options.begin(), options.end(), 0), weighing), options, weights, ScoreSetting::InRanges, 42) {
    }
    Dossier dossier;
    decision::Weighing weighing;
    std::vector<int> options;
    robustness::Plan plan;

    robustness::RankCounts run(std::int64_t draws, const robustness::Kernel& kernel, int threads = 1) const {
        return robustness::drawRanks(plan, {draws, 42, threads}, kernel);
    }
};

double wallMilliseconds(const std::function<void()>& run) {
    std::vector<double> times;
    for (int round = 0; round < 7; ++round) {
        const auto start = std::chrono::steady_clock::now();
        run();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void measureSet(const char* name, const robustness::Kernel& kernel, double (*uniforms)(std::int64_t, int)) {
    constexpr std::int64_t draws = 100 * random::blockDraws;
    const Case peers(peersMatrix(10, 12)), fewer(peersMatrix(5, 12)), more(peersMatrix(20, 12));
    double sum = 0;
    std::printf("\n%s, %lld draws\n", name, static_cast<long long>(draws));
    measure({{"only its 131 uniforms",
              [&] {
                  for (std::int64_t block = 0; block < draws / random::blockDraws; ++block)
                      sum += uniforms(block, 131);
              }},
             {"ranks, central weights, pairs", [&] { peers.run(draws, kernel); }},
             {"a tenth of the draws", [&] { peers.run(draws / 10, kernel); }},
             {"5 options", [&] { fewer.run(draws, kernel); }},
             {"20 options", [&] { more.run(draws, kernel); }}},
            9);
    const double one = wallMilliseconds([&] { peers.run(draws, kernel); }),
                 two = wallMilliseconds([&] { peers.run(draws, kernel, 2); });
    std::printf("%.1f ns a draw; wall: two threads %.2f times as fast as one; uniforms' mean %.4f\n",
                one * 1e6 / static_cast<double>(draws), one / two, sum / 1310.0 / static_cast<double>(draws));
}

} // namespace

int main() {
    const Case peers(peersMatrix(10, 12));
    const auto counted = peers.run(100'000, robustness::kernel(), 2);
    std::printf("first-rank acceptability");
    for (std::size_t o = 0; o < 10; ++o)
        std::printf(" %.4f", static_cast<double>(counted.ranks[o * 10]) / static_cast<double>(counted.draws));
    measureSet("\nbaseline", robustness::baselineKernel(), onlyUniformsBaseline);
    if (random::bestInstructionSet() == random::InstructionSet::Avx2)
        measureSet("AVX2", robustness::avx2Kernel(), onlyUniformsAvx2);

    const Assessment preset = assess(presetDossier("350", Country::DE), "2026-11-25");
    const Simulation simulation = simulate(*preset.dossier, preset.recommendation.eligible, {42, 16'384, 1});
    std::printf("\npreset of 350 users, %zu options\n", preset.dossier->options.size());
    measure({{"everything at likely values", [&] { assess(*preset.dossier, "2026-11-25"); }},
             {"one case of robustness, 10,000 draws",
              [&] { robustnessCase(*preset.dossier, preset.matrix, WeightSetting::Free, ScoreSetting::InRanges, {}); }},
             {"all eight cases, 10,000 draws", [&] { evaluateRobustness(*preset.dossier, preset.matrix, {}); }},
             {"verdict from 16,384 common draws", [&] { uncertainVerdict(preset, simulation); }}},
            5);
}
