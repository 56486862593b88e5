// Who is the cheapest and by how much, among eligible options, plans of one generic price as one.
// Internal to the room.
#pragma once

#include "model/analysis/eligibility.h"
#include "model/cost/compiled.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace mailbilan::analysis {

template <class Amount> struct Cheapest {
    std::vector<int> options;     // indexes into Dossier::options, ties all named; empty: nobody is available
    std::optional<Amount> margin; // to the next; nothing where several are level; empty: no other
};

class Contestants {
public:
    // `likely`: TCO at likely values, empty where an option is not eligible. Those that compete as one are named by the
    // cheapest of them there, the first where several are level, as long as that one is eligible.
    template <class Amount>
    Contestants(const CompiledModel& model, const std::vector<std::optional<Amount>>& likely)
        : contestant_(contestantsOf(model)) {
        for (std::size_t i = 0; i < likely.size(); ++i)
            order_.push_back(i);
        std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
            return likely[a] && (!likely[b] || *likely[a] < *likely[b]);
        });
    }

    bool asOne(std::size_t a, std::size_t b) const { return contestant_[a] == contestant_[b]; }

    // `tco` by option, empty where not eligible.
    template <class Amount> Cheapest<Amount> cheapest(const std::vector<std::optional<Amount>>& tco) const {
        struct Standing {
            std::size_t named = 0;
            Amount lowest{};
        };
        std::vector<Standing> standings;
        for (const std::size_t option : order_) {
            if (!tco[option])
                continue;
            const auto same = std::find_if(standings.begin(), standings.end(),
                                           [&](const Standing& other) { return asOne(option, other.named); });
            if (same == standings.end())
                standings.push_back({option, *tco[option]});
            else
                same->lowest = std::min(same->lowest, *tco[option]);
        }
        std::stable_sort(standings.begin(), standings.end(),
                         [](const Standing& a, const Standing& b) { return a.lowest < b.lowest; });
        Cheapest<Amount> result;
        for (const Standing& standing : standings)
            if (!(standings.front().lowest < standing.lowest))
                result.options.push_back(static_cast<int>(standing.named));
        std::sort(result.options.begin(), result.options.end());
        if (standings.size() > 1)
            result.margin = standings[1].lowest - standings[0].lowest;
        return result;
    }

private:
    static std::vector<std::size_t> contestantsOf(const CompiledModel& model);

    std::vector<std::size_t> contestant_; // by option: the first of those that it competes as one with
    std::vector<std::size_t> order_;      // options, the cheapest at likely values first
};

} // namespace mailbilan::analysis
