// The window: start page or desk, menus, language and colours.
#pragma once

#include "document/desk_settings.h"
#include "document/document.h"
#include "pages/page.h"

#include <QMainWindow>
#include <QTranslator>

class QStackedWidget;

namespace mailbilan {

class Actions;
class Desk;
class DossierFiles;
class Live;
class Menus;
class StartPage;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    // `today` (ISO): the age of sources is counted from it.
    MainWindow(QSettings& settings, Language language, std::string today, QWidget* parent = nullptr);
    ~MainWindow() override;

    Document& document() { return document_; }
    Actions& actions() { return *actions_; }
    Desk& desk() { return *desk_; }
    DossierFiles& files() { return *files_; }
    StartPage& start() { return *start_; }
    const Wording& wording() const { return wording_; }

    void setLanguage(Language language);
    void setColours(ColourScheme scheme);
    void setCountry(Country country); // of dossiers that are begun from a preset
    // Brings everything that is in sight up to the document, without waiting for the next frame.
    void settle();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void connectActions();
    void connectViewActions();
    void connectStart();
    void showStart();
    void showDesk();
    void presentDesk();
    void presentStart();
    void presentHistory();
    void presentTitle();
    void retranslate();
    Wording wordingNow() const;

    DeskSettings settings_;
    Document document_;
    Language language_;
    Country country_;
    CostView costs_ = CostView::Cash;
    Wording wording_;
    QTranslator qtTexts_; // buttons of Qt's own dialogs
    Actions* actions_;
    Menus* menus_;
    Live* live_;
    DossierFiles* files_;
    QStackedWidget* stack_;
    StartPage* start_;
    Desk* desk_;
};

} // namespace mailbilan
