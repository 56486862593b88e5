// Goal seek: the value of an assumption at which a figure reaches a target (cost-model.md, What is reported).
#pragma once

#include "model/dossier/dossier.h"

#include <optional>
#include <string>
#include <vector>

namespace mailbilan {

// A figure of an option, an amount rounded to the cent.
struct GoalFigure {
    enum class What {
        Tco, // included kinds, whole horizon
        TcoPerUserMonth,
        AmortisedTotal,
        PresentValue, // by `convention`
        Capex,        // of the included kinds, whole horizon
        Opex,
        Year,       // cash of `year`, from 0
        Difference, // TCO of `option` less that of `other`
        Net,        // per user and month: lambda V - C
    } what = What::Tco;
    int option = 0;
    int other = 0;
    int year = 0;
    NpvConvention convention = NpvConvention::Monthly;
};

struct GoalPoint {
    Figure value;
    Money reached;
};
struct GoalSolution {
    GoalPoint at;
    // Empty: `at` reaches the target to the cent. Else the figure jumps over it (a server more, or many lines that move
    // by a cent at once): the two neighbouring values of 12 significant digits (whole users for U0), `at` the one
    // nearer to the likely value.
    std::optional<GoalPoint> beyond;
};
struct GoalSeek {
    Figure from, to;                     // searched, as AssumptionFlips
    std::optional<Money> now;            // empty: the option is not available
    bool moves = false;                  // the assumption moves the figure at all within the range
    std::vector<GoalSolution> solutions; // nearest to the likely value first; empty: none in range
    bool reached() const;                // some solution to the cent
};
GoalSeek seekGoal(const Dossier& dossier, const std::string& assumption, const GoalFigure& figure, Money target);

} // namespace mailbilan
