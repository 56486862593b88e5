#include "pages/costs_page.h"

#include "charts/build.h"
#include "text/item_formula.h"
#include "text/names.h"
#include "text/sources.h"
#include "text/verdict.h"
#include "widgets/chart_view.h"
#include "widgets/desk_tree.h"
#include "widgets/segmented.h"
#include "widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace mailbilan {

CostsPage::CostsPage(Document& document, QWidget* parent) : Page(document, parent) {
    column()->addWidget(buildHead());
    column()->addSpacing(space::cell);
    tree_ = new DeskTree;
    tree_->setMinimumHeight(200);
    column()->addWidget(tree_, 3);
    explained_ = new TextLabel(Letter::Note);
    explained_->setWordWrap(true);
    explained_->setMinimumHeight(34);
    explained_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    explained_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    explained_->setContentsMargins(space::cell, 6, space::cell, 0);
    column()->addWidget(explained_);
    column()->addSpacing(space::block);
    chartHead_ = new TextLabel(Letter::Bold);
    chartNote_ = new TextLabel(Letter::Note, Tone::Secondary);
    auto* line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(chartHead_, 0, Qt::AlignBaseline);
    line->addWidget(chartNote_, 1, Qt::AlignBaseline);
    column()->addLayout(line);
    column()->addSpacing(space::inside);
    cumulative_ = new ChartView;
    cumulative_->setMinimumHeight(210);
    column()->addWidget(cumulative_, 2);
    connect(tree_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { presentExplanation(); });
}

QWidget* CostsPage::buildHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::margin);
    title_ = new TextLabel(Letter::Title);
    costs_ = new Segmented(2);
    steps_ = new Segmented(2);
    row->addWidget(title_);
    row->addWidget(costs_);
    row->addWidget(steps_);
    row->addStretch(1);
    connect(costs_, &Segmented::chosenChanged, this, [this](int index) { emit costViewChosen(CostView(index)); });
    connect(steps_, &Segmented::chosenChanged, this, [this] {
        if (view_) {
            presentTree();
            presentExplanation();
        }
    });
    return head;
}

LedgerSteps CostsPage::steps() const { return steps_->chosen() == 1 ? LedgerSteps::Months : LedgerSteps::Years; }

void CostsPage::present(const PageView& view) {
    view_ = view;
    const Wording& wording = view.wording;
    title_->setText(wording.text("ui.costs.title"));
    costs_->setTexts({wording.text("ui.costs.cash"), wording.text("ui.costs.amortised")},
                     wording.text("ui.costs.view"));
    costs_->choose(int(view.costs));
    steps_->setTexts({wording.text("ui.costs.years"), wording.text("ui.costs.months")}, wording.text("ui.costs.steps"));
    presentTree();
    presentExplanation();
    auto chart = std::make_shared<CumulativeChart>(cumulativeChart(*view.assessment, wording));
    chartHead_->setText(chart->title());
    chartNote_->setText(wording.text("ui.costs.crossings_note"));
    cumulative_->setChart(chart);
}

void CostsPage::presentTree() {
    LedgerTree ledger = ledgerTree(*view_, steps());
    tree_->setAccessibleName(
        view_->wording.text(view_->costs == CostView::Cash ? "ui.costs.title_cash" : "ui.costs.title_amortised"));
    tree_->setTree(std::move(ledger.heads), std::move(ledger.root));
    if (openedOnce_)
        return;
    openedOnce_ = true;
    // At first the recommended option lies open: what it costs is what is asked first.
    if (const auto best = recommendedOption(*view_->assessment)) {
        const QModelIndex option = tree_->cells().index(*best, 0);
        tree_->setExpanded(option, true);
        for (int row = 0; row < tree_->cells().rowCount(option); ++row)
            tree_->setExpanded(tree_->cells().index(row, 0, option), true);
    }
}

int CostsPage::optionOf(const QModelIndex& index) const {
    QModelIndex top = index;
    while (top.parent().isValid())
        top = top.parent();
    return top.row();
}

void CostsPage::presentExplanation() {
    const QModelIndex index = tree_->currentIndex();
    const Wording& wording = view_->wording;
    if (!index.isValid()) {
        explained_->setText(wording.text("ui.costs.explain_hint"));
        return;
    }
    const CellNode& node = tree_->cells().node(index);
    const int option = optionOf(index);
    if (node.mark < 0) {
        const QString name = optionName(wording, *view_->assessment->dossier, option);
        explained_->setText(
            index.parent().isValid()
                ? wording.text("ui.costs.explain_sum", {{"name", node.cells.front().text}, {"option", name}})
                : wording.text("ui.costs.explain_option", {{"option", name}}));
        return;
    }
    const Item& item = *view_->assessment->costs.options[std::size_t(option)].items[std::size_t(node.mark)].item;
    const QString period = periodName(*view_, steps(), index.column());
    explained_->setText(
        wording.text("ui.costs.explain",
                     {{"name", itemName(wording, item)},
                      {"period", period.isEmpty() ? wording.text("ui.costs.total") : period},
                      {"amount", wording.money(itemAmount(*view_, steps(), option, node.mark, index.column()), 2)},
                      {"formula", itemFormula(wording, *view_->assessment->dossier, item)},
                      {"source", sourceLine(wording, item.source)}}));
}

} // namespace mailbilan
