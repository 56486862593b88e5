#include "model/cost/compiled.h"

#include <algorithm>

namespace mailbilan {
namespace {

class Compiler {
public:
    explicit Compiler(const Dossier& dossier) : dossier_(dossier) { model_.dossier = &dossier; }

    CompiledModel run() {
        compileOrganisation();
        for (const Template& entry : dossier_.templates)
            model_.lists.push_back(list(entry.items, "/templates/" + entry.id + "/items"));
        for (const Option& option : dossier_.options)
            model_.options.push_back(compileOption(option));
        return std::move(model_);
    }

private:
    Slot slot(const Quantity& quantity) {
        if (const auto* reference = std::get_if<AssumptionRef>(&quantity))
            return std::max(0, dossier_.assumptions.indexOf(reference->id));
        return constant(std::get<Figure>(quantity));
    }

    Slot constant(const Figure& figure) {
        model_.constants.push_back(figure);
        return static_cast<Slot>(dossier_.assumptions.size() + model_.constants.size() - 1);
    }

    const Assumption* assumption(const Quantity& quantity) const {
        const auto* reference = std::get_if<AssumptionRef>(&quantity);
        return reference ? dossier_.assumptions.find(reference->id) : nullptr;
    }

    bool isGeneric(const Quantity& quantity) const {
        const Assumption* found = assumption(quantity);
        return found && found->generic;
    }

    void compileOrganisation() {
        const Organisation& organisation = dossier_.organisation;
        model_.horizon = organisation.horizon;
        if (const auto* rate = std::get_if<RateDemand>(&organisation.demand)) {
            model_.start = slot(rate->start);
            model_.growth = slot(rate->growth);
        } else if (const auto* linear = std::get_if<LinearDemand>(&organisation.demand)) {
            model_.start = slot(linear->start);
            model_.growth = slot(linear->perYear);
        } else {
            const auto& list = std::get<ListDemand>(organisation.demand);
            model_.startFromList = !list.start;
            model_.start = list.start ? slot(*list.start) : constant(Figure(list.points.front().users));
        }
        model_.mailboxesPerUser = slot(organisation.mailboxesPerUser);
        model_.gbPerMailbox = slot(organisation.gbPerMailbox);
        model_.storageGrowth = slot(organisation.storageGrowth);
        model_.vatRate = slot(organisation.vatRate);
        model_.vatNotRecovered = slot(organisation.vatNotRecovered);
        model_.discountRate = slot(organisation.discountRate);
    }

    CompiledOption compileOption(const Option& option) {
        CompiledOption compiled;
        for (const Part& part : option.parts)
            compiled.parts.push_back({std::max(0, dossier_.templates.indexOf(part.uses)), slot(part.share), part.rest});
        for (const std::string& id : option.includes)
            compiled.wholeLists.push_back(std::max(0, dossier_.templates.indexOf(id)));
        if (!option.items.empty()) {
            model_.lists.push_back(list(option.items, "/options/" + option.id + "/items"));
            compiled.wholeLists.push_back(static_cast<int>(model_.lists.size()) - 1);
        }
        return compiled;
    }

    CompiledList list(const Keyed<Item>& items, std::string pointer) {
        CompiledList compiled;
        compiled.pointer = std::move(pointer);
        for (const Item& item : items) {
            compiled.items.push_back(compileItem(item));
            if (const auto* commitment = std::get_if<Commitment>(&item.schedule))
                for (const std::string& id : commitment->of)
                    if (const int position = items.indexOf(id); position >= 0)
                        compiled.items.back().committed.push_back(position);
        }
        return compiled;
    }

    CompiledItem compileItem(const Item& item) {
        CompiledItem compiled;
        compiled.item = &item;
        compiled.price = slot(item.price);
        compiled.generic = isGeneric(item.price);
        for (const Factor& factor : item.factors)
            compileFactor(factor, compiled);
        for (const Quantity& divisor : item.divideBy)
            compiled.divisors.push_back(slot(divisor));
        if (item.minimumFee)
            compiled.minimumFee = slot(*item.minimumFee);
        if (item.grossRate)
            compiled.grossRate = slot(*item.grossRate);
        if (item.index)
            compiled.index = compileIndex(*item.index);
        if (const auto* asset = std::get_if<Asset>(&item.schedule)) {
            if (asset->residualShare)
                compiled.residualShare = slot(*asset->residualShare);
            for (const StockLot& lot : asset->stock)
                compiled.stock.push_back({slot(lot.quantity), slot(lot.bookValue), lot.age});
        }
        compileExchange(item, compiled);
        compiled.dependsOnDemand |= item.minimumFee.has_value() || item.seats.has_value();
        return compiled;
    }

    void compileFactor(const Factor& factor, CompiledItem& into) {
        using What = CompiledFactor::What;
        if (const auto* quantity = std::get_if<Quantity>(&factor)) {
            into.generic |= isGeneric(*quantity);
            into.factors.push_back({What::Value, slot(*quantity), 0, {}});
        } else if (const auto* oneMinus = std::get_if<OneMinus>(&factor)) {
            into.factors.push_back({What::OneMinus, slot(oneMinus->of), 0, {}});
        } else if (const auto* difference = std::get_if<PositiveDifference>(&factor)) {
            into.factors.push_back({What::PositiveDifference, slot(difference->a), slot(difference->b), {}});
        } else if (const auto* driver = std::get_if<Driver>(&factor)) {
            into.factors.push_back({What::Driver, 0, 0, driver->of});
            into.dependsOnDemand = true;
        } else if (const auto* step = std::get_if<Step>(&factor)) {
            into.factors.push_back({What::Step, slot(step->per), 0, step->of});
            into.dependsOnDemand = true;
        } else {
            const auto& tier = std::get<Tier>(factor);
            into.tier = CompiledTier{tier.mode, {}};
            for (const Band& band : tier.bands) {
                into.tier->bands.push_back({band.to, slot(band.price)});
                into.generic |= isGeneric(band.price);
            }
            into.dependsOnDemand = true;
        }
    }

    CompiledIndex compileIndex(const Index& index) {
        CompiledIndex compiled;
        if (const auto* rate = std::get_if<RateIndex>(&index)) {
            compiled.rate = slot(rate->rate);
            compiled.fixed = slot(rate->fixed);
            compiled.from = rate->from;
        } else {
            for (const ListIndex::Point& point : std::get<ListIndex>(index).points)
                compiled.list.emplace_back(point.month, slot(point.factor));
        }
        return compiled;
    }

    // A rate reads "1 X = r Y": a price in X is multiplied by r, a price in Y divided by it.
    void compileExchange(const Item& item, CompiledItem& into) {
        const Currency from = currencyOf(item, dossier_.organisation.currency,
                                         [this](const Quantity& quantity) { return assumption(quantity); });
        const Currency to = dossier_.organisation.currency;
        if (from == to)
            return;
        for (const ExchangeRate& rate : dossier_.organisation.exchange) {
            if (rate.one == from && rate.of == to)
                into.exchangeTimes = slot(rate.is);
            else if (rate.one == to && rate.of == from)
                into.exchangeOver = slot(rate.is);
            else
                continue;
            return;
        }
        into.lacksRate = true;
    }

    const Dossier& dossier_;
    CompiledModel model_;
};

} // namespace

bool CompiledModel::counts(Kind kind) const {
    const auto& kinds = dossier->organisation.tcoIncludes;
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

CompiledModel compile(const Dossier& dossier) { return Compiler(dossier).run(); }

} // namespace mailbilan
