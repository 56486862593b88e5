#include "window/main_window.h"

#include "document/edits.h"
#include "document/presets.h"
#include "pages/costs_page.h"
#include "pages/preset_card.h"
#include "pages/start_page.h"
#include "widgets/theme.h"
#include "window/about.h"
#include "window/actions.h"
#include "window/assumptions_panel.h"
#include "window/desk.h"
#include "window/dossier_files.h"
#include "window/figures_export.h"
#include "window/live.h"
#include "window/menus.h"
#include "window/outside_changes.h"
#include "window/properties_dialog.h"
#include "window/report_export.h"
#include "window/status_line.h"
#include "window/top_strip.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>

namespace mailbilan {
namespace {

Country countryOf(const QString& code, Language language) {
    if (code == QLatin1String("FR"))
        return Country::FR;
    if (code == QLatin1String("DE"))
        return Country::DE;
    if (code == QLatin1String("CH"))
        return Country::CH;
    return language == Language::German ? Country::DE : Country::FR;
}

QString codeOf(Country country) {
    return country == Country::FR   ? QStringLiteral("FR")
           : country == Country::DE ? QStringLiteral("DE")
                                    : QStringLiteral("CH");
}

} // namespace

MainWindow::MainWindow(QSettings& settings, Language language, std::string today, QWidget* parent)
    : QMainWindow(parent), settings_(settings), document_(Dossier()), language_(language),
      country_(countryOf(settings_.country(), language)), wording_(Locale{}) {
    actions_ = new Actions(this);
    menus_ = new Menus(*menuBar(), *actions_, this);
    live_ = new Live(document_, std::move(today), this);
    files_ = new DossierFiles(document_, settings_, *this);
    stack_ = new QStackedWidget;
    start_ = new StartPage;
    desk_ = new Desk(document_, *actions_);
    stack_->addWidget(start_);
    stack_->addWidget(desk_);
    setCentralWidget(stack_);
    setAcceptDrops(true);
    setMinimumSize(760, 520);
    resize(1280, 800);
    restoreGeometry(settings_.windowGeometry());
    connectActions();
    connectViewActions();
    connectStart();
    connect(live_, &Live::assessed, this, &MainWindow::presentDesk);
    // Not on changed(): an undo reports its change before the stack has moved.
    connect(&document_.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::presentHistory);
    connect(&document_, &Document::fileChanged, this, [this] {
        desk_->status().presentFile(wording_, document_);
        presentTitle();
    });
    connect(files_, &DossierFiles::opened, this, &MainWindow::showDesk);
    connect(files_, &DossierFiles::recentChanged, this, &MainWindow::presentStart);
    actions_->at("cash")->setChecked(true);
    setColours(settings_.colours());
    setLanguage(language);
    showStart();
}

// The pages go first: a field that loses the focus on the way still takes its text to the document.
MainWindow::~MainWindow() {
    for (const QObject* sender :
         {static_cast<const QObject*>(&document_), static_cast<const QObject*>(&document_.undoStack()),
          static_cast<const QObject*>(live_), static_cast<const QObject*>(files_)})
        disconnect(sender, nullptr, this, nullptr);
    delete takeCentralWidget();
}

void MainWindow::connectActions() {
    const auto on = [this](const char* id, auto&& slot) {
        connect(actions_->at(id), &QAction::triggered, this, std::forward<decltype(slot)>(slot));
    };
    on("start", [this] {
        if (!files_->mayLeave())
            return;
        files_->leave();
        showStart();
    });
    on("open", [this] { files_->askAndOpen(); });
    on("save", [this] { files_->save(); });
    on("save_as", [this] { files_->saveAs(); });
    on("quit", &MainWindow::close);
    on("undo", [this] { document_.undoStack().undo(); });
    on("redo", [this] { document_.undoStack().redo(); });
    on("reset_all", [this] { resetAllAssumptions(document_); });
    on("users", [this] { desk_->strip().focusUsers(); });
    on("find", [this] {
        actions_->at("panel")->setChecked(true);
        desk_->panel().focusSearch();
    });
    on("changed_only", [this](bool only) {
        actions_->at("panel")->setChecked(true);
        desk_->panel().setChangedOnly(only);
    });
    connect(&desk_->panel(), &AssumptionsPanel::changedOnlyToggled, actions_->at("changed_only"), &QAction::setChecked);
    on("export_pdf", [this] {
        live_->flush();
        exportReport(this, *live_->assessment(), wording_, settings_, live_->today());
    });
    on("export_xlsx", [this] {
        live_->flush();
        exportWorkbook(this, *live_->assessment(), wording_, settings_, live_->today());
    });
    on("export_csv", [this] {
        live_->flush();
        exportCsv(this, *live_->assessment(), wording_, settings_);
    });
    on("properties", [this] { editProperties(this, document_, wording_); });
    on("about", [this] { showAbout(this, wording_); });
}

void MainWindow::connectViewActions() {
    const auto chosen = [this](const char* id, auto&& slot) {
        connect(actions_->at(id), &QAction::triggered, this, std::forward<decltype(slot)>(slot));
    };
    const auto costs = [this](CostView view) {
        costs_ = view;
        presentDesk();
    };
    chosen("cash", [costs] { costs(CostView::Cash); });
    chosen("amortised", [costs] { costs(CostView::Amortised); });
    connect(static_cast<CostsPage*>(desk_->pageWidget(QStringLiteral("costs"))), &CostsPage::costViewChosen, this,
            [this](CostView view) { actions_->at(view == CostView::Cash ? "cash" : "amortised")->trigger(); });
    chosen("language_fr", [this] { setLanguage(Language::French); });
    chosen("language_de", [this] { setLanguage(Language::German); });
    chosen("language_en", [this] { setLanguage(Language::English); });
    chosen("colours_system", [this] { setColours(ColourScheme::System); });
    chosen("colours_light", [this] { setColours(ColourScheme::Light); });
    chosen("colours_dark", [this] { setColours(ColourScheme::Dark); });
    chosen("full_screen", [this](bool full) { full ? showFullScreen() : showNormal(); });
}

void MainWindow::connectStart() {
    connect(start_, &StartPage::presetChosen, this,
            [this](const std::string& id) { files_->openPreset(id, country_); });
    connect(start_, &StartPage::pathChosen, this, [this](const QString& path) { files_->openPath(path); });
    connect(start_, &StartPage::openAsked, this, [this] { files_->askAndOpen(); });
    connect(start_, &StartPage::languageChosen, this, &MainWindow::setLanguage);
    connect(start_, &StartPage::countryChosen, this, &MainWindow::setCountry);
}

Wording MainWindow::wordingNow() const {
    const bool onDesk = stack_->currentWidget() == desk_;
    const Organisation& organisation = document_.now().organisation;
    const Country country = onDesk ? organisation.country : country_;
    const Currency currency = onDesk ? organisation.currency : country == Country::CH ? Currency::CHF : Currency::EUR;
    return Wording({language_, regionFor(country, language_)}, currency);
}

void MainWindow::setLanguage(Language language) {
    language_ = language;
    settings_.setLanguage(QLatin1String(code(language)));
    actions_
        ->at(language == Language::French   ? "language_fr"
             : language == Language::German ? "language_de"
                                            : "language_en")
        ->setChecked(true);
    QCoreApplication::removeTranslator(&qtTexts_);
    if (qtTexts_.load(QStringLiteral("qtbase_") + QLatin1String(code(language)),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qtTexts_);
    retranslate();
}

void MainWindow::setCountry(Country country) {
    country_ = country;
    settings_.setCountry(codeOf(country));
    retranslate();
}

void MainWindow::retranslate() {
    wording_ = wordingNow();
    files_->setWording(wording_);
    actions_->retranslate(wording_);
    menus_->retranslate(wording_);
    presentHistory();
    presentTitle();
    presentStart();
    if (live_->assessment()) {
        desk_->panel().present(wording_);
        presentDesk();
    }
}

void MainWindow::setColours(ColourScheme scheme) {
    settings_.setColours(scheme);
    actions_
        ->at(scheme == ColourScheme::Dark    ? "colours_dark"
             : scheme == ColourScheme::Light ? "colours_light"
                                             : "colours_system")
        ->setChecked(true);
    applyTheme(scheme == ColourScheme::Dark || (scheme == ColourScheme::System && desktopIsDark()));
    presentDesk(); // icons in labels are drawn in the colours of their day
}

void MainWindow::showStart() {
    stack_->setCurrentWidget(start_);
    start_->card(presetIds.front())->setFocus();
    for (const char* id :
         {"save",       "save_as",     "export_pdf",  "export_xlsx",    "export_csv",     "undo",
          "redo",       "reset_all",   "users",       "find",           "changed_only",   "page_summary",
          "page_costs", "page_whatif", "page_matrix", "page_providers", "page_checklist", "page_migration",
          "panel",      "cash",        "amortised",   "properties",     "stop",           "resume"})
        actions_->at(id)->setEnabled(false);
    retranslate();
}

void MainWindow::showDesk() {
    for (QAction* action : actions_->all())
        action->setEnabled(action != actions_->at("stop") && action != actions_->at("resume"));
    stack_->setCurrentWidget(desk_);
    live_->flush();
    desk_->showPage(settings_.page().isEmpty() ? QStringLiteral("summary") : settings_.page());
    retranslate();
    desk_->focusPages();
}

void MainWindow::presentDesk() {
    if (!live_->assessment() || stack_->currentWidget() != desk_)
        return;
    desk_->present({live_->assessment(), wording_, costs_, live_->today()});
}

void MainWindow::presentStart() {
    if (stack_->currentWidget() != start_)
        return;
    start_->present(wording_, country_, live_->today(), settings_.recent());
    QMenu& recent = menus_->recent();
    recent.clear();
    for (const RecentDossier& entry : settings_.recent()) {
        QString name = entry.title.isEmpty() ? QFileInfo(entry.path).fileName() : entry.title;
        QAction* action = recent.addAction(name.replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, path = entry.path] { files_->openPath(path); });
    }
    recent.setEnabled(!recent.isEmpty());
}

void MainWindow::presentHistory() {
    const QUndoStack& stack = document_.undoStack();
    const bool onDesk = stack_->currentWidget() == desk_;
    const auto show = [&](const char* id, const EditName& name, bool can) {
        QAction* action = actions_->at(id);
        action->setEnabled(can && onDesk);
        const QString plain = wording_.text(QByteArray("ui.action." + QByteArray(id)).constData());
        const QString edit =
            name.id.isEmpty() ? QString()
                              : wording_.text(name.id.toUtf8().constData(), {{"name", wording_.label(name.subject)}});
        const QByteArray longId = "ui.action." + QByteArray(id) + "_edit";
        action->setText(edit.isEmpty() ? plain : wording_.text(longId.constData(), {{"edit", edit}}));
        action->setToolTip(QString(action->text()).remove(u'&').toHtmlEscaped());
    };
    show("undo", document_.undoName(), stack.canUndo());
    show("redo", document_.redoName(), stack.canRedo());
}

void MainWindow::presentTitle() {
    const bool onDesk = stack_->currentWidget() == desk_;
    QString title = wording_.label(document_.now().title);
    if (document_.isReadOnly())
        title = wording_.text("ui.status.read_only", {{"file", title}});
    setWindowTitle(onDesk && !title.isEmpty() ? title + QStringLiteral("[*] – Mailbilan")
                                              : QStringLiteral("Mailbilan[*]"));
    setWindowModified(onDesk && document_.isModified());
    setWindowFilePath(onDesk ? document_.path() : QString());
}

void MainWindow::settle() { live_->flush(); }

void MainWindow::closeEvent(QCloseEvent* event) {
    if (stack_->currentWidget() == desk_ && !files_->mayLeave()) {
        event->ignore();
        return;
    }
    settings_.setWindowGeometry(saveGeometry());
    settings_.setPage(desk_->page());
    files_->leave();
    event->accept();
}

// What changed in the meantime is best said before the work goes on.
void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        files_->outsideChanges().look();
}

static QString droppedPath(const QMimeData* dropped) {
    const QList<QUrl> urls = dropped->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedPath(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    files_->openPath(droppedPath(event->mimeData()));
}

} // namespace mailbilan
