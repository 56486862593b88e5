// The smallest thing that is placed on a page as a whole.
#pragma once

#include "report/text_block.h"

#include <functional>
#include <memory>
#include <vector>

namespace mailbilan::report {

enum class AtomKind { Title, Heading, Line, TableHead, Group, Row, Subtotal, Total, Figure, Entry, Composite };

struct Atom;
using AtomPointer = std::shared_ptr<const Atom>;

struct Atom {
    AtomKind kind = AtomKind::Line;
    double before = 0; // space above, dropped at the top of a page
    double height = 0;
    bool keepWithNext = false;
    bool keepWithPrevious = false;
    bool startsPage = false;
    int outline = -1;                // index of the outline entry that begins here
    QString text;                    // what it says, for tests
    std::vector<AtomPointer> repeat; // set above it where it is the first on a page
    std::function<void(Canvas&, QPointF)> draw;
};

using Atoms = std::vector<AtomPointer>;

} // namespace mailbilan::report
