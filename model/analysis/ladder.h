// The values that a search may name, one after the other. Internal to the room.
#pragma once

#include "model/money/figure.h"

#include <cstdint>

namespace mailbilan::analysis {

enum class Rungs {
    SixDigits, // 6 significant digits, but no finer than a millionth of a millionth of the range
    Whole,
};

// From one figure to another: both ends as they are, between them every value of the grid. Rung 0 is `from`.
class Ladder {
public:
    Ladder(const Figure& from, const Figure& to, Rungs rungs);

    std::int64_t last() const { return last_; } // 0: both ends are the same
    Figure at(std::int64_t rung) const;

private:
    Figure onGrid(std::int64_t index) const;
    std::int64_t atMost(const Figure& value) const;  // highest index not above
    std::int64_t atLeast(const Figure& value) const; // lowest not below

    Figure from_, to_;
    Rungs rungs_;
    int finest_ = 0;         // power of ten
    std::int64_t first_ = 0; // index of rung 1
    int direction_ = 1;
    std::int64_t last_ = 0;
};

} // namespace mailbilan::analysis
