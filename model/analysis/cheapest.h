// Who is the cheapest and by how much, among eligible options, plans of one generic price as one.
// Internal to the room.
#pragma once

#include "model/cost/compiled.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace mailbilan::analysis {

// By option: whether it passes every must-have. Its costs decide whether it is available besides.
std::vector<bool> passing(const Dossier& dossier);

template <class Amount> struct Cheapest {
    std::vector<int> options;     // indexes into Dossier::options, ties all named; empty: nobody is available
    std::optional<Amount> margin; // to the next; nothing where several are level; empty: no other
};

class Contestants {
public:
    // `likely`: TCO at likely values, empty where an option is not eligible. Options that compete as one are named by
    // the cheapest of them there, while that one is eligible.
    Contestants(const CompiledModel& model, const std::vector<std::optional<Money>>& likely);

    bool asOne(int a, int b) const {
        return contestant_[static_cast<std::size_t>(a)] == contestant_[static_cast<std::size_t>(b)];
    }

    // `tco` by option, empty where not eligible.
    template <class Amount> Cheapest<Amount> cheapest(const std::vector<std::optional<Amount>>& tco) const {
        struct Entry {
            int named = 0;
            Amount lowest{};
        };
        std::vector<std::optional<Entry>> entries(tco.size());
        for (const int option : order_)
            if (const auto& own = tco[static_cast<std::size_t>(option)]) {
                auto& entry = entries[contestant_[static_cast<std::size_t>(option)]];
                entry = entry ? Entry{entry->named, std::min(entry->lowest, *own)} : Entry{option, *own};
            }
        std::erase(entries, std::nullopt);
        std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a->lowest < b->lowest; });
        Cheapest<Amount> result;
        for (const auto& entry : entries)
            if (!(entries.front()->lowest < entry->lowest))
                result.options.push_back(entry->named);
        if (entries.size() > 1)
            result.margin = entries[1]->lowest - entries[0]->lowest;
        std::sort(result.options.begin(), result.options.end());
        return result;
    }

private:
    std::vector<std::size_t> contestant_; // by option
    std::vector<int> order_;              // options, cheapest first
};

} // namespace mailbilan::analysis
