#include "model/decision/stepped_contest.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace mailbilan::decision {
namespace {

constexpr std::int64_t mostPlaces = 40'960; // weights of four decimals on a scale from 1 to 5 fit
constexpr double negligible = 1e-18;

struct Steps {
    std::int64_t size = 0, count = 0;
};

// Place k of the sum is start + k * grid.
struct Places {
    std::int64_t start = 0, grid = 1;
    std::vector<double> chance;
    std::vector<double> below; // one longer: the chance of all places before

    double chanceBelow(std::int64_t x) const {
        if (x <= start)
            return 0;
        const std::int64_t before = (x - start + grid - 1) / grid;
        return below[static_cast<std::size_t>(
            std::min<std::int64_t>(before, static_cast<std::int64_t>(chance.size())))];
    }
};

// One factor that makes every start and step a whole number, smaller where they would not fit.
Rational commonScale(const std::vector<UncertainSum>& sums, const Rational& lowest) {
    Integer common = 1;
    Rational reach = 0;
    for (const UncertainSum& sum : sums) {
        common = lcm(common, denominator(Rational(sum.low - lowest)));
        reach = std::max(reach, Rational(sum.high() - lowest));
        for (const Spread& spread : sum.spreads)
            common = lcm(common, denominator(Rational(spread.width / spread.steps)));
    }
    const Rational most = Rational(Integer(1) << 60) / std::max(reach, Rational(1, 1'000'000));
    return std::min(Rational(common), most);
}

std::int64_t wholeOf(const Rational& value) { return numerator(rounded(value, 0)).convert_to<std::int64_t>(); }

void addSteps(std::vector<double>& chance, std::size_t step, std::size_t count) {
    std::vector<double> sum(chance.size(), 0);
    for (std::size_t i = 0; i <= count; ++i)
        for (std::size_t at = i * step; at < sum.size(); ++at)
            sum[at] += chance[at - i * step];
    for (double& value : sum)
        value /= static_cast<double>(count + 1);
    chance.swap(sum);
}

Places placesOf(std::int64_t start, const std::vector<Steps>& steps) {
    Places places;
    places.start = start;
    std::int64_t grid = 0, reach = 0;
    for (const Steps& step : steps) {
        grid = std::gcd(grid, step.size);
        reach += step.size * step.count;
    }
    places.grid = std::max({grid, reach / mostPlaces, std::int64_t{1}});
    std::int64_t last = 0;
    for (const Steps& step : steps)
        last += (step.size + places.grid / 2) / places.grid * step.count;
    places.chance.assign(static_cast<std::size_t>(last) + 1, 0);
    places.chance[0] = 1;
    for (const Steps& step : steps)
        addSteps(places.chance, static_cast<std::size_t>((step.size + places.grid / 2) / places.grid),
                 static_cast<std::size_t>(step.count));
    places.below.assign(1, 0);
    for (const double chance : places.chance)
        places.below.push_back(places.below.back() + chance);
    return places;
}

} // namespace

std::vector<double> highestAloneInSteps(const std::vector<UncertainSum>& sums) {
    Rational lowest = sums.front().low;
    for (const UncertainSum& sum : sums)
        lowest = std::min(lowest, sum.low);
    const Rational scale = commonScale(sums, lowest);
    std::vector<Places> all;
    for (const UncertainSum& sum : sums) {
        std::vector<Steps> steps;
        for (const Spread& spread : sum.spreads)
            steps.push_back({wholeOf(spread.width / spread.steps * scale), spread.steps});
        all.push_back(placesOf(wholeOf((sum.low - lowest) * scale), steps));
    }
    std::vector<double> result(sums.size(), 0);
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t k = 0; k < all[i].chance.size(); ++k) {
            double chance = all[i].chance[k];
            const std::int64_t x = all[i].start + static_cast<std::int64_t>(k) * all[i].grid;
            for (std::size_t j = 0; j < all.size() && chance > negligible; ++j)
                if (j != i)
                    chance *= all[j].chanceBelow(x);
            result[i] += chance;
        }
    return result;
}

} // namespace mailbilan::decision
