#include "document/file_watch.h"

#include "model/storage/file.h"
#include "model/storage/reader.h"

#include <QFileInfo>

namespace mailbilan {

FileWatch::FileWatch(const Document& document, std::chrono::milliseconds every) : document_(document) {
    soon_.setSingleShot(true);
    soon_.setInterval(settling);
    connect(&soon_, &QTimer::timeout, this, &FileWatch::look);
    connect(&often_, &QTimer::timeout, this, &FileWatch::look);
    often_.start(every);
    const auto notice = [this] { soon_.start(); };
    connect(&watcher_, &QFileSystemWatcher::fileChanged, this, notice);
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, notice);
    connect(&document, &Document::fileChanged, this, &FileWatch::follow);
    follow();
}

FileWatch::Stamp FileWatch::stamp() const {
    const QFileInfo file(path_);
    return {file.exists(), file.size(), file.lastModified()};
}

void FileWatch::follow() {
    if (document_.path() != path_) {
        if (const QStringList old = watcher_.files() + watcher_.directories(); !old.isEmpty())
            watcher_.removePaths(old);
        path_ = document_.path();
        seen_.reset();
        reported_.clear();
    }
    watch();
}

// A file that was replaced is not watched any more: its name is, through the folder, until it is there again.
void FileWatch::watch() {
    if (path_.isEmpty())
        return;
    const QFileInfo file(path_);
    for (const QString& each : {file.canonicalFilePath(), file.absolutePath()})
        if (!each.isEmpty() && !watcher_.files().contains(each) && !watcher_.directories().contains(each))
            watcher_.addPath(each);
}

void FileWatch::look() {
    if (path_.isEmpty() || document_.fileHash().empty())
        return;
    watch();
    const Stamp now = stamp();
    if (now == seen_)
        return;
    seen_ = now;
    static const std::string nothing = "nothing";
    FileError error;
    const auto content = readFile(path_.toStdString(), maxDossierBytes, error);
    const std::string found = content ? content->sha256 : error.code == "file.not_found" ? nothing : error.code;
    if (found == document_.fileHash())
        return reported_.clear();
    if (std::exchange(reported_, found) == found)
        return;
    if (found == nothing)
        emit gone();
    else
        emit changedOutside();
}

} // namespace mailbilan
