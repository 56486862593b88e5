#include "window/dossier_files.h"

#include "document/presets.h"
#include "text/findings.h"
#include "window/messages.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace mailbilan {

DossierFiles::DossierFiles(Document& document, DeskSettings& settings, QWidget& window)
    : QObject(&window), document_(document), settings_(settings), window_(window), wording_(Locale{}) {}

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
    document_.open(std::move(*preset.dossier));
    emit opened();
    return true;
}

bool DossierFiles::openPath(const QString& path) {
    if (!mayLeave())
        return false;
    LoadedDossier result = loadDossier(path);
    const QString name = QFileInfo(path).fileName();
    if (!result.dossier) {
        tell(wording_.text("ui.file.not_opened", {{"file", name}}),
             result.error ? fileErrorSentence(wording_, *result.error) : findingLines(wording_, result.findings));
        if (result.error)
            settings_.removeRecent(path);
        emit recentChanged();
        return false;
    }
    document_.open(std::move(*result.dossier), path, result.sha256);
    remember();
    emit opened();
    if (!result.findings.empty())
        tell(wording_.text("ui.file.opened_with_notes", {{"file", name}}), findingLines(wording_, result.findings));
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

bool DossierFiles::save() { return document_.path().isEmpty() ? saveAs() : saveTo(document_.path()); }

bool DossierFiles::saveAs() {
    const QString title = wording_.label(document_.now().title);
    QString name = title.isEmpty() ? wording_.text("ui.file.new_name") : title;
    name.replace(u'/', u'-');
    const QString proposed =
        document_.path().isEmpty() ? QDir(settings_.folder()).filePath(name + u'.' + dossierSuffix) : document_.path();
    QString path = QFileDialog::getSaveFileName(&window_, wording_.text("ui.file.save_title"), proposed, fileFilter());
    if (path.isEmpty())
        return false;
    if (QFileInfo(path).suffix().isEmpty())
        path += u'.' + dossierSuffix;
    return saveTo(path);
}

bool DossierFiles::saveTo(const QString& path, bool overwrite) {
    const SaveResult result = saveDossier(document_, path, overwrite);
    switch (result.outcome) {
    case SaveOutcome::Saved: remember(); return true;
    case SaveOutcome::ChangedOutside:
        switch (askChangedOutside(&window_, wording_, path)) {
        case ChangedOutsideAnswer::Overwrite: return saveTo(path, true);
        case ChangedOutsideAnswer::SaveAs: return saveAs();
        case ChangedOutsideAnswer::Cancel: return false;
        }
        return false;
    case SaveOutcome::Failed:
        tell(wording_.text("ui.file.not_saved", {{"file", path}}), fileErrorSentence(wording_, result.error));
        return false;
    }
    return false;
}

bool DossierFiles::mayLeave() {
    if (!document_.isModified())
        return true;
    const QString name =
        document_.path().isEmpty() ? wording_.text("ui.status.no_file") : QFileInfo(document_.path()).fileName();
    switch (askUnsaved(&window_, wording_, name)) {
    case UnsavedAnswer::Save: return save();
    case UnsavedAnswer::Discard: return true;
    case UnsavedAnswer::Cancel: return false;
    }
    return false;
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
