// Row 6 of decision-model.md: the probability that one weighted sum is ahead of another.
#include "model/decision/chances.h"

#include <algorithm>
#include <cstdint>

namespace mailbilan::decision {
namespace {

// Distinct subset sums kept in each of two halves; 2^10 each, so 20 ranges always fit.
constexpr std::size_t mostSums = 1024;
constexpr std::int64_t mostPlaces = 131'072;
constexpr std::int64_t mostPlacesOfLargeCounts = 8'192;

struct SignedSum { // sum over a subset, with the signs (-1)^|S| of all subsets of that sum added up
    Integer sum, sign;
};
using SignedSums = std::vector<SignedSum>;

// Every sum with and without `width`; sums that reach `limit` contribute nothing and are left out.
SignedSums withAndWithout(const SignedSums& sums, const Integer& width, const Integer& limit) {
    SignedSums merged;
    merged.reserve(2 * sums.size());
    const auto add = [&](const Integer& sum, const Integer& sign) {
        if (!merged.empty() && merged.back().sum == sum)
            merged.back().sign += sign;
        else
            merged.push_back({sum, sign});
    };
    std::size_t shifted = 0;
    const auto takeShiftedUpTo = [&](const Integer* bound) {
        for (; shifted < sums.size(); ++shifted) {
            const Integer sum = sums[shifted].sum + width;
            if (sum >= limit || (bound && sum > *bound))
                return;
            add(sum, -sums[shifted].sign);
        }
    };
    for (const SignedSum& entry : sums) {
        takeShiftedUpTo(&entry.sum);
        add(entry.sum, entry.sign);
    }
    takeShiftedUpTo(nullptr);
    std::erase_if(merged, [](const SignedSum& entry) { return entry.sign == 0; });
    return merged;
}

// The widths split in two halves, each with few distinct sums.
std::optional<std::pair<SignedSums, SignedSums>> halves(std::vector<Integer> widths, const Integer& limit) {
    std::sort(widths.begin(), widths.end()); // equal widths meet and their sums merge
    std::pair<SignedSums, SignedSums> result{{{0, 1}}, {{0, 1}}};
    bool firstIsFull = false;
    for (const Integer& width : widths) {
        if (!firstIsFull) {
            SignedSums grown = withAndWithout(result.first, width, limit);
            if (grown.size() <= mostSums) {
                result.first = std::move(grown);
                continue;
            }
            firstIsFull = true;
        }
        result.second = withAndWithout(result.second, width, limit);
        if (result.second.size() > mostSums)
            return std::nullopt;
    }
    return result;
}

// Sum over all subsets S of (-1)^|S| (x - sum S)_+^n. With S = A + B and z = x - sum A, the powers of (z - sum B) are
// expanded, so that the terms of B are summed once while z grows.
Integer alternatingPowers(const std::pair<SignedSums, SignedSums>& sums, const Integer& x, std::size_t n) {
    std::vector<Integer> binomials(n + 1, 1);
    for (std::size_t k = 1; k <= n; ++k)
        binomials[k] = binomials[k - 1] * static_cast<std::int64_t>(n - k + 1) / static_cast<std::int64_t>(k);
    std::vector<Integer> moments(n + 1, 0); // binomial (n, k) times the sum of sign (-sum B)^k
    Integer total = 0;
    std::size_t next = 0;
    for (auto a = sums.first.rbegin(); a != sums.first.rend(); ++a) {
        const Integer z = x - a->sum;
        for (; next < sums.second.size() && sums.second[next].sum < z; ++next) {
            Integer power = sums.second[next].sign;
            for (std::size_t k = 0; k <= n && power != 0; ++k, power *= -sums.second[next].sum)
                moments[k] += binomials[k] * power;
        }
        Integer value = 0;
        for (const Integer& moment : moments) {
            value *= z;
            value += moment;
        }
        total += a->sign * value;
    }
    return total;
}

// P(sum of independent uniforms on [0, width] < x), 0 < x < sum of widths.
std::optional<Rational> chanceBelow(const std::vector<Integer>& widths, const Integer& x) {
    const auto sums = halves(widths, x);
    if (!sums)
        return std::nullopt;
    Integer divisor = 1;
    for (std::size_t i = 0; i < widths.size(); ++i)
        divisor *= widths[i] * static_cast<std::int64_t>(i + 1);
    return Rational(alternatingPowers(*sums, x, widths.size()), divisor);
}

// Everything times the least common denominator.
struct Scaled {
    Integer start;
    std::vector<Integer> widths;
};
Scaled scaled(const Rational& start, const std::vector<const Spread*>& spreads, bool inSteps) {
    Integer common = denominator(start);
    std::vector<Rational> sizes;
    for (const Spread* spread : spreads) {
        sizes.push_back(inSteps ? Rational(spread->width / spread->steps) : spread->width);
        common = lcm(common, denominator(sizes.back()));
    }
    const auto whole = [&](const Rational& value) { return Integer(numerator(value) * (common / denominator(value))); };
    Scaled result{whole(start), {}};
    for (const Rational& size : sizes)
        result.widths.push_back(whole(size));
    return result;
}

std::optional<PairChances> continuousChances(const Scaled& difference) {
    Integer reach = 0;
    for (const Integer& width : difference.widths)
        reach += width;
    // The sum is symmetric: the nearer end has fewer subsets.
    const Integer below = -difference.start;
    const bool mirrored = 2 * below > reach;
    const auto chance = chanceBelow(difference.widths, mirrored ? Integer(reach - below) : below);
    if (!chance)
        return std::nullopt;
    const Rational behind = mirrored ? Rational(1 - *chance) : *chance;
    return PairChances{1 - behind, 0, behind};
}

// How many combinations of grades reach each place, for sums of independent whole steps on one grid.
template <class Count>
std::vector<Count> combinations(const std::vector<std::int64_t>& sizes, const std::vector<const Spread*>& spreads,
                                std::int64_t places) {
    std::vector<Count> counts(static_cast<std::size_t>(places), Count(0));
    counts[0] = 1;
    std::vector<Count> next;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const auto step = static_cast<std::size_t>(sizes[i]);
        const std::size_t window = step * (static_cast<std::size_t>(spreads[i]->steps) + 1);
        next = counts;
        for (std::size_t at = step; at < next.size(); ++at) {
            next[at] += next[at - step];
            if (at >= window)
                next[at] -= counts[at - window];
        }
        counts.swap(next);
    }
    return counts;
}

template <class Count>
PairChances chancesFrom(const std::vector<Count>& counts, const Integer& start, const Integer& grid) {
    Integer ahead = 0, level = 0, behind = 0;
    // Place i stands for start + i * grid.
    const Integer firstNotBehind = ceilOf(Rational(-start, grid));
    const bool canBeLevel = firstNotBehind * grid == -start;
    const auto zero = firstNotBehind.convert_to<std::int64_t>();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto at = static_cast<std::int64_t>(i);
        (at < zero ? behind : at == zero && canBeLevel ? level : ahead) += counts[i];
    }
    const Integer all = ahead + level + behind;
    return {Rational(ahead, all), Rational(level, all), Rational(behind, all)};
}

std::optional<PairChances> steppedChances(const Scaled& difference, const std::vector<const Spread*>& spreads) {
    Integer grid = 0, reach = 0, combinationCount = 1;
    for (std::size_t i = 0; i < spreads.size(); ++i) {
        grid = gcd(grid, difference.widths[i]);
        reach += difference.widths[i] * spreads[i]->steps;
        combinationCount *= spreads[i]->steps + 1;
    }
    const Integer places = reach / grid + 1;
    if (places > mostPlaces)
        return std::nullopt;
    std::vector<std::int64_t> sizes;
    for (const Integer& width : difference.widths)
        sizes.push_back(Integer(width / grid).convert_to<std::int64_t>());
    const auto placeCount = places.convert_to<std::int64_t>();
    if (combinationCount < (Integer(1) << 62))
        return chancesFrom(combinations<std::uint64_t>(sizes, spreads, placeCount), difference.start, grid);
    if (placeCount > mostPlacesOfLargeCounts)
        return std::nullopt;
    return chancesFrom(combinations<Integer>(sizes, spreads, placeCount), difference.start, grid);
}

} // namespace

Rational UncertainSum::high() const {
    Rational sum = low;
    for (const Spread& spread : spreads)
        sum += spread.width;
    return sum;
}

std::optional<PairChances> certainChances(const UncertainSum& a, const UncertainSum& b) {
    const Rational least = a.low - b.high(), most = a.high() - b.low;
    if (least == 0 && most == 0)
        return PairChances{0, 1, 0};
    // With continuous ranges an end that just touches has no probability of its own.
    const bool touchingDecides = !a.inSteps() && !b.inSteps();
    if (least > 0 || (touchingDecides && least == 0))
        return PairChances{1, 0, 0};
    if (most < 0 || (touchingDecides && most == 0))
        return PairChances{0, 0, 1};
    return std::nullopt;
}

std::optional<PairChances> pairChances(const UncertainSum& a, const UncertainSum& b) {
    if (const auto certain = certainChances(a, b))
        return certain;
    std::vector<const Spread*> spreads;
    for (const UncertainSum* sum : {&a, &b})
        for (const Spread& spread : sum->spreads)
            spreads.push_back(&spread);
    // A uniform spread is symmetric: what b may gain counts from its high end.
    const bool inSteps = a.inSteps() || b.inSteps();
    const Scaled difference = scaled(a.low - b.high(), spreads, inSteps);
    return inSteps ? steppedChances(difference, spreads) : continuousChances(difference);
}

} // namespace mailbilan::decision
