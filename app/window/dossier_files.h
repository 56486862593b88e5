// Opening, saving and leaving a dossier, with the questions that go with it.
#pragma once

#include "document/autosave.h"
#include "document/desk_settings.h"
#include "document/document.h"
#include "document/dossier_file.h"
#include "document/dossier_lock.h"
#include "text/wording.h"

#include <QObject>

#include <functional>

class QWidget;

namespace mailbilan {

class OutsideChanges;

class DossierFiles : public QObject {
    Q_OBJECT
public:
    DossierFiles(Document& document, DeskSettings& settings, QWidget& window);
    ~DossierFiles() override;

    void setWording(const Wording& wording) { wording_ = wording; }
    // Backups and copies of unsaved work go below `folder`; without one there are none.
    void keepStateIn(const QString& folder);

    // False: the user stayed, or nothing could be opened.
    bool openPreset(const std::string& id, Country country);
    bool openPath(const QString& path);
    bool askAndOpen();
    bool save();
    bool saveAs();
    bool reload(); // what stands in the file, whatever is unsaved here
    // Asks where something is unsaved; true: the dossier may be left.
    bool mayLeave();
    // The dossier was left: nothing of it is unsaved any more, and others may have its file.
    void leave();
    // Unsaved work is put where a crash does not reach it, without a question.
    void keepWork();
    // What a crash left behind, if anything; one dossier at most is opened.
    void offerRecovery();
    OutsideChanges& outsideChanges() { return *outside_; }

signals:
    void opened();
    void recentChanged();

private:
    enum class Access { Write, ReadOnly, None };
    Access askForAccess(const QString& path);
    bool saveTo(const QString& path, const QSet<SaveConcern>& accepted = {});
    bool saveUnderLock(const QString& path, QSet<SaveConcern> accepted);
    bool tellNotOpened(const QString& name, const LoadedDossier& result);
    void recover(const AbandonedCopy& copy);
    void remember();
    void tell(const QString& what, const QString& more);
    QString fileFilter() const;

    Document& document_;
    DeskSettings& settings_;
    QWidget& window_;
    Wording wording_;
    QString stateFolder_;
    DossierLock lock_;
    std::unique_ptr<Autosave> autosave_;
    OutsideChanges* outside_;
};

} // namespace mailbilan
