#include "text/what_if.h"

#include "text/verdict_reading.h"

#include <algorithm>

namespace mailbilan {
namespace {

// An exact decimal of at most 12 places as it would be typed.
Figure figureOf(const Exact& value) {
    std::string text = value.text(12);
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.')
            text.pop_back();
    }
    return Figure::parse(text).value_or(Figure(0));
}

QString lettered(const Wording& w, const Assessment& a, int option) {
    return w.text("what_if.option", {{"letter", optionLetter(option)}, {"name", optionName(w, *a.dossier, option)}});
}

QString changeTitle(const Wording& w, const Assessment& a, const NearestChange& change) {
    if (change.what == NearestChange::What::Assumption)
        return nameWithUnit(w, *a.dossier, change.id);
    const QString criterion = criterionName(w, *a.dossier, change.id);
    if (change.what == NearestChange::What::Weight)
        return w.text("what_if.change.weight", {{"criterion", criterion}});
    return w.text("what_if.change.score",
                  {{"criterion", criterion}, {"letter", optionLetter(change.option.value_or(0))}});
}

QString changeValue(const Wording& w, const Assessment& a, const NearestChange& change, const Exact& value) {
    if (change.what != NearestChange::What::Assumption)
        return w.number(value, 2);
    const Assumption* assumption = a.dossier->assumptions.find(change.id);
    return assumption ? w.value(*assumption, figureOf(value)) : w.number(value, 2);
}

QStringList assumptionNames(const Wording& w, const Assessment& a, const std::vector<std::string>& ids) {
    QStringList names;
    for (const std::string& id : ids)
        names << assumptionName(w, *a.dossier, id);
    return names;
}

QString goalValue(const Wording& w, const Assumption* assumption, const Figure& value) {
    return assumption ? w.valueWithUnit(*assumption, value) : w.figure(value);
}

} // namespace

QString chanceText(const Wording& w, const Chance& chance) {
    const QString share = w.percent(chance.value, 1);
    if (chance.exact || chance.error == 0)
        return share;
    return w.text("what_if.chance", {{"share", share}, {"error", w.number(std::max(0.1, chance.error * 100), 1)}});
}

std::vector<int> contendingOptions(const Wording& w, const Assessment& a, std::size_t most) {
    const VerdictReading r(w, a);
    std::vector<int> wanted = r.rec.recommended;
    if (const auto next = nextBestOption(a))
        wanted.push_back(*next);
    for (const auto& more : {r.rec.board, r.rec.cheapest, a.matrix.leaders, r.rec.ranking})
        wanted.insert(wanted.end(), more.begin(), more.end());
    std::vector<int> chosen;
    for (const int option : wanted) {
        const bool said =
            std::any_of(chosen.begin(), chosen.end(), [&](int other) { return r.sayTheSame(option, other); });
        if (!said && r.rec.eligible[static_cast<std::size_t>(option)] && chosen.size() < most)
            chosen.push_back(option);
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

QString outcomeText(const Wording& w, const Assessment& a, const std::vector<int>& options) {
    if (options.empty())
        return w.text("what_if.nobody");
    QStringList names;
    for (const int option : options)
        names << lettered(w, a, option);
    return listed(w, names);
}

QString weightSettingName(const Wording& w, WeightSetting setting) {
    switch (setting) {
    case WeightSetting::Fixed: return w.text("what_if.weights.fixed");
    case WeightSetting::PlusMinusOne: return w.text("what_if.weights.plus_minus_one");
    case WeightSetting::OrderOnly: return w.text("what_if.weights.order_only");
    case WeightSetting::Free: return w.text("what_if.weights.free");
    }
    return {};
}

QString scoreSettingName(const Wording& w, ScoreSetting setting) {
    return w.text(setting == ScoreSetting::Fixed ? "what_if.scores.fixed" : "what_if.scores.in_ranges");
}

ChangeText changeText(const Wording& w, const Assessment& a, const NearestChange& change) {
    ChangeText text;
    text.title = changeTitle(w, a, change);
    text.now = changeValue(w, a, change, change.now);
    text.at = changeValue(w, a, change, change.at);
    text.outcome = outcomeText(w, a, change.options);
    text.distance = change.distance ? w.number(*change.distance, 1) : QStringLiteral("\u2013");
    text.isLikely = change.distance && *change.distance <= 1;
    const char* id = !change.distance ? "what_if.change.sentence_no_range"
                     : text.isLikely  ? "what_if.change.sentence_inside"
                                      : "what_if.change.sentence_outside";
    text.sentence = w.text(id, {{"title", text.title},
                                {"now", text.now},
                                {"at", text.at},
                                {"outcome", text.outcome},
                                {"distance", text.distance}});
    return text;
}

QString flipText(const Wording& w, const Assessment& a, const std::string& id, const std::optional<FlipValue>& flip) {
    if (!flip)
        return QStringLiteral("\u2013");
    const Assumption* assumption = a.dossier->assumptions.find(id);
    const QString value = assumption ? w.value(*assumption, flip->value) : w.figure(flip->value);
    QStringList letters;
    for (const int option : flip->options)
        letters << optionLetter(option);
    return letters.isEmpty()
               ? w.text("what_if.flip.nobody", {{"value", value}})
               : w.text("what_if.flip.to", {{"value", value}, {"option", letters.join(QStringLiteral(" = "))}});
}

QString noChangeSentence(const Wording& w, const Flips& flips) {
    if (!flips.nearest.empty())
        return {};
    return w.text(flips.recommended.size() > 1 ? "what_if.level_now" : "what_if.no_change");
}

QString shareTitle(const Wording& w, const Assessment& a, const UncertaintyShare& share) {
    if (share.what == UncertaintyShare::What::Assumption)
        return listed(w, assumptionNames(w, a, share.ids));
    const std::string criterion = share.ids.empty() ? std::string() : share.ids.front();
    return w.text("what_if.change.score", {{"criterion", criterionName(w, *a.dossier, criterion)},
                                           {"letter", optionLetter(share.option.value_or(0))}});
}

QStringList robustnessSentences(const Wording& w, const Assessment& a, const Robustness& robustness) {
    QStringList sentences;
    const auto first = [&](WeightSetting weights) {
        const RobustnessCase* found = robustness.find(weights, ScoreSetting::InRanges);
        const OptionRobustness* best = nullptr;
        if (found)
            for (const OptionRobustness& each : found->options)
                if (!each.ranks.empty() && (!best || each.ranks.front().value > best->ranks.front().value))
                    best = &each;
        return best;
    };
    if (const OptionRobustness* best = first(WeightSetting::Fixed))
        sentences << w.text("what_if.sentence.first_fixed",
                            {{"option", lettered(w, a, best->option)}, {"chance", chanceText(w, best->ranks.front())}});
    if (const OptionRobustness* best = first(WeightSetting::Free))
        sentences << w.text("what_if.sentence.first_free",
                            {{"option", lettered(w, a, best->option)}, {"chance", chanceText(w, best->ranks.front())}});
    return sentences;
}

QString nameWithUnit(const Wording& w, const Dossier& dossier, const std::string& id) {
    const QString name = assumptionName(w, dossier, id);
    const Assumption* assumption = dossier.assumptions.find(id);
    const QString unit = assumption && !isFraction(assumption->unit) ? w.unit(*assumption) : QString();
    return unit.isEmpty() ? name : w.text("what_if.with_unit", {{"name", name}, {"unit", unit}});
}

QString goalFigureName(const Wording& w, GoalFigure::What what) {
    switch (what) {
    case GoalFigure::What::Tco: return w.text("what_if.goal.tco");
    case GoalFigure::What::TcoPerUserMonth: return w.text("what_if.goal.per_user");
    case GoalFigure::What::AmortisedTotal: return w.text("what_if.goal.amortised");
    case GoalFigure::What::PresentValue: return w.text("what_if.goal.npv");
    case GoalFigure::What::Capex: return w.text("what_if.goal.capex");
    case GoalFigure::What::Opex: return w.text("what_if.goal.opex");
    case GoalFigure::What::Year: return w.text("what_if.goal.year");
    case GoalFigure::What::Difference: return w.text("what_if.goal.difference");
    case GoalFigure::What::Net: return w.text("what_if.goal.net");
    }
    return {};
}

QStringList goalSentences(const Wording& w, const Assessment& a, const std::string& id, const GoalFigure& figure,
                          Money target, const GoalSeek& found) {
    const Assumption* assumption = a.dossier->assumptions.find(id);
    const QString name = assumptionName(w, *a.dossier, id);
    const QString range = w.range(goalValue(w, assumption, found.from), goalValue(w, assumption, found.to));
    const bool perUser = figure.what == GoalFigure::What::TcoPerUserMonth || figure.what == GoalFigure::What::Net;
    const auto money = [&](Money amount) { return w.money(amount, perUser ? 2 : 0); };
    if (!found.now)
        return {w.text("what_if.goal.unavailable")};
    if (!found.moves)
        return {w.text("what_if.goal.unmoved", {{"assumption", name}, {"now", money(*found.now)}})};
    if (found.solutions.empty())
        return {w.text("what_if.goal.none", {{"assumption", name}, {"range", range}, {"target", money(target)}})};
    QStringList sentences;
    for (const GoalSolution& solution : found.solutions)
        sentences << (solution.beyond
                          ? w.text("what_if.goal.jump", {{"assumption", name},
                                                         {"value", goalValue(w, assumption, solution.at.value)},
                                                         {"reached", money(solution.at.reached)},
                                                         {"beyond", goalValue(w, assumption, solution.beyond->value)},
                                                         {"beyond_reached", money(solution.beyond->reached)}})
                          : w.text("what_if.goal.exact", {{"assumption", name},
                                                          {"value", goalValue(w, assumption, solution.at.value)},
                                                          {"reached", money(solution.at.reached)}}));
    return sentences;
}

} // namespace mailbilan
