// Who is in front at one point, and whether that can change between two. Internal to the room.
#pragma once

#include "model/analysis/exact_totals.h"
#include "model/analysis/outcome.h"
#include "model/decision/exact.h"

#include <memory>
#include <vector>

namespace mailbilan::analysis {

struct RacePoint {
    TotalsAt totals;
    std::vector<bool> passes; // every must-have, by option
    Figure dial;
};

class Race {
public:
    // `likely`: options that compete as one are named by the one in front there. The blocks must outlive this.
    Race(const Dossier& dossier, const CostBlocks& blocks, Outcome outcome, const RacePoint& likely);

    // Indexes into Dossier::options, ascending, ties all named; empty: nobody competes.
    std::vector<int> winners(const RacePoint& point) const;

    // Whether they win everywhere between two points where they win, as far as it can be told from the two ends: every
    // block lies between its costs there, as do users and the dial. False: not known.
    bool unchanged(const std::vector<int>& winners, const RacePoint& a, const RacePoint& b) const;

    // Passes, and costs something for somebody.
    bool competes(int option, const RacePoint& point) const;
    bool asOne(int a, int b) const { return groupOf(a) == groupOf(b); }

private:
    // Of the cost less what the value is worth; below 0: `a` is in front.
    int compare(int a, int b, const RacePoint& point) const;
    double worth(const RacePoint& point) const; // of one point of value, in cents
    // How far `other` stays behind `one` at least; as lowest figure where it is not known.
    double leastGap(int one, int other, const RacePoint& a, const RacePoint& b) const;
    bool isSteady(std::size_t block, const RacePoint& a, const RacePoint& b) const;
    bool alwaysLevel(int one, int other, const RacePoint& a, const RacePoint& b) const;
    std::size_t groupOf(int option) const { return groups_[static_cast<std::size_t>(option)]; }
    int frontOf(std::size_t group, const RacePoint& point) const;

    const CostBlocks& blocks_;
    Outcome outcome_;
    std::vector<Exact> values_;       // by option
    std::vector<std::size_t> groups_; // by option: the first of those that compete as one
    std::vector<int> order_;          // options, the one in front at likely values first
};

} // namespace mailbilan::analysis
