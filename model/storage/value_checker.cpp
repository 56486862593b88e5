#include "model/storage/value_checker.h"

#include "model/money/decimal.h"
#include "model/storage/wording.h"

namespace mailbilan {
namespace {

Decimal decimal(std::string_view text) { return Decimal(Figure::parse(text).value()); }

bool isWhole(const Figure& figure) {
    const std::string& text = figure.text();
    const std::size_t point = text.find('.');
    return point == std::string::npos || text.find_first_not_of('0', point + 1) == std::string::npos;
}

} // namespace

ValueChecker::ValueChecker(const Dossier& dossier, FindingList& findings) : dossier_(dossier), findings_(findings) {
    for (const Assumption& assumption : dossier.assumptions)
        assumptions_.emplace(assumption.id, &assumption);
}

void ValueChecker::check(const std::string& value, const Rule& rule) {
    checkWording(value, rule, path_.pointer(), findings_);
}

void ValueChecker::check(const Text& value, const Rule& rule) {
    for (const auto& [language, text] : value.byLanguage) {
        const std::string pointer = path_.pointer() + (language.empty() ? "" : '/' + language);
        checkWording(text, rule, pointer, findings_);
    }
}

// A rule for a quantity holds for every value that its assumption may take; the fault is the assumption's.
void ValueChecker::check(const Quantity& value, const Rule& rule) {
    if (const auto* figure = std::get_if<Figure>(&value))
        return check(*figure, rule);
    const std::string& id = std::get<AssumptionRef>(value).id;
    const auto it = assumptions_.find(id);
    if (it == assumptions_.end())
        return findings_.error("reference.assumption", path_.pointer(), {id});
    const std::string pointer = "/assumptions/" + escapedToken(id);
    const Range& range = it->second->value;
    bounds(range.likely, rule, pointer + "/likely");
    if (range.low)
        bounds(*range.low, rule, pointer + "/low");
    if (range.high)
        bounds(*range.high, rule, pointer + "/high");
}

void ValueChecker::check(const FactValue& value, const Rule& rule) {
    if (const auto* text = std::get_if<std::string>(&value))
        check(*text, rule);
    else if (const auto* list = std::get_if<std::vector<std::string>>(&value))
        check(*list, rule);
}

void ValueChecker::check(const Factor& value, const Rule& rule) {
    if (const auto* quantity = std::get_if<Quantity>(&value))
        return check(*quantity, rule);
    const Path::Step step(path_, factorNames[value.index()]);
    alternative(value, rule);
}

void ValueChecker::key(const std::string& id, bool seenBefore) {
    if (!isId(id))
        findings_.error("value.id", path_.pointer(), {id});
    if (seenBefore)
        findings_.error("value.duplicate", path_.pointer(), {id});
}

void ValueChecker::bounds(const Figure& value, const Rule& rule, std::string_view pointer) {
    if (rule.whole && !isWhole(value))
        findings_.error("value.whole", pointer, {value.text()});
    if (rule.low.empty())
        return;
    const Decimal figure(value);
    const Decimal low = decimal(rule.low);
    const bool below = rule.lowExcluded ? figure <= low : figure < low;
    const bool over = !rule.high.empty() && figure > decimal(rule.high);
    if (below && rule.lowExcluded)
        findings_.error("value.above", pointer, {value.text(), std::string(rule.low)});
    else if (below && rule.high.empty())
        findings_.error("value.minimum", pointer, {value.text(), std::string(rule.low)});
    else if (below || over)
        findings_.error("value.range", pointer, {value.text(), std::string(rule.low), std::string(rule.high)});
}

} // namespace mailbilan
