#include "model/analysis/nearest_changes.h"

#include "model/decision/margin.h"

#include <algorithm>
#include <cmath>

namespace mailbilan::analysis {
namespace {

using namespace decision;

// Parts of a scale that count as one step: of weights from 0 to 5, of grades from 1 to 5 half a grade.
constexpr int weightSteps = 5, halfGrades = 8;

std::size_t place(int option) { return static_cast<std::size_t>(option); }

class Changes {
public:
    Changes(const Dossier& dossier, const Exact& dial, const std::vector<Standing>& contestant,
            const std::vector<Standing>& rivals)
        : weighing_(weigh(dossier, false)), net_(weighing_), dial_(toRational(dial)), contestant_(contestant),
          rivals_(rivals) {
        // In points of value: the score less what the option costs in points.
        for (const auto* standings : {&contestant, &rivals})
            for (const Standing& each : *standings)
                for (ScoreRange& score : net_.scores[place(each.option)])
                    score.middle -= toRational(each.cost) / dial_;
    }

    std::vector<NearestChange> run() {
        for (const Standing& own : contestant_) {
            auto& gaps = gaps_.emplace_back();
            for (const Standing& rival : rivals_)
                gaps.push_back(gapBetween(net_, own.option, rival.option));
        }
        for (std::size_t k = 0; k < weighing_.criteria.size(); ++k) {
            addWeight(k, 1);
            addWeight(k, -1);
        }
        for (std::size_t k = 0; k < weighing_.criteria.size(); ++k)
            if (weighing_.counts(k))
                addScores(k);
        return std::move(changes_);
    }

private:
    struct Reach { // how far a weight may go before a rival is level; empty: as far as one likes
        std::optional<Rational> at;
        std::vector<int> rivals;
    };

    // Towards higher weights rivals with d_k < 0 gain, towards lower ones those with d_k > 0.
    Reach reachOf(std::size_t own, std::size_t k, int direction) const {
        Reach reach;
        for (std::size_t i = 0; i < rivals_.size(); ++i) {
            const WeightTie& tie = gaps_[own][i].ties[k];
            if (!tie.at || tie.direction == direction)
                continue;
            if (reach.at && *tie.at != *reach.at && (*tie.at > *reach.at) == (direction > 0))
                continue;
            if (reach.at && *tie.at != *reach.at)
                reach.rivals.clear();
            reach.at = tie.at;
            reach.rivals.push_back(rivals_[i].option);
        }
        return reach;
    }

    // Plans that compete as one lead as far as one of them does without a break.
    Reach reachOfAll(std::size_t k, int direction) const {
        Reach reach = reachOf(0, k, direction);
        const auto further = [&](const std::optional<Rational>& a, const std::optional<Rational>& b) {
            return b && (!a || (*a != *b && (*a > *b) == (direction > 0)));
        };
        for (bool extended = true; extended && reach.at;) {
            extended = false;
            for (std::size_t own = 1; own < contestant_.size() && reach.at; ++own) {
                const Reach other = reachOf(own, k, direction), back = reachOf(own, k, -direction);
                const bool leadsThere = !back.at || *back.at == *reach.at || (*reach.at > *back.at) == (direction > 0);
                if (leadsThere && further(other.at, reach.at)) {
                    reach = other;
                    extended = true;
                }
            }
        }
        return reach;
    }

    void addWeight(std::size_t k, int direction) {
        const Reach reach = reachOfAll(k, direction);
        const Interval& scale = weighing_.weightScale;
        if (!reach.at || *reach.at <= scale.low || *reach.at >= scale.high)
            return;
        const Rational &now = weighing_.weights[k], step = (scale.high - scale.low) / weightSteps;
        add({NearestChange::What::Weight, weighing_.criteria[k]->id, std::nullopt, toExact(now), toExact(*reach.at),
             reach.rivals, toDouble(Rational(abs(*reach.at - now) / step))});
    }

    void addScores(std::size_t k) {
        // The best rivals are the nearest, so that no other is level before them.
        Rational least = gaps_.front().front().margin;
        for (const Gap& gap : gaps_.front())
            least = std::min(least, gap.margin);
        std::vector<int> nearest;
        for (std::size_t i = 0; i < rivals_.size(); ++i) {
            if (gaps_.front()[i].margin == least)
                nearest.push_back(rivals_[i].option);
            addScore(k, rivals_[i].option, gaps_.front()[i].margin / weighing_.weights[k], {rivals_[i].option});
        }
        // Where a plan that competes as one stands ahead of all rivals as well, it takes over.
        for (std::size_t own = 1; own < contestant_.size(); ++own)
            if (std::all_of(gaps_[own].begin(), gaps_[own].end(), [](const Gap& gap) { return gap.margin > 0; }))
                return;
        addScore(k, contestant_.front().option, -least / weighing_.weights[k], nearest);
    }

    void addScore(std::size_t k, int option, const Rational& by, std::vector<int> level) {
        const ScoreRange& range = weighing_.scores[place(option)][k];
        const ScoreFlip::Move move = moveTo(range.middle + by, range, weighing_.scale, false);
        if (move.status != ScoreFlipStatus::Flips)
            return;
        const Rational unit = std::max(Rational((range.high - range.low) / 2),
                                       Rational((weighing_.scale.high - weighing_.scale.low) / halfGrades));
        add({NearestChange::What::Score, weighing_.criteria[k]->id, option, toExact(range.middle), *move.score,
             std::move(level), toDouble(Rational(abs(by) / unit))});
    }

    void add(NearestChange change) { changes_.push_back(std::move(change)); }

    Weighing weighing_, net_;
    Rational dial_;
    const std::vector<Standing>&contestant_, &rivals_;
    std::vector<std::vector<Gap>> gaps_; // by contestant, then rival
    std::vector<NearestChange> changes_;
};

} // namespace

std::vector<NearestChange> weightAndScoreChanges(const Dossier& dossier, const Exact& dial,
                                                 const std::vector<Standing>& contestant,
                                                 const std::vector<Standing>& rivals) {
    // Where value is worth nothing, no weight and no score decides.
    if (rivals.empty() || !(Exact() < dial))
        return {};
    return Changes(dossier, dial, contestant, rivals).run();
}

std::optional<double> distanceOf(const Assumption& assumption, const Figure& at) {
    const Rational likely = toRational(assumption.value.likely), move = toRational(at) - likely;
    const auto& end = move < 0 ? assumption.value.low : assumption.value.high;
    if (!end || toRational(*end) == likely)
        return std::nullopt;
    return toDouble(Rational(abs(move) / abs(toRational(*end) - likely)));
}

} // namespace mailbilan::analysis
