#include "window/desk.h"

#include "pages/checklist_page.h"
#include "pages/costs_page.h"
#include "pages/matrix_page.h"
#include "pages/migration_page.h"
#include "pages/providers_page.h"
#include "pages/summary_page.h"
#include "pages/what_if_page.h"
#include "pages/what_if_study.h"
#include "widgets/chart_view.h"
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
    study_ = new WhatIfStudy(this);
    strip_ = new TopStrip(document, actions);
    const QStringList ids{"summary", "costs", "whatif", "matrix", "providers", "checklist", "migration"};
    QList<QAction*> pageActions;
    for (const QString& id : ids)
        pageActions << actions.at(QByteArray("page_" + id.toLatin1()).constData());
    list_ = new PageList(pageActions, actions.at("panel"));
    pages_ = new QStackedWidget;
    Page* pages[]{new SummaryPage(document),  new CostsPage(document),     new WhatIfPage(document, *study_),
                  new MatrixPage(document),   new ProvidersPage(document), new ChecklistPage(document),
                  new MigrationPage(document)};
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
    status_ = new StatusLine(*actions.at("stop"), *actions.at("resume"));
    connectWork();

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

void Desk::connectWork() {
    auto* whatIf = static_cast<WhatIfPage*>(pageWidget(QStringLiteral("whatif")));
    connect(whatIf, &WhatIfPage::workChanged, this, [this](const QString& text, bool canStop, bool canResume) {
        status_->presentWork(text);
        actions_.at("stop")->setEnabled(canStop);
        actions_.at("resume")->setEnabled(canResume);
    });
    connect(whatIf, &WhatIfPage::assumptionChosen, this, &Desk::revealAssumption);
    connect(study_, &WhatIfStudy::changed, this, [this] {
        if (!view_ || view_->drawn == study_->drawn())
            return;
        view_->drawn = study_->drawn();
        strip_->present(*view_);
        if (page() == QStringLiteral("summary"))
            presentVisible();
    });
    connect(actions_.at("stop"), &QAction::triggered, whatIf, &WhatIfPage::stop);
    connect(actions_.at("resume"), &QAction::triggered, whatIf, &WhatIfPage::resume);
    actions_.at("stop")->setEnabled(false);
    actions_.at("resume")->setEnabled(false);
}

void Desk::revealAssumption(const std::string& id) {
    actions_.at("panel")->setChecked(true);
    panel_->reveal(id);
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
    const bool otherWords = !view_ || view_->wording.locale() != view.wording.locale();
    view_ = view;
    if (page() != QStringLiteral("whatif")) // which asks for more than the verdict by itself
        study_->want(view.assessment, {});
    view_->drawn = study_->drawn();
    if (otherWords)
        for (ChartView* chart : findChildren<ChartView*>())
            chart->retranslate(view.wording);
    strip_->present(*view_);
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
