#include "opened.h"

#include "charts/fonts.h"
#include "document/dossier_file.h"
#include "document/edits.h"
#include "document/presets.h"
#include "pages/costs_page.h"
#include "pages/matrix_page.h"
#include "pages/preset_card.h"
#include "pages/providers_page.h"
#include "pages/start_page.h"
#include "pages/what_if_page.h"
#include "text/catalogue.h"
#include "text/findings.h"
#include "text/verdict.h"
#include "widgets/assumption_row.h"
#include "widgets/desk_table.h"
#include "widgets/desk_tree.h"
#include "widgets/field_table.h"
#include "widgets/number_field.h"
#include "widgets/range_slider.h"
#include "window/actions.h"
#include "window/assumptions_panel.h"
#include "window/desk.h"
#include "window/dossier_files.h"
#include "window/figures_export.h"
#include "window/main_window.h"
#include "window/report_export.h"
#include "window/top_strip.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>

using namespace mailbilan;

namespace {

// Every page once, and each view of What if: what was never shown is never filled.
void showEveryPage(MainWindow& window) {
    window.actions().at("page_whatif")->trigger();
    auto& whatIf = static_cast<WhatIfPage&>(*window.desk().pageWidget(QStringLiteral("whatif")));
    for (int view = 0; view < 4; ++view)
        whatIf.showView(view);
    for (const char* page : deskPages)
        window.actions().at(page)->trigger();
}

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cardsShowTheRecommendedOption();
    void theStripFollowsTheUsers();
    void aPriceIsTypedInTheRow();
    void aWeightIsTypedInTheMatrix();
    void aRefusedScoreStaysInItsField();
    void everythingIsUndone();
    void theSliderDragsInOneStep();
    void aStepOfASlider();
    void savingAndReopening();
    void unsavedChangesAreAskedFor();
    void propertiesAreOneStep();
    void aReportIsWritten();
    void figuresAreWritten();
    void modelsKeepTheirRules();
    void noTextOfAnotherLanguageIsLeft_data();
    void noTextOfAnotherLanguageIsLeft();
    void anAssumptionIsRevealed();
    void everyControlHasAName();
    void everyActionHasItsPlaceAndKey();
    void narrowWindows();
    void darkAndBack();
};

void TestMainWindow::initTestCase() { loadFonts(); }

void TestMainWindow::cardsShowTheRecommendedOption() {
    Opened opened;
    const Wording wording({Language::French, Region::France}, Currency::EUR);
    for (const std::string& id : presetIds) {
        const Assessment assessment = assess(openEmbeddedPreset(id, Country::FR).dossier.value(), today);
        const PresetCard::Face& face = opened.window.start().card(id)->face();
        const auto option = recommendedOption(assessment);
        QCOMPARE(face.option.has_value(), option.has_value());
        if (option)
            QCOMPARE(face.cost, wording.money(assessment.costs.options[std::size_t(*option)].tcoPerUserMonth, 2));
    }
}

void TestMainWindow::theStripFollowsTheUsers() {
    Opened opened;
    MainWindow& window = opened.window;
    const QStringList before = opened.stripTexts();
    auto* field = window.desk().strip().findChild<NumberField*>();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("200"));
    QTest::keyClick(field, Qt::Key_Return);
    window.settle();
    QCOMPARE(
        window.document().now().assumptions.find(startUsersAssumption(window.document().now()))->value.likely.text(),
        std::string("200"));
    const Assessment expected = assess(window.document().now(), today);
    const QStringList after = opened.stripTexts();
    QVERIFY(after != before);
    // At likely costs at first, marked as not final; then drawn.
    QVERIFY(after.contains(
        window.wording().text("ui.strip.not_final", {{"headline", verdictHeadlineAlone(window.wording(), expected)}})));
    SimulationSettings settings;
    settings.seed = expected.dossier->seed;
    const Simulation simulation = simulate(*expected.dossier, expected.recommendation.eligible, settings);
    const Assessment drawn = underUncertainty(expected, uncertainVerdict(expected, simulation));
    QTRY_VERIFY_WITH_TIMEOUT(opened.stripTexts().contains(verdictHeadlineAlone(window.wording(), drawn)), 20'000);
    QVERIFY(opened.stripTexts().contains(basisInShort(window.wording(), drawn)));
    const auto best = recommendedOption(expected);
    QVERIFY(best);
    QVERIFY(after.contains(window.wording().money(expected.costs.options[std::size_t(*best)].tco)));
}

void TestMainWindow::aPriceIsTypedInTheRow() {
    Opened opened;
    MainWindow& window = opened.window;
    AssumptionRow* row = window.desk().panel().row("labour.internal");
    QVERIFY(row);
    auto* field = row->findChild<NumberField*>();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("58,5"));
    QTest::keyClick(field, Qt::Key_Return);
    window.settle();
    QCOMPARE(window.document().now().assumptions.find("labour.internal")->value.likely.text(), std::string("58.5"));
    QVERIFY(row->isChanged());
    QVERIFY(row->isOpen());
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("abc"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!field->complaint().isEmpty());
    QCOMPARE(field->text(), QStringLiteral("abc"));
    QCOMPARE(window.document().now().assumptions.find("labour.internal")->value.likely.text(), std::string("58.5"));
}

void TestMainWindow::aWeightIsTypedInTheMatrix() {
    Opened opened;
    MainWindow& window = opened.window;
    window.actions().at("page_matrix")->trigger();
    auto* page = static_cast<MatrixPage*>(window.desk().pageWidget(QStringLiteral("matrix")));
    QVERIFY(typeInto(page->table(), 0, 1, QStringLiteral("1")));
    window.settle();
    QCOMPARE(window.document().now().criteria.front().weight.text(), std::string("1"));
    QVERIFY(typeInto(page->table(), 0, 2, QStringLiteral("2-3")));
    window.settle();
    const auto& option = window.document().now().options.front();
    QCOMPARE(option.scores.at(window.document().now().criteria.front().id).low.text(), std::string("2"));
    QCOMPARE(window.document().undoStack().count(), 2);
}

void TestMainWindow::aRefusedScoreStaysInItsField() {
    Opened opened;
    MainWindow& window = opened.window;
    window.actions().at("page_matrix")->trigger();
    auto* page = static_cast<MatrixPage*>(window.desk().pageWidget(QStringLiteral("matrix")));
    QPointer<QLineEdit> editor = typeInto(page->table(), 0, 2, QStringLiteral("4-9"));
    QVERIFY(editor);
    QCOMPARE(editor->text(), QStringLiteral("4-9"));
    QVERIFY(window.document().undoStack().count() == 0);
}

void TestMainWindow::everythingIsUndone() {
    Opened opened;
    Document& document = opened.window.document();
    const Dossier start = document.now();
    setAssumption(document, startUsersAssumption(document.now()), RangeEnd::Likely, Figure(std::int64_t{120}));
    setAssumption(document, "labour.internal", RangeEnd::Likely, Figure(std::int64_t{70}));
    setWeight(document, document.now().criteria.front().id, Figure(std::int64_t{2}));
    QVERIFY(!(document.now() == start));
    while (opened.window.actions().at("undo")->isEnabled())
        opened.window.actions().at("undo")->trigger();
    QVERIFY(document.now() == start);
    QVERIFY(!opened.window.isWindowModified());
}

void TestMainWindow::theSliderDragsInOneStep() {
    Opened opened;
    auto* slider = opened.window.desk().strip().findChild<RangeSlider*>();
    const QPoint start(int(slider->positionOf(slider->value())), slider->height() / 2);
    QTest::mousePress(slider, Qt::LeftButton, {}, start);
    for (int step = 5; step <= 80; step += 5)
        QTest::mouseMove(slider, start + QPoint(step, 0));
    QTest::mouseRelease(slider, Qt::LeftButton, {}, start + QPoint(80, 0));
    QCOMPARE(opened.window.document().undoStack().count(), 1);
    opened.window.actions().at("undo")->trigger();
    QVERIFY(!opened.window.document().isModified());
}

// From the change to everything in sight redrawn.
void TestMainWindow::aStepOfASlider() {
    Opened opened;
    const std::string users = startUsersAssumption(opened.window.document().now());
    const Gesture drag = Document::newGesture();
    std::int64_t count = 60;
    QBENCHMARK {
        setAssumption(opened.window.document(), users, RangeEnd::Likely, Figure(++count), drag);
        opened.window.settle();
        opened.window.grab();
    }
}

void TestMainWindow::savingAndReopening() {
    Opened opened;
    MainWindow& window = opened.window;
    setAssumption(window.document(), "labour.internal", RangeEnd::Likely, Figure(std::int64_t{71}));
    const QString path = opened.folder.filePath("d.mailbilan");
    QCOMPARE(saveDossier(window.document(), path).outcome, SaveOutcome::Saved);
    const Dossier saved = window.document().now();
    QVERIFY(window.files().openPath(path));
    QVERIFY(window.document().now() == saved);
    QVERIFY(!window.isWindowModified());
    QCOMPARE(DeskSettings(opened.file).recent().front().path, path);
}

void TestMainWindow::unsavedChangesAreAskedFor() {
    Opened opened;
    setAssumption(opened.window.document(), "labour.internal", RangeEnd::Likely, Figure(std::int64_t{71}));
    bool asked = false;
    QTimer::singleShot(0, this, [&] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        asked = box && box->textFormat() == Qt::PlainText;
        if (box)
            box->reject();
    });
    QVERIFY(!opened.window.close());
    QVERIFY(asked);
    QVERIFY(opened.window.isVisible());
    QVERIFY(opened.window.document().isModified());
}

void TestMainWindow::propertiesAreOneStep() {
    Opened opened;
    QTimer::singleShot(0, this, [] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        dialog->findChild<QLineEdit*>()->setText(QStringLiteral("<b>Essai</b>"));
        dialog->findChild<QSpinBox*>()->setValue(48);
        dialog->accept();
    });
    opened.window.actions().at("properties")->trigger();
    opened.window.settle();
    QCOMPARE(opened.window.document().now().organisation.horizon, 48);
    QCOMPARE(opened.window.document().now().title, Text("<b>Essai</b>"));
    QCOMPARE(opened.window.document().undoStack().count(), 1);
    opened.window.actions().at("undo")->trigger();
    QVERIFY(!opened.window.document().isModified());
}

void TestMainWindow::aReportIsWritten() {
    Opened opened;
    const Assessment assessment = assess(opened.window.document().now(), today);
    ReportSettings report;
    report.locale = opened.window.wording().locale();
    report.audience = Audience::Board;
    report.date = QString::fromStdString(today);
    const QString path = opened.folder.filePath("report.pdf");
    QVERIFY(!writeReport(assessment, report, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    const auto error = writeReport(assessment, report, opened.folder.filePath("no/such/folder/report.pdf"));
    QVERIFY(error);
    QVERIFY(!fileErrorSentence(opened.window.wording(), *error).isEmpty());
}

void TestMainWindow::figuresAreWritten() {
    Opened opened;
    const Assessment assessment = assess(opened.window.document().now(), today);
    const Wording& wording = opened.window.wording();
    const QString workbook = opened.folder.filePath("figures.xlsx"), csv = opened.folder.filePath("figures.csv");
    QVERIFY(!writeWorkbook(assessment, wording, today, workbook));
    QVERIFY(!writeCsv(assessment, wording, CsvTable::Totals, csv));
    QFile zip(workbook), table(csv);
    QVERIFY(zip.open(QIODevice::ReadOnly) && table.open(QIODevice::ReadOnly));
    QVERIFY(zip.read(2) == "PK");
    // A byte order mark, the head, then one line an option.
    QCOMPARE(table.readAll().count("\r\n"), qsizetype(assessment.dossier->options.size() + 1));
    QVERIFY(writeWorkbook(assessment, wording, today, opened.folder.filePath("no/such/folder/figures.xlsx")));
    QVERIFY(writeCsv(assessment, wording, CsvTable::Ledger, opened.folder.filePath("no/such/folder/figures.csv")));
}

void TestMainWindow::modelsKeepTheirRules() {
    Opened opened;
    MainWindow& window = opened.window;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    for (QAbstractItemView* view : window.findChildren<QAbstractItemView*>())
        if (view->model())
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest));
    QVERIFY(testers.size() >= 5);
    for (const char* page : deskPages) {
        window.actions().at(page)->trigger();
        setAssumption(window.document(), startUsersAssumption(window.document().now()), RangeEnd::Likely,
                      Figure(std::int64_t{page[5] * 3}));
        window.settle();
    }
    window.actions().at("amortised")->trigger();
    window.actions().at("page_costs")->trigger();
}

// Everything that a person can read: labels, buttons, menus, table cells, names and tooltips.
static QStringList textsIn(QWidget& root) {
    QStringList texts;
    const auto take = [&](const QString& text) {
        if (!text.isEmpty())
            texts << QString(text).remove(u'&');
    };
    QList<QWidget*> widgets = root.findChildren<QWidget*>();
    widgets.prepend(&root);
    for (QWidget* widget : widgets) {
        take(widget->accessibleName());
        take(widget->toolTip());
        if (auto* label = qobject_cast<QLabel*>(widget))
            take(label->text());
        if (auto* button = qobject_cast<QAbstractButton*>(widget))
            take(button->text());
        if (auto* edit = qobject_cast<QLineEdit*>(widget))
            take(edit->placeholderText());
        if (auto* menu = qobject_cast<QMenu*>(widget))
            take(menu->title());
        for (QAction* action : widget->actions())
            take(action->text());
        if (auto* view = qobject_cast<QAbstractItemView*>(widget); view && view->model())
            texts << tableText(*view->model()).split(QRegularExpression(QStringLiteral("[\t\n]")), Qt::SkipEmptyParts);
    }
    texts.removeDuplicates();
    return texts;
}

void TestMainWindow::noTextOfAnotherLanguageIsLeft_data() {
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("fr to de") << 0 << 1;
    QTest::newRow("de to fr") << 1 << 0;
    QTest::newRow("fr to en") << 0 << 2;
}

void TestMainWindow::noTextOfAnotherLanguageIsLeft() {
    QFETCH(int, from);
    QFETCH(int, to);
    const Language before = allLanguages[std::size_t(from)], after = allLanguages[std::size_t(to)];
    Opened opened;
    MainWindow& window = opened.window;
    window.setLanguage(before);
    showEveryPage(window);
    setAssumption(window.document(), "labour.internal", RangeEnd::Likely, Figure(std::int64_t{71}));
    window.settle();
    window.setLanguage(after);
    showEveryPage(window);
    QSet<QString> known;
    for (const QByteArray& id : Catalogue::of(after).ids())
        if (const CatalogueEntry* entry = Catalogue::of(after).find(id.constData()))
            known << QString(entry->other).remove(u'&') << QString(entry->one).remove(u'&');
    // What is hidden behind the desk is told anew when it comes back, and looked at then.
    QStringList shown = textsIn(window.desk()) + textsIn(*window.menuBar());
    QCOMPARE(saveDossier(window.document(), opened.folder.filePath("d.mailbilan")).outcome, SaveOutcome::Saved);
    window.actions().at("start")->trigger();
    shown += textsIn(window.start());
    for (const QByteArray& id : Catalogue::of(before).ids()) {
        const CatalogueEntry* entry = Catalogue::of(before).find(id.constData());
        const QString text = QString(entry->other).remove(u'&');
        if (text.contains(u'{') || text.size() < 4 || known.contains(text))
            continue;
        QVERIFY2(!shown.contains(text), qPrintable(id + ": " + text));
    }
}

void TestMainWindow::anAssumptionIsRevealed() {
    Opened opened;
    MainWindow& window = opened.window;
    AssumptionsPanel& panel = window.desk().panel();
    panel.setChangedOnly(true); // nothing is changed: no row is in sight
    window.actions().at("page_whatif")->trigger();
    auto* page = static_cast<WhatIfPage*>(window.desk().pageWidget(QStringLiteral("whatif")));
    emit page->assumptionChosen("labour.internal");
    AssumptionRow* row = panel.row("labour.internal");
    QVERIFY(row && row->isVisible());
    QVERIFY(row->isOpen());
    QVERIFY(!panel.changedOnly());
    QVERIFY(!window.actions().at("changed_only")->isChecked());
    QVERIFY(row->isAncestorOf(window.focusWidget()));
    QTRY_VERIFY(panel.rect().contains(row->mapTo(&panel, row->rect().center())));
}

void TestMainWindow::everyControlHasAName() {
    Opened opened;
    MainWindow& window = opened.window;
    showEveryPage(window);
    int checked = 0;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->isHidden() || widget->focusPolicy() == Qt::NoFocus || qobject_cast<QMenuBar*>(widget) ||
            qobject_cast<QMenu*>(widget))
            continue;
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(face);
        const QString where = QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName() +
                              QStringLiteral(" in ") + QLatin1String(widget->parentWidget()->metaObject()->className());
        QVERIFY2(!face->text(QAccessible::Name).isEmpty(), qPrintable(where));
        ++checked;
    }
    QVERIFY(checked > 100);
}

void TestMainWindow::everyActionHasItsPlaceAndKey() {
    Opened opened;
    QSet<QAction*> placed;
    QHash<QKeySequence, QString> keys;
    for (QMenu* menu : opened.window.menuBar()->findChildren<QMenu*>())
        for (QAction* action : menu->actions())
            placed << action;
    for (QAction* action : opened.window.actions().all()) {
        QVERIFY2(placed.contains(action), qPrintable(action->objectName()));
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        if (action->shortcut().isEmpty())
            continue;
        QVERIFY2(!keys.contains(action->shortcut()), qPrintable(action->objectName()));
        keys.insert(action->shortcut(), action->objectName());
    }
}

void TestMainWindow::narrowWindows() {
    Opened opened;
    MainWindow& window = opened.window;
    AssumptionsPanel& panel = window.desk().panel();
    QVERIFY(panel.isVisible());
    window.resize(1100, 700);
    QTRY_VERIFY(!panel.isVisible());
    window.actions().at("panel")->trigger();
    QVERIFY(panel.isVisible());
    window.resize(900, 700);
    QTest::qWait(20);
    window.actions().at("page_costs")->trigger();
    QVERIFY(!panel.isVisible());
    window.resize(1300, 800);
    QTest::qWait(20);
    window.actions().at("panel")->setChecked(true);
    QVERIFY(panel.isVisible());
}

void TestMainWindow::darkAndBack() {
    Opened opened;
    opened.window.setColours(ColourScheme::Dark);
    const auto lightness = [&] { return opened.window.grab().toImage().pixelColor(20, 300).lightness(); };
    QTRY_VERIFY(lightness() < 80);
    opened.window.setColours(ColourScheme::Light);
    QTRY_VERIFY(lightness() > 200);
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
