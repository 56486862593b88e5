#include "model/storage/cross_checker.h"

#include "model/money/decimal.h"

namespace mailbilan {
namespace {

void checkShares(CrossCheck& check, const Option& option) {
    if (option.parts.empty())
        return;
    Decimal sum;
    bool sound = true;
    for (std::size_t i = 0; i < option.parts.size(); ++i) {
        const Decimal share = likelyShare(check.dossier, option, i);
        sound = sound && share >= Decimal(0) && (!option.parts[i].rest || i + 1 == option.parts.size());
        sum += share;
    }
    if (!sound || sum != Decimal(1))
        check.findings.error("share.sum", at({"options", option.id, "parts"}), {option.id, sum.text(6)});
}

} // namespace

void checkOptions(CrossCheck& check) {
    for (const Option& option : check.dossier.options) {
        checkShares(check, option);
        for (const Part& part : option.parts)
            if (!check.templates.contains(part.uses))
                check.findings.error("reference.template", at({"options", option.id, "parts", part.id, "uses"}),
                                     {part.uses});
        for (std::size_t i = 0; i < option.includes.size(); ++i)
            if (!check.templates.contains(option.includes[i]))
                check.findings.error("reference.template", at(at({"options", option.id, "includes"}), i),
                                     {option.includes[i]});
        for (const auto& [id, stated] : option.requirements)
            if (!check.requirements.contains(id))
                check.findings.error("reference.requirement", at({"options", option.id, "requirements", id}), {id});
    }
}

} // namespace mailbilan
