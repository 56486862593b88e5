#include "model/analysis/search_range.h"

#include <algorithm>
#include <cmath>

namespace mailbilan::analysis {
namespace {

Figure figure(const Decimal& value) {
    std::string text = value.text(12);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return *Figure::parse(text);
}

// What the fields that name an assumption let it be (docs/format.md). Nought excluded: a millionth of the likely value.
class Fields {
public:
    Fields(const CompiledModel& model, Slot slot, const Figure& likely, SearchRange& range)
        : model_(model), slot_(slot), likely_(likely), range_(range) {}

    void run() {
        cutByDemand();
        const Decimal thousand(1000);
        cut(model_.mailboxesPerUser, Decimal(0), thousand);
        cut(model_.gbPerMailbox, Decimal(0), thousand * thousand);
        cutRate(model_.storageGrowth);
        cut(model_.vatRate, Decimal(0), Decimal(1));
        cut(model_.vatNotRecovered, Decimal(0), Decimal(1));
        for (const CompiledList& list : model_.lists)
            for (const CompiledItem& item : list.items)
                cutByItem(item);
        for (const CompiledOption& option : model_.options)
            cutByShares(option);
        if (const auto* dial = std::get_if<AssumptionRef>(&model_.dossier->dial);
            dial && model_.dossier->assumptions.indexOf(dial->id) == slot_)
            cutBelow(Decimal(0));
    }

private:
    void cutBelow(const Decimal& least) {
        if (Decimal(range_.from) < least)
            range_.from = figure(least);
    }
    void cutAbove(const Decimal& most) {
        if (Decimal(range_.to) > most)
            range_.to = figure(most);
    }
    void cut(Slot slot, const Decimal& least, const Decimal& most) {
        if (slot != slot_)
            return;
        cutBelow(least);
        cutAbove(most);
    }
    void cut(const std::optional<Slot>& slot, const Decimal& least, const Decimal& most) {
        if (slot)
            cut(*slot, least, most);
    }
    // Above -1, at most 100.
    void cutRate(Slot slot) { cut(slot, Decimal(*Figure::parse("-0.999999")), Decimal(100)); }
    void cutAtNought(Slot slot) {
        if (slot != slot_)
            return;
        const Decimal likely(likely_), little = likely * Decimal(*Figure::parse("0.000001"));
        if (likely > Decimal(0))
            cutBelow(little);
        else
            cutAbove(little);
    }
    void cutAtNought(const std::optional<Slot>& slot) {
        if (slot)
            cutAtNought(*slot);
    }

    void cutByDemand() {
        const Decimal million(1'000'000);
        const Demand& demand = model_.dossier->organisation.demand;
        cut(model_.start, Decimal(1), million);
        if (model_.start == slot_)
            range_.rungs = Rungs::Whole;
        if (std::holds_alternative<RateDemand>(demand))
            cutRate(model_.growth);
        else if (std::holds_alternative<LinearDemand>(demand))
            cut(model_.growth, -million, million);
    }

    void cutByItem(const CompiledItem& item) {
        for (const CompiledFactor& factor : item.factors)
            if (factor.what == CompiledFactor::What::Step)
                cutAtNought(factor.value);
        for (const Slot slot : item.divisors)
            cutAtNought(slot);
        cutAtNought(item.exchangeTimes);
        cutAtNought(item.exchangeOver);
        cut(item.grossRate, Decimal(0), Decimal(1));
        cut(item.residualShare, Decimal(0), Decimal(1));
        if (item.minimumFee == slot_)
            cutBelow(Decimal(0));
        for (const CompiledLot& lot : item.stock)
            if (lot.quantity == slot_ || lot.bookValue == slot_)
                cutBelow(Decimal(0));
        if (!item.index)
            return;
        if (item.index->list.empty()) {
            cutRate(item.index->rate);
            cut(item.index->fixed, Decimal(0), Decimal(1));
        }
        for (const auto& [month, factor] : item.index->list)
            cut(factor, Decimal(0), Decimal(1000));
    }

    // With a rest the others leave it something; without one they make 1 only as they are.
    void cutByShares(const CompiledOption& option) {
        Decimal others(0);
        int own = 0;
        bool rest = false;
        for (const CompiledPart& part : option.parts) {
            rest = rest || part.rest;
            if (part.rest)
                continue;
            if (part.share == slot_)
                ++own;
            else
                others += shareOf(part.share);
        }
        if (own > 0)
            cut(slot_, rest ? Decimal(0) : Decimal(likely_),
                rest ? (Decimal(1) - others) / Decimal(own) : Decimal(likely_));
    }
    Decimal shareOf(Slot slot) const {
        const auto place = static_cast<std::size_t>(slot);
        const auto& assumptions = model_.dossier->assumptions;
        return Decimal(place < assumptions.size() ? assumptions[place].value.likely
                                                  : model_.constants[place - assumptions.size()]);
    }

    const CompiledModel& model_;
    Slot slot_;
    const Figure& likely_;
    SearchRange& range_;
};

} // namespace

SearchRange searchRange(const CompiledModel& model, const Assumption& assumption) {
    const Decimal nought(0), likely(assumption.value.likely), tenfold = likely * Decimal(10);
    const Decimal low(assumption.value.low.value_or(assumption.value.likely));
    const Decimal high(assumption.value.high.value_or(assumption.value.likely));
    SearchRange range;
    range.from = assumption.minimum ? *assumption.minimum : figure(std::min({low, nought, tenfold}));
    range.to = assumption.maximum ? *assumption.maximum : figure(std::max({high, nought, tenfold}));
    Fields(model, model.dossier->assumptions.indexOf(assumption.id), assumption.value.likely, range).run();
    // A dossier with errors elsewhere may hold a likely value outside.
    if (Decimal(range.from) > likely)
        range.from = assumption.value.likely;
    if (Decimal(range.to) < likely)
        range.to = assumption.value.likely;
    return range;
}

} // namespace mailbilan::analysis
