// xoshiro256++ (Blackman, Vigna 2019, public domain) in eight lanes: the one source of random numbers.
//
// Draws are made in blocks of `blockDraws`; each block starts its own generator from a hash of seed, stream and block.
// So the numbers do not depend on how blocks are shared among threads, nor on the compiler or instruction set.
#pragma once

#include "model/random/lanes.h"
#include "model/random/seeding.h"

namespace mailbilan::random {
inline namespace MAILBILAN_LANES {

class Generator {
public:
    Generator(std::uint64_t seed, Stream stream, std::int64_t block) {
        std::uint64_t state = blockSeed(seed, stream, block);
        for (Bits& word : state_)
            for (int lane = 0; lane < laneCount; ++lane)
                word.set(lane, splitMix(state));
    }

    // Uniform in [0, 1), 52 bits.
    MAILBILAN_INLINE Reals uniform() {
        const Bits bits = next();
        Reals result;
        MAILBILAN_EACH_PART result.part[i] =
            reinterpret_cast<NativeReals>((bits.part[i] >> 12) | 0x3FF0000000000000U) - 1.0;
        return result;
    }

private:
    MAILBILAN_INLINE Bits next() {
        Bits result;
        MAILBILAN_EACH_PART {
            NativeBits &a = state_[0].part[i], &b = state_[1].part[i], &c = state_[2].part[i], &d = state_[3].part[i];
            result.part[i] = rotated<23>(a + d) + a;
            const NativeBits shifted = b << 17;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= shifted;
            d = rotated<45>(d);
        }
        return result;
    }
    template <int by> MAILBILAN_INLINE static NativeBits rotated(const NativeBits& bits) {
        return (bits << by) | (bits >> (64 - by));
    }

    Bits state_[4];
};

} // namespace MAILBILAN_LANES
} // namespace mailbilan::random
