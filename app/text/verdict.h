// The recommendation in words: every sentence is made from computed figures.
#pragma once

#include "model/analysis/assessment.h"
#include "text/wording.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace mailbilan {

// "Tendance : hébergement géré", "Non tranché", with "sous conditions" where it applies. A plan priced by a generic
// range is never named: "Tendance : hébergement géré (demander un devis)".
QString verdictHeadline(const Wording&, const Assessment&);
// The same without "sous conditions", where those stand beside it.
QString verdictHeadlineAlone(const Wording&, const Assessment&);
// Three sentences: cost, value, and what the verdict rests on.
QStringList verdictSentences(const Wording&, const Assessment&);
// In how many cases the recommended option comes first, and at which value of a point.
QString basisInShort(const Wording&, const Assessment&);
// Empty where they do not apply.
QString conditionalSentence(const Wording&, const Assessment&);
QString genericPriceSentence(const Wording&, const Assessment&);
QString amortisedSentence(const Wording&, const Assessment&); // the cheapest option differs between the two views
QString overlapsSentence(const Wording&, const Assessment&);  // the result without criteria that overlap with costs
QString nextStepSentence(const Wording&, const Assessment&);
// The name under which an option may be recommended: its model where its price is generic.
QString recommendableName(const Wording&, const Assessment&, int option);
// What is compared with the recommended option: the next one in the ranking that is said by another name (plans of
// one model priced by a generic range share one). Empty where nothing competes with it.
std::optional<int> recommendedOption(const Assessment&);
std::optional<int> nextBestOption(const Assessment&);

struct Reason {
    enum class What { Cost, Value } what = What::Cost;
    QString title;  // category or criterion
    QString figure; // "−12 400 €", "+0,16 point": the recommended option against the next best
    QString sentence;
};
// At most three: the largest cost advantages and contributions to value of the recommended option.
std::vector<Reason> threeReasons(const Wording&, const Assessment&);

struct Overturning {
    enum class What { Dial, Cost, Weight, Score, AllWeights } what = What::Dial;
    QString title; // the dial, a criterion, an option's cost
    QString now;   // present value
    QString flip;  // value at which it turns
    QString sentence;
    bool insideItsRange = false; // a score that need not leave its own range
    double nearness = 0;         // move as a share of the scale or of the present value; smallest first
};
// Nearest first.
std::vector<Overturning> overturnings(const Wording&, const Assessment&, int atMost = 6);

struct ConditionText {
    OpenCondition condition;
    QString sentence;
};
std::vector<ConditionText> conditionTexts(const Wording&, const Assessment&);

struct Exclusion {
    int option = 0; // index into Dossier::options
    QString name;
    QStringList reasons;
};
std::vector<Exclusion> exclusions(const Wording&, const Assessment&);
// Why an option has no costs; empty where it has.
QString unavailableSentence(const Wording&, const Dossier&, const OptionCosts&);

} // namespace mailbilan
