#include "model/simulation/spread.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mailbilan::simulation {
namespace {

constexpr double z = 1.96; // of a 95 % interval
constexpr int histogramBins = 40;

// Equal bins from lowest to highest value; which bin never falls as the value rises.
class Bins {
public:
    Bins(double from, double to, int count)
        : from_(from), scale_(to > from ? count / (to - from) : 0), last_(count - 1) {}
    std::size_t operator()(double value) const {
        return static_cast<std::size_t>(std::min((value - from_) * scale_, last_));
    }

private:
    double from_, scale_, last_;
};

Histogram histogramOf(std::span<const double> values, double from, double to) {
    Histogram histogram{from, to, std::vector<std::int64_t>(from < to ? histogramBins : 1)};
    const Bins bin(from, to, static_cast<int>(histogram.counts.size()));
    for (const double value : values)
        ++histogram.counts[bin(value)];
    return histogram;
}

// Between the order statistics one and a bit of its own deviations on either side.
struct Places {
    std::size_t at, below, above;
};
Places placesOf(std::size_t percent, std::size_t count) {
    const double n = static_cast<double>(count), p = static_cast<double>(percent) / 100;
    const double half = z * std::sqrt(n * p * (1 - p));
    const auto place = [&](double x) { return static_cast<std::size_t>(std::clamp(std::floor(x), 0.0, n - 1)); };
    return {percent * count / 100, place(p * n - half), place(p * n + half)};
}

} // namespace

std::vector<double> sortedAt(std::span<const double> values, std::span<const std::size_t> places) {
    constexpr int count = 4096;
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const Bins bin(*low, *high, count);
    std::vector<std::size_t> ends(count);
    for (const double value : values)
        ++ends[bin(value)];
    for (std::size_t i = 1; i < ends.size(); ++i)
        ends[i] += ends[i - 1];
    std::vector<char> wanted(count);
    const auto binAt = [&](std::size_t place) {
        return static_cast<std::size_t>(std::upper_bound(ends.begin(), ends.end(), place) - ends.begin());
    };
    for (const std::size_t place : places)
        wanted[binAt(place)] = 1;
    std::vector<double> kept;
    for (const double value : values)
        if (wanted[bin(value)])
            kept.push_back(value);
    std::sort(kept.begin(), kept.end());
    std::vector<double> result;
    for (const std::size_t place : places) {
        const std::size_t at = binAt(place);
        const auto start =
            std::partition_point(kept.begin(), kept.end(), [&](double value) { return bin(value) < at; });
        result.push_back(*(start + static_cast<std::ptrdiff_t>(place - (at == 0 ? 0 : ends[at - 1]))));
    }
    return result;
}

Spread spreadOf(std::span<const double> values) {
    Spread spread;
    const double n = static_cast<double>(values.size());
    // Counted from the first, so that equal values have exactly themselves as mean.
    double sum = 0, squares = 0;
    for (const double value : values)
        sum += value - values.front();
    const double mean = values.front() + sum / n;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    spread.deviation = values.size() > 1 ? std::sqrt(squares / (n - 1)) : 0;
    spread.mean = {mean, z * spread.deviation / std::sqrt(n)};
    const std::array<std::pair<std::size_t, Estimate*>, 5> quantiles{
        {{10, &spread.p10}, {20, &spread.p20}, {50, &spread.p50}, {80, &spread.p80}, {90, &spread.p90}}};
    std::vector<std::size_t> places;
    for (const auto& [percent, estimate] : quantiles) {
        const Places each = placesOf(percent, values.size());
        places.insert(places.end(), {each.at, each.below, each.above});
    }
    places.insert(places.end(), {0, values.size() - 1});
    const std::vector<double> sorted = sortedAt(values, places);
    for (std::size_t i = 0; i < quantiles.size(); ++i)
        *quantiles[i].second = {sorted[3 * i], (sorted[3 * i + 2] - sorted[3 * i + 1]) / 2};
    spread.histogram = histogramOf(values, sorted[15], sorted[16]);
    return spread;
}

} // namespace mailbilan::simulation
