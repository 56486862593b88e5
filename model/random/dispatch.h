// Which of the compiled kernels this processor runs.
#pragma once

namespace mailbilan::random {

enum class InstructionSet { Baseline, Avx2 };

// The best one that both the program was built for and the processor has.
InstructionSet bestInstructionSet();

} // namespace mailbilan::random
