#include "model/storage/cross_checker.h"

#include "model/money/decimal.h"

namespace mailbilan {
namespace {

bool isOrdered(const Range& range) {
    const Decimal likely(range.likely);
    return (!range.low || Decimal(*range.low) <= likely) && (!range.high || likely <= Decimal(*range.high));
}

void checkOrder(CrossCheck& check, const Range& range, const std::string& pointer) {
    if (isOrdered(range))
        return;
    const std::string& likely = range.likely.text();
    check.findings.error("range.order", pointer,
                         {range.low ? range.low->text() : likely, likely, range.high ? range.high->text() : likely});
}

void checkBounds(CrossCheck& check, const Assumption& assumption, const std::string& pointer) {
    const auto test = [&](const Figure& value, const char* field) {
        const Decimal figure(value);
        const auto& [minimum, maximum] = std::tie(assumption.minimum, assumption.maximum);
        if (minimum && figure < Decimal(*minimum))
            check.findings.error("range.below_minimum", pointer + field, {value.text(), minimum->text()});
        if (maximum && figure > Decimal(*maximum))
            check.findings.error("range.above_maximum", pointer + field, {value.text(), maximum->text()});
    };
    test(assumption.value.likely, "/likely");
    if (assumption.value.low)
        test(*assumption.value.low, "/low");
    if (assumption.value.high)
        test(*assumption.value.high, "/high");
}

} // namespace

void checkAssumptions(CrossCheck& check) {
    for (const Assumption& assumption : check.dossier.assumptions) {
        const std::string pointer = at({"assumptions", assumption.id});
        checkOrder(check, assumption.value, pointer);
        if (assumption.preset)
            checkOrder(check, *assumption.preset, pointer + "/preset");
        checkBounds(check, assumption, pointer);
        if (assumption.source.status == SourceStatus::Assumption && assumption.source.note.empty())
            check.findings.warning("source.reason", pointer + "/source", {assumption.id});
    }
}

} // namespace mailbilan
