#include "model/cost/comparison.h"

namespace mailbilan {
namespace {

// The first month after which every running sum is >= 0; empty where the last one is negative.
template <class Sum> std::optional<int> staysAtLeastNought(const std::vector<Sum>& running, int sign) {
    const Sum nought{};
    std::optional<int> since;
    for (std::size_t m = 0; m < running.size(); ++m) {
        const bool negative = sign > 0 ? running[m] < nought : nought < running[m];
        if (negative)
            since.reset();
        else if (!since)
            since = static_cast<int>(m);
    }
    return since;
}

} // namespace

CostComparison compareCosts(int a, const CumulativeCosts& costsA, int b, const CumulativeCosts& costsB) {
    CostComparison result;
    result.a = a;
    result.b = b;
    Money sum;
    Decimal discounted;
    std::vector<Decimal> discountedSums;
    int lastSign = 0;
    for (std::size_t m = 0; m < costsA.byMonth.size(); ++m) {
        sum += costsA.byMonth[m] - costsB.byMonth[m];
        result.differenceAfterMonth.push_back(sum);
        discounted += costsA.discountedByMonth[m] - costsB.discountedByMonth[m];
        discountedSums.push_back(discounted.rounded(12));
        const int sign = sum > Money() ? 1 : sum < Money() ? -1 : 0;
        if (sign == 0)
            result.levelMonths.push_back(static_cast<int>(m));
        else if (lastSign != 0 && sign != lastSign)
            result.crossings.push_back(static_cast<int>(m));
        if (sign != 0)
            lastSign = sign;
    }
    // Savings of a are b - a.
    result.paybackOfA = staysAtLeastNought(result.differenceAfterMonth, -1);
    result.paybackOfB = staysAtLeastNought(result.differenceAfterMonth, 1);
    result.discountedPaybackOfA = staysAtLeastNought(discountedSums, -1);
    result.discountedPaybackOfB = staysAtLeastNought(discountedSums, 1);
    return result;
}

} // namespace mailbilan
