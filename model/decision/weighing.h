// The matrix of a dossier in exact numbers: the weights that count and every score as a range. Internal to the room.
#pragma once

#include "model/decision/chances.h"
#include "model/decision/rational.h"
#include "model/dossier/dossier.h"

#include <vector>

namespace mailbilan::decision {

struct ScoreRange {
    Rational low, middle, high;
    bool scored = true; // false: missing, so the whole scale
};

struct Interval {
    Rational low, high;
};

struct PointRange { // of one option
    Rational low, middle, high;
};

struct Weighing {
    Interval scale, weightScale;
    Grades grades = Grades::Continuous;
    std::vector<const Criterion*> criteria;      // all but those left out for their overlap with costs
    std::vector<Rational> weights;               // as criteria
    std::vector<std::vector<ScoreRange>> scores; // by option, as criteria
    Rational allWeight;

    std::size_t optionCount() const { return scores.size(); }
    bool counts(std::size_t criterion) const { return weights[criterion] != 0; }

    PointRange rawPoints(std::size_t option) const;
    // Row 1. Where no criterion has weight nothing is known of any value: the whole scale.
    PointRange value(std::size_t option) const;
    // What rawPoints may turn out to be. Where no criterion has weight: one score of weight 1 over the whole scale.
    UncertainSum uncertain(std::size_t option) const;
    // The weight that turns rawPoints into value: never 0.
    Rational divisor() const { return allWeight == 0 ? Rational(1) : allWeight; }
};

// Of whole grades in a range of this width: one less than the grades.
int wholeSteps(const Rational& width);

// `withoutOverlaps` leaves out the criteria that overlap with costs.
Weighing weigh(const Dossier& dossier, bool withoutOverlaps);

} // namespace mailbilan::decision
