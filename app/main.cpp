#include "cli/cli.h"
#include "window/start.h"

#include <QApplication>
#include <QLoggingCategory>

#include <csignal>

// A first word that is a command starts no window; everything else is the window's.
int main(int argc, char** argv) {
    std::signal(SIGXFSZ, SIG_IGN); // a file size limit makes a save fail, it does not end the program
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    if (!mailbilan::isCommand(words))
        return mailbilan::runWindow(argc, argv);
    if (!mailbilan::commandDraws(words))
        return mailbilan::runCommand(words);
    QLoggingCategory::setFilterRules(QStringLiteral("*.warning=false\n*.info=false")); // only our own messages
    qputenv("QT_QPA_PLATFORM", "offscreen"); // a command needs no display, even where there is one
    const QApplication application(argc, argv);
    return mailbilan::runCommand(words);
}
