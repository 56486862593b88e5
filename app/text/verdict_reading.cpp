#include "text/verdict_reading.h"

#include <algorithm>
#include <cmath>

namespace mailbilan {

QStringList VerdictReading::names(const std::vector<int>& options) const {
    QStringList all;
    for (const int option : options)
        all += name(option);
    all.removeDuplicates();
    return all;
}

QString VerdictReading::valueRange(int option) const {
    const ValueRange& range = value(option).value;
    return w.range(w.number(range.low, 2), w.number(range.high, 2));
}

double VerdictReading::sumOfWeights() const {
    double sum = 0;
    for (const Criterion& criterion : dossier.criteria)
        sum += criterion.weight.toDouble();
    return sum;
}

QString VerdictReading::score(int option, const std::string& criterion) const {
    const auto& scores = dossier.options.at(static_cast<std::size_t>(option)).scores;
    const auto it = scores.find(criterion);
    return it == scores.end() ? w.text("figure.unknown") : w.range(it->second.low, it->second.high);
}

const PairFindings* VerdictReading::pair(int first, int second) const {
    for (const PairFindings& findings : a.matrix.pairs)
        if (findings.a == first && findings.b == second)
            return &findings;
    return nullptr;
}

const Margin* VerdictReading::margin(int leader, int rival) const {
    for (const Margin& each : a.matrix.margins)
        if (each.leader == leader && each.rival == rival)
            return &each;
    return nullptr;
}

const DialSwitch* VerdictReading::dialSwitch(int first, int second) const {
    for (const DialSwitch& each : rec.dialSwitches)
        if ((each.a == first && each.b == second) || (each.a == second && each.b == first))
            return &each;
    return nullptr;
}

bool VerdictReading::sayTheSame(int first, int second) const {
    const auto model = [&](int option) { return dossier.options.at(static_cast<std::size_t>(option)).model; };
    const bool generic = costs(first).usesGenericPrice && costs(second).usesGenericPrice;
    return first == second || (generic && model(first) == model(second));
}

namespace {

// The intervals of the options that are said by the same name, joined where they touch.
void extend(const VerdictReading& r, int option, DialRange& range) {
    for (bool grows = true; grows;) {
        grows = false;
        for (std::size_t i = 0; i < r.rec.dialIntervals.size(); ++i) {
            const DialInterval& each = r.rec.dialIntervals[i];
            if (!each.from || each.levelOnly || !r.sayTheSame(option, static_cast<int>(i)))
                continue;
            if (range.from && each.to && *each.to == *range.from) {
                range.from = each.from;
                grows = true;
            } else if (range.to && *each.from == *range.to && !(each.to && *each.to == *range.to)) {
                range.to = each.to;
                grows = true;
            }
        }
    }
}

std::vector<int> chosenAt(const VerdictReading& r, int option, const Exact& at, bool above) {
    std::vector<int> chosen;
    for (std::size_t i = 0; i < r.rec.dialIntervals.size(); ++i) {
        const DialInterval& each = r.rec.dialIntervals[i];
        const int other = static_cast<int>(i);
        if (!each.from || each.levelOnly || r.sayTheSame(option, other))
            continue;
        if (above ? *each.from == at : each.to && *each.to == at)
            chosen.push_back(other);
    }
    return chosen;
}

} // namespace

DialRange dialRange(const VerdictReading& r, int option) {
    const auto at = static_cast<std::size_t>(option);
    if (at >= r.rec.dialIntervals.size() || !r.rec.dialIntervals[at].from)
        return {};
    DialRange range{r.rec.dialIntervals[at].from, r.rec.dialIntervals[at].to, {}, {}};
    extend(r, option, range);
    if (range.from->value > 0)
        range.below = chosenAt(r, option, *range.from, false);
    if (range.to)
        range.above = chosenAt(r, option, *range.to, true);
    if (range.below.empty())
        range.from.reset();
    if (range.above.empty())
        range.to.reset();
    return range;
}

QString sentence(QString text) {
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

QString casesOfHundred(const Wording& wording, double probability) {
    const auto cases = static_cast<qint64>(std::floor(probability * 100 + 0.5));
    if (probability < 1 && cases >= 100)
        return wording.text("verdict.cases.almost_all");
    if (probability > 0 && cases <= 0)
        return wording.text("verdict.cases.hardly_any");
    return wording.whole(cases);
}

std::optional<int> recommendedOption(const Assessment& assessment) {
    const Recommendation& rec = assessment.recommendation;
    if (rec.verdict.option)
        return rec.verdict.option;
    return rec.recommended.empty() ? std::nullopt : std::optional(rec.recommended.front());
}

std::optional<int> nextBestOption(const Assessment& assessment) {
    const auto first = recommendedOption(assessment);
    const Recommendation& rec = assessment.recommendation;
    const auto generic = [&](int option) {
        return assessment.costs.options.at(static_cast<std::size_t>(option)).usesGenericPrice;
    };
    const auto model = [&](int option) {
        return assessment.dossier->options.at(static_cast<std::size_t>(option)).model;
    };
    for (const int option : rec.ranking) {
        if (!first || option == *first || !rec.eligible.at(static_cast<std::size_t>(option)))
            continue;
        if (!(generic(option) && generic(*first) && model(option) == model(*first)))
            return option;
    }
    return std::nullopt;
}

QString recommendableName(const Wording& wording, const Assessment& assessment, int option) {
    const auto at = static_cast<std::size_t>(option);
    const Option& named = assessment.dossier->options.at(at);
    return assessment.costs.options.at(at).usesGenericPrice ? modelName(wording, named.model)
                                                            : optionName(wording, named);
}

} // namespace mailbilan
