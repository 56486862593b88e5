// Files of tests/data.
#pragma once

#include <QDir>
#include <QFile>
#include <QString>
#include <QStringList>

#include <string>

namespace mailbilan {

inline std::string contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

inline QStringList filesIn(const QString& folder, const QString& pattern) {
    QStringList paths;
    const QDir directory(QStringLiteral(MAILBILAN_TEST_DATA "/") + folder);
    for (const QString& name : directory.entryList({pattern}, QDir::Files, QDir::Name))
        paths << directory.filePath(name);
    return paths;
}

} // namespace mailbilan
