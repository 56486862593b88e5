// What a what-if question is asked about.
#pragma once

namespace mailbilan {

// Both are read among the eligible options: available, and passing every must-have. Plans of one model at the same
// generic price compete as one (the verdict cannot tell them apart either), so that a change from one of them to
// another is no change of the outcome. Ties are all named.
enum class Outcome {
    Cheapest,    // lowest TCO of the included kinds
    Recommended, // highest net at the dial
};

} // namespace mailbilan
