#include "document/dossier_file.h"

#include "model/storage/backup.h"
#include "model/storage/reader.h"

#include <QFileInfo>

namespace mailbilan {
namespace {

// One save, step by step; `present_` is read once, so that what is compared is also what is backed up.
class Save {
public:
    Save(Document& document, const QString& path, const SaveTerms& terms)
        : document_(document), path_(path), file_(path.toStdString()), terms_(terms),
          own_(isSameFile(path, document.path())) {}

    SaveResult run() {
        const std::string bytes = writeDossier(document_.now());
        if (!comesBack(bytes))
            return result_;
        const auto target = inspectSaveTarget(file_, result_.error);
        if (!target) {
            result_.outcome = SaveOutcome::Failed;
            return result_;
        }
        target_ = *target;
        FileError unread;
        present_ = target_.exists ? readFile(file_, maxDossierBytes, unread) : std::nullopt;
        if (const auto concern = firstConcern())
            return {SaveOutcome::Asks, concern, result_.error, {}};
        write(bytes);
        return result_;
    }

private:
    // What would not come back as it is must not replace what is there.
    bool comesBack(const std::string& bytes) {
        ReadResult reread = readDossier(bytes);
        if (reread.dossier && *reread.dossier == document_.now())
            return true;
        result_ = {SaveOutcome::Failed, {}, {"file.not_readable_again", file_, {}}, std::move(reread.findings)};
        return false;
    }

    bool accepted(SaveConcern concern) const { return terms_.accepted.contains(concern); }

    std::optional<SaveConcern> firstConcern() {
        if (!target_.exists)
            return {};
        const bool changed =
            own_ && !document_.fileHash().empty() && (!present_ || present_->sha256 != document_.fileHash());
        if (changed && !accepted(SaveConcern::ChangedOutside))
            return SaveConcern::ChangedOutside;
        if (!own_ && !accepted(SaveConcern::ReplacesOther))
            return SaveConcern::ReplacesOther;
        if (target_.severalLinks && !accepted(SaveConcern::SeveralLinks))
            return SaveConcern::SeveralLinks;
        if (target_.foreignOwner && !accepted(SaveConcern::ForeignOwner))
            return SaveConcern::ForeignOwner;
        if (!accepted(SaveConcern::NoBackup) && !backUp())
            return SaveConcern::NoBackup;
        return {};
    }

    // Only a dossier that can be opened again is worth a place among the last ten.
    bool backUp() {
        if (terms_.stateFolder.isEmpty() || !present_ || !readDossier(present_->bytes).dossier)
            return true;
        return keepBackup(terms_.stateFolder.toStdString(), file_, present_->bytes, result_.error);
    }

    void write(const std::string& bytes) {
        result_ = {};
        if (writeFileGuarded(file_, bytes, result_.error))
            return document_.setFile(path_, sha256(bytes));
        result_.outcome = SaveOutcome::Failed;
        FileError ignored;
        const auto left = readFile(file_, bytes.size(), ignored);
        if (own_ && left && left->bytes == bytes)
            document_.setFileHash(left->sha256); // unconfirmed, but nobody else's change
    }

    Document& document_;
    QString path_;
    std::string file_;
    const SaveTerms& terms_;
    bool own_;
    SaveTarget target_;
    std::optional<FileContent> present_;
    SaveResult result_;
};

} // namespace

LoadedDossier loadDossier(const QString& path) {
    removeSaveRemnant(path.toStdString());
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

SaveResult saveDossier(Document& document, const QString& path, const SaveTerms& terms) {
    return Save(document, path, terms).run();
}

bool isSameFile(const QString& one, const QString& other) {
    return !one.isEmpty() && !other.isEmpty() && keyOfPath(one.toStdString()) == keyOfPath(other.toStdString());
}

} // namespace mailbilan
