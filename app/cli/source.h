// The dossier a command works on: a file or a preset, with the overrides of --set.
#pragma once

#include "cli/settings.h"
#include "model/dossier/finding.h"
#include "model/storage/file.h"

#include <optional>

namespace mailbilan {

struct OpenedDossier {
    std::optional<Dossier> dossier;
    Findings findings;                  // warnings too
    std::optional<FileError> fileError; // could not be read
};
OpenedDossier openDossier(const Arguments& arguments, const CommandSettings& settings);

// "CODE POINTER: sentence", with line and column where the finding has a place.
QString findingLine(const Finding& finding, const Wording& wording);

} // namespace mailbilan
