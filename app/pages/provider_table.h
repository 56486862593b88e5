// Plans and today's system side by side: must-haves, facts with their age, cost and value at this size.
#pragma once

#include "pages/page.h"
#include "widgets/cell_model.h"

namespace mailbilan {

// Options with facts to compare: managed ones and today's system, in the order of the ranking.
std::vector<int> comparableOptions(const Assessment& assessment);
CellTable providerTable(const PageView& view, const std::vector<int>& options, bool differencesOnly);
// What to find out first about the best option; empty where nothing is open.
QString clarifyFirst(const PageView& view);

} // namespace mailbilan
