#include "app/document/edited.h"
#include "document/dossier_file.h"
#include "document/file_watch.h"
#include "support/files.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace mailbilan;
using namespace std::chrono_literals;

// A dossier in a file, watched; the rare look is so rare that only the system's notices count.
struct Watched {
    QTemporaryDir folder;
    QString path = folder.filePath("a.mailbilan");
    Document document{preset50()};
    FileWatch watch{document, 1h};
    QSignalSpy changed{&watch, &FileWatch::changedOutside}, gone{&watch, &FileWatch::gone};

    Watched() {
        save();
        settle();
    }
    void save() { QVERIFY(saveDossier(document, path).outcome == SaveOutcome::Saved); }
    static void settle() { QTest::qWait(FileWatch::settling.count() * 3); }
    void append(const QByteArray& bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write(bytes);
    }
};

class TestFileWatch : public QObject {
    Q_OBJECT
private slots:
    void ourOwnSavesAreNoNews();
    void changedInPlace();
    void replacedByRename();
    void deleted();
    void renamedAway();
    void touched();
    void changedBack();
    void deletedAndPutBack();
    void eachStateOnce();
    void foundByLooking();
    void anotherPathIsWatchedInstead();
    void aLinkIsFollowed();
};

void TestFileWatch::ourOwnSavesAreNoNews() {
    Watched watched;
    for (int i = 0; i < 3; ++i) {
        setUsers(watched.document, 70 + i);
        watched.save();
        Watched::settle();
    }
    QCOMPARE(watched.changed.count() + watched.gone.count(), 0);
}

void TestFileWatch::changedInPlace() {
    Watched watched;
    watched.append("\n");
    QTRY_COMPARE(watched.changed.count(), 1);
    QCOMPARE(watched.gone.count(), 0);
}

void TestFileWatch::replacedByRename() {
    Watched watched;
    for (int i = 1; i <= 3; ++i) { // the watch follows the name, not the first file
        const QString other = watched.folder.filePath("other");
        QFile file(other);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("version " + QByteArray::number(i));
        file.close();
        QCOMPARE(std::rename(qPrintable(other), qPrintable(watched.path)), 0);
        QTRY_COMPARE(watched.changed.count(), i);
    }
    QCOMPARE(watched.gone.count(), 0);
}

void TestFileWatch::deleted() {
    Watched watched;
    QVERIFY(QFile::remove(watched.path));
    QTRY_COMPARE(watched.gone.count(), 1);
    QCOMPARE(watched.changed.count(), 0);
}

void TestFileWatch::renamedAway() {
    Watched watched;
    QVERIFY(QFile::rename(watched.path, watched.folder.filePath("b")));
    QTRY_COMPARE(watched.gone.count(), 1);
    QCOMPARE(watched.changed.count(), 0);
}

void TestFileWatch::touched() {
    Watched watched;
    QFile file(watched.path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(60), QFileDevice::FileModificationTime));
    file.close();
    Watched::settle();
    QCOMPARE(watched.changed.count() + watched.gone.count(), 0);
}

void TestFileWatch::changedBack() {
    Watched watched;
    const std::string before = contentOf(watched.path);
    watched.append("\n");
    QTRY_COMPARE(watched.changed.count(), 1);
    QFile file(watched.path);
    QVERIFY(file.resize(static_cast<qint64>(before.size())));
    Watched::settle();
    QCOMPARE(watched.changed.count(), 1);
    watched.append("\n"); // the same change again is news again
    QTRY_COMPARE(watched.changed.count(), 2);
}

void TestFileWatch::deletedAndPutBack() {
    Watched watched;
    QVERIFY(QFile::rename(watched.path, watched.folder.filePath("b")));
    QTRY_COMPARE(watched.gone.count(), 1);
    QVERIFY(QFile::rename(watched.folder.filePath("b"), watched.path));
    Watched::settle();
    QCOMPARE(watched.changed.count(), 0);
    watched.append("\n");
    QTRY_COMPARE(watched.changed.count(), 1);
}

void TestFileWatch::eachStateOnce() {
    Watched watched;
    watched.append("\n");
    QTRY_COMPARE(watched.changed.count(), 1);
    for (int i = 0; i < 3; ++i)
        watched.watch.look();
    Watched::settle();
    QCOMPARE(watched.changed.count(), 1);
}

void TestFileWatch::foundByLooking() {
    Watched watched;
    watched.append("\n");
    watched.watch.look();
    QCOMPARE(watched.changed.count(), 1);
}

void TestFileWatch::anotherPathIsWatchedInstead() {
    Watched watched;
    const QString other = watched.folder.filePath("b.mailbilan");
    QVERIFY(saveDossier(watched.document, other).outcome == SaveOutcome::Saved);
    watched.append("\n");
    Watched::settle();
    QCOMPARE(watched.changed.count(), 0);
    QVERIFY(QFile::remove(other));
    QTRY_COMPARE(watched.gone.count(), 1);
}

void TestFileWatch::aLinkIsFollowed() {
    Watched watched;
    const QString link = watched.folder.filePath("link");
    QVERIFY(QFile::link(watched.path, link));
    QVERIFY(saveDossier(watched.document, link).outcome == SaveOutcome::Saved);
    Watched::settle();
    watched.append("\n");
    QTRY_COMPARE(watched.changed.count(), 1);
}

QTEST_GUILESS_MAIN(TestFileWatch)
#include "tst_file_watch.moc"
