#include "charts/amount_unit.h"

#include <algorithm>

namespace mailbilan {

QString AmountUnit::rounded(const Wording& wording, Money amount, int decimals) const {
    return wording.number(amount.decimal() / Decimal(divisor), decimals);
}

QString AmountUnit::withSymbol(const Wording& wording, Money amount) const {
    if (divisor == 1)
        return wording.money(amount);
    return wording.text("charts.amount", {{"figure", figure(wording, amount)}, {"unit", symbol}});
}

AmountUnit amountUnit(const Wording& wording, Money largest) {
    const Money size = std::max(largest, -largest);
    const auto reaches = [&](std::int64_t units) { return size >= Money::fromCents(units * 100); };
    const QString currency = wording.currencySymbol();
    if (reaches(10'000'000'000))
        return {1'000'000'000, wording.text("charts.unit.billion", {{"currency", currency}}), 1};
    if (reaches(10'000'000))
        return {1'000'000, wording.text("charts.unit.million", {{"currency", currency}}), 1};
    if (reaches(10'000))
        return {1'000, wording.thousandsSymbol(), 1};
    return {1, currency, 0};
}

QString vatBasis(const Wording& wording, const Dossier& dossier) {
    const Decimal rate(likely(dossier, dossier.organisation.vatRate));
    const Decimal lost(likely(dossier, dossier.organisation.vatNotRecovered));
    if (rate.isZero() || lost.isZero())
        return wording.text("charts.vat.net");
    return wording.text(lost == Decimal(1) ? "charts.vat.gross" : "charts.vat.partial");
}

} // namespace mailbilan
