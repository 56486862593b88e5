// The checklist as a table: conditions of the recommendation on top, then the other checks by topic, last those that
// do not concern the recommended option.
#pragma once

#include "pages/page.h"
#include "widgets/cell_model.h"

namespace mailbilan {

struct CheckFilter {
    std::string topic; // empty: all
    enum class States { All, Open, One } states = States::All;
    CheckState state = CheckState::Unknown; // where states is One
};

struct CheckTable {
    enum Column { Question, State, Owner, Due, Evidence, Critical, columns };

    CellTable cells;
    std::vector<int> checks; // by row, indexes into Dossier::checks; -1: not a check
    int conditions = 0;      // open ones of the recommendation, whatever the filter
};

CheckTable checkTable(const PageView& view, const CheckFilter& filter);

inline constexpr std::array allCheckStates{CheckState::Unknown, CheckState::No, CheckState::Partly, CheckState::Yes,
                                           CheckState::NotApplicable};
// In the order of their first check.
std::vector<std::string> checkTopics(const Dossier& dossier);

} // namespace mailbilan
