#include "window/outside_changes.h"

#include "window/dossier_files.h"
#include "window/messages.h"

#include <QApplication>

namespace mailbilan {

OutsideChanges::OutsideChanges(Document& document, DossierFiles& files, const Wording& wording, QWidget& window)
    : QObject(&files), document_(document), files_(files), wording_(wording), window_(window), watch_(document) {
    connect(&watch_, &FileWatch::changedOutside, this, [this] { later(&OutsideChanges::askChanged); });
    connect(&watch_, &FileWatch::gone, this, [this] { later(&OutsideChanges::askGone); });
}

// After the question that is open, and not from within a notice of the system.
void OutsideChanges::later(void (OutsideChanges::*question)()) {
    constexpr int wait = 300;
    QTimer::singleShot(QApplication::activeModalWidget() ? wait : 0, this, [this, question] {
        if (QApplication::activeModalWidget())
            return later(question);
        (this->*question)();
    });
}

void OutsideChanges::askChanged() {
    const QString path = document_.path();
    if (path.isEmpty())
        return;
    switch (askChangedOutside(&window_, wording_, path, document_.isModified())) {
    case ChangedAnswer::Reload: files_.reload(); break;
    case ChangedAnswer::SaveAs: files_.saveAs(); break;
    case ChangedAnswer::Keep: document_.setUnsaved(true); break; // what is open here stands in no file now
    }
}

void OutsideChanges::askGone() {
    const QString path = document_.path();
    if (path.isEmpty())
        return;
    document_.setUnsaved(true);
    switch (mailbilan::askGone(&window_, wording_, path)) {
    case GoneAnswer::SaveAgain: files_.save(); break;
    case GoneAnswer::SaveAs: files_.saveAs(); break;
    case GoneAnswer::Keep: break;
    }
}

} // namespace mailbilan
