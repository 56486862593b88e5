#include "model/storage/backup.h"
#include "support/files.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace mailbilan;

namespace {

void put(const std::string& path, const std::string& bytes) {
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes.data(), static_cast<qint64>(bytes.size())), static_cast<qint64>(bytes.size()));
}

mode_t modeOf(const std::string& path) {
    struct stat status = {};
    return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 07777 : 0;
}

} // namespace

class TestBackup : public QObject {
    Q_OBJECT
private slots:
    void init();
    void theLastTenAreKept();
    void sameBytesAreNotKeptTwice();
    void numbersGoOnAfterOldOnesWent();
    void filesOfOneNameAreApart();
    void aLinkSharesWithItsFile();
    void modesAreKeptAndFoldersArePrivate();
    void theNameSaysWhenItWasWritten();
    void aRemnantIsReplaced();
    void problemsAreNamed();

private:
    std::string in(const char* name) const { return folder_->filePath(name).toStdString(); }
    // Puts the bytes into the file and backs them up.
    bool keep(const std::string& path, const std::string& bytes) {
        put(path, bytes);
        FileError error;
        return keepBackup(in("state"), path, bytes, error);
    }
    QStringList contents(const std::string& path) const {
        QStringList all;
        for (const std::string& backup : backupsOf(in("state"), path))
            all << QString::fromStdString(contentOf(QString::fromStdString(backup)));
        return all;
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

void TestBackup::init() { folder_ = std::make_unique<QTemporaryDir>(); }

void TestBackup::theLastTenAreKept() {
    QStringList expected;
    for (int i = 0; i < 14; ++i) {
        QVERIFY(keep(in("a"), "version " + std::to_string(i)));
        if (i >= 4)
            expected << QString("version %1").arg(i);
    }
    QCOMPARE(contents(in("a")), expected);
    const QDir state(folder_->filePath("state/backups/" + QString::fromStdString(keyOfPath(in("a")))));
    QCOMPARE(state.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 10);
}

void TestBackup::sameBytesAreNotKeptTwice() {
    QVERIFY(keep(in("a"), "one") && keep(in("a"), "one") && keep(in("a"), "two") && keep(in("a"), "one"));
    QCOMPARE(contents(in("a")), QStringList({"one", "two", "one"}));
}

void TestBackup::numbersGoOnAfterOldOnesWent() {
    QVERIFY(keep(in("a"), "one") && keep(in("a"), "two"));
    QVERIFY(QFile::remove(QString::fromStdString(backupsOf(in("state"), in("a")).front())));
    QVERIFY(keep(in("a"), "three"));
    QCOMPARE(contents(in("a")), QStringList({"two", "three"}));
    QVERIFY(QFileInfo(QString::fromStdString(backupsOf(in("state"), in("a")).back())).fileName().startsWith("000003-"));
}

void TestBackup::filesOfOneNameAreApart() {
    QVERIFY(QDir(folder_->path()).mkdir("x") && QDir(folder_->path()).mkdir("y"));
    QVERIFY(keep(in("x/a"), "of x") && keep(in("y/a"), "of y"));
    QCOMPARE(contents(in("x/a")), QStringList("of x"));
    QCOMPARE(contents(in("y/a")), QStringList("of y"));
}

void TestBackup::aLinkSharesWithItsFile() {
    put(in("a"), "one");
    QVERIFY(QFile::link(folder_->filePath("a"), folder_->filePath("link")));
    QCOMPARE(keyOfPath(in("link")), keyOfPath(in("a")));
    QCOMPARE(keyOfPath(in("./a")), keyOfPath(in("a")));
    QVERIFY(keyOfPath(in("b")) != keyOfPath(in("a")));
}

void TestBackup::modesAreKeptAndFoldersArePrivate() {
    put(in("a"), "one");
    QCOMPARE(::chmod(in("a").c_str(), 0600), 0);
    FileError error;
    QVERIFY(keepBackup(in("state"), in("a"), "one", error));
    QCOMPARE(modeOf(backupsOf(in("state"), in("a")).front()), mode_t{0600});
    for (const std::string& folder : {in("state"), in("state/backups"), in("state/backups/") + keyOfPath(in("a"))})
        QCOMPARE(modeOf(folder), mode_t{0700});
}

void TestBackup::theNameSaysWhenItWasWritten() {
    put(in("a"), "one");
    const timespec times[2] = {{1'764'046'455, 0}, {1'764'046'455, 0}}; // 2025-11-25 04:54:15 UTC
    QCOMPARE(::utimensat(AT_FDCWD, in("a").c_str(), times, 0), 0);
    FileError error;
    QVERIFY(keepBackup(in("state"), in("a"), "one", error));
    QCOMPARE(QFileInfo(QString::fromStdString(backupsOf(in("state"), in("a")).front())).fileName(),
             QStringLiteral("000001-20251125T045415Z"));
}

void TestBackup::aRemnantIsReplaced() {
    QVERIFY(keep(in("a"), "one"));
    put(in("state/backups/") + keyOfPath(in("a")) + "/incoming", "half of it");
    QVERIFY(keep(in("a"), "two"));
    QCOMPARE(contents(in("a")), QStringList({"one", "two"}));
}

void TestBackup::problemsAreNamed() {
    put(in("a"), "one");
    put(in("state"), "a file where the folder should be");
    FileError error;
    QVERIFY(!keepBackup(in("state"), in("a"), "one", error));
    QCOMPARE(error.code, std::string("file.not_found"));
    QVERIFY(error.path.starts_with(in("state")));
    QCOMPARE(error.cause, std::string("Not a directory"));
    QVERIFY(!keepBackup(in("elsewhere"), in("missing"), "one", error));
    QCOMPARE(error.path, in("missing"));
}

QTEST_APPLESS_MAIN(TestBackup)
#include "tst_backup.moc"
