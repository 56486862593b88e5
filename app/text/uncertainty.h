// What the drawn verdict and the robustness of the matrix add in words.
#pragma once

#include "model/analysis/uncertain_verdict.h"
#include "model/robustness/robustness.h"
#include "text/wording.h"

#include <QStringList>

namespace mailbilan {

// Beside verdictHeadline() and verdictSentences() of underUncertainty(): on how much it rests, whether the option it
// speaks of leads even in its worst case, how often that option is efficient, what to find out first, what other risk
// appetites would choose. Empty where nothing is eligible.
QStringList uncertaintySentences(const Wording&, const Assessment&, const UncertainVerdict&);
// Empty where nothing is uncertain between the two options most often preferred.
QString findOutFirstSentence(const Wording&, const Assessment&, const UncertainVerdict&);
// Whether TOPSIS, PROMETHEE II and the weighted product put another option first. Empty: no rivals.
QStringList otherMethodsSentences(const Wording&, const Assessment&, const Robustness&);
QString otherMethodName(const Wording&, OtherMethod);

} // namespace mailbilan
