#include "document/dossier_file.h"

#include "model/storage/reader.h"

#include <QFileInfo>

namespace mailbilan {
namespace {

// Another program's change since the file was read or written last; a file that vanished is no such change.
bool changedOutside(const Document& document, const QString& path) {
    if (path != document.path() || document.fileHash().empty() || !QFileInfo::exists(path))
        return false;
    FileError error;
    const auto present = readFile(path.toStdString(), maxDossierBytes, error);
    return !present || present->sha256 != document.fileHash();
}

} // namespace

LoadedDossier loadDossier(const QString& path) {
    LoadedDossier opened;
    FileError error;
    const auto content = readFile(path.toStdString(), maxDossierBytes, error);
    if (!content) {
        opened.error = error;
        return opened;
    }
    opened.sha256 = content->sha256;
    ReadResult read = readDossier(content->bytes);
    opened.dossier = std::move(read.dossier);
    opened.findings = std::move(read.findings);
    return opened;
}

SaveResult saveDossier(Document& document, const QString& path, bool overwrite) {
    if (!overwrite && changedOutside(document, path))
        return {SaveOutcome::ChangedOutside, {"file.changed_outside", path.toStdString(), {}}};
    const std::string bytes = writeDossier(document.now());
    // What would not come back as it is must not replace what is there.
    const ReadResult reread = readDossier(bytes);
    if (!reread.dossier || *reread.dossier != document.now())
        return {SaveOutcome::Failed, {"file.verify", path.toStdString(), {}}};
    FileError error;
    if (!writeFileGuarded(path.toStdString(), bytes, error))
        return {SaveOutcome::Failed, error};
    document.setFile(path, sha256(bytes));
    return {};
}

} // namespace mailbilan
