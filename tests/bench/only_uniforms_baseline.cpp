#include "only_uniforms.h"

double mailbilan::onlyUniformsBaseline(std::int64_t block, int perDraw) { return onlyUniformsHere(block, perDraw); }
