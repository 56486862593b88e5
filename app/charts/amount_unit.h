// One unit for all amounts of a chart, so that figures stay short: €, k€, M€ ...
#pragma once

#include "text/wording.h"

namespace mailbilan {

struct AmountUnit {
    std::int64_t divisor = 1;
    QString symbol;
    int places = 0; // of figures beside bars and lines

    double scaled(Money amount) const { return amount.toDouble() / static_cast<double>(divisor); }
    QString figure(const Wording& wording, Money amount) const { return rounded(wording, amount, places); }
    QString rounded(const Wording& wording, Money amount, int decimals) const;
    QString withSymbol(const Wording& wording, Money amount) const; // "19,4 k€"
};

// Chosen by the largest amount, without its sign.
AmountUnit amountUnit(const Wording& wording, Money largest);

// "HT", "TTC" or "TVA non récupérée incluse": what the dossier's totals contain.
QString vatBasis(const Wording& wording, const Dossier& dossier);

} // namespace mailbilan
