// Rates of return: the positive roots of a polynomial with whole coefficients, isolated exactly by Descartes' rule of
// signs on halved intervals (Vincent, Collins, Akritas 1976), then bracketed in binary.
#include "model/analysis/thresholds.h"

#include "model/decision/rational.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mailbilan {
namespace {

using decision::Integer;
using Polynomial = std::vector<Integer>; // coefficient of q^m at place m
using Wide = long double;

int signOf(const Integer& value) { return value < 0 ? -1 : value > 0; }

// Of the coefficients, noughts left out.
template <class List> int signChanges(const List& coefficients) {
    int changes = 0, last = 0;
    for (const auto& coefficient : coefficients) {
        const int sign = coefficient < 0 ? -1 : coefficient > 0;
        if (sign != 0 && last != 0 && sign != last)
            ++changes;
        last = sign != 0 ? sign : last;
    }
    return changes;
}

// P(q + 1)
Polynomial shifted(Polynomial p) {
    for (std::size_t i = 0; i + 1 < p.size(); ++i)
        for (std::size_t k = p.size() - 1; k-- > i;)
            p[k] += p[k + 1];
    return p;
}

// At least as many as P has roots between 0 and 1, and as many where it is 0 or 1.
int mostRoots(const Polynomial& p) { return signChanges(shifted(Polynomial(p.rbegin(), p.rend()))); }

// The roots of a polynomial between 0 and 1.
class UnitRoots {
public:
    explicit UnitRoots(const Polynomial& p) : polynomial_(p) {
        for (const Integer& coefficient : p)
            wide_.push_back(coefficient.convert_to<Wide>());
    }

    std::vector<Wide> run() {
        // The sums of the first flows change sign at least as often as there are rates above 0 (Norstrom 1972).
        std::vector<Integer> sums;
        for (const Integer& coefficient : polynomial_)
            sums.push_back(sums.empty() ? coefficient : sums.back() + coefficient);
        const int most = signChanges(sums);
        if (most == 1 && sums.back() != 0)
            roots_.push_back(refined(0, 1, signOf(polynomial_.front())));
        else if (most > 0)
            isolate(polynomial_, 0, 1, 0);
        std::sort(roots_.begin(), roots_.end());
        // One that only touches nought can be found from both sides.
        roots_.erase(std::unique(roots_.begin(), roots_.end(), [](Wide a, Wide b) { return b - a < 1e-14L; }),
                     roots_.end());
        return roots_;
    }

private:
    // `p` is the polynomial on (from, to), stretched to (0, 1).
    void isolate(Polynomial p, Wide from, Wide to, int depth) {
        constexpr int deepest = 52; // nearer together than doubles tell: a root that only touches nought
        const int most = mostRoots(p);
        if (most == 0)
            return;
        const Wide middle = (from + to) / 2;
        if (most == 1 || depth == deepest) {
            const auto first = std::find_if(p.begin(), p.end(), [](const Integer& each) { return each != 0; });
            roots_.push_back(most == 1 ? refined(from, to, signOf(*first)) : middle);
            return;
        }
        for (std::size_t i = 0; i < p.size(); ++i)
            p[i] <<= static_cast<unsigned>(p.size() - 1 - i);
        Polynomial upper = shifted(p);
        isolate(std::move(p), from, middle, depth + 1);
        if (upper.front() == 0)
            roots_.push_back(middle);
        while (upper.front() == 0)
            upper.erase(upper.begin());
        isolate(std::move(upper), middle, to, depth + 1);
    }

    // One root lies between; below it the polynomial has the sign `below`.
    Wide refined(Wide from, Wide to, int below) const {
        while (to - from > std::numeric_limits<double>::epsilon() / 16 * to) {
            const Wide middle = (from + to) / 2;
            const int sign = signAt(middle);
            if (sign == 0)
                return middle;
            (sign == below ? from : to) = middle;
        }
        return (from + to) / 2;
    }

    // 0: nearer to nought than rounding lets one tell.
    int signAt(Wide q) const {
        Wide value = 0, size = 0;
        for (auto coefficient = wide_.rbegin(); coefficient != wide_.rend(); ++coefficient) {
            value = value * q + *coefficient;
            size = size * q + std::fabs(*coefficient);
        }
        const Wide doubt = 2 * static_cast<Wide>(wide_.size()) * std::numeric_limits<Wide>::epsilon() * size;
        return value > doubt ? 1 : value < -doubt ? -1 : 0;
    }

    Polynomial polynomial_;
    std::vector<Wide> wide_, roots_;
};

// Flows without the months before the first and after the last that has one.
Polynomial polynomialOf(const std::vector<Money>& flows) {
    Polynomial p;
    for (const Money flow : flows)
        if (!p.empty() || flow != Money())
            p.emplace_back(flow.cents());
    while (!p.empty() && p.back() == 0)
        p.pop_back();
    return p;
}

// By month, residuals at the end of the horizon; the kinds that TCO includes.
std::vector<Money> outlays(const OptionCosts& costs, const std::vector<Kind>& included) {
    std::vector<Money> flows = costs.byMonth;
    flows.emplace_back();
    for (const LedgerLine& line : costs.lines) {
        const Kind kind = costs.items[static_cast<std::size_t>(line.item)].item->kind;
        if (line.kind != LineKind::Residual || std::find(included.begin(), included.end(), kind) == included.end())
            continue;
        flows[static_cast<std::size_t>(line.month)] -= line.total();
        flows.back() += line.total();
    }
    return flows;
}

} // namespace

RateOfReturn ratesOfReturn(const std::vector<Money>& flows) {
    const Polynomial p = polynomialOf(flows);
    RateOfReturn result;
    result.everyRate = p.empty();
    if (p.size() < 2)
        return result;
    // q = (1 + r)^(-1/12): above 1 where the rate is below 0.
    for (const Wide q : UnitRoots(Polynomial(p.rbegin(), p.rend())).run())
        result.rates.push_back(static_cast<double>(std::expm1(12 * std::log(q))));
    Integer sum = 0;
    for (const Integer& coefficient : p)
        sum += coefficient;
    if (sum == 0)
        result.rates.push_back(0);
    for (const Wide q : UnitRoots(p).run())
        result.rates.push_back(static_cast<double>(std::expm1(-12 * std::log(q))));
    std::sort(result.rates.begin(), result.rates.end());
    return result;
}

std::vector<ReturnOnDifference> returnsOnDifferences(const CostResult& costs, const Dossier& dossier) {
    std::vector<ReturnOnDifference> result;
    std::vector<std::vector<Money>> flows;
    for (const OptionCosts& option : costs.options)
        flows.push_back(option.available() ? outlays(option, dossier.organisation.tcoIncludes) : std::vector<Money>());
    for (const CostComparison& pair : costs.comparisons) {
        const auto &ofA = flows[static_cast<std::size_t>(pair.a)], &ofB = flows[static_cast<std::size_t>(pair.b)];
        const auto [a, b] = std::mismatch(ofA.begin(), ofA.end(), ofB.begin(), ofB.end());
        const bool dearerFirst = a != ofA.end() && *a > *b;
        const auto &less = dearerFirst ? ofB : ofA, &more = dearerFirst ? ofA : ofB;
        std::vector<Money> saved;
        for (std::size_t m = 0; m < less.size(); ++m)
            saved.push_back(less[m] - more[m]);
        result.push_back({dearerFirst ? pair.b : pair.a, dearerFirst ? pair.a : pair.b, ratesOfReturn(saved)});
    }
    return result;
}

} // namespace mailbilan
