// The open dossier: strip at the top, pages at the left, the page, assumptions at the right.
#pragma once

#include "pages/page.h"

#include <QWidget>

class QStackedWidget;

namespace mailbilan {

class Actions;
class AssumptionsPanel;
class PageList;
class StatusLine;
class TopStrip;
class WhatIfStudy;

class Desk : public QWidget {
    Q_OBJECT
public:
    static constexpr int panelWidth = 276, narrow = 1180, narrowest = 1000;

    Desk(Document& document, Actions& actions, QWidget* parent = nullptr);

    void present(const PageView& view);
    QString page() const; // id of the page in sight, "summary"
    void showPage(const QString& id);
    void focusPages(); // where the keyboard begins
    Page* pageWidget(const QString& id) const;
    AssumptionsPanel& panel() { return *panel_; }
    TopStrip& strip() { return *strip_; }
    StatusLine& status() { return *status_; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void presentVisible();
    void connectWork(); // of the page What if and of the verdict, which are worked out beside the window
    void revealAssumption(const std::string& id);

    Document& document_;
    Actions& actions_;
    std::optional<PageView> view_;
    WhatIfStudy* study_;
    TopStrip* strip_;
    PageList* list_;
    QStackedWidget* pages_;
    QStackedWidget* middle_; // pages, or the assumptions where there is no room beside them
    AssumptionsPanel* panel_;
    QWidget* side_;
    StatusLine* status_;
};

} // namespace mailbilan
