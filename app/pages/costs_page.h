// Costs: the ledger as a tree, the figure in focus explained, cumulative cost below.
#pragma once

#include "pages/ledger_tree.h"

namespace mailbilan {

class ChartView;
class DeskTree;
class Segmented;
class TextLabel;

class CostsPage : public Page {
    Q_OBJECT
public:
    explicit CostsPage(Document& document, QWidget* parent = nullptr);
    void present(const PageView& view) override;
    DeskTree& tree() { return *tree_; }

signals:
    void costViewChosen(mailbilan::CostView view);

private:
    QWidget* buildHead();
    void presentTree();
    void presentExplanation();
    LedgerSteps steps() const;
    int optionOf(const QModelIndex& index) const;

    std::optional<PageView> view_;
    bool openedOnce_ = false;
    TextLabel *title_, *explained_, *chartHead_, *chartNote_;
    Segmented *costs_, *steps_;
    DeskTree* tree_;
    ChartView* cumulative_;
};

} // namespace mailbilan
