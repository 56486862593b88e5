// Other ways to put options in order, as a check. Internal to the room.
#pragma once

#include "model/robustness/robustness.h"

#include <vector>

namespace mailbilan::robustness {

using ScoreTable = std::vector<std::vector<double>>; // by option, by criterion; more is better

// Hwang, Yoon 1981, vectors normalised: closeness to the ideal, 0 to 1. Options that are equal on every criterion: 1/2.
std::vector<double> topsis(const ScoreTable& scores, const std::vector<double>& weights);
// Brans, Vincke 1985, usual criterion: net flow, -1 to 1; weights are taken as shares. At least two options.
std::vector<double> prometheeII(const ScoreTable& scores, const std::vector<double>& weights);
// Product of scores to the power of their weight's share; scores above 0.
std::vector<double> weightedProduct(const ScoreTable& scores, const std::vector<double>& weights);

// Highest figure first; figures within 1e-12 of each other share the better rank.
std::vector<int> ranksOf(const std::vector<double>& figures);

} // namespace mailbilan::robustness
