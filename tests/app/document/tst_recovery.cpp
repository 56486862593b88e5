#include "app/document/edited.h"
#include "app/document/other_window.h"
#include "document/autosave.h"
#include "document/dossier_file.h"
#include "document/recovery.h"
#include "support/files.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace mailbilan;
using namespace std::chrono_literals;

class TestRecovery : public QObject {
    Q_OBJECT
private slots:
    void init();
    void aCrashLosesNothingThatWasKept();
    void neverSavedDossiersAreKept();
    void theLivingAreLeftAlone();
    void aCopyIsOfferedToOneOnly();
    void discardedCopiesAreGone();
    void endedBySignal_data();
    void endedBySignal();
    void comparedWithTheFile();
    void unreadableCopiesAreSetAside();
    void keptWithinTheInterval();
    void whoNeverPausesIsKept();
    void savingRemovesTheCopy();
    void undoingRemovesTheCopy();
    void openingAnotherRemovesTheCopy();
    void unmodifiedDossiersHaveNoCopy();
    void aNewPathMovesTheCopy();
    void aFullDiskIsReported();
    void copiesArePrivate();

private:
    QString in(const char* name) const { return folder_->filePath(name); }
    QStringList kept() const { return QDir(in("state/recovery")).entryList({"*.recovery"}, QDir::Files); }
    void save(const QString& path) {
        Document document(preset50());
        QCOMPARE(saveDossier(document, path, {{}, {SaveConcern::ReplacesOther}}).outcome, SaveOutcome::Saved);
    }
    // What is found after another window had `path` open and crashed.
    AbandonedCopy afterCrash(const QString& path) {
        OtherWindow other(path, in("state"));
        other.crash();
        return abandonedCopies(in("state")).value(0);
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

void TestRecovery::init() { folder_ = std::make_unique<QTemporaryDir>(); }

void TestRecovery::aCrashLosesNothingThatWasKept() {
    save(in("a"));
    const AbandonedCopy copy = afterCrash(in("a"));
    QVERIFY(copy.dossier);
    QCOMPARE(usersOf(*copy.dossier), std::string("123"));
    QCOMPARE(copy.path, in("a"));
    QCOMPARE(copy.fileHash, sha256(contentOf(in("a"))));
    QVERIFY(copy.written.secsTo(QDateTime::currentDateTime()) < 60);
    QVERIFY(*loadDossier(in("a")).dossier == preset50());
    QCOMPARE(relationToFile(copy), CopyRelation::FileUnchanged);
}

void TestRecovery::neverSavedDossiersAreKept() {
    const AbandonedCopy copy = afterCrash(in("no file yet"));
    QVERIFY(copy.dossier);
    QVERIFY(copy.path.isEmpty());
    QCOMPARE(relationToFile(copy), CopyRelation::NeverSaved);
}

void TestRecovery::theLivingAreLeftAlone() {
    save(in("a"));
    OtherWindow other(in("a"), in("state"));
    QVERIFY(other.isOpen());
    QCOMPARE(kept().size(), 1);
    QVERIFY(abandonedCopies(in("state")).isEmpty());
    QCOMPARE(kept().size(), 1);
    other.crash();
    QCOMPARE(abandonedCopies(in("state")).size(), 1);
}

void TestRecovery::aCopyIsOfferedToOneOnly() {
    save(in("a"));
    QVERIFY(afterCrash(in("a")).dossier); // asked, and not answered: the next start asks again
    const QList<AbandonedCopy> first = abandonedCopies(in("state"));
    QCOMPARE(first.size(), 1);
    QVERIFY(abandonedCopies(in("state")).isEmpty());
}

void TestRecovery::discardedCopiesAreGone() {
    save(in("a"));
    discard(afterCrash(in("a")));
    QVERIFY(abandonedCopies(in("state")).isEmpty());
    QVERIFY(QDir(in("state/recovery")).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestRecovery::endedBySignal_data() {
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TestRecovery::endedBySignal() {
    QFETCH(int, signal);
    save(in("a"));
    OtherWindow other(in("a"), in("state"));
    QVERIFY(other.isOpen());
    QCOMPARE(other.askToEnd(signal), 0);
    const AbandonedCopy copy = abandonedCopies(in("state")).value(0);
    QVERIFY(copy.dossier);
    QCOMPARE(usersOf(*copy.dossier), std::string("124"));
    QVERIFY(!QFile::exists(in(".a.lock")));
}

void TestRecovery::comparedWithTheFile() {
    save(in("a"));
    const AbandonedCopy copy = afterCrash(in("a"));
    Document other(preset50());
    setUsers(other, 200);
    QCOMPARE(saveDossier(other, in("a"), {{}, {SaveConcern::ReplacesOther}}).outcome, SaveOutcome::Saved);
    QCOMPARE(relationToFile(copy), CopyRelation::FileChanged);
    setUsers(other, 123);
    QCOMPARE(saveDossier(other, in("a")).outcome, SaveOutcome::Saved);
    QCOMPARE(relationToFile(copy), CopyRelation::SameAsFile);
    QVERIFY(QFile::remove(in("a")));
    QCOMPARE(relationToFile(copy), CopyRelation::FileGone);
}

void TestRecovery::unreadableCopiesAreSetAside() {
    QVERIFY(QDir(folder_->path()).mkpath("state/recovery"));
    for (const char* bytes : {"", "no line end", "[]\n{}", "{\"format\": \"mailbilan-recovery/9\"}\n{}"}) {
        QFile file(in("state/recovery/x-1.recovery"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
        const QList<AbandonedCopy> copies = abandonedCopies(in("state"));
        QCOMPARE(copies.size(), 1);
        QVERIFY(!copies.front().dossier);
        QCOMPARE(contentOf(setAside(copies.front())), std::string(bytes));
        QVERIFY(abandonedCopies(in("state")).isEmpty());
    }
}

void TestRecovery::keptWithinTheInterval() {
    QVERIFY(Autosave::interval + Autosave::afterFailure < 60s);
    Document document(preset50());
    Autosave autosave(document, in("state"), 50ms);
    setUsers(document, 77);
    QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 1, 5000);
    const QString file = in("state/recovery/") + kept().front();
    setUsers(document, 78);
    QTRY_VERIFY_WITH_TIMEOUT(contentOf(file).find("\"78\"") != std::string::npos, 5000);
}

void TestRecovery::whoNeverPausesIsKept() {
    Document document(preset50());
    Autosave autosave(document, in("state"), 200ms);
    for (int i = 0; i < 60 && kept().isEmpty(); ++i) {
        setUsers(document, 60 + i);
        QTest::qWait(20);
    }
    QCOMPARE(kept().size(), 1);
}

void TestRecovery::savingRemovesTheCopy() {
    Document document(preset50());
    Autosave autosave(document, in("state"));
    setUsers(document, 77);
    QVERIFY(autosave.keep());
    QCOMPARE(kept().size(), 1);
    QCOMPARE(saveDossier(document, in("a")).outcome, SaveOutcome::Saved);
    QVERIFY(kept().isEmpty());
    setUsers(document, 78);
    QVERIFY(autosave.keep());
    QCOMPARE(saveDossier(document, in("no/such/folder")).outcome, SaveOutcome::Failed);
    QCOMPARE(kept().size(), 1);
    autosave.forget();
    QVERIFY(kept().isEmpty());
}

void TestRecovery::undoingRemovesTheCopy() {
    Document document(preset50());
    Autosave autosave(document, in("state"));
    setUsers(document, 77);
    QVERIFY(autosave.keep());
    document.undoStack().undo();
    QVERIFY(kept().isEmpty());
}

void TestRecovery::openingAnotherRemovesTheCopy() {
    Document document(preset50());
    Autosave autosave(document, in("state"));
    setUsers(document, 77);
    QVERIFY(autosave.keep());
    document.open(preset50());
    QVERIFY(kept().isEmpty());
}

void TestRecovery::unmodifiedDossiersHaveNoCopy() {
    Document document(preset50());
    Autosave autosave(document, in("state"));
    QVERIFY(autosave.keep());
    QVERIFY(kept().isEmpty());
    document.setUnsaved(true); // recovered, never saved
    QVERIFY(autosave.keep());
    QCOMPARE(kept().size(), 1);
}

void TestRecovery::aNewPathMovesTheCopy() {
    Document document(preset50());
    RecoveryCopy copy(in("state"));
    FileError error;
    QVERIFY(copy.write(document, error));
    document.setFile(in("a"), {});
    QVERIFY(copy.write(document, error));
    QCOMPARE(kept().size(), 1);
    copy.remove();
    QVERIFY(QDir(in("state/recovery")).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestRecovery::aFullDiskIsReported() {
    QFile file(in("state"));
    QVERIFY(file.open(QIODevice::WriteOnly)); // a file where the folder should be
    Document document(preset50());
    Autosave autosave(document, in("state"), 20ms);
    QSignalSpy failed(&autosave, &Autosave::failed);
    setUsers(document, 77);
    QTRY_VERIFY_WITH_TIMEOUT(failed.count() >= 2, 5000); // and goes on trying
    file.remove();
    QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 1, 5000);
}

void TestRecovery::copiesArePrivate() {
    Document document(preset50());
    RecoveryCopy copy(in("state"));
    FileError error;
    QVERIFY(copy.write(document, error));
    const QFileInfo file(in("state/recovery/") + kept().front());
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    QVERIFY(!(QFileInfo(in("state/recovery")).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
