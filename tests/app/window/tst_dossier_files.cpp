#include "app/document/edited.h"
#include "app/document/other_window.h"
#include "charts/fonts.h"
#include "document/dossier_file.h"
#include "support/files.h"
#include "window/dossier_files.h"
#include "window/main_window.h"
#include "window/start.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSessionManager>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include <functional>

#include <unistd.h>

using namespace mailbilan;

// Answers the questions that come up, in this order, by the place of the button; remembers what they said.
class Answers : public QObject {
public:
    explicit Answers(QList<int> buttons) : buttons_(std::move(buttons)) {
        connect(&timer_, &QTimer::timeout, this, &Answers::look);
        timer_.start(20);
    }
    QStringList asked; // text and further text of each question
    bool isDone() const { return buttons_.isEmpty(); }

private:
    void look() {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box)
            return;
        asked << box->text() + u'\n' + box->informativeText();
        const int wanted = buttons_.isEmpty() ? int(box->buttons().size()) - 1 : buttons_.takeFirst();
        box->findChild<QPushButton*>(QStringLiteral("answer%1").arg(wanted + 1))->click();
    }

    QList<int> buttons_;
    QTimer timer_;
};

struct Opened {
    QTemporaryDir folder;
    QString path = folder.filePath("a.mailbilan"), state = folder.filePath("state");
    QSettings settings{folder.filePath("settings.ini"), QSettings::IniFormat};
    std::unique_ptr<MainWindow> window;

    Opened() {
        Document document(preset50());
        QVERIFY(saveDossier(document, path).outcome == SaveOutcome::Saved);
        window = std::make_unique<MainWindow>(settings, Language::French, "2026-11-25");
        window->files().keepStateIn(state);
        window->show();
    }
    Document& document() { return window->document(); }
    DossierFiles& files() { return window->files(); }
    std::string usersHere() { return usersOf(document().now()); }
    std::string usersInFile() const { return usersOf(loadDossier(path).dossier.value()); }
    QStringList kept() const { return QDir(state + "/recovery").entryList({"*.recovery"}, QDir::Files); }
    bool isLocked() const { return QFile::exists(folder.filePath(".a.mailbilan.lock")); }
    void saveElsewhere(int users) { // as another program
        Document other(*loadDossier(path).dossier);
        setUsers(other, users);
        QVERIFY(saveDossier(other, path, {{}, {SaveConcern::ReplacesOther}}).outcome == SaveOutcome::Saved);
    }
};

class TestDossierFiles : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { loadFonts(); }
    void aCrashIsOfferedOnce();
    void offeredChangesMayBeDiscarded();
    void offeredChangesMayWait();
    void nothingIsOfferedThatStandsInTheFile();
    void aChangedFileIsSaidWhenRecovering();
    void openElsewhereIsSaidAndReadOnly();
    void openElsewhereMayBeLeft();
    void aReloadShowsTheOtherVersion();
    void keepingMakesItUnsaved();
    void changesHereAreNotLostToAReload();
    void aVanishedFileIsWrittenAgain();
    void touchingAsksNothing();
    void closingGivesEverythingBack();
    void stayingKeepsTheWork();
    void theSessionsEndKeepsTheWork();
    void linksAreAskedFor();
    void aRelativePathIsMadeAbsolute();
};

// A window that had "a" open with 123 users has crashed.
static void crash(const Opened& opened) {
    OtherWindow other(opened.path, opened.state);
    QVERIFY(other.isOpen());
    other.crash();
}

void TestDossierFiles::aCrashIsOfferedOnce() {
    Opened opened;
    crash(opened);
    Answers answers({0});
    opened.files().offerRecovery();
    QCOMPARE(answers.asked.size(), 1);
    QVERIFY(answers.asked.front().contains(opened.path));
    QCOMPARE(opened.usersHere(), std::string("123"));
    QCOMPARE(opened.document().path(), opened.path);
    QVERIFY(opened.document().isModified());
    QVERIFY(opened.isLocked());
    QCOMPARE(opened.kept().size(), 1); // of this process now
    QCOMPARE(opened.usersInFile(), usersOf(preset50()));
    QVERIFY(opened.files().save());
    QCOMPARE(opened.usersInFile(), std::string("123"));
    QVERIFY(opened.kept().isEmpty());
    opened.files().offerRecovery();
    QCOMPARE(answers.asked.size(), 1);
}

void TestDossierFiles::offeredChangesMayBeDiscarded() {
    Opened opened;
    crash(opened);
    Answers answers({1});
    opened.files().offerRecovery();
    QVERIFY(opened.kept().isEmpty());
    QVERIFY(opened.document().path().isEmpty());
    opened.files().offerRecovery();
    QCOMPARE(answers.asked.size(), 1);
}

void TestDossierFiles::offeredChangesMayWait() {
    Opened opened;
    crash(opened);
    Answers answers({2, 0});
    opened.files().offerRecovery();
    QCOMPARE(opened.kept().size(), 1);
    opened.files().offerRecovery();
    QCOMPARE(opened.usersHere(), std::string("123"));
}

void TestDossierFiles::nothingIsOfferedThatStandsInTheFile() {
    Opened opened;
    crash(opened);
    opened.saveElsewhere(123);
    Answers answers({});
    opened.files().offerRecovery();
    QVERIFY(answers.asked.isEmpty());
    QVERIFY(opened.kept().isEmpty());
}

void TestDossierFiles::aChangedFileIsSaidWhenRecovering() {
    Opened opened;
    crash(opened);
    opened.saveElsewhere(200);
    Answers answers({0, 2});
    opened.files().offerRecovery();
    QVERIFY(answers.asked.front().contains(opened.window->wording().text("ui.ask.recover_changed")));
    QVERIFY(!opened.files().save()); // asks again, and is told to cancel
    QCOMPARE(opened.usersInFile(), std::string("200"));
    QVERIFY(opened.document().isModified());
}

void TestDossierFiles::openElsewhereIsSaidAndReadOnly() {
    Opened opened;
    OtherWindow other(opened.path, opened.state);
    QVERIFY(other.isOpen());
    Answers answers({0});
    QVERIFY(opened.files().openPath(opened.path));
    QVERIFY(answers.asked.front().contains(QString::number(other.pid())));
    QVERIFY(answers.asked.front().contains(QSysInfo::machineHostName()));
    QVERIFY(opened.document().isReadOnly());
    QVERIFY(opened.window->windowTitle().contains(QStringLiteral("lecture seule")));
    setUsers(opened.document(), 99); // may be tried out
    QCOMPARE(opened.usersHere(), std::string("99"));
}

void TestDossierFiles::openElsewhereMayBeLeft() {
    Opened opened;
    OtherWindow other(opened.path, opened.state);
    Answers answers({1});
    QVERIFY(!opened.files().openPath(opened.path));
    QVERIFY(opened.document().path().isEmpty());
    QCOMPARE(other.askToEnd(), 0);
    QVERIFY(opened.files().openPath(opened.path));
    QVERIFY(!opened.document().isReadOnly());
    QCOMPARE(answers.asked.size(), 1);
}

void TestDossierFiles::aReloadShowsTheOtherVersion() {
    Opened opened;
    QVERIFY(opened.files().openPath(opened.path));
    Answers answers({0});
    opened.saveElsewhere(200);
    QTRY_COMPARE(opened.usersHere(), std::string("200"));
    QVERIFY(!opened.document().isModified());
    QCOMPARE(answers.asked.size(), 1);
}

void TestDossierFiles::keepingMakesItUnsaved() {
    Opened opened;
    QVERIFY(opened.files().openPath(opened.path));
    Answers answers({1});
    opened.saveElsewhere(200);
    QTRY_COMPARE(answers.asked.size(), 1);
    QTRY_VERIFY(opened.document().isModified());
    QCOMPARE(opened.usersHere(), usersOf(preset50()));
}

void TestDossierFiles::changesHereAreNotLostToAReload() {
    Opened opened;
    QVERIFY(opened.files().openPath(opened.path));
    setUsers(opened.document(), 99);
    Answers answers({2});
    opened.saveElsewhere(200);
    QTRY_COMPARE(answers.asked.size(), 1);
    QVERIFY(answers.asked.front().contains(opened.window->wording().text("ui.ask.changed_both_more")));
    QCOMPARE(opened.usersHere(), std::string("99"));
    QVERIFY(opened.document().isModified());
}

void TestDossierFiles::aVanishedFileIsWrittenAgain() {
    Opened opened;
    QVERIFY(opened.files().openPath(opened.path));
    Answers answers({0});
    QVERIFY(QFile::rename(opened.path, opened.folder.filePath("b")));
    QTRY_VERIFY(QFile::exists(opened.path));
    QTRY_VERIFY(!opened.document().isModified());
    QCOMPARE(answers.asked.size(), 1);
}

void TestDossierFiles::touchingAsksNothing() {
    Opened opened;
    QVERIFY(opened.files().openPath(opened.path));
    Answers answers({});
    QFile file(opened.path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(60), QFileDevice::FileModificationTime));
    file.close();
    QTest::qWait(800);
    QVERIFY(answers.asked.isEmpty());
}

void TestDossierFiles::closingGivesEverythingBack() {
    Opened opened;
    QVERIFY(opened.files().openPath(opened.path));
    QVERIFY(opened.isLocked());
    setUsers(opened.document(), 99);
    Answers answers({1}); // do not save
    QVERIFY(opened.window->close());
    QCOMPARE(answers.asked.size(), 1);
    QVERIFY(!opened.isLocked());
    QVERIFY(opened.kept().isEmpty());
    QCOMPARE(opened.usersInFile(), usersOf(preset50()));
}

void TestDossierFiles::stayingKeepsTheWork() {
    Opened opened;
    QVERIFY(opened.files().openPath(opened.path));
    setUsers(opened.document(), 99);
    Answers answers({2}); // cancel
    QVERIFY(!opened.window->close());
    QVERIFY(opened.isLocked());
    QCOMPARE(opened.kept().size(), 1);
}

void TestDossierFiles::theSessionsEndKeepsTheWork() {
    Opened opened;
    QVERIFY(opened.files().openPath(opened.path));
    keepWorkAtTheEnd(*qGuiApp, *opened.window);
    setUsers(opened.document(), 99);
    QVERIFY(opened.kept().isEmpty());
    // Only the system makes a session; what is connected here does not look at it.
    alignas(QSessionManager) char session[sizeof(QSessionManager)] = {};
    emit qGuiApp->commitDataRequest(reinterpret_cast<QSessionManager&>(session));
    QCOMPARE(opened.kept().size(), 1);
}

void TestDossierFiles::linksAreAskedFor() {
    Opened opened;
    QVERIFY(opened.files().openPath(opened.path));
    QCOMPARE(::link(qPrintable(opened.path), qPrintable(opened.folder.filePath("b"))), 0);
    setUsers(opened.document(), 99);
    Answers answers({2, 1});
    QVERIFY(!opened.files().save());
    QVERIFY(opened.files().save());
    QVERIFY(answers.asked.front().contains(opened.window->wording().text("ui.ask.several_links_more")));
    QCOMPARE(opened.usersInFile(), std::string("99"));
}

void TestDossierFiles::aRelativePathIsMadeAbsolute() {
    Opened opened;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(opened.folder.path()));
    const bool done = opened.files().openPath(QStringLiteral("a.mailbilan"));
    QDir::setCurrent(before);
    QVERIFY(done);
    QCOMPARE(opened.document().path(), QDir(opened.folder.path()).canonicalPath() + "/a.mailbilan");
}

QTEST_MAIN(TestDossierFiles)
#include "tst_dossier_files.moc"
