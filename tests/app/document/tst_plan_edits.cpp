// Checklist and migration plan as edits of a document.
#include "document/plan_edits.h"
#include "document/presets.h"
#include "model/plan/schedule.h"
#include "model/storage/reader.h"

#include <QtTest>

using namespace mailbilan;

class TestPlanEdits : public QObject {
    Q_OBJECT
private slots:
    void everyFieldIsOneStep();
    void refusedEditsLeaveNoTrace_data();
    void refusedEditsLeaveNoTrace();
    void mendingIsOneStep();
};

static Dossier preset() { return openEmbeddedPreset("50", Country::FR).dossier.value(); }

void TestPlanEdits::everyFieldIsOneStep() {
    const Dossier before = preset();
    Document document(before);
    QVERIFY(setCheckState(document, "dkim", CheckState::Partly).empty());
    QVERIFY(setCheckCritical(document, "dkim", false).empty());
    QVERIFY(setCheckOwner(document, "dkim", "Mme Lefèvre").empty());
    QVERIFY(setCheckDue(document, "dkim", "2027-02-15").empty());
    QVERIFY(setCheckEvidence(document, "dkim", "rapport DMARC").empty());
    QVERIFY(setPhaseStart(document, "pilot", 16).empty());
    QVERIFY(setPhaseDays(document, "pilot", 18).empty());
    QVERIFY(setPhaseOwner(document, "pilot", "IT").empty());
    QVERIFY(setPhaseAfter(document, "pilot", {}).empty());
    const Check& check = *document.now().checks.find("dkim");
    QVERIFY(check.state == CheckState::Partly && !check.critical);
    QCOMPARE(check.owner, std::string("Mme Lefèvre"));
    QCOMPARE(check.due, std::string("2027-02-15"));
    QCOMPARE(check.evidence, std::string("rapport DMARC"));
    const Phase& phase = *document.now().phases.find("pilot");
    QVERIFY(phase.startDay == 16 && phase.days == 18 && phase.owner == "IT" && phase.after.empty());
    QCOMPARE(document.undoStack().count(), 9);
    QCOMPARE(document.undoName().id, QStringLiteral("ui.edit.phase_after"));
    while (document.undoStack().canUndo())
        document.undoStack().undo();
    QVERIFY(document.now() == before);
    QVERIFY(setCheckDue(document, "dkim", "").empty()); // no date before, none now
    QCOMPARE(document.undoStack().index(), 0);
}

using Edit = std::function<Findings(Document&)>;
Q_DECLARE_METATYPE(Edit)

void TestPlanEdits::refusedEditsLeaveNoTrace_data() {
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const Edit& edit, const char* code) {
        QTest::newRow(name) << edit << QString::fromLatin1(code);
    };
    row(
        "no day", [](Document& d) { return setCheckDue(d, "dkim", "2027-2-3"); }, "value.date");
    row(
        "before the start", [](Document& d) { return setPhaseStart(d, "pilot", -1); }, "value.range");
    row(
        "ten years", [](Document& d) { return setPhaseDays(d, "pilot", 3651); }, "value.range");
    row(
        "itself", [](Document& d) { return setPhaseAfter(d, "pilot", {"pilot"}); }, "phase.cycle");
    row(
        "in a circle", [](Document& d) { return setPhaseAfter(d, "inventory", {"closing"}); }, "phase.cycle");
    row(
        "nobody knows it", [](Document& d) { return setPhaseAfter(d, "pilot", {"party"}); }, "reference.phase");
}

void TestPlanEdits::refusedEditsLeaveNoTrace() {
    QFETCH(Edit, edit);
    QFETCH(QString, code);
    const Dossier before = preset();
    Document document(before);
    const Findings refused = edit(document);
    QCOMPARE(refused.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(refused.front().code), code);
    QVERIFY(document.now() == before);
    QCOMPARE(document.undoStack().count(), 0);
}

void TestPlanEdits::mendingIsOneStep() {
    Document document(preset());
    setPhaseDays(document, "inventory", 30);
    QVERIFY(!conflictsOf(document.now().phases).empty());
    const Dossier late = document.now();
    mendPlan(document);
    QVERIFY(conflictsOf(document.now().phases).empty());
    QCOMPARE(document.now().phases.find("pilot")->startDay, 30);
    QVERIFY(!hasErrors(validate(document.now())));
    document.undoStack().undo();
    QVERIFY(document.now() == late);
}

QTEST_GUILESS_MAIN(TestPlanEdits)
#include "tst_plan_edits.moc"
