// The cost model taken apart: every item for every set of users once, however many options contain it.
// Internal to the room.
#pragma once

#include "model/cost/list_use.h"

#include <cstddef>
#include <vector>

namespace mailbilan::analysis {

struct CostBlock {
    CompiledList list;          // one item; where a commitment reads the others, the list as a whole
    std::size_t population = 0; // place in CostBlocks::populations
    std::vector<bool> reads;    // by slot
    // More seats need not cost more: a price for all of them falls where a band begins.
    bool priceMayFall = false;
    bool isRead(Slot slot) const { return reads[static_cast<std::size_t>(slot)]; }
};

struct CostBlocks {
    explicit CostBlocks(const CompiledModel& model);

    std::vector<Population> populations;
    std::vector<CostBlock> blocks;
    // By option: places in blocks, ascending; one that an option contains twice stands twice.
    std::vector<std::vector<std::size_t>> options;
    std::vector<bool> generic; // by option: an assumption marked generic takes part
};

} // namespace mailbilan::analysis
