#include "model/storage/cross_checker.h"

#include "model/money/decimal.h"

namespace mailbilan {
namespace {

bool isWhole(const Figure& figure) {
    const Decimal value(figure);
    return value == value.rounded(0);
}

void checkScales(CrossCheck& check) {
    const auto& [scale, weights, grades] =
        std::tie(check.dossier.scale, check.dossier.weightScale, check.dossier.grades);
    if (Decimal(scale.low) >= Decimal(scale.high))
        check.findings.error("scale.order", "/scale", {scale.low.text(), scale.high.text()});
    if (Decimal(weights.low) >= Decimal(weights.high))
        check.findings.error("scale.order", "/weight_scale", {weights.low.text(), weights.high.text()});
    if (Decimal(weights.low) < Decimal(0))
        check.findings.error("value.minimum", "/weight_scale", {weights.low.text(), "0"});
    if (grades == Grades::Whole && !(isWhole(scale.low) && isWhole(scale.high)))
        check.findings.error("grade.whole", "/scale", {isWhole(scale.low) ? scale.high.text() : scale.low.text()});
}

// Weight 0 leaves a criterion out, wherever the scale begins.
void checkWeight(CrossCheck& check, const Figure& weight, const std::string& pointer) {
    const Scale& scale = check.dossier.weightScale;
    if (!Decimal(weight).isZero() && !within(weight, scale.low, scale.high))
        check.findings.error("weight.scale", pointer, {weight.text(), scale.low.text(), scale.high.text()});
}

void checkScore(CrossCheck& check, const Score& score, const std::string& pointer) {
    const Scale& scale = check.dossier.scale;
    if (Decimal(score.low) > Decimal(score.high))
        check.findings.error("score.order", pointer, {score.low.text(), score.high.text()});
    const auto bound = [&](const Figure& grade, const char* below) {
        if (!within(grade, scale.low, scale.high))
            check.findings.error("score.scale", pointer + below, {grade.text(), scale.low.text(), scale.high.text()});
        if (check.dossier.grades == Grades::Whole && !isWhole(grade))
            check.findings.error("grade.whole", pointer + below, {grade.text()});
    };
    bound(score.low, "/low");
    bound(score.high, "/high");
}

} // namespace

void checkMatrix(CrossCheck& check) {
    checkScales(check);
    for (const Criterion& criterion : check.dossier.criteria)
        checkWeight(check, criterion.weight, at({"criteria", criterion.id, "weight"}));
    for (const WeightSet& set : check.dossier.weightSets)
        for (const auto& [id, weight] : set.weights) {
            const std::string pointer = at({"weight_sets", set.id, "weights", id});
            if (!check.criteria.contains(id))
                check.findings.error("reference.criterion", pointer, {id});
            checkWeight(check, weight, pointer);
        }
    for (const Option& option : check.dossier.options)
        for (const auto& [id, score] : option.scores) {
            const std::string pointer = at({"options", option.id, "scores", id});
            if (!check.criteria.contains(id))
                check.findings.error("reference.criterion", pointer, {id});
            checkScore(check, score, pointer);
        }
}

} // namespace mailbilan
