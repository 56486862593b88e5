// The ledger as a tree: option, CapEx and OpEx, item; by year or by month, cash or amortised.
#pragma once

#include "pages/page.h"
#include "widgets/cell_tree.h"

namespace mailbilan {

enum class LedgerSteps { Years, Months };

struct LedgerTree {
    std::vector<Cell> heads;
    std::unique_ptr<CellNode> root;
};
// Columns: position, kind, one per year or month, total, per user and month. CellNode::mark of an item is its
// index into OptionCosts::items; of every other row -1. The keys of the first level are the ids of the options.
LedgerTree ledgerTree(const PageView& view, LedgerSteps steps);
inline constexpr int firstPeriodColumn = 2;

// "Année 1", "2027", "mois 4" for a column; empty for one that is no period.
QString periodName(const PageView& view, LedgerSteps steps, int column);
// The amount of an item of an option in a column (a period or the total).
Money itemAmount(const PageView& view, LedgerSteps steps, int option, int item, int column);

} // namespace mailbilan
