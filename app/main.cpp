#include "cli/cli.h"
#include "window/start.h"

#include <QString>

// One word that is a command goes to the command line and starts no window; everything else is the window's.
int main(int argc, char** argv) {
    if (argc > 1 && mailbilan::isCommand(QString::fromLocal8Bit(argv[1])))
        return mailbilan::runCommand(argc, argv);
    return mailbilan::runWindow(argc, argv);
}
