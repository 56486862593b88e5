#include "document/state_folder.h"

#include <QDir>

namespace mailbilan {

QString stateFolder() {
    QString base = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(base)) // relative ones are to be ignored
        base = QDir::home().filePath(QStringLiteral(".local/state"));
    return QDir(base).filePath(QStringLiteral("mailbilan"));
}

} // namespace mailbilan
