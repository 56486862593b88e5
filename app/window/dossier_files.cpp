#include "window/dossier_files.h"

#include "document/presets.h"
#include "text/findings.h"
#include "window/messages.h"
#include "window/outside_changes.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace mailbilan {

DossierFiles::DossierFiles(Document& document, DeskSettings& settings, QWidget& window)
    : QObject(&window), document_(document), settings_(settings), window_(window), wording_(Locale{}),
      outside_(new OutsideChanges(document, *this, wording_, window)) {}

DossierFiles::~DossierFiles() = default;

void DossierFiles::keepStateIn(const QString& folder) {
    stateFolder_ = folder;
    autosave_ = std::make_unique<Autosave>(document_, folder);
    // Once: it goes on trying, and nobody wants to be told every ten seconds.
    connect(
        autosave_.get(), &Autosave::failed, this,
        [this](const FileError& error) {
            tell(wording_.text("ui.file.no_recovery"), fileErrorSentence(wording_, error));
        },
        Qt::SingleShotConnection);
}

static QString findingLines(const Wording& wording, const Findings& findings) {
    QStringList lines;
    for (const Finding& finding : findings) {
        const QString place = findingPlace(wording, finding);
        const QString sentence = findingSentence(wording, finding);
        lines << (place.isEmpty() ? sentence
                                  : wording.text("ui.file.finding", {{"place", place}, {"sentence", sentence}}));
    }
    return lines.join(u'\n');
}

bool DossierFiles::openPreset(const std::string& id, Country country) {
    if (!mayLeave())
        return false;
    PresetResult preset = openEmbeddedPreset(id, country);
    if (!preset.dossier) {
        tell(wording_.text("ui.file.not_opened", {{"file", QString::fromStdString(id)}}),
             findingLines(wording_, preset.findings));
        return false;
    }
    lock_.release();
    document_.open(std::move(*preset.dossier));
    emit opened();
    return true;
}

bool DossierFiles::tellNotOpened(const QString& name, const LoadedDossier& result) {
    tell(wording_.text("ui.file.not_opened", {{"file", name}}),
         result.error ? fileErrorSentence(wording_, *result.error) : findingLines(wording_, result.findings));
    return false;
}

DossierFiles::Access DossierFiles::askForAccess(const QString& path) {
    switch (lock_.acquire(path)) {
    case DossierLock::Outcome::Held: return Access::Write;
    case DossierLock::Outcome::Impossible: return Access::Write; // whether it can be saved shows when it is
    case DossierLock::Outcome::Taken: break;
    }
    switch (askLocked(&window_, wording_, path, lock_.owner())) {
    case LockedAnswer::ReadOnly: return Access::ReadOnly;
    case LockedAnswer::TakeOver:
        return lock_.takeOver(path) == DossierLock::Outcome::Taken ? Access::ReadOnly : Access::Write;
    case LockedAnswer::Cancel: break;
    }
    return Access::None;
}

bool DossierFiles::openPath(const QString& asGiven) {
    if (!mayLeave())
        return false;
    const QString path = QFileInfo(asGiven).absoluteFilePath();
    LoadedDossier result = loadDossier(path);
    const QString name = QFileInfo(path).fileName();
    if (!result.dossier) {
        if (result.error)
            settings_.removeRecent(path);
        emit recentChanged();
        return tellNotOpened(name, result);
    }
    const Access access = askForAccess(path);
    if (access == Access::None)
        return false;
    if (!lock_.holds(path))
        lock_.release();
    document_.open(std::move(*result.dossier), path, result.sha256);
    document_.setReadOnly(access == Access::ReadOnly);
    remember();
    emit opened();
    if (!result.findings.empty())
        tell(wording_.text("ui.file.opened_with_notes", {{"file", name}}), findingLines(wording_, result.findings));
    return true;
}

bool DossierFiles::reload() {
    const QString path = document_.path();
    LoadedDossier result = loadDossier(path);
    if (!result.dossier) {
        document_.setUnsaved(true);
        return tellNotOpened(QFileInfo(path).fileName(), result);
    }
    const bool readOnly = document_.isReadOnly();
    document_.open(std::move(*result.dossier), path, result.sha256);
    document_.setReadOnly(readOnly);
    emit opened();
    return true;
}

QString DossierFiles::fileFilter() const {
    return wording_.text("ui.file.filter", {{"pattern", QStringLiteral("*.") + dossierSuffix}});
}

bool DossierFiles::askAndOpen() {
    const QString path =
        QFileDialog::getOpenFileName(&window_, wording_.text("ui.file.open_title"), settings_.folder(), fileFilter());
    return !path.isEmpty() && openPath(path);
}

bool DossierFiles::save() {
    return document_.path().isEmpty() || document_.isReadOnly() ? saveAs() : saveTo(document_.path());
}

bool DossierFiles::saveAs() {
    const QString title = wording_.label(document_.now().title);
    QString name = title.isEmpty() ? wording_.text("ui.file.new_name") : title;
    name.replace(u'/', u'-');
    const QString proposed =
        document_.path().isEmpty() ? QDir(settings_.folder()).filePath(name + u'.' + dossierSuffix) : document_.path();
    const QString path =
        QFileDialog::getSaveFileName(&window_, wording_.text("ui.file.save_title"), proposed, fileFilter());
    if (path.isEmpty())
        return false;
    if (!QFileInfo(path).suffix().isEmpty())
        return saveTo(path, {SaveConcern::ReplacesOther}); // the dialog has asked
    return saveTo(path + u'.' + dossierSuffix);
}

// Someone else's open dossier is not written over, whatever the file dialog asked.
bool DossierFiles::saveTo(const QString& path, const QSet<SaveConcern>& accepted) {
    if (lock_.acquire(path) == DossierLock::Outcome::Taken) {
        const QString reason =
            wording_.text("ui.ask.locked", {{"file", path}}) + u'\n' + lockOwnerSentence(wording_, lock_.owner());
        return askToSaveElsewhere(&window_, wording_, path, reason) && saveAs();
    }
    if (saveUnderLock(path, accepted))
        return true;
    if (document_.path().isEmpty() || document_.isReadOnly())
        lock_.release();
    else
        lock_.acquire(document_.path());
    return false;
}

bool DossierFiles::saveUnderLock(const QString& path, QSet<SaveConcern> accepted) {
    for (;;) {
        const SaveResult result = saveDossier(document_, path, {stateFolder_, accepted});
        switch (result.outcome) {
        case SaveOutcome::Saved: remember(); return true;
        case SaveOutcome::Failed: {
            QString reason = fileErrorSentence(wording_, result.error);
            if (!result.findings.empty())
                reason += u'\n' + findingLines(wording_, result.findings);
            return askToSaveElsewhere(&window_, wording_, path, reason) && saveAs();
        }
        case SaveOutcome::Asks: break;
        }
        const QString reason =
            *result.concern == SaveConcern::NoBackup ? fileErrorSentence(wording_, result.error) : QString();
        switch (askToReplace(&window_, wording_, *result.concern, path, reason)) {
        case ReplaceAnswer::Replace: accepted << *result.concern; break;
        case ReplaceAnswer::SaveAs: return saveAs();
        case ReplaceAnswer::Cancel: return false;
        }
    }
}

bool DossierFiles::mayLeave() {
    if (!document_.isModified())
        return true;
    keepWork(); // the session may end while the question is open
    const QString name =
        document_.path().isEmpty() ? wording_.text("ui.status.no_file") : QFileInfo(document_.path()).fileName();
    switch (askUnsaved(&window_, wording_, name)) {
    case UnsavedAnswer::Save: return save();
    case UnsavedAnswer::Discard: return true;
    case UnsavedAnswer::Cancel: return false;
    }
    return false;
}

void DossierFiles::leave() {
    lock_.release();
    document_.setFile({}, {});
}

void DossierFiles::keepWork() {
    if (autosave_)
        autosave_->keep();
}

void DossierFiles::offerRecovery() {
    for (const AbandonedCopy& copy : abandonedCopies(stateFolder_)) {
        if (!copy.dossier) {
            const QString aside = setAside(copy);
            tell(wording_.text("ui.file.copy_unreadable", {{"moment", momentText(wording_, copy.written)}}), aside);
            continue;
        }
        const CopyRelation relation = relationToFile(copy);
        if (relation == CopyRelation::SameAsFile) {
            discard(copy);
            continue;
        }
        switch (askRecovery(&window_, wording_, copy, relation)) {
        case RecoveryAnswer::Recover: return recover(copy);
        case RecoveryAnswer::Discard: discard(copy); break;
        case RecoveryAnswer::Later: break;
        }
    }
}

void DossierFiles::recover(const AbandonedCopy& copy) {
    if (!mayLeave())
        return;
    const Access access = copy.path.isEmpty() ? Access::Write : askForAccess(copy.path);
    if (access == Access::None)
        return;
    if (copy.path.isEmpty() || !lock_.holds(copy.path))
        lock_.release();
    document_.open(*copy.dossier, copy.path, copy.fileHash);
    document_.setReadOnly(access == Access::ReadOnly);
    document_.setUnsaved(true);
    if (autosave_ && autosave_->keep()) // under this process's name; only then the other may go
        discard(copy);
    emit opened();
}

void DossierFiles::remember() {
    const Dossier& dossier = document_.now();
    settings_.addRecent({document_.path(), wording_.label(dossier.title), fromModel(dossier.organisation.name),
                         QDateTime::currentDateTime()});
    settings_.setFolder(QFileInfo(document_.path()).absolutePath());
    emit recentChanged();
}

void DossierFiles::tell(const QString& what, const QString& more) { tellProblem(&window_, what, more); }

} // namespace mailbilan
