// Quantiles of a beta distribution by table, so that a draw costs two roots and one cubic. Internal to the room.
#pragma once

#include <array>

namespace mailbilan::simulation {

// Each half of the probabilities has its own cells, even in the fourth root of twice the distance from its end: the
// tails are dense. Only + - * / and roots are used, so that every machine gives the same bits.
class InverseBeta {
public:
    static constexpr int halfCells = 64;

    InverseBeta() = default;
    // Shapes within [1, 5] (PERT's: their sum is 6).
    InverseBeta(double a, double b);

    // 0 <= probability <= 1; the result is within 1e-6 of the true quantile (tested).
    double operator()(double probability) const;

private:
    struct Cell {
        double constant = 0, linear = 0, square = 0, cube = 0;
    };
    std::array<Cell, 2 * halfCells> cells_{}; // lower half from 0 up, then upper half from 1 down
};

} // namespace mailbilan::simulation
