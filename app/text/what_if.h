// What-if in words: probabilities, changes that would overturn the choice, what to find out first.
#pragma once

#include "model/analysis/flips.h"
#include "model/analysis/goal_seek.h"
#include "model/analysis/uncertain_verdict.h"
#include "model/robustness/robustness.h"
#include "text/wording.h"

#include <QStringList>

namespace mailbilan {

// "77,8 % ± 0,8 pt"; an exact one without "±".
QString chanceText(const Wording&, const Chance&);

// Options that are worth looking at side by side, in dossier order: the recommended and the next one, the best
// of each model, then the cheapest and the best in value; plans that are said by one name count once.
std::vector<int> contendingOptions(const Wording&, const Assessment&, std::size_t most = 4);

// "B Hébergement géré"; level ones are all named, nobody is said too.
QString outcomeText(const Wording&, const Assessment&, const std::vector<int>& options);

QString weightSettingName(const Wording&, WeightSetting); // "poids tels quels"
QString scoreSettingName(const Wording&, ScoreSetting);

struct ChangeText {
    QString title;         // "Prix par boîte, €/mois", "Poids : montée en charge"
    QString now, at;       // the unit stands in the title, % beside the figure
    QString outcome;       // who is chosen then
    QString distance;      // in units of its own range: "0,8"; "–" where it has none
    bool isLikely = false; // within its own range
    QString sentence;
};
ChangeText changeText(const Wording&, const Assessment&, const NearestChange&);

// The value of an assumption and who it turns to: "5,20 → B", level ones all; "–" where there is none.
QString flipText(const Wording&, const Assessment&, const std::string& assumption, const std::optional<FlipValue>&);
// Why there are no nearest changes; empty where there are.
QString noChangeSentence(const Wording&, const Flips&);

// The assumption (all that move together), or "Note de B : montée en charge".
QString shareTitle(const Wording&, const Assessment&, const UncertaintyShare&);

// Who comes first most often at the stated weights and without an opinion on them: complete sentences.
QStringList robustnessSentences(const Wording&, const Assessment&, const Robustness&);

// What came of a search for a goal.
QStringList goalSentences(const Wording&, const Assessment&, const std::string& assumption, const GoalFigure&,
                          Money target, const GoalSeek&);
// "Prix par boîte, €/mois"; a fraction has its % beside each value.
QString nameWithUnit(const Wording&, const Dossier&, const std::string& assumption);
QString goalFigureName(const Wording&, GoalFigure::What); // "TCO sur la durée"

} // namespace mailbilan
