#include "model/cost/bands.h"

#include "model/cost/evaluate.h"
#include "model/cost/lowest.h"

#include <algorithm>

namespace mailbilan {
namespace {

template <class Number> struct BandTotals {
    std::vector<std::optional<Number>> tco; // by option; empty: not available
    double roundings = 0;                   // how far rounding can move a total
};

template <class Number>
BandTotals<Number> totals(const CompiledModel& model, std::vector<Number> values, std::int64_t start) {
    values[static_cast<std::size_t>(model.start)] = Number(start);
    Evaluation<Number> evaluation(model, std::move(values));
    BandTotals<Number> result;
    for (const CompiledOption& option : model.options) {
        Number sum(0);
        bool available = true;
        std::size_t lines = 0;
        for (const auto& placed : evaluation.run(option).lists) {
            available &= !placed.result->unavailable;
            lines += placed.result->lines.size();
            const auto& items = model.lists[static_cast<std::size_t>(placed.list)].items;
            for (const Line<Number>& line : placed.result->lines)
                if (model.counts(items[static_cast<std::size_t>(line.item)].item->kind))
                    sum += Arithmetic<Number>::number(line.net) + Arithmetic<Number>::number(line.vat);
        }
        result.tco.push_back(available ? std::optional(sum) : std::nullopt);
        result.roundings = std::max(result.roundings, 0.02 * static_cast<double>(lines) + 0.01);
    }
    return result;
}

bool isDecided(const BandTotals<double>& fast) {
    std::vector<double> sorted;
    for (const auto& tco : fast.tco)
        if (tco)
            sorted.push_back(*tco);
    std::sort(sorted.begin(), sorted.end());
    return sorted.size() < 2 || sorted[1] - sorted[0] > fast.roundings;
}

} // namespace

std::vector<UserBand> cheapestByUsers(const Dossier& dossier, std::int64_t from, std::int64_t to) {
    const CompiledModel model = compile(dossier);
    const auto binary = model.values<double>();
    const auto exact = model.values<Decimal>();
    std::vector<UserBand> bands;
    for (std::int64_t users = from; users <= to; ++users) {
        const auto fast = totals(model, binary, users);
        const std::vector<int> best = isDecided(fast) ? lowest(fast.tco) : lowest(totals(model, exact, users).tco);
        if (!bands.empty() && bands.back().cheapest == best)
            bands.back().to = users;
        else
            bands.push_back({users, users, best});
    }
    return bands;
}

} // namespace mailbilan
