#include "document/recovery.h"

#include "document/dossier_file.h"
#include "model/storage/backup.h"
#include "model/storage/reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace mailbilan {
namespace {

// A copy is one line of JSON about the dossier's file, then the dossier.
const QLatin1String formatKey("format"), format("mailbilan-recovery/1");
const QLatin1String pathKey("path"), hashKey("file_sha256"), writtenKey("written");
constexpr std::size_t maxHeadBytes = 100'000;

QString folderOf(const QString& stateFolder) { return stateFolder + QStringLiteral("/recovery"); }

QString lockOf(const QString& file) { return file + QStringLiteral(".lock"); }

QString nameFor(const QString& path) {
    const QString key =
        path.isEmpty() ? QStringLiteral("unsaved") : QString::fromStdString(keyOfPath(path.toStdString()));
    return QStringLiteral("%1-%2.recovery").arg(key).arg(QCoreApplication::applicationPid());
}

std::string headOf(const Document& document) {
    const QJsonObject head{{formatKey, format},
                           {pathKey, document.path()},
                           {hashKey, QString::fromStdString(document.fileHash())},
                           {writtenKey, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
    return QJsonDocument(head).toJson(QJsonDocument::Compact).toStdString() + '\n';
}

std::unique_ptr<QLockFile> locked(const QString& file) {
    auto lock = std::make_unique<QLockFile>(lockOf(file));
    lock->setStaleLockTime(0);
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

void readInto(AbandonedCopy& copy) {
    FileError ignored;
    const auto content = readFile(copy.file.toStdString(), maxDossierBytes + maxHeadBytes, ignored);
    const std::size_t end = content ? content->bytes.find('\n') : std::string::npos;
    if (end == std::string::npos)
        return;
    const QJsonObject head = QJsonDocument::fromJson(QByteArray::fromStdString(content->bytes.substr(0, end))).object();
    if (head.value(formatKey).toString() != format)
        return;
    copy.path = head.value(pathKey).toString();
    copy.fileHash = head.value(hashKey).toString().toStdString();
    copy.written = QDateTime::fromString(head.value(writtenKey).toString(), Qt::ISODate).toLocalTime();
    copy.dossier = readDossier(std::string_view(content->bytes).substr(end + 1)).dossier;
}

} // namespace

bool RecoveryCopy::write(const Document& document, FileError& error) {
    if (!makePrivateFolder(folderOf(stateFolder_).toStdString(), error))
        return false;
    const QString file = folderOf(stateFolder_) + u'/' + nameFor(document.path());
    if (file != file_)
        remove();
    if (!lock_)
        lock_ = locked(file);
    file_ = file;
    return writeFileGuarded(file.toStdString(), headOf(document) + writeDossier(document.now()), error, 0600);
}

void RecoveryCopy::remove() {
    if (file_.isEmpty())
        return;
    QFile::remove(file_);
    lock_.reset();
    file_.clear();
}

QList<AbandonedCopy> abandonedCopies(const QString& stateFolder) {
    QList<AbandonedCopy> found;
    const QDir folder(folderOf(stateFolder));
    for (const QString& name : folder.entryList({QStringLiteral("*.recovery")}, QDir::Files)) {
        AbandonedCopy copy;
        copy.file = folder.filePath(name);
        copy.claim = locked(copy.file);
        if (!copy.claim)
            continue; // its process lives, or another one asks about it right now
        removeSaveRemnant(copy.file.toStdString());
        copy.written = QFileInfo(copy.file).lastModified();
        readInto(copy);
        found << copy;
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const AbandonedCopy& a, const AbandonedCopy& b) { return a.written > b.written; });
    return found;
}

CopyRelation relationToFile(const AbandonedCopy& copy) {
    if (copy.path.isEmpty())
        return CopyRelation::NeverSaved;
    const LoadedDossier file = loadDossier(copy.path);
    if (file.error && file.error->code == "file.not_found")
        return CopyRelation::FileGone;
    if (file.dossier && file.dossier == copy.dossier)
        return CopyRelation::SameAsFile;
    return file.sha256 == copy.fileHash ? CopyRelation::FileUnchanged : CopyRelation::FileChanged;
}

void discard(const AbandonedCopy& copy) { QFile::remove(copy.file); }

QString setAside(const AbandonedCopy& copy) {
    const QString aside = copy.file + QStringLiteral(".unreadable");
    QFile::remove(aside);
    return QFile::rename(copy.file, aside) ? aside : copy.file;
}

} // namespace mailbilan
