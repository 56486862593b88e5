#include "text/verdict_reading.h"

#include <algorithm>
#include <cmath>

namespace mailbilan {
namespace {

using What = Overturning::What;

double width(const Scale& scale) { return scale.high.toDouble() - scale.low.toDouble(); }

void addDial(const VerdictReading& r, int option, std::vector<Overturning>& list) {
    const DialRange range = dialRange(r, option);
    const double now = r.dial().toDouble();
    const auto add = [&](const char* id, const Exact& at, const std::vector<int>& others) {
        const QString flip = r.w.money(at, 2);
        const QString text =
            r.w.text(id, {{"flip", flip}, {"now", r.dialText()}, {"other", listed(r.w, r.names(others))}});
        const double scale = std::max(now, at.value);
        list.push_back({What::Dial, r.w.text("overturn.dial.title"), r.dialText(), flip, sentence(text), false,
                        scale > 0 ? std::fabs(at.value - now) / scale : 0});
    };
    if (range.from)
        add("overturn.dial.below", *range.from, range.below);
    if (range.to)
        add("overturn.dial.above", *range.to, range.above);
}

// How much dearer the recommended option may become before the next one has the same net.
void addCost(const VerdictReading& r, int option, int next, std::vector<Overturning>& list) {
    const auto& own = r.rec.net.at(static_cast<std::size_t>(option));
    const auto& other = r.rec.net.at(static_cast<std::size_t>(next));
    const OptionCosts& costs = r.costs(option);
    if (!own || !other || costs.tco <= Money() || costs.userMonths <= 0)
        return;
    const double margin = (own->value - other->value) * static_cast<double>(costs.userMonths);
    const double share = margin / costs.tco.toDouble();
    if (!(share > 0) || share > 10)
        return;
    const auto flip = Money::fromCents(costs.tco.cents() + std::llround(margin * 100));
    const QString text = r.w.text("overturn.cost", {{"option", r.name(option)},
                                                    {"flip", r.w.money(flip)},
                                                    {"months", r.months()},
                                                    {"now", r.tco(option)},
                                                    {"share", r.w.percent(share, 0)},
                                                    {"other", r.name(next)}});
    list.push_back({What::Cost, r.w.text("overturn.cost.title", {{"option", r.name(option)}}), r.tco(option),
                    r.w.money(flip), sentence(text), false, share});
}

void addWeights(const VerdictReading& r, const Margin& margin, std::vector<Overturning>& list) {
    for (const WeightFlip& flip : margin.weights) {
        const Criterion* criterion = r.dossier.criteria.find(flip.criterion);
        if (flip.status != FlipStatus::Flips || !flip.tieAt || !criterion)
            continue;
        const double now = criterion->weight.toDouble();
        const QString name = criterionName(r.w, r.dossier, flip.criterion);
        const QString at = r.w.number(*flip.tieAt, 2);
        const QString text = r.w.text(flip.tieAt->value < now ? "overturn.weight.below" : "overturn.weight.above",
                                      {{"criterion", name},
                                       {"flip", at},
                                       {"now", r.w.figure(criterion->weight)},
                                       {"other", r.name(margin.rival)},
                                       {"leader", r.name(margin.leader)}});
        list.push_back({What::Weight, r.w.text("overturn.weight.title", {{"criterion", name}}),
                        r.w.figure(criterion->weight), at, sentence(text), false,
                        std::fabs(flip.tieAt->value - now) / width(r.dossier.weightScale)});
    }
}

void addScore(const VerdictReading& r, const Margin& margin, const ScoreFlip& flip, bool ofLeader,
              std::vector<Overturning>& list) {
    const ScoreFlip::Move& move = ofLeader ? flip.leaderLowered : flip.rivalRaised;
    if (move.status != ScoreFlipStatus::Flips || !move.score || !flip.change)
        return;
    const QString criterion = criterionName(r.w, r.dossier, flip.criterion);
    const int moved = ofLeader ? margin.leader : margin.rival;
    const char* id = ofLeader ? (move.insideItsRange ? "overturn.score.leader_inside" : "overturn.score.leader")
                              : (move.insideItsRange ? "overturn.score.rival_inside" : "overturn.score.rival");
    const QString at = r.w.number(*move.score, 2);
    const QString now = r.score(moved, flip.criterion);
    const QString text = r.w.text(id, {{"leader", r.name(margin.leader)},
                                       {"other", r.name(margin.rival)},
                                       {"criterion", criterion},
                                       {"flip", at},
                                       {"now", now}});
    list.push_back({What::Score,
                    r.w.text("overturn.score.title", {{"criterion", criterion}, {"option", r.name(moved)}}), now, at,
                    sentence(text), move.insideItsRange, flip.change->value / width(r.dossier.scale)});
}

void addAllWeights(const VerdictReading& r, const Margin& margin, std::vector<Overturning>& list) {
    if (!margin.allWeightsWrongBy || margin.moveStatus == MoveStatus::LevelNow)
        return;
    const QString share = r.w.percent(*margin.allWeightsWrongBy, 0);
    const QString text = r.w.text(
        "overturn.all_weights", {{"share", share}, {"leader", r.name(margin.leader)}, {"other", r.name(margin.rival)}});
    list.push_back({What::AllWeights, r.w.text("overturn.all_weights.title"), QString(),
                    r.w.text("overturn.all_weights.flip", {{"share", share}}), sentence(text), false,
                    margin.allWeightsWrongBy->value});
}

// The nearest of each kind first, so that ten scores do not hide the dial; then the nearest of the rest.
std::vector<Overturning> selected(std::vector<Overturning> all, std::size_t atMost) {
    const auto nearer = [](const Overturning& x, const Overturning& y) { return x.nearness < y.nearness; };
    std::stable_sort(all.begin(), all.end(), nearer);
    std::vector<Overturning> chosen, rest;
    for (Overturning& each : all) {
        const bool isFirst =
            std::none_of(chosen.begin(), chosen.end(), [&](const Overturning& c) { return c.what == each.what; });
        (isFirst ? chosen : rest).push_back(std::move(each));
    }
    for (Overturning& each : rest)
        if (chosen.size() < atMost)
            chosen.push_back(std::move(each));
    std::stable_sort(chosen.begin(), chosen.end(), nearer);
    if (chosen.size() > atMost)
        chosen.resize(atMost);
    return chosen;
}

} // namespace

std::vector<Overturning> overturnings(const Wording& wording, const Assessment& assessment, int atMost) {
    const VerdictReading r(wording, assessment);
    const auto option = recommendedOption(assessment);
    const auto next = nextBestOption(assessment);
    std::vector<Overturning> list;
    if (!option || !next)
        return list;
    addDial(r, *option, list);
    addCost(r, *option, *next, list);
    for (const Margin& margin : assessment.matrix.margins) {
        // Whoever leads: the recommended option against any rival, or the next one against the recommended.
        const bool concerns = margin.leader == *option || (margin.leader == *next && margin.rival == *option);
        if (!concerns || r.sayTheSame(margin.leader, margin.rival))
            continue;
        addWeights(r, margin, list);
        for (const ScoreFlip& flip : margin.scores) {
            addScore(r, margin, flip, true, list);
            addScore(r, margin, flip, false, list);
        }
        addAllWeights(r, margin, list);
    }
    return selected(std::move(list), static_cast<std::size_t>(std::max(atMost, 0)));
}

} // namespace mailbilan
