// Opening and saving dossiers: nothing is lost without a word, nothing of someone else's is overwritten unasked.
#pragma once

#include "document/document.h"
#include "model/dossier/finding.h"
#include "model/storage/file.h"

#include <optional>

namespace mailbilan {

struct LoadedDossier {
    std::optional<Dossier> dossier; // empty: `error` or `findings` say why
    std::string sha256;
    std::optional<FileError> error; // the file could not be read
    Findings findings;              // what is wrong in it, or was not understood
};
LoadedDossier loadDossier(const QString& path);

enum class SaveOutcome {
    Saved,
    ChangedOutside, // the file is no longer what was read or written last: ask before overwriting
    Failed,         // the old file is as it was, the document stays modified
};
struct SaveResult {
    SaveOutcome outcome = SaveOutcome::Saved;
    FileError error;
};
// Writes the document and makes `path` its file. `overwrite` skips the comparison with the file at load.
SaveResult saveDossier(Document& document, const QString& path, bool overwrite = false);

inline const QString dossierSuffix = QStringLiteral("mailbilan");

} // namespace mailbilan
