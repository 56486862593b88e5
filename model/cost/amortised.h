// The amortised (managerial) view of a ledger: CapEx spread over its life, OpEx as it falls.
#pragma once

#include "model/cost/ledger.h"

namespace mailbilan {

struct AmortisedLine {
    int item = 0;
    int month = 0;
    Money amount;
};
struct AmortisedView {
    std::vector<AmortisedLine> lines;
    Money remainingBookValue;
};
// Each lot's cost A (net and VAT) over its L months: round(A(k+1)/L) - round(A k/L) in its k-th month; CapEx
// without a lifetime over the months left; residual lines left out.
AmortisedView amortise(const std::vector<LedgerLine>& lines, const std::vector<LedgerItem>& items, int horizon);

} // namespace mailbilan
