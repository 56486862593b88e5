// Where the generator of a block starts.
#pragma once

#include <cstdint>

namespace mailbilan::random {

inline constexpr std::int64_t blockDraws = 1024;

// One for each independent use, so that draws of one never repeat those of another.
enum class Stream : std::uint64_t { Costs, Scores, Weights };

// Never out of line: see lanes.h.
[[gnu::always_inline]] inline std::uint64_t mixed(std::uint64_t bits) { // Stafford's mix 13, as in splitmix64
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBU;
    return bits ^ (bits >> 31);
}

[[gnu::always_inline]] inline std::uint64_t splitMix(std::uint64_t& state) {
    return mixed(state += 0x9E3779B97F4A7C15U);
}

// Hashed, never added up: seeds in steps of splitmix64's own increment would give blocks that overlap.
[[gnu::always_inline]] inline std::uint64_t blockSeed(std::uint64_t seed, Stream stream, std::int64_t block) {
    std::uint64_t hash = mixed(seed + 0x9E3779B97F4A7C15U);
    hash = mixed(hash ^ (static_cast<std::uint64_t>(stream) * 0xD6E8FEB86659FD93U + 0xA0761D6478BD642FU));
    return mixed(hash ^ (static_cast<std::uint64_t>(block) * 0xE7037ED1A0B428DBU + 0x8EBC6AF09C88C6E3U));
}

} // namespace mailbilan::random
