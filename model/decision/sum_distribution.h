// The distribution of a sum of independent uniforms in binary floating point, for comparing three options or more.
// Internal to the room.
#pragma once

#include <cstddef>
#include <vector>

namespace mailbilan::decision {

// A function that is 0 left of its first edge, 1 right of its last, and a polynomial of low degree in each cell.
class RisingPieces {
public:
    // Of a sum that is always 0.
    RisingPieces() : edges_{0} {}

    double at(double x) const;
    // Its mean over [x - width, x] for every x: one more uniform on [0, width] in the sum.
    RisingPieces averaged(double width) const;
    const std::vector<double>& edges() const { return edges_; }

private:
    double integralTo(double x) const;
    std::size_t cellOf(double x) const;
    void fit(const RisingPieces& before, double width, double left, double right, int halvings);
    void append(const double* coefficients, double left, double right);

    std::size_t terms_ = 1; // Chebyshev coefficients a cell
    bool everyEdge_ = true; // cells end wherever the polynomial changes
    std::vector<double> edges_;
    std::vector<double> values_;    // coefficients, cell by cell
    std::vector<double> integrals_; // terms_ + 1 coefficients a cell: the integral from the first edge
};

class SumDistribution {
public:
    explicit SumDistribution(std::vector<double> widths); // all > 0, at least one

    double below(double x) const { return all_.at(x); } // P(sum < x)
    double density(double x) const { return (allButLast_.at(x) - allButLast_.at(x - last_)) / last_; }
    // The range, cut so that no cut holds a detail much finer than itself: where an integration has to look.
    std::vector<double> cuts() const;

private:
    RisingPieces all_, allButLast_;
    double last_ = 0;
};

} // namespace mailbilan::decision
