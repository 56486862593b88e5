// What an option asks of each fiscal year: paid amounts with a reserve; what is not budgeted stands apart.
#pragma once

#include "report/writing.h"

namespace mailbilan::report {

struct Budget {
    std::vector<QString> years; // calendar years where the start is known
    std::vector<Money> capex, opex, reserve, internal, notional;
    Decimal contingency;        // share
    Money toBudget(std::size_t year) const { return capex[year] + opex[year] + reserve[year]; }
    Money total() const;
};

Budget budgetOf(const Writing& writing, int option);
Table budgetTable(const Writing& writing, const Budget& budget);

} // namespace mailbilan::report
