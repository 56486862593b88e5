#include "app/document/other_window.h"
#include "document/dossier_lock.h"

#include <QSysInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <unistd.h>

using namespace mailbilan;
using Outcome = DossierLock::Outcome;

class TestDossierLock : public QObject {
    Q_OBJECT
private slots:
    void init();
    void oneAtATime();
    void goesWhenItIsReleased();
    void theDeadAreTakenOver();
    void anotherPathGivesTheFirstBack();
    void aTakenPathKeepsTheFirst();
    void linksLeadToOneLock();
    void anotherMachineIsNotTakenOverUnasked();
    void emptyLocksEndSoon();
    void aReadOnlyFolderNeedsNone();

private:
    QString in(const char* name) const { return folder_->filePath(name); }
    void put(const QString& path, const QByteArray& bytes = {}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

void TestDossierLock::init() {
    folder_ = std::make_unique<QTemporaryDir>();
    put(in("a"));
}

void TestDossierLock::oneAtATime() {
    OtherWindow other(in("a"), in("state"));
    QVERIFY(other.isOpen());
    DossierLock lock;
    QCOMPARE(lock.acquire(in("a")), Outcome::Taken);
    QCOMPARE(lock.owner().pid, other.pid());
    QCOMPARE(lock.owner().host, QSysInfo::machineHostName());
    QCOMPARE(lock.owner().user, QFileInfo(in("a")).owner());
    QVERIFY(lock.owner().isHere);
    QVERIFY(!lock.holds(in("a")));
    QCOMPARE(other.askToEnd(), 0);
    QCOMPARE(lock.acquire(in("a")), Outcome::Held);
    QVERIFY(!OtherWindow(in("a"), in("state")).isOpen());
}

void TestDossierLock::goesWhenItIsReleased() {
    DossierLock lock;
    QCOMPARE(lock.acquire(in("a")), Outcome::Held);
    QCOMPARE(lock.acquire(in("a")), Outcome::Held);
    QVERIFY(QFile::exists(in(".a.lock")));
    lock.release();
    QVERIFY(!QFile::exists(in(".a.lock")));
}

void TestDossierLock::theDeadAreTakenOver() {
    OtherWindow other(in("a"), in("state"));
    other.crash();
    QVERIFY(QFile::exists(in(".a.lock")));
    DossierLock lock;
    QCOMPARE(lock.acquire(in("a")), Outcome::Held);
}

void TestDossierLock::anotherPathGivesTheFirstBack() {
    DossierLock lock;
    QCOMPARE(lock.acquire(in("a")), Outcome::Held);
    QCOMPARE(lock.acquire(in("not there yet")), Outcome::Held);
    QVERIFY(!QFile::exists(in(".a.lock")));
    QVERIFY(lock.holds(in("not there yet")));
}

void TestDossierLock::aTakenPathKeepsTheFirst() {
    OtherWindow other(in("b"), in("state"));
    DossierLock lock;
    QCOMPARE(lock.acquire(in("a")), Outcome::Held);
    QCOMPARE(lock.acquire(in("b")), Outcome::Taken);
    QVERIFY(lock.holds(in("a")));
}

void TestDossierLock::linksLeadToOneLock() {
    QVERIFY(QFile::link(in("a"), in("link")));
    OtherWindow other(in("a"), in("state"));
    DossierLock lock;
    QCOMPARE(lock.acquire(in("link")), Outcome::Taken);
}

void TestDossierLock::anotherMachineIsNotTakenOverUnasked() {
    put(in(".a.lock"), "1\nmailbilan\nelsewhere.example\n");
    DossierLock lock;
    QCOMPARE(lock.acquire(in("a")), Outcome::Taken);
    QCOMPARE(lock.owner().host, QStringLiteral("elsewhere.example"));
    QVERIFY(!lock.owner().isHere);
    QCOMPARE(lock.takeOver(in("a")), Outcome::Held);
}

void TestDossierLock::emptyLocksEndSoon() {
    put(in(".a.lock"));
    DossierLock lock;
    QCOMPARE(lock.acquire(in("a")), Outcome::Taken); // its owner may be about to write
    QVERIFY(lock.owner().host.isEmpty());
    QFile file(in(".a.lock"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
    file.close();
    QCOMPARE(lock.acquire(in("a")), Outcome::Held);
}

void TestDossierLock::aReadOnlyFolderNeedsNone() {
    if (::geteuid() == 0)
        QVERIFY(QFile::remove(in("a"))); // root may write everywhere, but not where there is no folder
    else
        QVERIFY(QFile::setPermissions(folder_->path(), QFile::ReadOwner | QFile::ExeOwner));
    DossierLock lock;
    QCOMPARE(lock.acquire(::geteuid() == 0 ? in("no/folder/a") : in("a")), Outcome::Impossible);
    QFile::setPermissions(folder_->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QTEST_GUILESS_MAIN(TestDossierLock)
#include "tst_dossier_lock.moc"
