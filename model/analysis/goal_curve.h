// A figure of an option over the values of one assumption. Internal to the room.
#pragma once

#include "model/analysis/goal_seek.h"
#include "model/analysis/varied_costs.h"
#include "model/cost/evaluate.h"
#include "model/decision/exact.h"

#include <memory>

namespace mailbilan::analysis {

class GoalCurve {
public:
    // Assumption, option and year exist in the dossier, which must outlive this.
    GoalCurve(const Dossier& dossier, const std::string& assumption, const GoalFigure& figure);

    GoalCurve(const GoalCurve&) = delete;
    GoalCurve& operator=(const GoalCurve&) = delete;

    bool mayMove() const { return mayMove_; }
    // To the cent; empty: not available.
    std::optional<Money> exact(const Figure& value) const;
    // In binary; the exact figure is not further away than `error`. Empty: not available.
    struct Approximate {
        double amount = 0, error = 0;
    };
    std::optional<Approximate> approximate(const Figure& value);

private:
    double weightOf(const Item& item, const Line<double>& line, const std::vector<double>& values) const;
    double discount(const Line<double>& line, double rate) const;
    void readWorth(bool isDial);
    bool divides() const;
    std::optional<Money> exactOf(const OptionCosts& own) const;
    Money net(const OptionCosts& own, const Figure& value) const;

    GoalFigure figure_; // its options are those of `few_`
    Dossier few_;       // with no other options
    CompiledModel model_;
    Slot slot_ = 0;
    Exact worth_;                     // V of the option
    std::optional<Figure> fixedDial_; // empty: the dial is the assumption
    bool mayMove_ = false;
    double rounding_ = 0; // of the sum of all lines
    std::unique_ptr<VariedCosts<double>> costs_;
};

} // namespace mailbilan::analysis
