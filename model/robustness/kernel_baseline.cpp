#include "model/random/dispatch.h"
#include "model/robustness/kernel.h"

#include <algorithm>

namespace mailbilan::robustness {

std::int64_t scratchBytes(const KernelPlan& plan) {
    const std::int64_t cells = static_cast<std::int64_t>(plan.options) * plan.criteria;
    const std::int64_t counting = 2 * plan.criteria + plan.options + Tally::lanesNeeded(plan.options, plan.criteria);
    return std::max(counting, cells + plan.options) * static_cast<std::int64_t>(sizeof(Reals));
}

const Kernel& baselineKernel() {
    static const Kernel kernel{tally, firstAt, values};
    return kernel;
}

const Kernel& kernel() { return bestInstructionSet() == InstructionSet::Avx2 ? avx2Kernel() : baselineKernel(); }

} // namespace mailbilan::robustness
