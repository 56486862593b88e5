// Checklist and migration in the real window: what stands where, and every edit with its undo.
#include "opened.h"

#include "charts/fonts.h"
#include "charts/timeline.h"
#include "document/plan_edits.h"
#include "document/presets.h"
#include "model/decision/checks.h"
#include "model/plan/schedule.h"
#include "pages/checklist_page.h"
#include "pages/migration_page.h"
#include "text/date_parser.h"
#include "text/findings.h"
#include "text/names.h"
#include "text/plan.h"
#include "text/verdict.h"
#include "widgets/chart_view.h"
#include "widgets/field_table.h"
#include "widgets/text_label.h"
#include "window/actions.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>

using namespace mailbilan;

class TestPlanPages : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(loadFonts()); }
    void conditionsStandOnTop();
    void aStateIsChosenFromTheKeyboard();
    void ownerDueAndEvidenceAreTyped();
    void aRefusedDateStaysInItsField();
    void theListIsFiltered();
    void nothingLeftSaysSo();
    void theTimelineContinuesTheTable();
    void aStartIsTypedAsADate();
    void conflictsAreNamedAndMended();
    void dependencesAreNumbers();
    void withoutAStartDaysAreCounted();
    void modelsKeepTheirRules();
};

namespace {

struct OnChecklist : Opened {
    ChecklistPage* page = static_cast<ChecklistPage*>(window.desk().pageWidget(QStringLiteral("checklist")));
    OnChecklist() { window.actions().at("page_checklist")->trigger(); }
    const Check& check(const char* id) { return *window.document().now().checks.find(id); }
    QString text(int row, int column) {
        return page->table().model()->index(row, column).data(CellRole).value<Cell>().text;
    }
};

struct OnMigration : Opened {
    MigrationPage* page = static_cast<MigrationPage*>(window.desk().pageWidget(QStringLiteral("migration")));
    OnMigration() { window.actions().at("page_migration")->trigger(); }
    const Phase& phase(const char* id) { return *window.document().now().phases.find(id); }
    int row(const char* id) { return window.document().now().phases.indexOf(id); }
    const TimelineChart& chart() { return static_cast<const TimelineChart&>(*page->timeline().chart()); }
    Cell cell(int row, int column) { return page->table().model()->index(row, column).data(CellRole).value<Cell>(); }
};

// The sentence under a refused field.
QString complaint(FieldTable& table) {
    const auto* label = table.viewport()->findChild<TextLabel*>();
    return label && label->isVisible() ? label->text() : QString();
}

void closeEditors() {
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

void TestPlanPages::conditionsStandOnTop() {
    OnChecklist opened;
    const Assessment assessment = assess(opened.window.document().now(), today);
    const auto& conditions = assessment.recommendation.verdict.conditions;
    QVERIFY(!conditions.empty());
    const Dossier& dossier = opened.window.document().now();
    QStringList expected, shown;
    for (const OpenCondition& condition : conditions)
        expected << (condition.what == OpenCondition::What::CriticalCheck
                         ? checkName(opened.window.wording(), dossier, condition.id)
                         : requirementName(opened.window.wording(), dossier, condition.id));
    QVERIFY(opened.text(0, 0).contains(
        recommendableName(opened.window.wording(), assessment, recommendedOption(assessment).value())));
    for (int row = 1; row <= int(conditions.size()); ++row)
        shown << opened.text(row, CheckTable::Question);
    QCOMPARE(QSet<QString>(shown.begin(), shown.end()), QSet<QString>(expected.begin(), expected.end()));
    // Every check stands in the table once.
    for (const Check& check : dossier.checks)
        QVERIFY2(opened.page->rowOf(check.id) > 0, check.id.c_str());
}

void TestPlanPages::aStateIsChosenFromTheKeyboard() {
    OnChecklist opened;
    FieldTable& table = opened.page->table();
    const int before = opened.page->rowOf("dkim");
    table.setFocus();
    table.setCurrentIndex(table.model()->index(before, CheckTable::State));
    QTest::keyClick(&table, Qt::Key_F2);
    QPointer<QComboBox> box = table.viewport()->findChild<QComboBox*>();
    QVERIFY(box);
    QCOMPARE(box->count(), int(allCheckStates.size()));
    QVERIFY(!box->accessibleName().isEmpty());
    box->setCurrentIndex(3);
    emit box->activated(3);
    closeEditors();
    QVERIFY(!box);
    QVERIFY(opened.check("dkim").state == CheckState::Yes);
    opened.window.settle();
    const int after = opened.page->rowOf("dkim");
    QVERIFY(after != before); // no condition any more
    QCOMPARE(table.currentIndex(), table.model()->index(after, CheckTable::State));
    opened.window.actions().at("undo")->trigger();
    opened.window.settle();
    QVERIFY(opened.check("dkim").state == CheckState::Unknown);
    QCOMPARE(opened.page->rowOf("dkim"), before);
}

void TestPlanPages::ownerDueAndEvidenceAreTyped() {
    OnChecklist opened;
    FieldTable& table = opened.page->table();
    const Dossier start = opened.window.document().now();
    const int row = opened.page->rowOf("spf");
    QVERIFY(typeInto(table, row, CheckTable::Owner, QStringLiteral("Mme <b>Lefèvre</b>")));
    QVERIFY(typeInto(table, row, CheckTable::Due, QStringLiteral("1.3.27")));
    QVERIFY(typeInto(table, row, CheckTable::Evidence, QStringLiteral("=export du DNS")));
    closeEditors();
    opened.window.settle();
    QCOMPARE(opened.check("spf").owner, std::string("Mme <b>Lefèvre</b>"));
    QCOMPARE(opened.check("spf").due, std::string("2027-03-01"));
    QCOMPARE(opened.text(row, CheckTable::Due), QStringLiteral("01/03/2027"));
    QCOMPARE(opened.text(row, CheckTable::Evidence), QStringLiteral("=export du DNS"));
    QCOMPARE(opened.window.document().undoStack().count(), 3);
    for (int step = 0; step < 3; ++step)
        opened.window.actions().at("undo")->trigger();
    QVERIFY(opened.window.document().now() == start);
}

void TestPlanPages::aRefusedDateStaysInItsField() {
    OnChecklist opened;
    FieldTable& table = opened.page->table();
    QPointer<QLineEdit> editor =
        typeInto(table, opened.page->rowOf("spf"), CheckTable::Due, QStringLiteral("31/02/2027"));
    QVERIFY(editor);
    QCOMPARE(editor->text(), QStringLiteral("31/02/2027"));
    QCOMPARE(complaint(table), dateErrorSentence(opened.window.wording()));
    QCOMPARE(opened.window.document().undoStack().count(), 0);
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(complaint(table), QString());
}

void TestPlanPages::theListIsFiltered() {
    OnChecklist opened;
    const auto checks = [&] { return opened.window.document().now().checks; };
    const std::vector<std::string> topics = checkTopics(opened.window.document().now());
    for (int topic = 0; topic < int(topics.size()); ++topic) {
        opened.page->topics().setCurrentIndex(topic + 1);
        for (const Check& check : checks())
            QCOMPARE(opened.page->rowOf(check.id) >= 0, check.topic == topics[std::size_t(topic)]);
    }
    opened.page->topics().setCurrentIndex(0);
    setCheckState(opened.window.document(), "spf", CheckState::Yes);
    setCheckState(opened.window.document(), "tls", CheckState::NotApplicable);
    setCheckState(opened.window.document(), "rdns", CheckState::Partly);
    opened.window.settle();
    opened.page->states().setCurrentIndex(1); // open ones
    for (const Check& check : checks())
        QCOMPARE(opened.page->rowOf(check.id) >= 0, !isSettled(check));
    opened.page->states().setCurrentIndex(2 + int(CheckState::Partly));
    for (const Check& check : checks())
        QCOMPARE(opened.page->rowOf(check.id) >= 0, check.id == "rdns");
}

void TestPlanPages::nothingLeftSaysSo() {
    OnChecklist opened;
    opened.page->states().setCurrentIndex(2 + int(CheckState::Yes));
    QVERIFY(!opened.page->table().isVisible());
    QPushButton* all = opened.page->findChild<QPushButton*>();
    QVERIFY(all && all->isVisible());
    all->click();
    QVERIFY(opened.page->table().isVisible());
    QVERIFY(opened.page->rowOf("spf") > 0);
}

void TestPlanPages::theTimelineContinuesTheTable() {
    OnMigration opened;
    for (const QSize& size : {QSize(1280, 800), QSize(1920, 1080)}) {
        opened.window.resize(size);
        QTest::qWait(20);
        FieldTable& table = opened.page->table();
        const TimelineChart& chart = opened.chart();
        QCOMPARE(chart.bars.size(), opened.window.document().now().phases.size());
        QCOMPARE(table.mapTo(&opened.window, QPoint(0, 0)).y(),
                 opened.page->timeline().mapTo(&opened.window, QPoint(0, 0)).y());
        const QRectF rect = opened.page->timeline().rect();
        const ChartInk ink = inkOf(opened.window.palette());
        for (int row = 0; row < int(chart.bars.size()); ++row) {
            const int top = table.viewport()->mapTo(&table, QPoint(0, table.rowViewportPosition(row))).y();
            QCOMPARE(chart.row(std::size_t(row), rect, ink).top(), double(top));
            QCOMPARE(chart.row(std::size_t(row), rect, ink).height(), double(table.rowHeight(row)));
        }
        const bool wide = size.width() > 1500;
        QCOMPARE(table.model()->columnCount(), wide ? 7 : 6);
        QVERIFY(table.geometry().right() < opened.page->timeline().geometry().left());
    }
    QVERIFY(!opened.page->timeline().accessibleDescription().isEmpty());
}

void TestPlanPages::aStartIsTypedAsADate() {
    OnMigration opened;
    const Dossier start = opened.window.document().now();
    FieldTable& table = opened.page->table();
    const int row = opened.row("closing");
    QVERIFY(typeInto(table, row, 2, QStringLiteral("1/6/2027")));
    closeEditors();
    opened.window.settle();
    QVERIFY(datesOf(start.organisation, opened.phase("closing"))->first == "2027-06-01");
    QCOMPARE(opened.cell(row, 2).text, QStringLiteral("01/06/2027"));
    QVERIFY(typeInto(table, row, 3, QStringLiteral("12")));
    QVERIFY(typeInto(table, row, 5, QStringLiteral("Service informatique")));
    closeEditors();
    opened.window.settle();
    QCOMPARE(opened.phase("closing").days, 12);
    QCOMPARE(opened.phase("closing").owner, std::string("Service informatique"));
    QVERIFY(opened.chart().bars[std::size_t(row)].readOut.contains(QStringLiteral("Service informatique")));
    QPointer<QLineEdit> editor = typeInto(table, row, 2, QStringLiteral("31/12/2026"));
    QCOMPARE(complaint(table),
             opened.window.wording().text("ui.migration.outside", {{"date", QStringLiteral("04/01/2027")}}));
    QTest::keyClick(editor, Qt::Key_Escape);
    closeEditors();
    while (opened.window.actions().at("undo")->isEnabled())
        opened.window.actions().at("undo")->trigger();
    QVERIFY(opened.window.document().now() == start);
}

void TestPlanPages::conflictsAreNamedAndMended() {
    OnMigration opened;
    QVERIFY(!opened.page->mend().isVisible());
    QVERIFY(typeInto(opened.page->table(), opened.row("inventory"), 3, QStringLiteral("30")));
    closeEditors();
    opened.window.settle();
    QVERIFY(opened.page->mend().isVisible());
    const int pilot = opened.row("pilot");
    QVERIFY(opened.chart().bars[std::size_t(pilot)].early);
    QVERIFY(opened.cell(pilot, 2).tone == Tone::Failed && !opened.cell(pilot, 2).icon.isEmpty());
    QStringList said;
    for (const TextLabel* label : opened.page->findChildren<TextLabel*>())
        if (label->isVisible())
            said << label->text().split(u'\n');
    for (const QString& warning : planWarnings(opened.window.wording(), opened.window.document().now()))
        QVERIFY2(said.contains(warning), qPrintable(warning));
    opened.page->mend().click();
    opened.window.settle();
    QVERIFY(conflictsOf(opened.window.document().now().phases).empty());
    QVERIFY(!opened.page->mend().isVisible());
    QCOMPARE(opened.phase("pilot").startDay, 30);
    opened.window.actions().at("undo")->trigger();
    opened.window.settle();
    QVERIFY(opened.page->mend().isVisible());
}

void TestPlanPages::dependencesAreNumbers() {
    OnMigration opened;
    FieldTable& table = opened.page->table();
    const int cutover = opened.row("cutover");
    QVERIFY(typeInto(table, cutover, 4, QStringLiteral("7; 1")));
    closeEditors();
    opened.window.settle();
    QCOMPARE(opened.phase("cutover").after,
             (std::vector<std::string>{opened.window.document().now().phases[6].id, "inventory"}));
    QCOMPARE(opened.cell(cutover, 4).text, QStringLiteral("7, 1"));
    // Waits for itself through others.
    QPointer<QLineEdit> editor = typeInto(table, 0, 4, QString::number(cutover + 1));
    QVERIFY(!complaint(table).isEmpty());
    QTest::keyClick(editor, Qt::Key_Escape);
    closeEditors();
    editor = typeInto(table, 0, 4, QStringLiteral("99"));
    QCOMPARE(complaint(table), opened.window.wording().text("ui.migration.after_expected"));
    QTest::keyClick(editor, Qt::Key_Escape);
    closeEditors();
    QCOMPARE(opened.window.document().undoStack().count(), 1);
}

void TestPlanPages::withoutAStartDaysAreCounted() {
    OnMigration opened;
    opened.window.document().edit({QStringLiteral("ui.edit.properties"), {}},
                                  [](Dossier& dossier) { dossier.organisation.start.clear(); });
    opened.window.settle();
    QCOMPARE(opened.cell(opened.row("pilot"), 2).text, QStringLiteral("16"));
    QVERIFY(typeInto(opened.page->table(), opened.row("pilot"), 2, QStringLiteral("21")));
    closeEditors();
    QCOMPARE(opened.phase("pilot").startDay, 20);
}

void TestPlanPages::modelsKeepTheirRules() {
    OnChecklist opened;
    auto* migration = static_cast<MigrationPage*>(opened.window.desk().pageWidget(QStringLiteral("migration")));
    const auto reporting = QAbstractItemModelTester::FailureReportingMode::QtTest;
    QAbstractItemModelTester checks(opened.page->table().model(), reporting);
    QAbstractItemModelTester phases(migration->table().model(), reporting);
    for (const CheckState state : allCheckStates) {
        setCheckState(opened.window.document(), "dkim", state);
        opened.window.settle();
        opened.page->states().setCurrentIndex(int(state) + 1);
    }
    opened.window.actions().at("page_migration")->trigger();
    for (const int width : {1200, 1900, 1000}) {
        opened.window.resize(width, 800);
        QTest::qWait(10);
    }
    opened.window.document().edit({QStringLiteral("ui.edit.properties"), {}}, [](Dossier& dossier) {
        dossier.checks.clear();
        dossier.phases.clear();
    });
    opened.window.settle();
    QVERIFY(!migration->table().isVisible());
    opened.window.actions().at("page_checklist")->trigger();
    QVERIFY(!opened.page->table().isVisible());
}

QTEST_MAIN(TestPlanPages)
#include "tst_plan_pages.moc"
