// The phases of the migration as a table with fields; the timeline beside it continues its rows.
#pragma once

#include "pages/page.h"
#include "widgets/cell_model.h"

namespace mailbilan {

namespace phase_column {
enum Column { Number, Name, Start, Days, After, Owner, Cost };
}

// `option`: whose costs are shown in the last column; `withCosts` false leaves that column away.
CellTable phaseTable(const PageView& view, std::optional<int> option, bool withCosts);

// The phases that "1, 3" names; empty where it is no list of other phases' numbers. "" names none.
std::optional<std::vector<std::string>> phasesOfNumbers(const Keyed<Phase>& phases, const QString& typed);

// What the phase is, what it waits for, what it costs: the line at the foot of the page.
QString explainPhase(const PageView& view, const Phase& phase, std::optional<int> option);

} // namespace mailbilan
