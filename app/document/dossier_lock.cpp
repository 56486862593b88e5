#include "document/dossier_lock.h"

#include <QDateTime>
#include <QFileInfo>
#include <QSysInfo>

namespace mailbilan {
namespace {

LockOwner ownerOf(const QLockFile& lock) {
    LockOwner owner;
    QString program;
    if (!lock.getLockInfo(&owner.pid, &owner.host, &program))
        return {};
    owner.user = QFileInfo(lock.fileName()).owner();
    owner.isHere = owner.host == QSysInfo::machineHostName();
    return owner;
}

// A lock whose process died before it could write its name there.
void removeEmptyLock(const QString& path) {
    constexpr int seconds = 10;
    const QFileInfo lock(path);
    if (lock.exists() && lock.size() == 0 && lock.lastModified().secsTo(QDateTime::currentDateTime()) > seconds)
        QFile::remove(path);
}

} // namespace

QString DossierLock::lockPath(const QString& path) {
    const QFileInfo given(path);
    const QFileInfo file(given.exists() ? given.canonicalFilePath() : given.absoluteFilePath());
    return file.absolutePath() + QStringLiteral("/.") + file.fileName() + QStringLiteral(".lock");
}

bool DossierLock::holds(const QString& path) const { return lock_ && lock_->fileName() == lockPath(path); }

DossierLock::Outcome DossierLock::acquire(const QString& path) {
    if (holds(path))
        return Outcome::Held;
    removeEmptyLock(lockPath(path));
    auto lock = std::make_unique<QLockFile>(lockPath(path));
    lock->setStaleLockTime(0); // never by age: a dossier may stay open for days
    if (lock->tryLock(0)) {
        lock_ = std::move(lock);
        return Outcome::Held;
    }
    if (lock->error() != QLockFile::LockFailedError)
        return Outcome::Impossible;
    owner_ = ownerOf(*lock);
    return Outcome::Taken;
}

DossierLock::Outcome DossierLock::takeOver(const QString& path) {
    QFile::remove(lockPath(path));
    return acquire(path);
}

void DossierLock::release() { lock_.reset(); }

} // namespace mailbilan
