// Reads a dossier from UTF-8 JSON, strictly: every finding has a code, a pointer, a line and a column.
#pragma once

#include "model/dossier/dossier.h"
#include "model/dossier/finding.h"

#include <optional>
#include <string>
#include <string_view>

namespace mailbilan {

struct ReadResult {
    std::optional<Dossier> dossier; // empty where findings has an error
    Findings findings;              // up to 20 errors, and warnings (unknown fields)
    bool newerVersion = false;      // "mailbilan/2": refused, the finding names the version needed
};

inline constexpr std::size_t maxDossierBytes = 5'000'000;

ReadResult readDossier(std::string_view bytes);

// Rules across fields: low <= likely <= high, references, shares, bounds. Pointers without text places.
Findings validate(const Dossier& dossier);

// UTF-8 JSON, two spaces (none where they would make it too large to be read again), one trailing newline; decimals
// as they were typed; unknown fields kept. readDossier(writeDossier(d)).dossier == d.
std::string writeDossier(const Dossier& dossier);

// --set users.start=120: sets the likely value of an assumption (low and high move out where they must), or
// weight.<criterion>, score.<option>.<criterion>, horizon. Findings where the path or value is not accepted.
Findings applyOverride(Dossier& dossier, std::string_view path, std::string_view value);

} // namespace mailbilan
