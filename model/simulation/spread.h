// Order statistics and their errors. Internal to the room.
#pragma once

#include "model/simulation/simulation.h"

#include <span>

namespace mailbilan::simulation {

// The values that would stand at `places` if all were sorted. Not empty, all finite.
std::vector<double> sortedAt(std::span<const double> values, std::span<const std::size_t> places);

Spread spreadOf(std::span<const double> values); // not empty, all finite

} // namespace mailbilan::simulation
