#include "model/storage/codes.h"
#include "model/storage/file.h"
#include "model/storage/system_error.h"
#include "support/files.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <cerrno>
#include <csignal>
#include <set>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace mailbilan;

namespace {

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QStringList everythingIn(const QString& folder) {
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

// A file cannot grow beyond this while it lives: the system cuts a write, then refuses, as on a full disk.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &old_);
        const rlimit limit{bytes, old_.rlim_max};
        std::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &old_); }

private:
    rlimit old_{};
};

} // namespace

class TestFiles : public QObject {
    Q_OBJECT
private slots:
    void init();
    void sha256Vectors_data();
    void sha256Vectors();
    void readGivesBytesAndHash();
    void readRefuses_data();
    void readRefuses();
    void writeReplacesAndLeavesNothingBehind();
    void writeKeepsTheMode();
    void newFilesFollowTheUmask();
    void symbolicLinksAreFollowedAndKept();
    void writeRefusesWhatIsNoFile();
    void aFullDiskLeavesTheOldFile_data();
    void aFullDiskLeavesTheOldFile();
    void aReadOnlyFolderLeavesTheOldFile();
    void remnantsAreReplacedAndRemoved();
    void aSaveUnderWayIsNotDisturbed();
    void killedSavesLeaveOldOrNew();
    void targetsAreInspected();
    void everyCodeHasAnExample();

private:
    QString in(const char* name) const { return folder_->filePath(name); }
    std::string path(const char* name) const { return in(name).toStdString(); }

    std::unique_ptr<QTemporaryDir> folder_;
};

void TestFiles::init() { folder_ = std::make_unique<QTemporaryDir>(); }

// FIPS 180-4 examples and NIST's short messages.
void TestFiles::sha256Vectors_data() {
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("hash");
    QTest::newRow("empty") << QByteArray() << "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    QTest::newRow("abc") << QByteArray("abc") << "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                << "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1";
    QTest::newRow("four blocks") << QByteArray("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                                               "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu")
                                 << "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1";
    QTest::newRow("a million a") << QByteArray(1'000'000, 'a')
                                 << "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
    QTest::newRow("one byte") << QByteArray("\xbd")
                              << "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b";
    for (const int length : {55, 56, 57, 63, 64, 65, 119, 120}) {
        const QByteArray message(length, 'x');
        QTest::newRow(qPrintable(QString("%1 bytes").arg(length)))
            << message << QString(QCryptographicHash::hash(message, QCryptographicHash::Sha256).toHex());
    }
}

void TestFiles::sha256Vectors() {
    QFETCH(QByteArray, message);
    QFETCH(QString, hash);
    QCOMPARE(QString::fromStdString(sha256(message.toStdString())), hash);
}

void TestFiles::readGivesBytesAndHash() {
    put(in("a"), "abc");
    FileError error;
    const auto content = readFile(path("a"), 3, error);
    QVERIFY(content);
    QCOMPARE(content->bytes, std::string("abc"));
    QCOMPARE(content->sha256, sha256("abc"));
}

void TestFiles::readRefuses_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing there") << "missing"
                                   << "file.not_found";
    QTest::newRow("no such folder") << "missing/a"
                                    << "file.not_found";
    QTest::newRow("file as folder") << "large/a"
                                    << "file.not_found";
    QTest::newRow("one byte too many") << "large"
                                       << "file.too_large";
    QTest::newRow("folder") << "folder"
                            << "file.not_regular";
    QTest::newRow("pipe without writer") << "pipe"
                                         << "file.not_regular";
    QTest::newRow("endless device") << "zero"
                                    << "file.not_regular";
    QTest::newRow("link in a circle") << "circle"
                                      << "file.link_loop";
}

void TestFiles::readRefuses() {
    QFETCH(QString, name);
    QFETCH(QString, code);
    put(in("large"), "abcd");
    QDir(folder_->path()).mkdir("folder");
    QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
    QVERIFY(QFile::link("/dev/zero", in("zero")));
    QVERIFY(QFile::link("circle", in("circle")));
    FileError error;
    QVERIFY(!readFile(path(qPrintable(name)), 3, error));
    QCOMPARE(QString::fromStdString(error.code), code);
}

void TestFiles::writeReplacesAndLeavesNothingBehind() {
    FileError error;
    QVERIFY(writeFileGuarded(path("a"), "first", error));
    QVERIFY(writeFileGuarded(path("a"), "second", error));
    QVERIFY(writeFileGuarded(path("empty"), "", error));
    QCOMPARE(contentOf(in("a")), std::string("second"));
    QCOMPARE(everythingIn(folder_->path()), QStringList({"a", "empty"}));
    const std::string large(1'000'000, '\xFF');
    QVERIFY(writeFileGuarded(path("a"), large, error));
    QCOMPARE(contentOf(in("a")), large);
}

void TestFiles::writeKeepsTheMode() {
    put(in("a"), "old");
    QCOMPARE(::chmod(path("a").c_str(), 0640), 0);
    FileError error;
    QVERIFY(writeFileGuarded(path("a"), "new", error));
    struct stat status = {};
    QCOMPARE(::stat(path("a").c_str(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t{0640});
}

void TestFiles::newFilesFollowTheUmask() {
    const mode_t old = ::umask(027);
    FileError error;
    const bool written = writeFileGuarded(path("a"), "new", error);
    ::umask(old);
    QVERIFY(written);
    struct stat status = {};
    QCOMPARE(::stat(path("a").c_str(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t{0640});
}

void TestFiles::symbolicLinksAreFollowedAndKept() {
    QVERIFY(QDir(folder_->path()).mkdir("real"));
    put(in("real/a"), "old");
    QVERIFY(QFile::link("real/a", in("second")));
    QVERIFY(QFile::link("second", in("link")));
    QVERIFY(QFile::link("real/new", in("dangling")));
    FileError error;
    QVERIFY(writeFileGuarded(path("link"), "new", error));
    QCOMPARE(contentOf(in("real/a")), std::string("new"));
    QVERIFY(QFileInfo(in("link")).isSymLink() && QFileInfo(in("second")).isSymLink());
    QVERIFY(writeFileGuarded(path("dangling"), "created", error));
    QCOMPARE(contentOf(in("real/new")), std::string("created"));
    QVERIFY(QFileInfo(in("dangling")).isSymLink());
    QVERIFY(QFile::link("circle", in("circle")));
    QVERIFY(!writeFileGuarded(path("circle"), "new", error));
    QCOMPARE(error.code, std::string("file.link_loop"));
}

void TestFiles::writeRefusesWhatIsNoFile() {
    QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
    QVERIFY(QFile::link("/dev/null", in("null")));
    FileError error;
    for (const char* name : {"pipe", "null", ""}) {
        QVERIFY(!writeFileGuarded(path(name), "new", error));
        QCOMPARE(error.code, std::string("file.not_regular"));
    }
    QVERIFY(!writeFileGuarded(path("missing/a"), "new", error));
    QCOMPARE(error.code, std::string("file.not_found"));
    QCOMPARE(error.cause, std::string("No such file or directory"));
}

void TestFiles::aFullDiskLeavesTheOldFile_data() {
    QTest::addColumn<int>("room");
    for (const int room : {0, 1, 4096, 65536, 99'999})
        QTest::newRow(qPrintable(QString("room for %1 bytes").arg(room))) << room;
}

void TestFiles::aFullDiskLeavesTheOldFile() {
    QFETCH(int, room);
    put(in("a"), "old");
    FileError error;
    bool written = true;
    {
        const FileSizeLimit limit(static_cast<rlim_t>(room));
        written = writeFileGuarded(path("a"), std::string(100'000, 'n'), error);
    }
    QVERIFY(!written);
    QCOMPARE(error.code, std::string("file.no_space"));
    QCOMPARE(error.path, path("a"));
    QCOMPARE(error.cause, std::string("File too large"));
    QCOMPARE(contentOf(in("a")), std::string("old"));
    QCOMPARE(everythingIn(folder_->path()), QStringList({"a"}));
}

// In a child that is nobody in particular: root may write everywhere.
void TestFiles::aReadOnlyFolderLeavesTheOldFile() {
    put(in("a"), "old");
    QCOMPARE(::chmod(path("a").c_str(), 0666), 0);
    QCOMPARE(::chmod(qPrintable(folder_->path()), 0555), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const bool ordinary = ::geteuid() != 0 || ::setuid(65534) == 0;
        FileError error;
        const bool written = ordinary && writeFileGuarded(path("a"), "new", error);
        ::_exit(!written && error.code == "file.permission" ? 0 : 1);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    ::chmod(qPrintable(folder_->path()), 0700);
    QCOMPARE(status, 0);
    QCOMPARE(contentOf(in("a")), std::string("old"));
}

// The name that a save of "a" uses for its temporary file.
static QString temporaryOf(const QString& folder, const char* name) {
    return folder + "/.mailbilan-" + QString::fromStdString(sha256(name).substr(0, 16)) + ".saving";
}

void TestFiles::remnantsAreReplacedAndRemoved() {
    put(temporaryOf(folder_->path(), "a"), "half of it");
    FileError error;
    QVERIFY(writeFileGuarded(path("a"), "new", error));
    QCOMPARE(everythingIn(folder_->path()), QStringList({"a"}));
    put(temporaryOf(folder_->path(), "a"), "half of it");
    removeSaveRemnant(path("a"));
    QCOMPARE(everythingIn(folder_->path()), QStringList({"a"}));
    QCOMPARE(contentOf(in("a")), std::string("new"));
}

void TestFiles::aSaveUnderWayIsNotDisturbed() {
    put(in("a"), "old");
    const QString temporary = temporaryOf(folder_->path(), "a");
    put(temporary, "under way");
    const int other = ::open(qPrintable(temporary), O_RDWR);
    QCOMPARE(::flock(other, LOCK_EX), 0);
    FileError error;
    QVERIFY(!writeFileGuarded(path("a"), "new", error));
    QCOMPARE(error.code, std::string("file.busy"));
    removeSaveRemnant(path("a"));
    QCOMPARE(contentOf(temporary), std::string("under way"));
    QCOMPARE(contentOf(in("a")), std::string("old"));
    ::close(other);
}

void TestFiles::killedSavesLeaveOldOrNew() {
    const std::string old(200'000, 'o');
    const std::string fresh(300'000, 'n');
    FileError error;
    QVERIFY(writeFileGuarded(path("a"), old, error));
    for (int i = 0; i < 60; ++i) {
        const pid_t child = ::fork();
        if (child == 0) {
            FileError ignored;
            for (;;) {
                writeFileGuarded(path("a"), fresh, ignored);
                writeFileGuarded(path("a"), old, ignored);
            }
        }
        ::usleep(static_cast<useconds_t>(300 * i));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const std::string left = contentOf(in("a"));
        QVERIFY(left == old || left == fresh);
    }
    QVERIFY(writeFileGuarded(path("a"), old, error));
    QCOMPARE(everythingIn(folder_->path()), QStringList({"a"}));
}

void TestFiles::targetsAreInspected() {
    put(in("a"), "old");
    FileError error;
    const auto inspected = [&](const char* name) { return inspectSaveTarget(path(name), error).value(); };
    QVERIFY(!inspected("missing").exists && !inspected("a/missing").exists);
    QVERIFY(inspected("a").exists && !inspected("a").severalLinks && !inspected("a").foreignOwner);
    QCOMPARE(::link(path("a").c_str(), path("b").c_str()), 0);
    QVERIFY(inspected("a").severalLinks);
    QVERIFY(QFile::link("circle", in("circle")));
    QVERIFY(!inspectSaveTarget(path("circle"), error));
    QCOMPARE(error.code, std::string("file.link_loop"));
}

// What no file brings about on every machine comes from what the system would say.
void TestFiles::everyCodeHasAnExample() {
    std::set<std::string> found{
        "file.no_space", "file.busy",               // above
        "file.sync",     "file.verify",             // scripts/test_save_faults.py
        "file.output",   "file.not_readable_again", // scripts/test_hostile.py, tst_dossier_file
    };
    const auto read = [&](const std::string& name) {
        FileError error;
        QVERIFY(!readFile(name, 3, error));
        found.insert(error.code);
    };
    put(in("large"), "abcd");
    QVERIFY(QFile::link("circle", in("circle")));
    read(path("missing"));
    read(path("large"));
    read(path("circle"));
    read(folder_->path().toStdString());
    read("/proc/self/mem"); // a file whose first page is nobody's
    for (const int number : {EACCES, EROFS, EIO}) {
        errno = number;
        found.insert(systemError("a", "file.write").code);
    }
    std::set<std::string> codes;
    for (const std::string_view code : fileErrorCodes())
        codes.insert(std::string(code));
    QCOMPARE(found, codes);
}

QTEST_APPLESS_MAIN(TestFiles)
#include "tst_files.moc"
