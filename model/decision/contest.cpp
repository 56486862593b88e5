#include "model/decision/contest.h"

#include "model/decision/stepped_contest.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace mailbilan::decision {
namespace {

// Gauss-Kronrod rule of 15 points on [-1, 1]; the odd ones are the Gauss rule of 7 (QUADPACK).
constexpr std::array<double, 8> nodes{0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
                                      0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
                                      0.586087235467691130294144691693013, 0.405845151377397166906606412076961,
                                      0.207784955007898467600689403773245, 0.0};
constexpr std::array<double, 8> kronrod{0.022935322010529224963732008058970, 0.063092092629978553290700663189204,
                                        0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
                                        0.169004726639267902826583426598550, 0.190350578064785409913256402421014,
                                        0.204432940075298892414161999234649, 0.209482141084727828012999174891714};
constexpr std::array<double, 4> gauss{0.129484966168869693270611432679082, 0.279705391489276667901467771423780,
                                      0.381830050505118944950369775488975, 0.417959183673469387755102040816327};
constexpr double tolerance = 1e-12; // a cell; the rule's own error is far smaller than what is compared with it
constexpr int mostHalvings = 40;

// A sum with ranges: its distribution counts from `offset`.
struct Runner {
    double offset = 0;
    const SumDistribution* distribution = nullptr;
};

class Integration {
public:
    explicit Integration(std::vector<Runner> runners) : runners_(std::move(runners)), result_(runners_.size(), 0) {}

    // Over x from `from` up: the density of one sum at x times the chance that every other is below x.
    std::vector<double> above(double from) {
        std::vector<double> edges = cellEdges(from);
        for (std::size_t i = 0; i + 1 < edges.size(); ++i)
            addCell(edges[i], edges[i + 1], mostHalvings);
        return result_;
    }

private:
    std::vector<double> cellEdges(double from) const {
        std::vector<double> edges{from};
        for (const Runner& runner : runners_)
            for (const double cut : runner.distribution->cuts())
                edges.push_back(runner.offset + cut);
        std::erase_if(edges, [&](double edge) { return edge < from; });
        std::sort(edges.begin(), edges.end());
        edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
        return edges;
    }

    // The integrands at x, by sum.
    void evaluate(double x, std::vector<double>& values) const {
        const std::size_t n = runners_.size();
        values.assign(n, 1);
        for (std::size_t j = 0; j < n; ++j) {
            const double below = runners_[j].distribution->below(x - runners_[j].offset);
            for (std::size_t i = 0; i < n; ++i)
                if (i != j)
                    values[i] *= below;
        }
        for (std::size_t i = 0; i < n; ++i)
            if (values[i] > 0)
                values[i] *= runners_[i].distribution->density(x - runners_[i].offset);
    }

    void addCell(double left, double right, int halvings) {
        const double middle = left + (right - left) / 2, half = (right - left) / 2;
        std::vector<double> fine(runners_.size(), 0), coarse(runners_.size(), 0), values;
        const auto add = [&](double x, std::size_t node) {
            evaluate(x, values);
            for (std::size_t i = 0; i < values.size(); ++i) {
                fine[i] += kronrod[node] * half * values[i];
                if (node % 2 == 1)
                    coarse[i] += gauss[node / 2] * half * values[i];
            }
        };
        for (std::size_t node = 0; node < nodes.size(); ++node) {
            add(middle + half * nodes[node], node);
            if (nodes[node] != 0)
                add(middle - half * nodes[node], node);
        }
        double error = 0;
        for (std::size_t i = 0; i < fine.size(); ++i)
            error = std::max(error, std::abs(fine[i] - coarse[i]));
        if (error > tolerance && halvings > 0) {
            addCell(left, middle, halvings - 1);
            addCell(middle, right, halvings - 1);
            return;
        }
        for (std::size_t i = 0; i < fine.size(); ++i)
            result_[i] += fine[i];
    }

    std::vector<Runner> runners_;
    std::vector<double> result_;
};

Rational ofNineDecimals(double chance) {
    const auto billionths = static_cast<std::int64_t>(std::llround(std::clamp(chance, 0.0, 1.0) * 1e9));
    return Rational(billionths, 1'000'000'000);
}

// Indexes of the sums that can be highest, or at least level with the highest of the lowest.
std::vector<std::size_t> contenders(const std::vector<UncertainSum>& sums) {
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const Rational high = sums[i].high();
        if (std::none_of(sums.begin(), sums.end(), [&](const UncertainSum& other) { return other.low > high; }))
            result.push_back(i);
    }
    return result;
}

} // namespace

Contest::Contest(std::vector<UncertainSum> sums) : sums_(std::move(sums)), distributions_(sums_.size()) {}

const SumDistribution& Contest::distribution(std::size_t i) {
    if (!distributions_[i]) {
        std::vector<double> widths;
        for (const Spread& spread : sums_[i].spreads)
            widths.push_back(toDouble(spread.width));
        distributions_[i].emplace(std::move(widths));
    }
    return *distributions_[i];
}

// `which[k]` is the place of sums[k] in sums_.
std::vector<double> Contest::highestAloneInRanges(const std::vector<UncertainSum>& sums,
                                                  const std::vector<std::size_t>& which) {
    // Nobody can be highest below the highest of the lows; counting from there keeps the digits of small ranges.
    Rational from = sums.front().low;
    for (const UncertainSum& sum : sums)
        from = std::max(from, sum.low);
    std::vector<double> result(sums.size(), 0);
    std::vector<Runner> runners;
    std::vector<std::size_t> certain, running;
    double allBelow = 1;
    for (std::size_t k = 0; k < sums.size(); ++k) {
        if (sums[k].isCertain()) {
            certain.push_back(k); // all of these are level at `from`
            continue;
        }
        running.push_back(k);
        runners.push_back({toDouble(sums[k].low - from), &distribution(which[k])});
        allBelow *= runners.back().distribution->below(-runners.back().offset);
    }
    if (certain.size() == 1)
        result[certain.front()] = allBelow;
    const std::vector<double> chances = Integration(runners).above(0);
    for (std::size_t k = 0; k < running.size(); ++k)
        result[running[k]] = chances[k];
    return result;
}

std::vector<double> Contest::highestAloneInBinary() {
    std::vector<std::size_t> all(sums_.size());
    std::iota(all.begin(), all.end(), 0u);
    return highestAloneInRanges(sums_, all);
}

std::vector<Rational> Contest::highestAlone(const std::vector<Rational>& shifts) {
    std::vector<UncertainSum> shifted = sums_;
    for (std::size_t i = 0; i < shifted.size(); ++i)
        shifted[i].low += shifts[i];
    std::vector<Rational> result(sums_.size(), 0);
    const std::vector<std::size_t> left = contenders(shifted);
    if (left.size() == 1)
        result[left.front()] = 1;
    if (left.size() == 2) {
        if (const auto chances = pairChances(shifted[left[0]], shifted[left[1]])) {
            result[left[0]] = chances->ahead;
            result[left[1]] = chances->behind;
            return result;
        }
    }
    if (left.size() < 2)
        return result;
    std::vector<UncertainSum> sums;
    for (const std::size_t i : left)
        sums.push_back(shifted[i]);
    const bool inSteps = std::any_of(sums.begin(), sums.end(), [](const UncertainSum& sum) { return sum.inSteps(); });
    const std::vector<double> chances = inSteps ? highestAloneInSteps(sums) : highestAloneInRanges(sums, left);
    for (std::size_t k = 0; k < left.size(); ++k)
        result[left[k]] = ofNineDecimals(chances[k]);
    return result;
}

} // namespace mailbilan::decision
