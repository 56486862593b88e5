#include "text/verdict_reading.h"

#include <algorithm>
#include <cmath>

namespace mailbilan {

QStringList VerdictReading::names(const std::vector<int>& options) const {
    QStringList all;
    for (const int option : options)
        all += name(option);
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
    for (const int option : rec.ranking)
        if (first && option != *first && rec.eligible.at(static_cast<std::size_t>(option)))
            return option;
    return std::nullopt;
}

QString recommendableName(const Wording& wording, const Assessment& assessment, int option) {
    const auto at = static_cast<std::size_t>(option);
    const Option& named = assessment.dossier->options.at(at);
    return assessment.costs.options.at(at).usesGenericPrice ? modelName(wording, named.model)
                                                            : optionName(wording, named);
}

} // namespace mailbilan
