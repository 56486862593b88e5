// Nothing but the uniforms of a block, added up so that none is left out. Compiled for each instruction set.
#pragma once

#include "model/random/generator.h"

namespace mailbilan {

static inline double onlyUniformsHere(std::int64_t block, int perDraw) {
    random::Generator generator(42, random::Stream::Scores, block);
    random::Reals sum = random::reals(0.0);
    for (std::int64_t group = 0; group < random::blockDraws / random::laneCount; ++group)
        for (int i = 0; i < perDraw; ++i)
            sum = sum + generator.uniform();
    return random::sumOfLanes(sum);
}

double onlyUniformsBaseline(std::int64_t block, int perDraw);
double onlyUniformsAvx2(std::int64_t block, int perDraw); // the baseline where the compiler has no AVX2

} // namespace mailbilan
