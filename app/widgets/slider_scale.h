// Where a slider ends and how far one notch goes: whole multiples of a step that reads well, so that every
// position is an exact decimal.
#pragma once

#include "model/dossier/assumption.h"

#include <cstdint>

namespace mailbilan {

// Positions are multiples of mantissa * 10^exponent, from `first` to `last`.
struct SliderScale {
    int first = 0, last = 0;
    int mantissa = 1;
    int exponent = 0;

    Figure figureAt(int position) const;
    int positionOf(const Figure& figure) const; // nearest, cut to the ends
    friend bool operator==(const SliderScale&, const SliderScale&) = default;
};

// About 200 notches around the range of the preset (of the present value where there is no preset), within the
// assumption's bounds.
SliderScale sliderScale(const Assumption& assumption);

} // namespace mailbilan
