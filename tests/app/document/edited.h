// A document that someone works on: preset 50 of France, and a change that only tests make.
#pragma once

#include "document/document.h"
#include "document/edits.h"
#include "document/presets.h"

namespace mailbilan {

inline Dossier preset50() { return openEmbeddedPreset("50", Country::FR).dossier.value(); }

inline void setUsers(Document& document, std::int64_t count, Gesture gesture = 0) {
    setAssumption(document, startUsersAssumption(document.now()), RangeEnd::Likely, Figure(count), gesture);
}

inline std::string usersOf(const Dossier& dossier) {
    return dossier.assumptions.find(startUsersAssumption(dossier))->value.likely.text();
}

} // namespace mailbilan
