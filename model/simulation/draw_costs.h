// The costs of one draw, from the cost model's own formulas: what no draw changes is computed once.
// Internal to the room.
#pragma once

#include "model/cost/compiled.h"

#include <span>
#include <vector>

namespace mailbilan::simulation {

class DrawCosts {
public:
    // `varies` by slot. The model must outlive this.
    DrawCosts(const CompiledModel& model, const std::vector<bool>& varies);

    // `values` by slot; `tco` by option, infinite where it is not available. Returns the user months.
    double run(const std::vector<double>& values, std::span<double> tco) const;

    // By slot: whether the option's TCO (or its availability) may depend on it.
    const std::vector<bool>& reads(std::size_t option) const { return reads_[option]; }

private:
    // One list for one set of users, shared by all options that have it.
    struct Use {
        int list = 0;
        std::vector<Slot> before;  // shares of the parts before this one
        Slot share = 0;            // of a part that is not the rest
        bool whole = false;        // all users
        bool rest = false;         // from `before` up to all users
        CompiledList varying;      // items that change from draw to draw
        double fixed = 0;          // TCO of the others
        bool available = true;     // as far as the others go
        std::vector<Slot> slots{}; // that it reads
    };

    std::size_t useOf(Use use);
    void split(Use& use, const std::vector<bool>& varies) const;
    std::vector<std::int64_t> usersOf(const Use& use, const std::vector<std::int64_t>& all,
                                      const std::vector<double>& values) const;
    double cost(const CompiledList& list, const std::vector<double>& values, std::vector<std::int64_t> users) const;

    const CompiledModel& model_;
    std::vector<Use> uses_;
    std::vector<std::vector<std::size_t>> options_; // places in uses_
    std::vector<std::vector<bool>> reads_;
};

} // namespace mailbilan::simulation
