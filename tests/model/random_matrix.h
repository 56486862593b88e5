// Small random matrices and sums from a seed, and what they give by counting or drawing.
#pragma once

#include "model/decision/contest.h"
#include "model/neutral_matrix.h"

#include <functional>
#include <random>

namespace mailbilan::test {

class RandomMatrix {
public:
    explicit RandomMatrix(unsigned seed) : engine_(seed) {}

    int between(int low, int high) { return low + static_cast<int>(engine_() % static_cast<unsigned>(high - low + 1)); }

    // Continuous grades with whole bounds; some scores missing, one criterion overlaps with costs.
    NeutralMatrix next(int options, int criteria) {
        nlohmann::ordered_json input{{"scale", {1, 5}}, {"weight_scale", {0, 5}}, {"dial", between(1, 5)}};
        for (int j = 0; j < criteria; ++j)
            input["criteria"]["c" + std::to_string(j)] = {{"weight", between(j == 0, 5)},
                                                          {"overlaps_with_costs", j == 1}};
        for (int i = 0; i < options; ++i) {
            auto& option = input["options"]["o" + std::to_string(i)];
            option["cost_per_user_month"] = std::to_string(between(2, 12));
            for (int j = 0; j < criteria; ++j) {
                const int low = between(1, 5);
                option["scores"]["c" + std::to_string(j)] =
                    between(0, 9) == 0 ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json{low, between(low, 5)};
            }
        }
        return neutralMatrix(input);
    }

    // Sums that overlap, continuous (steps = 0) or of up to `steps` steps.
    std::vector<decision::UncertainSum> sums(int count, int ranges, int steps) {
        std::vector<decision::UncertainSum> result;
        for (int i = 0; i < count; ++i) {
            decision::UncertainSum sum{decision::Rational(between(0, 40), 10), {}};
            for (int k = 0; k < ranges; ++k) {
                const int taken = steps == 0 ? 0 : between(1, steps);
                sum.spreads.push_back({decision::Rational(between(5, 60), 10) * std::max(1, taken), taken});
            }
            if (steps > 0)
                sum.low = between(0, 4);
            result.push_back(sum);
        }
        return result;
    }

    // How often each sum is the highest alone.
    std::vector<double> drawnChances(const std::vector<decision::UncertainSum>& sums, int draws) {
        std::vector<double> wins(sums.size(), 0), lows, values;
        std::vector<std::pair<std::size_t, double>> widths; // sum, width
        for (std::size_t i = 0; i < sums.size(); ++i) {
            lows.push_back(decision::toDouble(sums[i].low));
            for (const auto& spread : sums[i].spreads)
                widths.emplace_back(i, decision::toDouble(spread.width));
        }
        for (int draw = 0; draw < draws; ++draw) {
            values = lows;
            for (const auto& [sum, width] : widths)
                values[sum] += width * static_cast<double>(engine_()) / 4294967296.0;
            const auto best = std::max_element(values.begin(), values.end());
            wins[static_cast<std::size_t>(best - values.begin())] += 1.0 / draws;
        }
        return wins;
    }

private:
    std::mt19937 engine_;
};

// P(each sum is the highest alone), from every combination of grades.
inline std::vector<decision::Rational> enumerated(const std::vector<decision::UncertainSum>& sums) {
    std::vector<decision::Rational> values;
    for (const auto& sum : sums)
        values.push_back(sum.low);
    std::vector<std::pair<std::size_t, decision::Spread>> terms;
    for (std::size_t i = 0; i < sums.size(); ++i)
        for (const auto& spread : sums[i].spreads)
            terms.emplace_back(i, spread);
    std::vector<decision::Rational> wins(sums.size(), 0);
    const std::function<void(std::size_t, decision::Rational)> count = [&](std::size_t at, decision::Rational chance) {
        if (at == terms.size()) {
            const auto best = std::max_element(values.begin(), values.end());
            if (std::count(values.begin(), values.end(), *best) == 1)
                wins[static_cast<std::size_t>(best - values.begin())] += chance;
            return;
        }
        const auto& [sum, spread] = terms[at];
        const decision::Rational before = values[sum];
        for (int step = 0; step <= spread.steps; ++step) {
            values[sum] = before + spread.width * step / spread.steps;
            count(at + 1, chance / (spread.steps + 1));
        }
        values[sum] = before;
    };
    count(0, 1);
    return wins;
}

} // namespace mailbilan::test
