#include "text/uncertainty.h"

#include "text/verdict_reading.h"

#include <algorithm>

namespace mailbilan {
namespace {

// The largest sampling error of a probability that decides on the verdict.
double samplingError(const VerdictReading& r, const UncertainVerdict& drawn) {
    double largest = 0;
    for (std::size_t i = 0; i < drawn.chances.size(); ++i)
        if (r.rec.eligible[i])
            for (const Chance& chance : {drawn.chances[i].cheapest, drawn.chances[i].best, drawn.chances[i].preferred})
                largest = std::max(largest, chance.error);
    return largest;
}

QString findOutWhat(const VerdictReading& r, const UncertaintyShare& share) {
    if (share.what == UncertaintyShare::What::Score)
        return r.w.text("verdict.drawn.score", {{"criterion", criterionName(r.w, r.dossier, share.ids.front())},
                                                {"option", r.name(share.option.value_or(0))}});
    QStringList names;
    for (const std::string& id : share.ids)
        names += assumptionName(r.w, r.dossier, id);
    return listedQuoted(r.w, names);
}

QString appetiteSentence(const VerdictReading& r, const UncertainVerdict& drawn, int option) {
    QStringList chosen[3];
    bool same = true;
    for (std::size_t i = 0; i < 3; ++i) {
        chosen[i] = r.names(drawn.appetites[i].recommended);
        same = same && chosen[i] == QStringList{r.name(option)};
    }
    if (same)
        return r.w.text("verdict.drawn.appetite_same", {{"option", r.name(option)}});
    return r.w.text(
        "verdict.drawn.appetite",
        {{"cautious", listed(r.w, chosen[0])}, {"neutral", listed(r.w, chosen[1])}, {"bold", listed(r.w, chosen[2])}});
}

} // namespace

QString findOutFirstSentence(const Wording& wording, const Assessment& assessment, const UncertainVerdict& drawn) {
    if (drawn.findOutFirst.empty() || !drawn.contenders)
        return {};
    const VerdictReading r(wording, assessment);
    const UncertaintyShare& first = drawn.findOutFirst.front();
    return sentence(wording.text("verdict.drawn.find_out", {{"what", findOutWhat(r, first)},
                                                            {"share", wording.percent(first.share, 0)},
                                                            {"a", r.name((*drawn.contenders)[0])},
                                                            {"b", r.name((*drawn.contenders)[1])}}));
}

QStringList uncertaintySentences(const Wording& wording, const Assessment& assessment, const UncertainVerdict& drawn) {
    const Assessment read = underUncertainty(assessment, drawn);
    const VerdictReading r(wording, read);
    const auto option = recommendedOption(read);
    if (drawn.verdict.word == VerdictWord::None || !option)
        return {};
    QStringList sentences{
        wording.text("verdict.drawn.sampling", {{"draws", wording.whole(drawn.draws)},
                                                {"seed", QString::number(drawn.seed)},
                                                {"error", wording.percent(samplingError(r, drawn), 1)}})};
    if (drawn.verdict.word == VerdictWord::OnlyOne)
        return sentences;
    const int spoken = drawn.verdict.best && !drawn.verdict.option ? *drawn.verdict.best : *option;
    if (drawn.aheadInWorstCase)
        sentences += wording.text("verdict.drawn.worst_case", {{"option", r.name(spoken)}});
    const Chance& efficient = drawn.chances[static_cast<std::size_t>(spoken)].efficient;
    sentences += wording.text("verdict.drawn.efficient",
                              {{"option", r.name(spoken)}, {"cases", casesOfHundred(wording, efficient.value)}});
    if (const QString find = findOutFirstSentence(wording, read, drawn); !find.isEmpty())
        sentences += find;
    sentences += appetiteSentence(r, drawn, *option);
    for (QString& each : sentences)
        each = sentence(each);
    return sentences;
}

QString otherMethodName(const Wording& wording, OtherMethod method) {
    switch (method) {
    case OtherMethod::Topsis: return wording.text("verdict.method.topsis");
    case OtherMethod::PrometheeII: return wording.text("verdict.method.promethee");
    case OtherMethod::WeightedProduct: break;
    }
    return wording.text("verdict.method.product");
}

QStringList otherMethodsSentences(const Wording& wording, const Assessment& assessment, const Robustness& robustness) {
    const VerdictReading r(wording, assessment);
    const auto named = [&](const std::vector<int>& options) {
        QStringList names;
        for (const int option : options)
            names += optionName(wording, r.dossier, option);
        return listed(wording, names);
    };
    QStringList agreeing, sentences;
    for (const MethodCheck& check : robustness.otherMethods)
        if (check.disagrees)
            sentences += wording.text("verdict.method.disagrees", {{"method", otherMethodName(wording, check.method)},
                                                                   {"options", named(check.leaders)},
                                                                   {"leaders", named(assessment.matrix.leaders)}});
        else
            agreeing += otherMethodName(wording, check.method);
    if (!agreeing.isEmpty())
        sentences.prepend(wording.text("verdict.method.agree", {{"methods", listed(wording, agreeing)},
                                                                {"leaders", named(assessment.matrix.leaders)}}));
    for (QString& each : sentences)
        each = sentence(each);
    return sentences;
}

} // namespace mailbilan
