// Where the program keeps what it needs from one start to the next and nobody else should read: backups, copies of
// unsaved work.
#pragma once

#include <QString>

namespace mailbilan {

// By the XDG base directory specification: $XDG_STATE_HOME/mailbilan, else ~/.local/state/mailbilan.
QString stateFolder();

} // namespace mailbilan
