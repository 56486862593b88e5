// Distributes atoms over pages.
#pragma once

#include "report/atom.h"

namespace mailbilan::report {

struct Placed {
    AtomPointer atom;
    double y = 0; // from the top of the content
};

struct Page {
    std::vector<Placed> placed;
    double used = 0;
};

// Atoms bound to each other stay on one page where they fit on one at all; an atom is never split.
std::vector<Page> paginate(const Atoms& atoms, double capacity);

} // namespace mailbilan::report
