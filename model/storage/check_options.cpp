#include "model/storage/cross_checker.h"

#include "model/money/decimal.h"

namespace mailbilan {
namespace {

// Shares make 1; a rest makes up for what the parts before it leave, which must not be less than nothing.
void checkShares(CrossCheck& check, const Option& option) {
    Decimal sum;
    for (std::size_t i = 0; i < option.parts.size(); ++i) {
        const Part& part = option.parts[i];
        const Decimal share = likelyShare(check.dossier, option, i);
        if (part.rest && (share < Decimal(0) || i + 1 < option.parts.size()))
            return check.findings.error("share.rest", at({"options", option.id, "parts", part.id, "rest"}), {part.id});
        sum += share;
    }
    if (!option.parts.empty() && sum != Decimal(1))
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
