// One window writes a dossier at a time. The lock is a hidden file beside it that goes when the dossier is closed;
// one that a dead process left on this machine is taken over without a word.
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace mailbilan {

struct LockOwner {
    QString user, host; // empty: the lock does not say
    qint64 pid = 0;
    bool isHere = false; // on this machine, and alive
};

class DossierLock {
public:
    enum class Outcome {
        Held,
        Taken,      // by owner()
        Impossible, // nothing can be written beside the file, so neither can the file
    };
    // Only where the new lock is held is the one before given back.
    Outcome acquire(const QString& path);
    // From an owner who cannot be asked: on another machine, or unknown.
    Outcome takeOver(const QString& path);
    void release();
    bool holds(const QString& path) const;
    const LockOwner& owner() const { return owner_; }

    static QString lockPath(const QString& path);

private:
    std::unique_ptr<QLockFile> lock_;
    LockOwner owner_;
};

} // namespace mailbilan
