// Compiled for AVX2 where the compiler can (cmake/rooms.cmake).
#include "model/robustness/kernel.h"

namespace mailbilan::robustness {

const Kernel& avx2Kernel() {
    static const Kernel kernel{tally, firstAt, values};
    return kernel;
}

} // namespace mailbilan::robustness
