// Copies of unsaved work, so that a crash costs less than a minute: one file for each open dossier, in the state
// folder, named by the dossier's path and the process.
#pragma once

#include "document/document.h"
#include "model/storage/file.h"

#include <QDateTime>
#include <QLockFile>

#include <memory>
#include <optional>

namespace mailbilan {

// The copy of this process's dossier.
class RecoveryCopy {
public:
    explicit RecoveryCopy(const QString& stateFolder) : stateFolder_(stateFolder) {}
    bool write(const Document& document, FileError& error);
    void remove();

private:
    QString stateFolder_, file_;
    std::unique_ptr<QLockFile> lock_; // tells others that this process lives
};

// A copy whose process has died. As long as it is held, no other process is given it.
struct AbandonedCopy {
    QString file;
    QString path;                   // of the dossier; empty: it had never been saved
    std::string fileHash;           // of the dossier's file as it was opened or saved last
    QDateTime written;              // local time
    std::optional<Dossier> dossier; // empty: the copy cannot be read
    std::shared_ptr<QLockFile> claim;
};
// The newest first.
QList<AbandonedCopy> abandonedCopies(const QString& stateFolder);

enum class CopyRelation {
    NeverSaved,
    SameAsFile,    // nothing to recover
    FileUnchanged, // as it was before the unsaved changes
    FileChanged,   // by someone else since
    FileGone,
};
CopyRelation relationToFile(const AbandonedCopy& copy);

void discard(const AbandonedCopy& copy);
// Keeps an unreadable copy under another name, so that it is offered no more; that name.
QString setAside(const AbandonedCopy& copy);

} // namespace mailbilan
