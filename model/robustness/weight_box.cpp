#include "model/robustness/weight_box.h"

#include <algorithm>

namespace mailbilan::robustness {

using decision::Interval, decision::Rational, decision::Weighing;

std::vector<std::size_t> countingCriteria(const Weighing& weighing) {
    std::vector<std::size_t> counting;
    for (std::size_t j = 0; j < weighing.criteria.size(); ++j)
        if (weighing.counts(j))
            counting.push_back(j);
    return counting;
}

std::vector<Interval> weightBox(const Weighing& weighing) {
    const Rational step = (weighing.weightScale.high - weighing.weightScale.low) / 5;
    std::vector<Interval> box;
    for (const std::size_t j : countingCriteria(weighing)) {
        const Rational& weight = weighing.weights[j];
        const Rational low = std::max(weighing.weightScale.low, Rational(weight - step)),
                       high = std::min(weighing.weightScale.high, Rational(weight + step));
        // A stated weight off its scale stays as it is.
        box.push_back({std::min(low, weight), std::max(high, weight)});
    }
    return box;
}

} // namespace mailbilan::robustness
