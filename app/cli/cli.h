// Mailbilan without a window.
#pragma once

#include <QStringList>

namespace mailbilan {

// Exit codes of every command.
enum class Exit { Done = 0, Refused = 1, Usage = 2, File = 3 };

// True where the first word after the program's name is a command, a word that can be no file, --help or --version.
bool isCommand(const QStringList& words);

// True where the command draws: it then needs a QApplication, offscreen will do.
bool commandDraws(const QStringList& words);

// Runs it; results go to standard output or the file named by -o, messages to standard error.
int runCommand(const QStringList& words);

} // namespace mailbilan
