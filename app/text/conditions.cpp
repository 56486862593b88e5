#include "text/verdict_reading.h"

#include <algorithm>
#include <map>

namespace mailbilan {
namespace {

QString checkSentence(const VerdictReading& r, const std::string& id) {
    const Check* check = r.dossier.checks.find(id);
    const QString owner = check ? fromModel(check->owner) : QString();
    const QString due = check ? r.w.date(fromModel(check->due)) : QString();
    return r.w.text("condition.check", {{"check", checkName(r.w, r.dossier, id)},
                                        {"state", checkStateName(r.w, check ? check->state : CheckState::Unknown)},
                                        {"owner", owner.isEmpty() ? r.w.text("condition.no_owner") : owner},
                                        {"due", due.isEmpty() ? r.w.text("condition.no_due") : due}});
}

QStringList openMustHaves(const VerdictReading& r) {
    QStringList names;
    for (const OpenCondition& condition : r.rec.verdict.conditions)
        if (condition.what == OpenCondition::What::MustHave)
            names += requirementName(r.w, r.dossier, condition.id);
    return names;
}

QString failedSentence(const VerdictReading& r, const Option& option, const RequirementResult& result) {
    const QString name = requirementName(r.w, r.dossier, result.requirement);
    if (const auto stated = option.requirements.find(result.requirement);
        result.stated && stated != option.requirements.end()) {
        const QString note = r.w.label(stated->second.note);
        return note.isEmpty() ? r.w.text("exclusion.requirement", {{"requirement", name}})
                              : r.w.text("exclusion.requirement_found", {{"requirement", name}, {"found", note}});
    }
    if (!result.fact)
        return r.w.text("exclusion.requirement", {{"requirement", name}});
    const QString found = factText(r.w, r.dossier.factKinds.find(result.fact->id), result.fact);
    return r.w.text("exclusion.requirement_found", {{"requirement", name}, {"found", found}});
}

// Item ids are unique within a template only, so the option's own templates are searched.
const Item* findItem(const Dossier& dossier, const Option& option, const std::string& id) {
    std::vector<std::string> templates = option.includes;
    for (const Part& part : option.parts)
        templates.push_back(part.uses);
    for (const std::string& used : templates)
        if (const Template* each = dossier.templates.find(used))
            if (const Item* item = each->items.find(id))
                return item;
    return option.items.find(id);
}

// The weighted criterion whose range leaves most open between the two.
std::string widestCriterion(const VerdictReading& r, const std::vector<int>& options, int& ofOption) {
    std::string widest;
    double most = 0;
    for (const int option : options)
        for (const Criterion& criterion : r.dossier.criteria) {
            const auto& scores = r.dossier.options.at(static_cast<std::size_t>(option)).scores;
            const auto it = scores.find(criterion.id);
            const double low = it == scores.end() ? r.dossier.scale.low.toDouble() : it->second.low.toDouble();
            const double high = it == scores.end() ? r.dossier.scale.high.toDouble() : it->second.high.toDouble();
            if (const double spread = criterion.weight.toDouble() * (high - low); spread > most) {
                most = spread;
                widest = criterion.id;
                ofOption = option;
            }
        }
    return widest;
}

// The must-have that most options fail.
std::string commonestFailure(const Recommendation& rec) {
    std::map<std::string, int> counts;
    for (const OptionRequirements& option : rec.requirements)
        for (const std::string& id : option.failed)
            ++counts[id];
    const auto it = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& x, const auto& y) { return x.second < y.second; });
    return it == counts.end() ? std::string() : it->first;
}

QString nextWithoutOption(const VerdictReading& r) {
    const std::string failure = commonestFailure(r.rec);
    return failure.empty()
               ? r.w.text("next.add_option")
               : r.w.text("next.review_requirement", {{"requirement", requirementName(r.w, r.dossier, failure)}});
}

QString nextWhenOpen(const VerdictReading& r, int option, std::optional<int> next) {
    int ofOption = option;
    const std::string criterion = widestCriterion(r, next ? std::vector{option, *next} : std::vector{option}, ofOption);
    if (criterion.empty())
        return r.w.text("next.dial", {{"dial", r.dialText()}});
    return r.w.text("next.score",
                    {{"option", r.name(ofOption)}, {"criterion", criterionName(r.w, r.dossier, criterion)}});
}

} // namespace

QString conditionalSentence(const Wording& wording, const Assessment& assessment) {
    const VerdictReading r(wording, assessment);
    if (!r.rec.verdict.conditional)
        return {};
    const QStringList names = openMustHaves(r);
    return names.isEmpty()
               ? wording.text("verdict.conditional_other")
               : wording.plural("verdict.conditional", names.size(), {{"list", listedQuoted(wording, names)}});
}

QString genericPriceSentence(const Wording& wording, const Assessment& assessment) {
    const auto option = recommendedOption(assessment);
    if (!option || !assessment.costs.options.at(static_cast<std::size_t>(*option)).usesGenericPrice)
        return {};
    return wording.text("verdict.generic_price");
}

QString amortisedSentence(const Wording& wording, const Assessment& assessment) {
    const VerdictReading r(wording, assessment);
    const CostResult& costs = assessment.costs;
    if (costs.cheapestCash == costs.cheapestAmortised || costs.cheapestCash.empty() || costs.cheapestAmortised.empty())
        return {};
    return sentence(
        wording.text("verdict.amortised", {{"cash", listed(wording, r.names(costs.cheapestCash))},
                                           {"amortised", listed(wording, r.names(costs.cheapestAmortised))}}));
}

QString overlapsSentence(const Wording& wording, const Assessment& assessment) {
    const VerdictReading r(wording, assessment);
    if (!r.rec.hasOverlaps)
        return wording.text("overlaps.none");
    QStringList criteria;
    for (const Criterion& criterion : r.dossier.criteria)
        if (criterion.overlapsWithCosts && !Decimal(criterion.weight).isZero())
            criteria += criterionName(wording, r.dossier, criterion.id);
    const QString names = listedQuoted(wording, criteria);
    if (r.rec.recommendedWithoutOverlaps != r.rec.recommended)
        return wording.text(
            "overlaps.recommended",
            {{"criteria", names}, {"option", listed(wording, r.names(r.rec.recommendedWithoutOverlaps))}});
    if (r.rec.leadersWithoutOverlaps != assessment.matrix.leaders)
        return wording.text("overlaps.leader",
                            {{"criteria", names}, {"option", listed(wording, r.names(r.rec.leadersWithoutOverlaps))}});
    return wording.text("overlaps.same", {{"criteria", names}});
}

QString nextStepSentence(const Wording& wording, const Assessment& assessment) {
    const VerdictReading r(wording, assessment);
    const Verdict& verdict = r.rec.verdict;
    const auto option = recommendedOption(assessment);
    if (verdict.word == VerdictWord::None || !option)
        return nextWithoutOption(r);
    if (const QStringList names = openMustHaves(r); !names.isEmpty())
        return wording.text("next.clarify", {{"list", listedQuoted(wording, names)}});
    if (r.costs(*option).usesGenericPrice)
        return wording.text("next.quote", {{"option", r.name(*option)}});
    if (verdict.word == VerdictWord::TradeOff && verdict.cheapest && verdict.best)
        if (const DialSwitch* price = r.dialSwitch(*verdict.cheapest, *verdict.best))
            return wording.text("next.trade_off", {{"cheapest", r.name(*verdict.cheapest)},
                                                   {"best", r.name(*verdict.best)},
                                                   {"at", wording.money(price->at, 2)}});
    if (verdict.word == VerdictWord::Open || verdict.word == VerdictWord::TradeOff)
        return nextWhenOpen(r, *option, nextBestOption(assessment));
    const bool keeps = r.dossier.options.at(static_cast<std::size_t>(*option)).model == Model::StatusQuo;
    return wording.text(keeps ? "next.keep" : "next.pilot", {{"option", r.name(*option)}});
}

std::vector<ConditionText> conditionTexts(const Wording& wording, const Assessment& assessment) {
    const VerdictReading r(wording, assessment);
    std::vector<ConditionText> texts;
    for (const OpenCondition& condition : r.rec.verdict.conditions)
        texts.push_back(
            {condition, condition.what == OpenCondition::What::CriticalCheck
                            ? checkSentence(r, condition.id)
                            : wording.text("condition.must_have",
                                           {{"requirement", requirementName(wording, r.dossier, condition.id)}})});
    return texts;
}

std::vector<Exclusion> exclusions(const Wording& wording, const Assessment& assessment) {
    const VerdictReading r(wording, assessment);
    std::vector<Exclusion> list;
    for (std::size_t i = 0; i < r.dossier.options.size(); ++i) {
        if (i < r.rec.eligible.size() && r.rec.eligible[i])
            continue;
        const Option& option = r.dossier.options[i];
        Exclusion exclusion{static_cast<int>(i), optionName(wording, option), {}};
        const OptionRequirements requirements =
            i < r.rec.requirements.size() ? r.rec.requirements[i] : OptionRequirements();
        for (const RequirementResult& result : requirements.results)
            if (std::find(requirements.failed.begin(), requirements.failed.end(), result.requirement) !=
                requirements.failed.end())
                exclusion.reasons += failedSentence(r, option, result);
        if (const OptionCosts& costs = assessment.costs.options.at(i); costs.unavailable)
            exclusion.reasons += unavailableSentence(wording, r.dossier, costs);
        list.push_back(std::move(exclusion));
    }
    return list;
}

QString unavailableSentence(const Wording& wording, const Dossier& dossier, const OptionCosts& costs) {
    if (!costs.unavailable)
        return {};
    const Unavailable& unavailable = *costs.unavailable;
    const Option* option = dossier.options.find(costs.option);
    const Item* item = option ? findItem(dossier, *option, unavailable.item) : nullptr;
    const QString name = item ? itemName(wording, *item) : fromModel(unavailable.item);
    const QString seats = wording.whole(unavailable.seats);
    const QString month = wording.whole(unavailable.month);
    switch (unavailable.reason) {
    case UnavailableReason::AboveMaximum:
        return item && item->seats && item->seats->maximum
                   ? wording.text("unavailable.above_maximum", {{"item", name},
                                                                {"seats", seats},
                                                                {"month", month},
                                                                {"maximum", wording.whole(*item->seats->maximum)}})
                   : wording.text("unavailable.above_seats", {{"item", name}, {"seats", seats}, {"month", month}});
    case UnavailableReason::NoTierPrice:
        return wording.text("unavailable.no_tier_price", {{"item", name}, {"seats", seats}, {"month", month}});
    case UnavailableReason::TooLarge: return wording.text("unavailable.too_large", {{"item", name}, {"month", month}});
    case UnavailableReason::NoRate: return wording.text("unavailable.no_rate", {{"item", name}});
    }
    return {};
}

} // namespace mailbilan
