#include "model/random/dispatch.h"

namespace mailbilan::random {

InstructionSet bestInstructionSet() {
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx2"))
        return InstructionSet::Avx2;
#endif
    return InstructionSet::Baseline;
}

} // namespace mailbilan::random
