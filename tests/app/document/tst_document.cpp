#include "app/document/edited.h"
#include "document/desk_settings.h"
#include "document/dossier_file.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace mailbilan;

class TestDocument : public QObject {
    Q_OBJECT
private slots:
    void editsAreUndone();
    void aDragIsOneStep();
    void aDragComesBackToWhereItBegan();
    void aDragThatPushedABoundGivesItBack();
    void gesturesApart();
    void equalValuesLeaveNoTrace();
    void refusedEditsLeaveNoTrace();
    void handSetScoresAreNoSuggestions();
    void savingAfterADragStartsAnew();
    void settings();
};

void TestDocument::editsAreUndone() {
    const Dossier before = preset50();
    Document document(before);
    QSignalSpy changes(&document, &Document::changed);
    setUsers(document, 80);
    setUsers(document, 90);
    QCOMPARE(document.undoStack().count(), 2);
    QCOMPARE(changes.count(), 2);
    QCOMPARE(usersOf(document.now()), std::string("90"));
    QVERIFY(document.isModified());
    document.undoStack().undo();
    QCOMPARE(usersOf(document.now()), std::string("80"));
    document.undoStack().undo();
    QVERIFY(document.now() == before);
    QVERIFY(!document.isModified());
    document.undoStack().redo();
    QCOMPARE(usersOf(document.now()), std::string("80"));
}

void TestDocument::aDragIsOneStep() {
    Document document(preset50());
    const Gesture drag = Document::newGesture();
    for (std::int64_t count = 51; count <= 70; ++count)
        setUsers(document, count, drag);
    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(usersOf(document.now()), std::string("70"));
    QCOMPARE(document.undoName().id, QStringLiteral("ui.edit.assumption"));
    document.undoStack().undo();
    QVERIFY(document.now() == preset50());
}

void TestDocument::aDragComesBackToWhereItBegan() {
    Document document(preset50());
    const std::int64_t start = std::stoll(usersOf(document.now()));
    const Gesture drag = Document::newGesture();
    setUsers(document, start + 5, drag);
    setUsers(document, start, drag);
    QCOMPARE(document.undoStack().count(), 0);
    QVERIFY(document.now() == preset50());
    QVERIFY(!document.isModified());
}

void TestDocument::aDragThatPushedABoundGivesItBack() {
    Document document(preset50());
    const std::string id = "labour.internal";
    const Assumption start = *document.now().assumptions.find(id);
    QVERIFY(start.value.high);
    const Figure beyond = Figure::parse((Decimal(*start.value.high) + 7).text(0)).value();
    const Gesture drag = Document::newGesture();
    setAssumption(document, id, RangeEnd::Likely, beyond, drag);
    QCOMPARE(document.now().assumptions.find(id)->value.high.value().text(), beyond.text());
    setAssumption(document, id, RangeEnd::Likely, start.value.high, drag);
    QVERIFY(document.now().assumptions.find(id)->value.high == start.value.high);
}

void TestDocument::gesturesApart() {
    Document document(preset50());
    setUsers(document, 60, Document::newGesture());
    setUsers(document, 61, Document::newGesture());
    QCOMPARE(document.undoStack().count(), 2);
}

void TestDocument::equalValuesLeaveNoTrace() {
    Document document(preset50());
    QSignalSpy changes(&document, &Document::changed);
    setUsers(document, std::stoll(usersOf(document.now())));
    resetAllAssumptions(document);
    QCOMPARE(document.undoStack().count(), 0);
    QCOMPARE(changes.count(), 0);
}

void TestDocument::refusedEditsLeaveNoTrace() {
    Document document(preset50());
    const Findings refused =
        setAssumption(document, startUsersAssumption(document.now()), RangeEnd::Likely, Figure(std::int64_t{0}));
    QVERIFY(!refused.empty());
    QVERIFY(!setWeight(document, document.now().criteria.front().id, Figure(std::int64_t{9})).empty());
    QVERIFY(document.now() == preset50());
    QCOMPARE(document.undoStack().count(), 0);
}

void TestDocument::handSetScoresAreNoSuggestions() {
    Document document(preset50());
    const std::string option = document.now().options.front().id, criterion = document.now().criteria.front().id;
    QVERIFY(setScore(document, option, criterion, Figure(2), Figure(3)).empty());
    const Score& score = document.now().options.find(option)->scores.at(criterion);
    QCOMPARE(score.low.text(), std::string("2"));
    QVERIFY(!score.suggested);
}

// A drag that goes on after a save must not swallow the state that was saved.
void TestDocument::savingAfterADragStartsAnew() {
    QTemporaryDir folder;
    Document document(preset50());
    const Gesture drag = Document::newGesture();
    setUsers(document, 60, drag);
    QCOMPARE(saveDossier(document, folder.filePath("a.mailbilan")).outcome, SaveOutcome::Saved);
    setUsers(document, 65, drag);
    QVERIFY(document.isModified());
    document.undoStack().undo();
    QVERIFY(!document.isModified());
    QCOMPARE(usersOf(document.now()), std::string("60"));
}

void TestDocument::settings() {
    QTemporaryDir folder;
    QSettings file(folder.filePath("settings.ini"), QSettings::IniFormat);
    DeskSettings settings(file);
    QVERIFY(settings.recent().isEmpty());
    QCOMPARE(settings.colours(), ColourScheme::System);
    for (int i = 0; i < 9; ++i)
        settings.addRecent(
            {QStringLiteral("/tmp/%1.mailbilan").arg(i), QStringLiteral("T"), {}, QDateTime::currentDateTime()});
    settings.addRecent({QStringLiteral("/tmp/5.mailbilan"), QStringLiteral("again"), {}, QDateTime::currentDateTime()});
    QCOMPARE(settings.recent().size(), DeskSettings::mostRecent);
    QCOMPARE(settings.recent().front().title, QStringLiteral("again"));
    settings.removeRecent(QStringLiteral("/tmp/5.mailbilan"));
    QCOMPARE(settings.recent().front().path, QStringLiteral("/tmp/8.mailbilan"));
    settings.setColours(ColourScheme::Dark);
    settings.setLanguage(QStringLiteral("de"));
    DeskSettings again(file);
    QCOMPARE(again.colours(), ColourScheme::Dark);
    QCOMPARE(again.language(), QStringLiteral("de"));
}

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
