#include "model/analysis/assessment.h"
#include "model/analysis/date.h"

#include <set>

namespace mailbilan {
namespace {

// A source older than this is named (cost-model.md, Plausibility notes).
constexpr int oldSourceMonths = 12;

// Published costs of e-mail per user and month: from 3 (entry plans, Gartner 2012) to 36 (fully loaded, Forrester
// 2009); beyond twice that, or below a euro, something is probably missing or counted twice.
const Decimal lowestPlausible(1);
const Decimal highestPlausible(72);

class Notes {
public:
    Notes(const Dossier& dossier, const CostResult& costs, std::string date)
        : dossier_(dossier), costs_(costs), date_(std::move(date)) {}

    Findings run() {
        for (const Assumption& assumption : dossier_.assumptions)
            checkSource(assumption);
        for (std::size_t i = 0; i < dossier_.options.size(); ++i)
            checkOption(i);
        return std::move(notes_);
    }

private:
    void note(std::string code, std::string pointer, std::vector<std::string> arguments) {
        notes_.push_back({std::move(code), Severity::Note, std::move(pointer), 0, 0, std::move(arguments)});
    }

    void checkSource(const Assumption& assumption) {
        const std::string pointer = "/assumptions/" + assumption.id;
        const Source& source = assumption.source;
        const bool stands = source.status == SourceStatus::Sourced || source.status == SourceStatus::Derived ||
                            source.status == SourceStatus::Quote || source.status == SourceStatus::SeedClaim;
        if (source.status == SourceStatus::NotFound || (stands && source.title.empty() && source.url.empty()) ||
            (source.status == SourceStatus::Assumption && source.note.empty()))
            note("note.no_source", pointer, {assumption.id});
        else if (const auto age = monthsBetween(source.date, date_); stands && age && *age > oldSourceMonths)
            note("note.old_source", pointer, {assumption.id, std::to_string(*age)});
        else if (stands && !age && source.status != SourceStatus::Derived)
            note("note.undated_source", pointer, {assumption.id});
    }

    void checkOption(std::size_t i) {
        const Option& option = dossier_.options[i];
        const OptionCosts& costs = costs_.options[i];
        const std::string pointer = "/options/" + option.id;
        if (costs.unavailable) {
            if (costs.unavailable->reason == UnavailableReason::AboveMaximum)
                note("note.above_seats", pointer,
                     {option.id, costs.unavailable->item, std::to_string(costs.unavailable->month)});
            return;
        }
        if (costs.userMonths > 0 &&
            (costs.tcoPerUserMonth < lowestPlausible || costs.tcoPerUserMonth > highestPlausible))
            note("note.outside_published_band", pointer, {option.id, costs.tcoPerUserMonth.text(2)});
        if (costs.usesGenericPrice)
            note("note.generic_price", pointer, {option.id});
        checkCountedTwice(costs, pointer);
    }

    static std::set<std::string> assumptionsOf(const Item& item) {
        std::set<std::string> ids;
        const auto take = [&](const Quantity& quantity) {
            if (const auto* reference = std::get_if<AssumptionRef>(&quantity))
                ids.insert(reference->id);
        };
        take(item.price);
        for (const Factor& factor : item.factors)
            if (const auto* quantity = std::get_if<Quantity>(&factor))
                take(*quantity);
        return ids;
    }

    // Two paid upkeep items that are both charged on the price of the same hardware.
    void checkCountedTwice(const OptionCosts& costs, const std::string& pointer) {
        std::set<std::string> hardwarePrices;
        for (const LedgerItem& each : costs.items)
            if (each.item->category == Category::Hardware)
                if (const auto* price = std::get_if<AssumptionRef>(&each.item->price))
                    hardwarePrices.insert(price->id);
        std::map<std::string, std::string> firstByPrice;
        for (const LedgerItem& each : costs.items) {
            const bool upkeep =
                each.item->category == Category::Maintenance || each.item->category == Category::Support;
            if (!upkeep || each.item->kind != Kind::Paid || each.total == Money())
                continue;
            for (const std::string& id : assumptionsOf(*each.item)) {
                if (!hardwarePrices.contains(id))
                    continue;
                const auto [first, isNew] = firstByPrice.emplace(id, each.item->id);
                if (!isNew)
                    note("note.counted_twice", pointer, {first->second, each.item->id});
            }
        }
    }

    const Dossier& dossier_;
    const CostResult& costs_;
    std::string date_;
    Findings notes_;
};

} // namespace

Findings plausibilityNotes(const Dossier& dossier, const CostResult& costs, const std::string& date) {
    return Notes(dossier, costs, date).run();
}

} // namespace mailbilan
