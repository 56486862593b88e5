#include "app/document/edited.h"
#include "document/dossier_file.h"
#include "model/storage/backup.h"
#include "model/storage/reader.h"
#include "support/files.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <unistd.h>

using namespace mailbilan;

class TestDossierFile : public QObject {
    Q_OBJECT
private slots:
    void init();
    void savingAndReopening();
    void aFileChangedOutsideIsNotOverwritten();
    void anUnreadableFileIsNotOverwritten();
    void aFileThatVanishedIsWrittenAgain();
    void anotherFileIsNotReplacedUnasked();
    void severalLinksAreAskedFor();
    void aForeignOwnerIsAskedFor();
    void whatIsReplacedIsBackedUp();
    void whatCannotBeOpenedIsNoBackup();
    void aFailedBackupIsAskedFor();
    void aFailedSaveStaysModified();
    void aLinkIsTheSameFile();
    void spacesAreLeftOutWhereTheyWouldBeTooMuch();
    void whatCouldNotBeReadAgainIsNotWritten();
    void brokenFilesAreNamed();
    void openingTidiesUp();

private:
    QString in(const char* name) const { return folder_->filePath(name); }
    SaveTerms terms(QSet<SaveConcern> accepted = {}) const { return {in("state"), accepted}; }
    QStringList backups(const char* name) const {
        QStringList contents;
        for (const std::string& path : backupsOf(in("state").toStdString(), in(name).toStdString()))
            contents << QString::fromStdString(contentOf(QString::fromStdString(path)));
        return contents;
    }
    // Asked about this and nothing else, the file as it was; then it goes through.
    void asksAbout(SaveConcern concern, Document& document, const QString& path) {
        const std::string before = contentOf(path);
        const SaveResult asked = saveDossier(document, path, terms());
        QCOMPARE(asked.outcome, SaveOutcome::Asks);
        QCOMPARE(*asked.concern, concern);
        QVERIFY(document.isModified());
        QCOMPARE(contentOf(path), before);
        QCOMPARE(saveDossier(document, path, terms({concern})).outcome, SaveOutcome::Saved);
        QVERIFY(!document.isModified());
        QVERIFY(*loadDossier(path).dossier == document.now());
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

static void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestDossierFile::init() { folder_ = std::make_unique<QTemporaryDir>(); }

void TestDossierFile::savingAndReopening() {
    Document document(preset50());
    setUsers(document, 77);
    QCOMPARE(saveDossier(document, in("a")).outcome, SaveOutcome::Saved);
    QVERIFY(!document.isModified());
    QCOMPARE(document.path(), in("a"));
    const LoadedDossier loaded = loadDossier(in("a"));
    QVERIFY(loaded.dossier);
    QVERIFY(*loaded.dossier == document.now());
    QCOMPARE(loaded.sha256, document.fileHash());
    document.undoStack().undo();
    QVERIFY(document.isModified());
    QCOMPARE(saveDossier(document, in("a")).outcome, SaveOutcome::Saved);
    QVERIFY(*loadDossier(in("a")).dossier == preset50());
}

void TestDossierFile::aFileChangedOutsideIsNotOverwritten() {
    Document document(preset50());
    QCOMPARE(saveDossier(document, in("a"), terms()).outcome, SaveOutcome::Saved);
    QFile file(in("a"));
    QVERIFY(file.open(QIODevice::Append));
    file.write("\n");
    file.close();
    setUsers(document, 99);
    asksAbout(SaveConcern::ChangedOutside, document, in("a"));
    QVERIFY(backups("a").last().endsWith("\n\n")); // the other program's version
}

void TestDossierFile::anUnreadableFileIsNotOverwritten() {
    Document document(preset50());
    QCOMPARE(saveDossier(document, in("a")).outcome, SaveOutcome::Saved);
    put(in("a"), QByteArray(6'000'000, ' ')); // too large to be compared
    setUsers(document, 99);
    asksAbout(SaveConcern::ChangedOutside, document, in("a"));
}

void TestDossierFile::aFileThatVanishedIsWrittenAgain() {
    Document document(preset50());
    QCOMPARE(saveDossier(document, in("a")).outcome, SaveOutcome::Saved);
    QVERIFY(QFile::remove(in("a")));
    setUsers(document, 99);
    QCOMPARE(saveDossier(document, in("a")).outcome, SaveOutcome::Saved);
    QVERIFY(*loadDossier(in("a")).dossier == document.now());
}

void TestDossierFile::anotherFileIsNotReplacedUnasked() {
    put(in("b"), "something else");
    Document document(preset50());
    setUsers(document, 99);
    asksAbout(SaveConcern::ReplacesOther, document, in("b"));
}

void TestDossierFile::severalLinksAreAskedFor() {
    Document document(preset50());
    QCOMPARE(saveDossier(document, in("a")).outcome, SaveOutcome::Saved);
    const std::string old = contentOf(in("a"));
    QCOMPARE(::link(qPrintable(in("a")), qPrintable(in("other name"))), 0);
    setUsers(document, 99);
    asksAbout(SaveConcern::SeveralLinks, document, in("a"));
    QCOMPARE(contentOf(in("other name")), old);
}

void TestDossierFile::aForeignOwnerIsAskedFor() {
    if (::geteuid() != 0)
        QSKIP("only root can give a file away");
    Document document(preset50());
    QCOMPARE(saveDossier(document, in("a")).outcome, SaveOutcome::Saved);
    QCOMPARE(::chown(qPrintable(in("a")), 1234, 1234), 0);
    setUsers(document, 99);
    asksAbout(SaveConcern::ForeignOwner, document, in("a"));
    QCOMPARE(QFileInfo(in("a")).ownerId(), 1234u); // root can keep it
}

void TestDossierFile::whatIsReplacedIsBackedUp() {
    Document document(preset50());
    QStringList written;
    for (int i = 0; i < 13; ++i) {
        setUsers(document, 100 + i);
        QCOMPARE(saveDossier(document, in("a"), terms()).outcome, SaveOutcome::Saved);
        written << QString::fromStdString(contentOf(in("a")));
    }
    QCOMPARE(backups("a"), written.mid(2, 10));
}

void TestDossierFile::whatCannotBeOpenedIsNoBackup() {
    put(in("a"), "no dossier");
    Document document(preset50());
    QCOMPARE(saveDossier(document, in("a"), terms({SaveConcern::ReplacesOther})).outcome, SaveOutcome::Saved);
    QCOMPARE(backups("a"), QStringList());
}

void TestDossierFile::aFailedBackupIsAskedFor() {
    Document document(preset50());
    QCOMPARE(saveDossier(document, in("a")).outcome, SaveOutcome::Saved);
    put(in("state"), "a file where the folder should be");
    setUsers(document, 99);
    const SaveResult asked = saveDossier(document, in("a"), terms());
    QVERIFY(QString::fromStdString(asked.error.path).startsWith(in("state")));
    asksAbout(SaveConcern::NoBackup, document, in("a"));
}

void TestDossierFile::aFailedSaveStaysModified() {
    Document document(preset50());
    setUsers(document, 99);
    const SaveResult result = saveDossier(document, in("no/such/folder/a"));
    QCOMPARE(result.outcome, SaveOutcome::Failed);
    QCOMPARE(result.error.code, std::string("file.not_found"));
    QVERIFY(!result.error.path.empty());
    QVERIFY(document.isModified());
    QVERIFY(document.path().isEmpty());
}

void TestDossierFile::aLinkIsTheSameFile() {
    Document document(preset50());
    QCOMPARE(saveDossier(document, in("a")).outcome, SaveOutcome::Saved);
    QVERIFY(QFile::link(in("a"), in("link")));
    setUsers(document, 99);
    QCOMPARE(saveDossier(document, in("link")).outcome, SaveOutcome::Saved);
    QVERIFY(QFileInfo(in("link")).isSymLink());
    QVERIFY(*loadDossier(in("a")).dossier == document.now());
}

// A dossier of `count` further assumptions, whose notes make a file with spaces `bytes` long.
static Dossier dossierOf(std::size_t bytes, std::size_t count) {
    Dossier dossier = preset50();
    for (std::size_t i = 0; i < count; ++i) {
        Assumption assumption = dossier.assumptions.front();
        assumption.source.note = "x";
        assumption.id = "x." + std::to_string(i);
        dossier.assumptions.push_back(assumption);
    }
    const std::size_t without = writeDossier(dossier).size(), first = dossier.assumptions.size() - count;
    for (std::size_t i = 0; i < count; ++i)
        dossier.assumptions[first + i].source.note = std::string((bytes - without) / count + 2, 'x');
    return dossier;
}

void TestDossierFile::spacesAreLeftOutWhereTheyWouldBeTooMuch() {
    const Dossier large = dossierOf(maxDossierBytes, 3000);
    Document document(large);
    document.setUnsaved(true);
    QCOMPARE(saveDossier(document, in("a")).outcome, SaveOutcome::Saved);
    const std::string bytes = contentOf(in("a"));
    QVERIFY(bytes.size() < maxDossierBytes && bytes.size() > maxDossierBytes / 2);
    QCOMPARE(std::count(bytes.begin(), bytes.end(), '\n'), std::ptrdiff_t{1});
    QVERIFY(*loadDossier(in("a")).dossier == large);
}

void TestDossierFile::whatCouldNotBeReadAgainIsNotWritten() {
    put(in("a"), "old");
    Document document(dossierOf(2 * maxDossierBytes, 6000));
    document.setUnsaved(true);
    const SaveResult result = saveDossier(document, in("a"), terms({SaveConcern::ReplacesOther}));
    QCOMPARE(result.outcome, SaveOutcome::Failed);
    QCOMPARE(result.error.code, std::string("file.not_readable_again"));
    QVERIFY(hasErrors(result.findings));
    QVERIFY(document.isModified());
    QCOMPARE(contentOf(in("a")), std::string("old"));
}

void TestDossierFile::brokenFilesAreNamed() {
    put(in("broken"), "{\"format\": \"mailbilan/1\", \"organisation\": 3}");
    const LoadedDossier broken = loadDossier(in("broken"));
    QVERIFY(!broken.dossier);
    QVERIFY(hasErrors(broken.findings));
    const LoadedDossier missing = loadDossier(in("none"));
    QVERIFY(missing.error);
}

void TestDossierFile::openingTidiesUp() {
    Document document(preset50());
    QCOMPARE(saveDossier(document, in("a")).outcome, SaveOutcome::Saved);
    put(in(".mailbilan-") + QString::fromStdString(sha256("a").substr(0, 16)) + ".saving", "half of it");
    QVERIFY(loadDossier(in("a")).dossier);
    QCOMPARE(QDir(folder_->path()).entryList(QDir::Files | QDir::Hidden), QStringList("a"));
}

QTEST_MAIN(TestDossierFile)
#include "tst_dossier_file.moc"
