// The results as an Excel workbook whose totals follow when an assumption is changed in it.
#pragma once

#include "export/sheet.h"
#include "model/analysis/assessment.h"
#include "text/wording.h"

namespace mailbilan {

struct WorkbookSettings {
    std::string date, version; // ISO; of the program
};

// Assumptions as named cells, cost items, their months by live formulas, totals, cash flow, matrix, charts. Amounts are
// rounded as in the ledger (cost-model.md, Rounding and money), so that a recalculation agrees to the cent.
Workbook buildWorkbook(const Assessment& assessment, const Wording& wording, const WorkbookSettings& settings);

} // namespace mailbilan
