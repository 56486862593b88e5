#include "model/simulation/variance.h"

#include "model/random/blocks.h"
#include "model/random/seeding.h"
#include "model/simulation/uniforms.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace mailbilan::simulation {
namespace {

constexpr std::size_t bins = 32, blockSize = static_cast<std::size_t>(random::blockDraws), mostBlocks = 64;

struct Moments {
    double mean = 0, squares = 0; // squares: sum of squared differences from the mean
};

Moments momentsOf(std::span<const double> figures) {
    Moments moments;
    double sum = 0, count = 0;
    for (const double figure : figures)
        if (std::isfinite(figure)) {
            sum += figure;
            ++count;
        }
    moments.mean = count > 0 ? sum / count : 0;
    for (const double figure : figures)
        if (std::isfinite(figure))
            moments.squares += (figure - moments.mean) * (figure - moments.mean);
    return moments;
}

// What one block adds: draws by (driver, bin), sums of differences from the mean by (driver, bin, target).
struct Partial {
    std::vector<double> counts, sums;
    Partial(std::size_t drivers, std::size_t targets) : counts(drivers * bins), sums(drivers * bins * targets) {}
    void add(const Partial& other) {
        std::transform(counts.begin(), counts.end(), other.counts.begin(), counts.begin(), std::plus());
        std::transform(sums.begin(), sums.end(), other.sums.begin(), sums.begin(), std::plus());
    }
};

// By draw, then target, so that a draw adds neighbouring figures.
std::vector<double> differences(const std::vector<Target>& targets, const std::vector<Moments>& moments,
                                std::size_t from, std::size_t count) {
    std::vector<double> result(count * targets.size());
    for (std::size_t t = 0; t < targets.size(); ++t)
        for (std::size_t i = 0; i < count; ++i) {
            const double figure = targets[t].figures[from + i];
            result[i * targets.size() + t] = std::isfinite(figure) ? figure - moments[t].mean : 0;
        }
    return result;
}

Partial partialOf(const std::vector<double>& uniforms, const std::vector<double>& figures, std::size_t drivers,
                  std::size_t targets) {
    Partial partial(drivers, targets);
    for (std::size_t d = 0; d < drivers; ++d)
        for (std::size_t i = 0; i * targets < figures.size(); ++i) {
            const auto bin = d * bins + static_cast<std::size_t>(uniforms[d * blockSize + i] * bins);
            ++partial.counts[bin];
            for (std::size_t t = 0; t < targets; ++t)
                partial.sums[bin * targets + t] += figures[i * targets + t];
        }
    return partial;
}

// Between the bins less what chance alone puts there, as in an analysis of variance (omega squared).
double shareOf(const Partial& sums, std::size_t driver, std::size_t target, std::size_t targets, double all,
               double count) {
    double between = 0, filled = 0;
    for (std::size_t bin = driver * bins; bin < (driver + 1) * bins; ++bin)
        if (sums.counts[bin] > 0) {
            const double sum = sums.sums[bin * targets + target];
            between += sum * sum / sums.counts[bin];
            ++filled;
        }
    if (count <= filled || all <= 0)
        return 0;
    const double within = std::max(0.0, all - between) / (count - filled);
    return std::clamp((between - (filled - 1) * within) / (all + within), 0.0, 1.0);
}

} // namespace

std::vector<std::vector<double>> firstOrderShares(const std::vector<Target>& targets, std::size_t drivers,
                                                  const SimulationSettings& settings) {
    if (targets.empty())
        return {};
    const std::size_t count = std::min(targets.front().figures.size(), mostBlocks * blockSize);
    std::vector<Moments> moments;
    for (const Target& target : targets)
        moments.push_back(momentsOf(target.figures.first(count)));
    const std::size_t blocks = (count + blockSize - 1) / blockSize;
    std::vector<Partial> partials(blocks, Partial(0, 0));
    random::forEachBlock(static_cast<std::int64_t>(blocks), settings.threads, [&](std::int64_t block) {
        const auto at = static_cast<std::size_t>(block), from = at * blockSize;
        const auto figures = differences(targets, moments, from, std::min(blockSize, count - from));
        partials[at] = partialOf(uniformsOf(settings.seed, block, drivers), figures, drivers, targets.size());
    });
    Partial sums(drivers, targets.size());
    for (const Partial& partial : partials)
        sums.add(partial);
    std::vector<std::vector<double>> shares(targets.size());
    for (std::size_t t = 0; t < targets.size(); ++t)
        for (const std::size_t driver : targets[t].dependsOn)
            shares[t].push_back(
                shareOf(sums, driver, t, targets.size(), moments[t].squares, static_cast<double>(count)));
    return shares;
}

} // namespace mailbilan::simulation
