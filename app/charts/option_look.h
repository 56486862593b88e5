// What a chart must know of an option to draw it the same way everywhere.
#pragma once

#include <QString>

namespace mailbilan {

struct OptionLook {
    int index = 0; // position in the dossier: decides letter, colour, line and marker
    QString name;
    bool out = false;       // fails a must-have: grey
    bool toClarify = false; // a must-have is open: hollow marker, hatched bar, "?" after the letter
    bool generic = false;   // priced by a generic range only
    friend bool operator==(const OptionLook&, const OptionLook&) = default;
};

} // namespace mailbilan
