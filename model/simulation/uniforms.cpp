#include "model/simulation/uniforms.h"

#include "model/random/generator.h"

#include <cstring>

namespace mailbilan::simulation {

std::vector<double> uniformsOf(std::uint64_t seed, std::int64_t block, std::size_t drivers) {
    std::vector<double> uniforms(drivers * static_cast<std::size_t>(random::blockDraws));
    random::Generator generator(seed, random::Stream::Costs, block);
    for (std::size_t at = 0; at < uniforms.size(); at += random::laneCount) {
        const random::Reals lanes = generator.uniform();
        std::memcpy(&uniforms[at], &lanes, sizeof lanes);
    }
    return uniforms;
}

} // namespace mailbilan::simulation
