// Opens a dossier, changes it, saves it once and says in one line what a person would be told:
//   save_once FILE STATE_FOLDER [small|preset]
// "saved", "asks N" or "failed CODE PATH", then "modified" or "unmodified". Exit 0 where it could say so.

#include "app/document/edited.h"
#include "document/dossier_file.h"

#include <QCoreApplication>

#include <cstdio>

#include <dlfcn.h>

using namespace mailbilan;

// The change: of a title, or of the whole dossier to one that is much longer.
static void change(Document& document, bool wholly) {
    const Dossier after = wholly ? preset50() : document.now();
    document.edit({}, [&](Dossier& dossier) {
        dossier = after;
        dossier.title = "changed";
    });
}

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 4)
        return 2;
    const QString path = words.at(1);
    Document document{Dossier()};
    if (LoadedDossier loaded = loadDossier(path); loaded.dossier)
        document.open(std::move(*loaded.dossier), path, loaded.sha256);
    change(document, words.at(3) == u"preset");
    if (auto* arm = reinterpret_cast<void (*)()>(::dlsym(RTLD_DEFAULT, "faultArm")))
        arm();
    const SaveResult result = saveDossier(document, path, {words.at(2)});
    const char* state = document.isModified() ? "modified" : "unmodified";
    switch (result.outcome) {
    case SaveOutcome::Saved: std::printf("saved %s\n", state); break;
    case SaveOutcome::Asks: std::printf("asks %d %s\n", static_cast<int>(*result.concern), state); break;
    case SaveOutcome::Failed:
        std::printf("failed %s %s %s\n", result.error.code.c_str(), result.error.path.c_str(), state);
        break;
    }
    return 0;
}
