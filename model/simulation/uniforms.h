// The uniforms of one block of draws. Internal to the room.
#pragma once

#include <cstdint>
#include <vector>

namespace mailbilan::simulation {

// random::blockDraws figures in [0, 1) for each driver, driver after driver; the same whatever else is drawn.
std::vector<double> uniformsOf(std::uint64_t seed, std::int64_t block, std::size_t drivers);

} // namespace mailbilan::simulation
