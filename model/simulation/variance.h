// Which driver explains how much of the variance of several figures. Internal to the room.
#pragma once

#include "model/simulation/drivers.h"
#include "model/simulation/simulation.h"

#include <span>
#include <vector>

namespace mailbilan::simulation {

struct Target {
    std::span<const double> figures;    // by draw; infinite ones count as the mean of the others
    std::vector<std::size_t> dependsOn; // places in the drivers
};

// By target, then as its dependsOn. From the first 65,536 draws at most, so that memory stays bounded.
std::vector<std::vector<double>> firstOrderShares(const std::vector<Target>& targets, std::size_t drivers,
                                                  const SimulationSettings& settings);

} // namespace mailbilan::simulation
