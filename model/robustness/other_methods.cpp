#include "model/robustness/other_methods.h"

#include <cmath>
#include <numeric>

namespace mailbilan::robustness {
namespace {

double sumOf(const std::vector<double>& numbers) { return std::accumulate(numbers.begin(), numbers.end(), 0.0); }

} // namespace

std::vector<double> topsis(const ScoreTable& scores, const std::vector<double>& weights) {
    std::vector<double> toIdeal(scores.size()), toWorst(scores.size());
    for (std::size_t j = 0; j < weights.size(); ++j) {
        double squares = 0, best = scores.front()[j], worst = best;
        for (const auto& option : scores) {
            squares += option[j] * option[j];
            best = std::max(best, option[j]);
            worst = std::min(worst, option[j]);
        }
        if (squares == 0)
            continue;
        const double factor = weights[j] / std::sqrt(squares);
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const double below = factor * (best - scores[i][j]), above = factor * (scores[i][j] - worst);
            toIdeal[i] += below * below;
            toWorst[i] += above * above;
        }
    }
    std::vector<double> closeness;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const double ideal = std::sqrt(toIdeal[i]), worst = std::sqrt(toWorst[i]);
        closeness.push_back(ideal + worst == 0 ? 0.5 : worst / (ideal + worst));
    }
    return closeness;
}

std::vector<double> prometheeII(const ScoreTable& scores, const std::vector<double>& weights) {
    const double all = sumOf(weights) * static_cast<double>(scores.size() - 1);
    std::vector<double> flows;
    for (const auto& own : scores) {
        double flow = 0;
        for (std::size_t j = 0; j < weights.size(); ++j) {
            int wins = 0;
            for (const auto& other : scores)
                wins += (own[j] > other[j]) - (own[j] < other[j]);
            flow += weights[j] * wins;
        }
        flows.push_back(flow / all);
    }
    return flows;
}

std::vector<double> weightedProduct(const ScoreTable& scores, const std::vector<double>& weights) {
    const double all = sumOf(weights);
    std::vector<double> products;
    for (const auto& own : scores) {
        double product = 1;
        for (std::size_t j = 0; j < weights.size(); ++j)
            product *= std::pow(own[j], weights[j] / all);
        products.push_back(product);
    }
    return products;
}

std::vector<int> ranksOf(const std::vector<double>& figures) {
    std::vector<int> ranks;
    for (const double own : figures) {
        int rank = 1;
        for (const double other : figures)
            rank += other > own + 1e-12;
        ranks.push_back(rank);
    }
    return ranks;
}

} // namespace mailbilan::robustness
