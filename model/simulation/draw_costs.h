// The costs of one draw, from the cost model's own formulas: what no draw changes is computed once.
// Internal to the room.
#pragma once

#include "model/simulation/lane_costs.h"

#include <span>
#include <vector>

namespace mailbilan::simulation {

class DrawCosts {
public:
    // `varies` by slot. The model must outlive this.
    DrawCosts(const CompiledModel& model, const std::vector<bool>& varies);

    LaneCosts::Workspace workspace() const { return lanes_.workspace(); }
    // Of eight draws: `work.values` by slot; `tco` by option, then draw; `userMonths` by draw.
    void run(LaneCosts::Workspace& work, std::span<double> tco, std::span<double> userMonths) const;

    // One draw by the cost model's own formulas alone. `values` by slot; `tco` by option, infinite where it is not
    // available. Returns the user months.
    double run(const std::vector<double>& values, std::span<double> tco) const;

    // By slot: whether the option's TCO (or its availability) may depend on it.
    const std::vector<bool>& reads(std::size_t option) const { return reads_[option]; }

private:
    // One list for one set of users, shared by all options that have it.
    struct Use {
        int list = 0;
        Population population{};
        CompiledList varying{};    // items that change from draw to draw
        CompiledList notPlain{};   // those of them that lanes cannot do
        std::size_t plain = 0;     // place of the others in the lanes
        double fixed = 0;          // TCO of the others
        bool available = true;     // as far as the others go
        std::vector<Slot> slots{}; // that it reads
    };

    std::size_t useOf(Use use);
    void split(Use& use, const std::vector<bool>& varies);
    std::vector<std::int64_t> usersOf(const Use& use, const std::vector<std::int64_t>& all,
                                      const std::vector<double>& values) const;
    void runOneOf(const LaneCosts::Workspace& work, int draw, std::span<double> costs) const;
    double cost(const CompiledList& list, const std::vector<double>& values, std::vector<std::int64_t> users) const;

    const CompiledModel& model_;
    LaneCosts lanes_;
    std::vector<Use> uses_;
    std::vector<std::vector<std::size_t>> options_; // places in uses_
    std::vector<std::vector<bool>> reads_;
};

} // namespace mailbilan::simulation
