// Where an outcome changes while one value moves: found by halving, each stretch left alone as soon as its ends tell
// that nothing changes within, so that no change is overlooked. Internal to the room.
#pragma once

#include "model/analysis/eligibility.h"
#include "model/analysis/race.h"
#include "model/analysis/search_range.h"

#include <map>
#include <memory>

namespace mailbilan::analysis {

// What all searches of a dossier share.
class SearchBasis {
public:
    // The dossier must outlive this.
    explicit SearchBasis(const Dossier& dossier);

    const Dossier& dossier() const { return *model_.dossier; }
    const CompiledModel& model() const { return model_; }
    const Race& race(Outcome outcome) const { return outcome == Outcome::Cheapest ? *cheapest_ : *recommended_; }
    const RacePoint& likely() const { return likely_; }
    // Whether it moves a cost, the users by which costs are divided, the dial or a must-have.
    bool matters(Slot slot) const;
    const CostBlocks& blocks() const { return blocks_; }
    ExactTotals& totals() { return *totals_; }

private:
    CompiledModel model_;
    CostBlocks blocks_;
    std::unique_ptr<ExactTotals> totals_;
    RacePoint likely_;
    std::unique_ptr<Race> cheapest_, recommended_;
    std::vector<bool> matters_; // by slot
};

struct Change {
    std::int64_t rung = 0;
    std::vector<int> winners; // there; at the rung before they are others
};

class ChangeSearch {
public:
    // `slot` climbs the ladder, all else as it is. The basis must outlive this.
    ChangeSearch(SearchBasis& basis, Slot slot, Ladder ladder);

    const Ladder& ladder() const { return ladder_; }
    std::vector<int> winnersAt(std::int64_t rung, Outcome outcome);
    // The nearest rung after `from` at which the outcome is another one than there.
    std::optional<Change> next(std::int64_t from, Outcome outcome);

private:
    using Point = std::shared_ptr<const RacePoint>;
    Point at(std::int64_t rung);
    RacePoint made(const Figure& value, Digits digits);
    std::optional<std::int64_t> search(const Race& race, const std::vector<int>& now, std::int64_t from,
                                       std::int64_t to);
    std::optional<std::int64_t> searchHalves(const Race& race, const std::vector<int>& now, std::int64_t from,
                                             std::int64_t to);
    bool isConfirmed(const std::vector<int>& now, const Change& change);

    SearchBasis& basis_;
    Slot slot_;
    Ladder ladder_;
    Eligibility eligibility_;
    bool isDial_ = false;
    Digits digits_ = Digits::AsNeeded;
    std::map<std::int64_t, Point> known_;
    int left_ = 0; // points that may still be computed
};

} // namespace mailbilan::analysis
