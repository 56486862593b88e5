#include "window/desk.h"

#include "pages/checklist_page.h"
#include "pages/costs_page.h"
#include "pages/matrix_page.h"
#include "pages/migration_page.h"
#include "pages/providers_page.h"
#include "pages/summary_page.h"
#include "window/actions.h"
#include "window/assumptions_panel.h"
#include "window/page_list.h"
#include "window/status_line.h"
#include "window/top_strip.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mailbilan {

Desk::Desk(Document& document, Actions& actions, QWidget* parent)
    : QWidget(parent), document_(document), actions_(actions) {
    strip_ = new TopStrip(document, actions);
    const QStringList ids{"summary", "costs", "matrix", "providers", "checklist", "migration"};
    QList<QAction*> pageActions;
    for (const QString& id : ids)
        pageActions << actions.at(QByteArray("page_" + id.toLatin1()).constData());
    list_ = new PageList(pageActions, actions.at("panel"));
    pages_ = new QStackedWidget;
    Page* pages[]{new SummaryPage(document),   new CostsPage(document),     new MatrixPage(document),
                  new ProvidersPage(document), new ChecklistPage(document), new MigrationPage(document)};
    for (qsizetype i = 0; i < ids.size(); ++i) {
        pages[i]->setObjectName(ids[i]);
        pages_->addWidget(pages[i]);
        connect(pageActions[i], &QAction::triggered, this, [this, id = ids[i]] { showPage(id); });
    }
    panel_ = new AssumptionsPanel(document);
    middle_ = new QStackedWidget;
    middle_->addWidget(pages_);
    side_ = new QWidget;
    side_->setFixedWidth(panelWidth);
    (new QVBoxLayout(side_))->setContentsMargins(0, 0, 0, 0);
    status_ = new StatusLine;

    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(list_);
    row->addWidget(middle_, 1);
    row->addWidget(side_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(strip_);
    column->addLayout(row, 1);
    column->addWidget(status_);
    connect(actions.at("panel"), &QAction::toggled, this, &Desk::arrange);
    actions.at("panel")->setChecked(true);
    arrange();
}

// Beside the page where there is room, else over it.
void Desk::arrange() {
    const bool beside = width() >= narrow;
    const bool wanted = actions_.at("panel")->isChecked();
    list_->setIconsOnly(width() < narrowest);
    list_->setPanelShown(!beside);
    if (beside) {
        if (middle_->indexOf(panel_) >= 0)
            middle_->removeWidget(panel_);
        if (panel_->parentWidget() != side_)
            side_->layout()->addWidget(panel_);
        panel_->setVisible(true);
        middle_->setCurrentWidget(pages_);
    } else {
        if (middle_->indexOf(panel_) < 0)
            middle_->addWidget(panel_);
        middle_->setCurrentWidget(wanted ? static_cast<QWidget*>(panel_) : pages_);
    }
    side_->setVisible(beside && wanted);
}

void Desk::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool wasBeside = event->oldSize().width() >= narrow;
    // A window made narrow shows its page first; the assumptions are one key away.
    if (wasBeside && width() < narrow)
        actions_.at("panel")->setChecked(false);
    arrange();
}

QString Desk::page() const { return pages_->currentWidget()->objectName(); }

void Desk::focusPages() { list_->focusChosen(); }

Page* Desk::pageWidget(const QString& id) const { return pages_->findChild<Page*>(id, Qt::FindDirectChildrenOnly); }

void Desk::showPage(const QString& id) {
    Page* page = pageWidget(id);
    if (!page)
        return;
    pages_->setCurrentWidget(page);
    actions_.at(QByteArray("page_" + id.toLatin1()).constData())->setChecked(true);
    if (width() < narrow)
        actions_.at("panel")->setChecked(false);
    if (list_->isAncestorOf(QApplication::focusWidget()))
        list_->focusChosen();
    presentVisible();
}

void Desk::present(const PageView& view) {
    view_ = view;
    strip_->present(view);
    status_->present(view);
    status_->presentFile(view.wording, document_);
    list_->retranslate(view.wording);
    presentVisible();
}

void Desk::presentVisible() {
    if (view_)
        static_cast<Page*>(pages_->currentWidget())->present(*view_);
}

} // namespace mailbilan
