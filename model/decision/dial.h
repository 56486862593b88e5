// Cost against value: efficient options, the dial and where it switches. Internal to the room.
#pragma once

#include "model/decision/rational.h"
#include "model/decision/recommendation.h"
#include "model/decision/weighing.h"

#include <vector>

namespace mailbilan::decision {

// An eligible option at likely costs and middle values.
struct Standing {
    int option = 0;
    Rational value, cost; // V, and C per user and month
    Rational net(const Rational& dial) const { return dial * value - cost; }
};
using Standings = std::vector<Standing>;

// Empty: no costs, or nobody to serve.
std::optional<Rational> costPerUserMonth(const CostResult& costs, std::size_t option);
// `eligible` options have costs.
Standings standingsOf(const Weighing& weighing, const CostResult& costs, const std::vector<bool>& eligible);
// lambda at its likely value, at least 0.
Rational dialOf(const Dossier& dossier);

std::vector<int> efficient(const Standings& standings);
DialInterval dialInterval(const Standings& standings, const Standing& own);
std::vector<DialSwitch> dialSwitches(const Standings& standings);
std::vector<int> cheapest(const Standings& standings);
std::vector<int> highestNet(const Standings& standings, const Rational& dial); // ties all named

} // namespace mailbilan::decision
