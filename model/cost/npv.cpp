#include "model/cost/npv.h"

namespace mailbilan {
namespace {

Npv result(const Decimal& sum) { return {sum.text(10), Money::rounded(sum).value_or(Money())}; }

// Cents by bucket, so that each discount factor divides once.
using Buckets = std::vector<Money>;

Decimal discounted(const Buckets& buckets, const std::vector<Decimal>& factors) {
    Decimal sum;
    for (std::size_t i = 0; i < buckets.size(); ++i)
        if (buckets[i] != Money())
            sum += buckets[i].decimal() / factors[i];
    return sum;
}

bool isUndiscountedAtYearEnd(const LedgerLine& line) {
    return line.month == 0 && (line.kind == LineKind::Once || line.kind == LineKind::Purchase);
}

} // namespace

std::vector<Decimal> monthlyDiscountFactors(const Decimal& yearlyRate, int months) {
    const Decimal yearly = Decimal(1) + yearlyRate;
    const Decimal monthly = yearly.twelfthRoot();
    std::vector<Decimal> factors;
    for (int m = 0; m <= months; ++m)
        factors.push_back(yearly.power(m / 12) * monthly.power(m % 12));
    return factors;
}

Npvs netPresentValues(const std::vector<LedgerLine>& lines, const Decimal& yearlyRate, int horizon) {
    const auto years = static_cast<std::size_t>((horizon + 11) / 12);
    Buckets byMonth(static_cast<std::size_t>(horizon) + 1), yearEnd(years + 1), yearStart(years);
    for (const LedgerLine& line : lines) {
        const bool residual = line.kind == LineKind::Residual;
        byMonth[static_cast<std::size_t>(residual ? horizon : line.month)] += line.total();
        const auto year = static_cast<std::size_t>(line.month / 12);
        yearEnd[isUndiscountedAtYearEnd(line) ? 0 : year + 1] += line.total();
        yearStart[year] += line.total();
    }
    std::vector<Decimal> yearly;
    for (std::size_t y = 0; y <= years; ++y)
        yearly.push_back((Decimal(1) + yearlyRate).power(static_cast<int>(y)));
    return {result(discounted(byMonth, monthlyDiscountFactors(yearlyRate, horizon))),
            result(discounted(yearEnd, yearly)), result(discounted(yearStart, yearly))};
}

} // namespace mailbilan
