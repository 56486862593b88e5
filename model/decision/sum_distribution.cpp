#include "model/decision/sum_distribution.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mailbilan::decision {
namespace {

// With few edges every cell is fitted exactly, since its function is one polynomial. With many, the sum is smooth
// but for a few places: equal cells are halved until the last coefficients vanish.
constexpr std::size_t mostTerms = 12;
constexpr std::size_t mostEdges = 128;
constexpr int equalCells = 48, mostHalvings = 40;
constexpr double vanishing = 1e-13;

double chebyshev(const double* coefficients, std::size_t terms, double t) { // Clenshaw
    double one = 0, two = 0;
    for (std::size_t k = terms; k-- > 1;) {
        const double next = 2 * t * one - two + coefficients[k];
        two = one;
        one = next;
    }
    return t * one - two + coefficients[0];
}

// Nodes cos(pi (i + 1/2) / n) and the cosines that turn values there into coefficients.
struct Nodes {
    std::array<double, mostTerms> at{};
    std::array<std::array<double, mostTerms>, mostTerms> cosines{}; // [coefficient][node], scaled
};
Nodes makeNodes(std::size_t n) {
    const double pi = std::acos(-1.0);
    Nodes nodes;
    for (std::size_t i = 0; i < n; ++i) {
        const double angle = pi * (static_cast<double>(i) + 0.5) / static_cast<double>(n);
        nodes.at[i] = std::cos(angle);
        for (std::size_t k = 0; k < n; ++k)
            nodes.cosines[k][i] =
                std::cos(static_cast<double>(k) * angle) * (k == 0 ? 1.0 : 2.0) / static_cast<double>(n);
    }
    return nodes;
}
const Nodes& nodesFor(std::size_t n) {
    static const std::array<Nodes, mostTerms + 1> all = [] {
        std::array<Nodes, mostTerms + 1> made;
        for (std::size_t count = 1; count <= mostTerms; ++count)
            made[count] = makeNodes(count);
        return made;
    }();
    return all[n];
}

// Where a sum with one more uniform changes its polynomial.
std::vector<double> edgesWith(const std::vector<double>& edges, double width) {
    std::vector<double> all = edges;
    for (const double edge : edges)
        all.push_back(edge + width);
    std::sort(all.begin(), all.end());
    const double same = all.back() * 1e-13;
    all.erase(std::unique(all.begin(), all.end(), [&](double a, double b) { return b - a <= same; }), all.end());
    return all;
}

std::vector<double> equallySpaced(double end) {
    std::vector<double> edges;
    for (int i = 0; i <= equalCells; ++i)
        edges.push_back(end * i / equalCells);
    return edges;
}

} // namespace

std::size_t RisingPieces::cellOf(double x) const {
    const auto next = std::upper_bound(edges_.begin(), edges_.end(), x);
    return static_cast<std::size_t>(next - edges_.begin()) - 1;
}

double RisingPieces::at(double x) const {
    if (x <= edges_.front())
        return 0;
    if (x >= edges_.back())
        return 1;
    const std::size_t cell = cellOf(x);
    const double left = edges_[cell], right = edges_[cell + 1];
    return chebyshev(&values_[cell * terms_], terms_, (2 * x - left - right) / (right - left));
}

double RisingPieces::integralTo(double x) const {
    if (x <= edges_.front())
        return 0;
    if (x >= edges_.back()) {
        const double whole =
            edges_.size() == 1 ? 0 : chebyshev(&integrals_[integrals_.size() - terms_ - 1], terms_ + 1, 1);
        return whole + x - edges_.back();
    }
    const std::size_t cell = cellOf(x);
    const double left = edges_[cell], right = edges_[cell + 1];
    return chebyshev(&integrals_[cell * (terms_ + 1)], terms_ + 1, (2 * x - left - right) / (right - left));
}

void RisingPieces::append(const double* coefficients, double left, double right) {
    const double half = (right - left) / 2;
    const auto doubled = [&](std::size_t k) { return k < terms_ ? coefficients[k] * (k == 0 ? 2.0 : 1.0) : 0.0; };
    const double start = integrals_.empty() ? 0 : chebyshev(&integrals_[integrals_.size() - terms_ - 1], terms_ + 1, 1);
    values_.insert(values_.end(), coefficients, coefficients + terms_);
    integrals_.resize(integrals_.size() + terms_ + 1, 0.0);
    double* integral = &integrals_[integrals_.size() - terms_ - 1];
    for (std::size_t k = 1; k <= terms_; ++k)
        integral[k] = half * (doubled(k - 1) - doubled(k + 1)) / (2 * static_cast<double>(k));
    integral[0] = start - chebyshev(integral, terms_ + 1, -1);
    edges_.push_back(right);
}

void RisingPieces::fit(const RisingPieces& before, double width, double left, double right, int halvings) {
    const Nodes& nodes = nodesFor(terms_);
    std::array<double, mostTerms> samples{}, coefficients{};
    for (std::size_t i = 0; i < terms_; ++i) {
        const double x = left + (right - left) / 2 * (1 + nodes.at[i]);
        samples[i] = (before.integralTo(x) - before.integralTo(x - width)) / width;
    }
    for (std::size_t k = 0; k < terms_; ++k)
        for (std::size_t i = 0; i < terms_; ++i)
            coefficients[k] += nodes.cosines[k][i] * samples[i];
    const double last = std::abs(coefficients[terms_ - 1]) + std::abs(coefficients[terms_ - 2]);
    if (halvings > 0 && last > vanishing) {
        const double middle = left + (right - left) / 2;
        fit(before, width, left, middle, halvings - 1);
        fit(before, width, middle, right, halvings - 1);
    } else {
        append(coefficients.data(), left, right);
    }
}

RisingPieces RisingPieces::averaged(double width) const {
    std::vector<double> edges = edgesWith(edges_, width);
    const bool isExact = everyEdge_ && edges.size() <= mostEdges;
    if (!isExact)
        edges = equallySpaced(edges.back());
    RisingPieces result;
    result.everyEdge_ = isExact;
    result.terms_ = isExact ? std::min(terms_ + 1, mostTerms) : mostTerms;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i)
        result.fit(*this, width, edges[i], edges[i + 1], isExact ? 0 : mostHalvings);
    return result;
}

// Narrowest first: each step then divides by a width that is not small against the sum so far.
SumDistribution::SumDistribution(std::vector<double> widths) {
    std::sort(widths.begin(), widths.end());
    for (const double width : widths) {
        allButLast_ = std::move(all_);
        all_ = allButLast_.averaged(width);
        last_ = width;
    }
}

std::vector<double> SumDistribution::cuts() const {
    constexpr double mostFiner = 16;
    const std::vector<double>& edges = all_.edges();
    std::vector<double> result{edges.front()};
    double finest = edges[1] - edges[0];
    for (std::size_t i = 1; i + 1 < edges.size(); ++i) {
        const double next = edges[i + 1] - edges[i];
        finest = std::min(finest, next);
        if (edges[i + 1] - result.back() <= mostFiner * finest)
            continue;
        result.push_back(edges[i]);
        finest = next;
    }
    result.push_back(edges.back());
    return result;
}

} // namespace mailbilan::decision
