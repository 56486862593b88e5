// Opens a dossier, changes it, saves it once and says in one line what a person would be told:
//   save_once FILE STATE_FOLDER [small|preset]
// "saved", "asks N" or "failed CODE PATH", then "modified" or "unmodified". Exit 0 where it could say so.
//   save_once --serve
// does so for each line of the input, in a process of its own: these words, then NAME=VALUE of its environment, with
// tabs between them. After what was said comes "end" and the exit code, or the signal as a negative number.

#include "app/document/edited.h"
#include "document/dossier_file.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

#include <dlfcn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace mailbilan;

// The change: of a title, or of the whole dossier to one that is much longer.
static void change(Document& document, bool wholly) {
    const Dossier after = wholly ? preset50() : document.now();
    document.edit({}, [&](Dossier& dossier) {
        dossier = after;
        dossier.title = "changed";
    });
}

static void save(const QString& path, const QString& state, const QString& content) {
    Document document{Dossier()};
    if (LoadedDossier loaded = loadDossier(path); loaded.dossier)
        document.open(std::move(*loaded.dossier), path, loaded.sha256);
    change(document, content == u"preset");
    if (auto* arm = reinterpret_cast<void (*)()>(::dlsym(RTLD_DEFAULT, "faultArm")))
        arm();
    const SaveResult result = saveDossier(document, path, {state});
    const char* modified = document.isModified() ? "modified" : "unmodified";
    switch (result.outcome) {
    case SaveOutcome::Saved: std::printf("saved %s\n", modified); break;
    case SaveOutcome::Asks: std::printf("asks %d %s\n", static_cast<int>(*result.concern), modified); break;
    case SaveOutcome::Failed:
        std::printf("failed %s %s %s\n", result.error.code.c_str(), result.error.path.c_str(), modified);
        break;
    }
    std::fflush(stdout);
}

static int serve() {
    for (std::string line; std::getline(std::cin, line);) {
        const QStringList words = QString::fromStdString(line).split(u'\t');
        const pid_t child = ::fork();
        if (child == 0) {
            for (const QString& variable : words.mid(3))
                ::setenv(qPrintable(variable.section(u'=', 0, 0)), qPrintable(variable.section(u'=', 1)), 1);
            save(words.at(0), words.at(1), words.at(2));
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        std::printf("end %d\n", WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status));
        std::fflush(stdout);
    }
    return 0;
}

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == u"--serve")
        return serve();
    if (words.size() != 4)
        return 2;
    save(words.at(1), words.at(2), words.at(3));
    return 0;
}
