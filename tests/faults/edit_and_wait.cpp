// Holds a dossier as a window does, until it is ended from outside:
//   edit_and_wait FILE STATE_FOLDER
// Opens FILE (preset 50 where there is none) under its lock, sets 123 users, keeps the change against a crash, says
// "ready" and waits. On SIGTERM: sets 124 users, keeps that, leaves.

#include "app/document/edited.h"
#include "document/autosave.h"
#include "document/dossier_file.h"
#include "document/dossier_lock.h"
#include "document/termination.h"

#include <QCoreApplication>

#include <cstdio>

using namespace mailbilan;

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 3)
        return 2;
    DossierLock lock;
    if (lock.acquire(words.at(1)) == DossierLock::Outcome::Taken)
        return 3;
    Document document(preset50());
    Autosave autosave(document, words.at(2));
    if (LoadedDossier loaded = loadDossier(words.at(1)); loaded.dossier)
        document.open(std::move(*loaded.dossier), words.at(1), loaded.sha256);
    setUsers(document, 123);
    if (!autosave.keep())
        return 4;
    Termination termination;
    QObject::connect(&termination, &Termination::asked, [&] {
        setUsers(document, 124);
        QCoreApplication::exit(autosave.keep() ? 0 : 5);
    });
    std::puts("ready");
    std::fflush(stdout);
    return QCoreApplication::exec();
}
