// Sensitivity (cost-model.md, What is reported): one assumption at a time from low to high, and a map of two.
#pragma once

#include "model/dossier/dossier.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace mailbilan {

// One figure while an assumption stands at its low and at its high value. Empty: not available there.
struct Swing {
    std::optional<Money> atLow, atHigh;
    Money width() const; // |high - low|; nothing where an end is empty
};

struct TornadoBar {
    std::string assumption;
    Figure low, likely, high; // a missing end of the range is the likely value
    std::vector<Swing> tco;   // as Dossier::options
    Swing margin;             // of the same two options as Tornado::margin; below zero: they have changed places
};

// TCO of the included kinds, to the cent.
struct Tornado {
    std::vector<std::optional<Money>> tco; // at likely values, as Dossier::options; empty: not available
    // The cheapest eligible option and the next (plans of one generic price count as one); of several that are level
    // the first. Empty: fewer than two.
    std::optional<int> best, second;
    std::optional<Money> margin; // TCO of the second less that of the best, never negative

    // Every assumption with a range that moves a cost, in dossier order; each on its own, also where several move
    // together in draws.
    std::vector<TornadoBar> bars;

    // Indexes into bars, widest first, those that do not move the figure left out.
    std::vector<std::size_t> widestOf(std::size_t option) const;
    std::vector<std::size_t> widestOfMargin() const;
};
Tornado tornado(const Dossier& dossier);

// The cheapest eligible option over two assumptions.
struct SensitivityMap {
    std::string x, y;                       // assumptions
    std::vector<Figure> xs, ys;             // ascending, to 6 significant digits, ends included; U0 in whole users
    std::vector<std::vector<int>> outcomes; // who can be the cheapest: indexes into Dossier::options, ties all named;
                                            // empty: nobody is available
    struct Cell {
        int outcome = 0;   // index into outcomes
        double margin = 0; // TCO of the next contestant less that of the cheapest, in money; infinite: no other
    };
    std::vector<Cell> cells; // row by row, first row at ys[0]

    const Cell& cell(std::size_t column, std::size_t row) const { return cells[row * xs.size() + column]; }
    const std::vector<int>& cheapest(std::size_t column, std::size_t row) const {
        return outcomes[static_cast<std::size_t>(cell(column, row).outcome)];
    }
};

// An axis of the map. Empty ends: the assumption's low and high; where it has none, half and double its likely value
// within its bounds.
struct MapAxis {
    std::string assumption;
    std::size_t steps = 0; // values on the axis, at least 2
    std::optional<Figure> from, to;
};
// The two assumptions that move the margin most, each on its own: the first on x. Empty: fewer than two move it.
struct MapAxes {
    std::string x, y;
};
std::optional<MapAxes> widestAxes(const Tornado& tornado);
// The cheapest is exact at every cell, margins are those of binary floating point (each line within half a cent).
SensitivityMap sensitivityMap(const Dossier& dossier, const MapAxis& x, const MapAxis& y);

} // namespace mailbilan
