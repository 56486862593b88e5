// The results as CSV: long tables for a spreadsheet or a database.
#pragma once

#include "model/analysis/assessment.h"
#include "text/wording.h"

#include <string>

namespace mailbilan {

enum class CsvTable { Ledger, Years, Assumptions, Totals };

// In the habits of the wording's region: semicolons, its decimal mark and a byte order mark, as its spreadsheets
// expect; international: RFC 4180 with commas and points. Lines end with CR LF, amounts are not grouped. A text that
// a spreadsheet would run as a formula gets a leading apostrophe (safety.md, threat 13); numbers never do.
std::string csvText(const Assessment& assessment, const Wording& wording, CsvTable table);

// The guard alone: "=1+1" -> "'=1+1".
QString guardedFromFormulas(const QString& text);

} // namespace mailbilan
