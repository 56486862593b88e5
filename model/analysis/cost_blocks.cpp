#include "model/analysis/cost_blocks.h"

#include "model/simulation/dependence.h"

#include <algorithm>

namespace mailbilan::analysis {
namespace {

// Whether two items cost the same whatever the assumptions are: their figures may be written at different places.
class SameCosts {
public:
    explicit SameCosts(const CompiledModel& model)
        : model_(model), assumptions_(static_cast<Slot>(model.dossier->assumptions.size())) {}

    bool operator()(const CompiledItem& a, const CompiledItem& b) const {
        return a.item == b.item ||
               (same(a.price, b.price) && same(*a.item, *b.item) && sameQuantity(a, b) && sameIndex(a.index, b.index) &&
                same(a.residualShare, b.residualShare) && a.lacksRate == b.lacksRate && a.generic == b.generic);
    }

private:
    const Figure& constant(Slot slot) const { return model_.constants[static_cast<std::size_t>(slot - assumptions_)]; }
    bool same(Slot a, Slot b) const {
        return a == b || (a >= assumptions_ && b >= assumptions_ && constant(a) == constant(b));
    }
    bool same(const std::optional<Slot>& a, const std::optional<Slot>& b) const {
        return a && b ? same(*a, *b) : a.has_value() == b.has_value();
    }
    bool same(const CompiledFactor& a, const CompiledFactor& b) const {
        return a.what == b.what && same(a.value, b.value) && same(a.minus, b.minus) && a.driver == b.driver;
    }
    bool same(const Item& a, const Item& b) const {
        return a.kind == b.kind && a.seats == b.seats && a.schedule == b.schedule &&
               !std::holds_alternative<Commitment>(a.schedule);
    }
    template <class List> bool sameList(const List& a, const List& b) const {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                          [this](const auto& x, const auto& y) { return same(x, y); });
    }
    bool sameQuantity(const CompiledItem& a, const CompiledItem& b) const {
        return sameList(a.factors, b.factors) && sameList(a.divisors, b.divisors) && sameTier(a.tier, b.tier) &&
               same(a.minimumFee, b.minimumFee) && same(a.grossRate, b.grossRate) &&
               same(a.exchangeTimes, b.exchangeTimes) && same(a.exchangeOver, b.exchangeOver);
    }
    bool sameTier(const std::optional<CompiledTier>& a, const std::optional<CompiledTier>& b) const {
        if (!a || !b)
            return a.has_value() == b.has_value();
        return a->mode == b->mode &&
               std::equal(a->bands.begin(), a->bands.end(), b->bands.begin(), b->bands.end(),
                          [this](const auto& x, const auto& y) { return x.to == y.to && same(x.price, y.price); });
    }
    bool sameIndex(const std::optional<CompiledIndex>& a, const std::optional<CompiledIndex>& b) const {
        if (!a || !b)
            return a.has_value() == b.has_value();
        return same(a->rate, b->rate) && same(a->fixed, b->fixed) && a->from == b->from &&
               std::equal(
                   a->list.begin(), a->list.end(), b->list.begin(), b->list.end(),
                   [this](const auto& x, const auto& y) { return x.first == y.first && same(x.second, y.second); });
    }

    const CompiledModel& model_;
    Slot assumptions_;
};

bool priceMayFall(const CompiledList& list) {
    return std::any_of(list.items.begin(), list.items.end(), [](const CompiledItem& item) {
        return item.tier && item.tier->mode != TierMode::Graduated && item.tier->bands.size() > 1;
    });
}

class Builder {
public:
    Builder(const CompiledModel& model, CostBlocks& into) : model_(model), same_(model), into_(into) {}

    void run() {
        const ListUses uses = listUsesOf(model_);
        std::vector<std::vector<std::size_t>> ofUse;
        std::vector<bool> generic;
        for (const ListUse& use : uses.uses) {
            const CompiledList& list = model_.lists[static_cast<std::size_t>(use.list)];
            ofUse.push_back(blocksOf(use, list));
            generic.push_back(std::any_of(list.items.begin(), list.items.end(),
                                          [](const CompiledItem& item) { return item.generic; }));
        }
        for (const auto& places : uses.options) {
            auto& option = into_.options.emplace_back();
            into_.generic.push_back(false);
            for (const std::size_t use : places) {
                option.insert(option.end(), ofUse[use].begin(), ofUse[use].end());
                into_.generic.back() = into_.generic.back() || generic[use];
            }
            std::sort(option.begin(), option.end());
        }
    }

private:
    std::vector<std::size_t> blocksOf(const ListUse& use, const CompiledList& list) {
        const std::size_t population = populationOf(use.population);
        if (simulation::hasCommitment(list))
            return {add(list, population)};
        std::vector<std::size_t> places;
        for (const CompiledItem& item : list.items)
            places.push_back(placeOf(item, list, population));
        return places;
    }

    std::size_t populationOf(const Population& population) {
        auto& all = into_.populations;
        const auto known = std::find(all.begin(), all.end(), population);
        if (known != all.end())
            return static_cast<std::size_t>(known - all.begin());
        all.push_back(population);
        return all.size() - 1;
    }

    std::size_t placeOf(const CompiledItem& item, const CompiledList& list, std::size_t population) {
        for (std::size_t i = 0; i < into_.blocks.size(); ++i)
            if (into_.blocks[i].population == population && into_.blocks[i].list.items.size() == 1 &&
                same_(into_.blocks[i].list.items.front(), item))
                return i;
        return add({{item}, list.pointer}, population);
    }

    std::size_t add(CompiledList list, std::size_t population) {
        CostBlock block{std::move(list), population, {}, false};
        block.reads.resize(model_.dossier->assumptions.size() + model_.constants.size());
        for (const CompiledItem& item : block.list.items)
            for (const Slot slot : simulation::readBy(model_, item, into_.populations[population]))
                block.reads[static_cast<std::size_t>(slot)] = true;
        block.priceMayFall = priceMayFall(block.list);
        into_.blocks.push_back(std::move(block));
        return into_.blocks.size() - 1;
    }

    const CompiledModel& model_;
    SameCosts same_;
    CostBlocks& into_;
};

} // namespace

CostBlocks::CostBlocks(const CompiledModel& model) { Builder(model, *this).run(); }

} // namespace mailbilan::analysis
