#include "text/verdict_reading.h"

#include <algorithm>

namespace mailbilan {
namespace {

QString headlineName(const VerdictReading& r, int option) {
    const QString name = r.name(option);
    return r.costs(option).usesGenericPrice ? r.w.text("verdict.generic_name", {{"model", name}}) : name;
}

QString plainHeadline(const VerdictReading& r) {
    const Verdict& verdict = r.rec.verdict;
    const auto option = recommendedOption(r.a);
    const auto named = [&](const char* id) {
        return r.w.text(id, {{"option", option ? headlineName(r, *option) : QString()}});
    };
    switch (verdict.word) {
    case VerdictWord::None: return r.w.text("verdict.headline.none");
    case VerdictWord::OnlyOne: return named("verdict.headline.only_one");
    case VerdictWord::Clear: return named("verdict.headline.clear");
    case VerdictWord::ClearAtThisDial: return named("verdict.headline.clear_at_this_dial");
    case VerdictWord::LeaningTo: return named("verdict.headline.leaning_to");
    case VerdictWord::TradeOff:
        if (verdict.cheapest && verdict.best)
            return r.w.text("verdict.headline.trade_off", {{"cheapest", headlineName(r, *verdict.cheapest)},
                                                           {"best", headlineName(r, *verdict.best)}});
        break;
    case VerdictWord::Open: break;
    }
    std::vector<int> between = r.rec.recommended;
    if (const auto next = nextBestOption(r.a); between.size() < 2 && next)
        between.push_back(*next);
    return r.w.text("verdict.headline.open", {{"options", listed(r.w, r.names(between))}});
}

QString costSentence(const VerdictReading& r, int option, std::optional<int> next) {
    const Money own = r.costs(option).tco;
    if (!next || r.costs(*next).tco <= Money())
        return r.w.text("verdict.cost.alone", {{"option", r.name(option)},
                                               {"cost", r.tco(option)},
                                               {"months", r.months()},
                                               {"per_user", r.perUser(option)}});
    const Money other = r.costs(*next).tco;
    const Money difference = own < other ? other - own : own - other;
    const char* id = own == other ? "verdict.cost.level" : own < other ? "verdict.cost.less" : "verdict.cost.more";
    const Decimal share = difference.decimal() * Decimal(100) / other.decimal();
    return r.w.text(id, {{"option", r.name(option)},
                         {"cost", r.tco(option)},
                         {"months", r.months()},
                         {"per_user", r.perUser(option)},
                         {"difference", r.w.money(difference)},
                         {"share", r.w.percent(share.toDouble() / 100, 0)},
                         {"next", r.name(*next)}});
}

// Which sentence tells how the values of the two compare.
const char* valueId(const VerdictReading& r, int option, int next) {
    const PairFindings* ahead = r.pair(option, next);
    const PairFindings* behind = r.pair(next, option);
    if (ahead && ahead->aheadInWorstCase)
        return "verdict.value.ahead_certain";
    if (behind && behind->aheadInWorstCase)
        return "verdict.value.behind_certain";
    const Exact& own = r.value(option).value.middle;
    const Exact& other = r.value(next).value.middle;
    if (own == other)
        return "verdict.value.level";
    if (other < own)
        return ahead && ahead->probabilityAhead ? "verdict.value.ahead" : "verdict.value.ahead_overlapping";
    return behind && behind->probabilityAhead ? "verdict.value.behind" : "verdict.value.behind_overlapping";
}

QString valueSentence(const VerdictReading& r, int option, std::optional<int> next) {
    if (!next)
        return r.w.text("verdict.value.alone", {{"option", r.name(option)},
                                                {"value", r.middleValue(option)},
                                                {"top", r.topOfScale()},
                                                {"range", r.valueRange(option)}});
    const bool isAhead = !(r.value(option).value.middle < r.value(*next).value.middle);
    const PairFindings* pair = isAhead ? r.pair(option, *next) : r.pair(*next, option);
    const double probability = pair && pair->probabilityAhead ? pair->probabilityAhead->value : 0;
    return r.w.text(valueId(r, option, *next), {{"option", r.name(option)},
                                                {"value", r.middleValue(option)},
                                                {"top", r.topOfScale()},
                                                {"range", r.valueRange(option)},
                                                {"next", r.name(*next)},
                                                {"next_value", r.middleValue(*next)},
                                                {"cases", casesOfHundred(r.w, probability)}});
}

QString basisSentence(const VerdictReading& r, int option) {
    const Verdict& verdict = r.rec.verdict;
    const auto at = static_cast<std::size_t>(option);
    const Exact preferred = at < verdict.probabilityPreferred.size() ? verdict.probabilityPreferred[at] : Exact();
    const char* id = verdict.basis == VerdictBasis::CommonDraws ? "verdict.basis.draws" : "verdict.basis.likely";
    const QString basis = r.w.text(
        id, {{"cases", casesOfHundred(r.w, preferred.value)}, {"option", r.name(option)}, {"dial", r.dialText()}});
    const DialRange range = dialRange(r, option);
    const QString from = range.from ? r.w.money(*range.from, 2) : QString();
    const QString to = range.to ? r.w.money(*range.to, 2) : QString();
    const QString lower = listed(r.w, r.names(range.below));
    const QString upper = listed(r.w, r.names(range.above));
    if (range.from && range.to)
        return r.w.text("verdict.dial.both",
                        {{"basis", basis}, {"from", from}, {"lower", lower}, {"to", to}, {"upper", upper}});
    if (range.from)
        return r.w.text("verdict.dial.below", {{"basis", basis}, {"from", from}, {"lower", lower}});
    if (range.to)
        return r.w.text("verdict.dial.above", {{"basis", basis}, {"to", to}, {"upper", upper}});
    return r.w.text("verdict.dial.none", {{"basis", basis}});
}

QStringList tradeOffSentences(const VerdictReading& r, int cheapest, int best) {
    const DialSwitch* price = r.dialSwitch(cheapest, best);
    QStringList sentences{r.w.text("verdict.trade_off.cost", {{"cheapest", r.name(cheapest)},
                                                              {"cost", r.tco(cheapest)},
                                                              {"months", r.months()},
                                                              {"per_user", r.perUser(cheapest)},
                                                              {"best", r.name(best)},
                                                              {"best_cost", r.tco(best)}})};
    sentences += r.w.text(price ? "verdict.trade_off.value" : "verdict.trade_off.value_only",
                          {{"best", r.name(best)},
                           {"value", r.middleValue(best)},
                           {"top", r.topOfScale()},
                           {"cheapest", r.name(cheapest)},
                           {"cheapest_value", r.middleValue(cheapest)},
                           {"price", price ? r.w.money(price->at, 2) : QString()}});
    if (const auto option = recommendedOption(r.a))
        sentences += basisSentence(r, *option);
    return sentences;
}

QStringList noOptionSentences(const VerdictReading& r) {
    if (r.dossier.options.empty())
        return {r.w.text("verdict.none.empty")};
    QStringList sentences{r.w.plural("verdict.none.count", static_cast<qint64>(r.dossier.options.size()))};
    const auto fewest =
        std::min_element(r.rec.requirements.begin(), r.rec.requirements.end(),
                         [](const auto& x, const auto& y) { return x.failed.size() < y.failed.size(); });
    if (fewest != r.rec.requirements.end() && !fewest->failed.empty()) {
        QStringList missing;
        for (const std::string& id : fewest->failed)
            missing += requirementName(r.w, r.dossier, id);
        const int option = static_cast<int>(fewest - r.rec.requirements.begin());
        sentences += r.w.text("verdict.none.nearest", {{"option", optionName(r.w, r.dossier, option)},
                                                       {"requirements", listedQuoted(r.w, missing)}});
    }
    return sentences += r.w.text("verdict.none.remedy");
}

} // namespace

QString verdictHeadline(const Wording& wording, const Assessment& assessment) {
    const VerdictReading r(wording, assessment);
    QString headline = sentence(plainHeadline(r));
    const Verdict& verdict = r.rec.verdict;
    if (!verdict.conditional || verdict.word == VerdictWord::None)
        return headline;
    const auto mustHaves =
        std::count_if(verdict.conditions.begin(), verdict.conditions.end(),
                      [](const OpenCondition& each) { return each.what == OpenCondition::What::MustHave; });
    if (mustHaves == 0)
        return wording.text("verdict.headline.reserved", {{"headline", headline}});
    return wording.plural("verdict.headline.conditional", mustHaves, {{"headline", headline}});
}

QString verdictHeadlineAlone(const Wording& wording, const Assessment& assessment) {
    return sentence(plainHeadline(VerdictReading(wording, assessment)));
}

QString basisInShort(const Wording& wording, const Assessment& assessment) {
    const VerdictReading r(wording, assessment);
    const Verdict& verdict = r.rec.verdict;
    const auto option = recommendedOption(assessment);
    if (!option || verdict.basis != VerdictBasis::CommonDraws ||
        static_cast<std::size_t>(*option) >= verdict.probabilityPreferred.size())
        return wording.text("verdict.basis.short_likely", {{"dial", r.dialText()}});
    const Exact& preferred = verdict.probabilityPreferred[static_cast<std::size_t>(*option)];
    return wording.text("verdict.basis.short_draws",
                        {{"cases", casesOfHundred(wording, preferred.value)}, {"dial", r.dialText()}});
}

QStringList verdictSentences(const Wording& wording, const Assessment& assessment) {
    const VerdictReading r(wording, assessment);
    const Verdict& verdict = r.rec.verdict;
    const auto option = recommendedOption(assessment);
    QStringList sentences;
    if (verdict.word == VerdictWord::None || !option) {
        sentences = noOptionSentences(r);
    } else if (verdict.word == VerdictWord::TradeOff && verdict.cheapest && verdict.best) {
        sentences = tradeOffSentences(r, *verdict.cheapest, *verdict.best);
    } else {
        const auto next = nextBestOption(assessment);
        sentences = {costSentence(r, *option, next), valueSentence(r, *option, next)};
        sentences += next ? basisSentence(r, *option)
                          : wording.text(verdict.basis == VerdictBasis::CommonDraws ? "verdict.only_one.basis_draws"
                                                                                    : "verdict.only_one.basis");
    }
    for (QString& each : sentences)
        each = sentence(each);
    return sentences;
}

} // namespace mailbilan
