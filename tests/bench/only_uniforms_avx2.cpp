#include "only_uniforms.h"

double mailbilan::onlyUniformsAvx2(std::int64_t block, int perDraw) { return onlyUniformsHere(block, perDraw); }
