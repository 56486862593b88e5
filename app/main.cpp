#include "cli/cli.h"
#include "window/start.h"

// A first word that is a command starts no window; everything else is the window's.
int main(int argc, char** argv) {
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    return mailbilan::isCommand(words) ? mailbilan::runCommand(words) : mailbilan::runWindow(argc, argv);
}
