// Opening and saving dossiers: nothing is lost without a word, nothing of someone else's is overwritten unasked.
#pragma once

#include "document/document.h"
#include "model/dossier/finding.h"
#include "model/storage/file.h"

#include <QSet>

#include <optional>

namespace mailbilan {

struct LoadedDossier {
    std::optional<Dossier> dossier; // empty: `error` or `findings` say why
    std::string sha256;
    std::optional<FileError> error; // the file could not be read
    Findings findings;              // what is wrong in it, or was not understood
};
LoadedDossier loadDossier(const QString& path);

// What a person must say yes to before a save goes on.
enum class SaveConcern {
    ChangedOutside, // the file is no longer what was read or written last
    ReplacesOther,  // there is a file that is not the document's own
    SeveralLinks,   // the file has other names, which keep the old content
    ForeignOwner,   // the file belongs to someone else and may become the user's own
    NoBackup,       // what is there now could not be copied to the backups; the error says why
};

struct SaveTerms {
    QString stateFolder;          // of the backups; empty: none are kept
    QSet<SaveConcern> accepted{}; // what has been said yes to
};

enum class SaveOutcome {
    Saved,
    Asks,   // nothing was written: ask about `concern`, then come again
    Failed, // the document stays modified; `error` says where and why
};
struct SaveResult {
    SaveOutcome outcome = SaveOutcome::Saved;
    std::optional<SaveConcern> concern{};
    FileError error{};
    Findings findings{}; // why the file could not be read again (file.not_readable_again)
};
// Writes the document and makes `path` its file.
SaveResult saveDossier(Document& document, const QString& path, const SaveTerms& terms = {});

// Whether both lead to the same file, through symbolic links too.
bool isSameFile(const QString& one, const QString& other);

inline const QString dossierSuffix = QStringLiteral("mailbilan");

} // namespace mailbilan
