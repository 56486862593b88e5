#include "model/analysis/change_search.h"

#include "model/simulation/dependence.h"

#include <algorithm>

namespace mailbilan::analysis {
namespace {

std::string idOf(const Dossier& dossier, Slot slot) {
    const auto place = static_cast<std::size_t>(slot);
    return place < dossier.assumptions.size() ? dossier.assumptions[place].id : std::string();
}

std::optional<Slot> dialSlot(const Dossier& dossier) {
    const auto* dial = std::get_if<AssumptionRef>(&dossier.dial);
    const int slot = dial ? dossier.assumptions.indexOf(dial->id) : -1;
    return slot < 0 ? std::nullopt : std::optional(slot);
}

// Options that pass, or would with another limit.
std::vector<bool> candidates(const Dossier& dossier) {
    const std::vector<bool> now = passing(dossier);
    std::vector<bool> result = now;
    for (const std::string& limit : limitsOfMustHaves(dossier)) {
        const std::vector<bool> ever = Eligibility(dossier, limit, now).ever();
        for (std::size_t i = 0; i < result.size(); ++i)
            result[i] = result[i] || ever[i];
    }
    return result;
}

// Far more than any search has needed where prices are not within a cent of each other over a whole range.
constexpr int mostPoints = 20'000;
constexpr std::size_t mostKnown = 2'048;

} // namespace

SearchBasis::SearchBasis(const Dossier& dossier) : model_(compile(dossier)), blocks_(model_) {
    std::vector<bool> needed(blocks_.blocks.size());
    const std::vector<bool> competing = candidates(dossier);
    for (std::size_t i = 0; i < competing.size(); ++i)
        for (const std::size_t block : blocks_.options[i])
            needed[block] = needed[block] || competing[i];
    totals_ = std::make_unique<ExactTotals>(model_, blocks_, needed);
    likely_ = {totals_->likely(), passing(dossier), mailbilan::likely(dossier, dossier.dial)};
    cheapest_ = std::make_unique<Race>(dossier, blocks_, Outcome::Cheapest, likely_);
    recommended_ = std::make_unique<Race>(dossier, blocks_, Outcome::Recommended, likely_);
    matters_.resize(dossier.assumptions.size() + model_.constants.size());
    for (const CostBlock& block : blocks_.blocks)
        for (std::size_t slot = 0; slot < matters_.size(); ++slot)
            matters_[slot] = matters_[slot] || block.reads[slot];
    for (const Slot slot : simulation::userSlots(model_))
        matters_[static_cast<std::size_t>(slot)] = true;
    if (const auto dial = dialSlot(dossier))
        matters_[static_cast<std::size_t>(*dial)] = true;
    for (const std::string& limit : limitsOfMustHaves(dossier))
        if (const int slot = dossier.assumptions.indexOf(limit); slot >= 0)
            matters_[static_cast<std::size_t>(slot)] = true;
}

bool SearchBasis::matters(Slot slot) const { return matters_[static_cast<std::size_t>(slot)]; }

ChangeSearch::ChangeSearch(SearchBasis& basis, Slot slot, Ladder ladder)
    : basis_(basis), slot_(slot), ladder_(std::move(ladder)),
      eligibility_(basis.dossier(), idOf(basis.dossier(), slot), basis.likely().passes),
      isDial_(dialSlot(basis.dossier()) == slot) {}

RacePoint ChangeSearch::made(const Figure& value, Digits digits) {
    return {basis_.totals().at(slot_, value, digits), eligibility_.at(value),
            isDial_ ? value : likely(basis_.dossier(), basis_.dossier().dial)};
}

ChangeSearch::Point ChangeSearch::at(std::int64_t rung) {
    if (const auto known = known_.find(rung); known != known_.end())
        return known->second;
    if (known_.size() >= mostKnown)
        known_.clear();
    --left_;
    return known_[rung] = std::make_shared<const RacePoint>(made(ladder_.at(rung), digits_));
}

std::vector<int> ChangeSearch::winnersAt(std::int64_t rung, Outcome outcome) {
    return basis_.race(outcome).winners(*at(rung));
}

std::optional<Change> ChangeSearch::next(std::int64_t from, Outcome outcome) {
    if (from >= ladder_.last())
        return std::nullopt;
    const Race& race = basis_.race(outcome);
    const std::vector<int> now = race.winners(*at(from));
    left_ = mostPoints;
    const auto rung = search(race, now, from, ladder_.last());
    if (!rung)
        return std::nullopt;
    Change change{*rung, race.winners(*at(*rung))};
    if (digits_ == Digits::Decimal || isConfirmed(now, change))
        return change;
    digits_ = Digits::Decimal;
    known_.clear();
    return next(from, outcome);
}

// At `from` they win.
std::optional<std::int64_t> ChangeSearch::search(const Race& race, const std::vector<int>& now, std::int64_t from,
                                                 std::int64_t to) {
    const Point first = at(from), last = at(to);
    if (race.winners(*last) != now)
        return to == from + 1 ? to : searchHalves(race, now, from, to);
    if (to == from + 1 || race.unchanged(now, *first, *last))
        return std::nullopt;
    return left_ > 0 ? searchHalves(race, now, from, to) : std::nullopt;
}

std::optional<std::int64_t> ChangeSearch::searchHalves(const Race& race, const std::vector<int>& now, std::int64_t from,
                                                       std::int64_t to) {
    const std::int64_t middle = from + (to - from) / 2;
    if (race.winners(*at(middle)) != now)
        return search(race, now, from, middle);
    const auto found = search(race, now, from, middle);
    return found ? found : search(race, now, middle, to);
}

// Those in front before and those in front then cost what exact arithmetic says, at both rungs.
bool ChangeSearch::isConfirmed(const std::vector<int>& now, const Change& change) {
    std::vector<std::size_t> blocks;
    for (const auto* options : {&now, &change.winners})
        for (const int option : *options) {
            const auto& own = basis_.blocks().options[static_cast<std::size_t>(option)];
            blocks.insert(blocks.end(), own.begin(), own.end());
        }
    std::sort(blocks.begin(), blocks.end());
    blocks.erase(std::unique(blocks.begin(), blocks.end()), blocks.end());
    return basis_.totals().isExact(at(change.rung)->totals, slot_, ladder_.at(change.rung), blocks) &&
           basis_.totals().isExact(at(change.rung - 1)->totals, slot_, ladder_.at(change.rung - 1), blocks);
}

} // namespace mailbilan::analysis
