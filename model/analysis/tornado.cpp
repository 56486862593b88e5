#include "model/analysis/cheapest.h"
#include "model/analysis/sensitivity.h"
#include "model/analysis/varied_costs.h"
#include "model/simulation/drivers.h"

#include <algorithm>
#include <iterator>

namespace mailbilan {
namespace {

using namespace analysis;
using Costs = VariedCosts<Sure>;
using Tco = std::vector<std::optional<Money>>;

Tco inMoney(const Costs::Totals& totals) {
    Tco tco;
    for (const auto& total : totals.options)
        tco.push_back(total ? std::optional(Money::fromCents(total->cents)) : std::nullopt);
    return tco;
}

std::optional<Money> difference(const Tco& tco, std::optional<int> of, std::optional<int> less) {
    if (!of || !less)
        return std::nullopt;
    const auto &a = tco[static_cast<std::size_t>(*of)], &b = tco[static_cast<std::size_t>(*less)];
    return a && b ? std::optional(*a - *b) : std::nullopt;
}

// Position of the lowest amount, the first where several are level.
std::optional<int> firstLowest(const Tco& tco) {
    std::optional<int> best;
    for (int i = 0; i < static_cast<int>(tco.size()); ++i)
        if (const auto& own = tco[static_cast<std::size_t>(i)];
            own && (!best || *own < *tco[static_cast<std::size_t>(*best)]))
            best = i;
    return best;
}

// An amount per user and month needs users: without them nobody competes.
Tco eligible(const Dossier& dossier, const Costs::Totals& totals) {
    Tco tco = inMoney(totals);
    const std::vector<bool> passes = passing(dossier);
    for (std::size_t i = 0; i < tco.size(); ++i)
        if (!passes[i] || totals.userMonths <= 0)
            tco[i].reset();
    return tco;
}

void findTheTwoBest(const Dossier& dossier, const CompiledModel& model, const Costs::Totals& likely, Tornado& into) {
    Tco tco = eligible(dossier, likely);
    const Contestants contestants(model, tco);
    const auto best = firstLowest(tco);
    for (std::size_t i = 0; best && i < tco.size(); ++i)
        if (contestants.asOne(i, static_cast<std::size_t>(*best)))
            tco[i].reset();
    const auto second = firstLowest(tco);
    if (!second)
        return;
    into.best = best;
    into.second = second;
    into.margin = difference(into.tco, second, best);
}

TornadoBar barOf(const Assumption& assumption, Slot slot, Costs& costs, const Tornado& tornado) {
    TornadoBar bar;
    bar.assumption = assumption.id;
    bar.likely = assumption.value.likely;
    bar.low = assumption.value.low.value_or(bar.likely);
    bar.high = assumption.value.high.value_or(bar.likely);
    bar.tco.resize(tornado.tco.size());
    for (const auto& [end, of] : {std::pair(&bar.low, &Swing::atLow), std::pair(&bar.high, &Swing::atHigh)}) {
        const Costs::Change change{slot, *end};
        const Tco tco = inMoney(costs.at({&change, 1}));
        for (std::size_t i = 0; i < tco.size(); ++i)
            bar.tco[i].*of = tco[i];
        bar.margin.*of = difference(tco, tornado.second, tornado.best);
    }
    return bar;
}

bool moves(const TornadoBar& bar, const Tco& likely) {
    for (std::size_t i = 0; i < likely.size(); ++i)
        if (bar.tco[i].atLow != likely[i] || bar.tco[i].atHigh != likely[i])
            return true;
    return false;
}

template <class SwingOf> std::vector<std::size_t> widest(const std::vector<TornadoBar>& bars, SwingOf swingOf) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < bars.size(); ++i)
        if (swingOf(bars[i]).width() != Money())
            places.push_back(i);
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return swingOf(bars[a]).width() > swingOf(bars[b]).width(); });
    return places;
}

} // namespace

Money Swing::width() const {
    if (!atLow || !atHigh)
        return {};
    return *atLow < *atHigh ? *atHigh - *atLow : *atLow - *atHigh;
}

std::vector<std::size_t> Tornado::widestOf(std::size_t option) const {
    return widest(bars, [option](const TornadoBar& bar) { return bar.tco[option]; });
}

std::vector<std::size_t> Tornado::widestOfMargin() const {
    return widest(bars, [](const TornadoBar& bar) { return bar.margin; });
}

Tornado tornado(const Dossier& dossier) {
    const CompiledModel model = compile(dossier);
    Costs costs(model);
    const Costs::Totals likely = costs.likely();
    Tornado result;
    result.tco = inMoney(likely);
    findTheTwoBest(dossier, model, likely, result);
    for (std::size_t i = 0; i < dossier.assumptions.size(); ++i) {
        if (!simulation::isUncertain(dossier.assumptions[i]))
            continue;
        TornadoBar bar = barOf(dossier.assumptions[i], static_cast<Slot>(i), costs, result);
        if (moves(bar, result.tco))
            result.bars.push_back(std::move(bar));
    }
    return result;
}

std::optional<MapAxes> widestAxes(const Tornado& tornado) {
    const std::vector<std::size_t> widest = tornado.widestOfMargin();
    if (widest.size() < 2)
        return std::nullopt;
    return MapAxes{tornado.bars[widest[0]].assumption, tornado.bars[widest[1]].assumption};
}

} // namespace mailbilan
