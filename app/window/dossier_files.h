// Opening, saving and leaving a dossier, with the questions that go with it.
#pragma once

#include "document/desk_settings.h"
#include "document/document.h"
#include "document/dossier_file.h"
#include "text/wording.h"

#include <QObject>

#include <functional>

class QWidget;

namespace mailbilan {

class DossierFiles : public QObject {
    Q_OBJECT
public:
    DossierFiles(Document& document, DeskSettings& settings, QWidget& window);

    void setWording(const Wording& wording) { wording_ = wording; }
    // Backups of what saves replace go below `folder`; without one there are none.
    void keepStateIn(const QString& folder) { stateFolder_ = folder; }

    // False: the user stayed, or nothing could be opened.
    bool openPreset(const std::string& id, Country country);
    bool openPath(const QString& path);
    bool askAndOpen();
    bool save();
    bool saveAs();
    // Asks where something is unsaved; true: the dossier may be left.
    bool mayLeave();

signals:
    void opened();
    void recentChanged();

private:
    bool saveTo(const QString& path, QSet<SaveConcern> accepted = {});
    void remember();
    void tell(const QString& what, const QString& more);
    QString fileFilter() const;

    Document& document_;
    DeskSettings& settings_;
    QWidget& window_;
    Wording wording_;
    QString stateFolder_;
};

} // namespace mailbilan
