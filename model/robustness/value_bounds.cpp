#include "model/robustness/value_bounds.h"

#include "model/robustness/weight_box.h"

#include <algorithm>
#include <numeric>

namespace mailbilan::robustness {

using decision::Interval, decision::Rational, decision::Weighing;

Rational lowestMean(const std::vector<Rational>& scores, const std::vector<Interval>& weights) {
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return scores[a] < scores[b]; });
    Rational points = 0, all = 0;
    for (std::size_t j = 0; j < scores.size(); ++j) {
        points += weights[j].low * scores[j];
        all += weights[j].low;
    }
    std::optional<Rational> lowest;
    for (const std::size_t j : order) {
        const Rational more = weights[j].high - weights[j].low;
        points += more * scores[j];
        all += more;
        if (all != 0 && (!lowest || points / all < *lowest))
            lowest = points / all;
    }
    return lowest.value_or(scores[order.front()]);
}

ValueBounds valueBounds(const Weighing& weighing, int option) {
    std::vector<Rational> lows, highs;
    for (const std::size_t j : countingCriteria(weighing)) {
        const decision::ScoreRange& score = weighing.scores[static_cast<std::size_t>(option)][j];
        lows.push_back(score.low);
        highs.push_back(-score.high);
    }
    const std::vector<Interval> box = weightBox(weighing);
    return {option, decision::toExact(lowestMean(lows, box)), decision::toExact(-lowestMean(highs, box))};
}

} // namespace mailbilan::robustness
