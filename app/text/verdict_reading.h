// What the sentences on a recommendation read from an assessment. Internal to the room.
#pragma once

#include "text/names.h"
#include "text/verdict.h"

namespace mailbilan {

// The wording and the assessment together, with the few questions that all themes ask.
struct VerdictReading {
    const Wording& w;
    const Assessment& a;
    const Dossier& dossier = *a.dossier;
    const Recommendation& rec = a.recommendation;

    VerdictReading(const Wording& wording, const Assessment& assessment) : w(wording), a(assessment) {}

    QString name(int option) const { return recommendableName(w, a, option); }
    QStringList names(const std::vector<int>& options) const;
    const OptionCosts& costs(int option) const { return a.costs.options.at(static_cast<std::size_t>(option)); }
    const OptionValue& value(int option) const { return a.matrix.options.at(static_cast<std::size_t>(option)); }
    QString months() const { return w.plural("count.months", dossier.organisation.horizon); }
    QString tco(int option) const { return w.money(costs(option).tco); }
    QString perUser(int option) const { return w.money(costs(option).tcoPerUserMonth, 2); }
    QString middleValue(int option) const { return w.number(value(option).value.middle, 2); }
    QString valueRange(int option) const;
    QString topOfScale() const { return w.figure(dossier.scale.high); }
    Decimal dial() const { return Decimal(likely(dossier, dossier.dial)); }
    QString dialText() const { return w.money(dial(), 2); }
    double sumOfWeights() const;
    // "4–5", "4", or unknown where there is no score.
    QString score(int option, const std::string& criterion) const;
    const PairFindings* pair(int first, int second) const;
    const Margin* margin(int leader, int rival) const;
    // Whether both are said by the same name: plans of one model that are priced by a generic range.
    bool sayTheSame(int first, int second) const;
    // The value of a point at which `first` and `second` change places.
    const DialSwitch* dialSwitch(int first, int second) const;
};

// Where the dial leaves the choice as it is worded: plans said by the same name count as one.
struct DialRange {
    std::optional<Exact> from, to; // empty: no other choice on that side
    std::vector<int> below, above; // what is chosen there
};
DialRange dialRange(const VerdictReading& reading, int option);

// A sentence begins with a capital, whatever name stands first.
QString sentence(QString text);
// "76"; "plus de 99" and "moins de 1" where rounding would claim certainty.
QString casesOfHundred(const Wording& wording, double probability);

} // namespace mailbilan
