// The migration plan in words, the same in window, chart and report: dates where the dossier says when the project
// starts, else its working days, counted from 1.
#pragma once

#include "model/analysis/assessment.h"
#include "model/plan/schedule.h"
#include "text/wording.h"

#include <optional>

namespace mailbilan {

QString phaseName(const Wording&, const Phase&);
QString phaseStart(const Wording&, const Organisation&, const Phase&);   // "04/01/2027", "1"
QString phaseEnd(const Wording&, const Organisation&, const Phase&);     // the last day of it
QString phaseSpan(const Wording&, const Organisation&, const Phase&);    // "04/01/2027–22/01/2027", "1–15"
QString shortSpan(const Wording&, const Organisation&, const Phase&);    // "04/01–22/01", "1–15"
QString phasesBefore(const Wording&, const Keyed<Phase>&, const Phase&); // "Pilote, Inventaire"; empty: none

// The cutover and the windows around it, each in one short sentence; empty without a cutover.
QString cutoverSentences(const Wording&, const Dossier&);
// What is wrong with the plan: phases that begin too early, a TTL that is lowered too late.
QStringList planWarnings(const Wording&, const Dossier&);
// How days are counted, from when.
QString planBasis(const Wording&, const Organisation&);

// "Reprise des boîtes: 3 200 €" for each item of the phase that the option has.
QStringList phaseCosts(const Wording&, const Phase&, const OptionCosts&);

} // namespace mailbilan
