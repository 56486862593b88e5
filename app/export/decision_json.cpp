#include "export/json_values.h"

namespace mailbilan {
namespace {

const char* name(FlipStatus status) {
    switch (status) {
    case FlipStatus::Flips: return "flips";
    case FlipStatus::TieAtEnd: return "tie at the end of the scale";
    case FlipStatus::Above: return "above the scale";
    case FlipStatus::Below: return "below the scale";
    case FlipStatus::None: return "none";
    case FlipStatus::LevelNow: return "level now";
    }
    return "";
}

const char* name(ScoreFlipStatus status) {
    switch (status) {
    case ScoreFlipStatus::Flips: return "flips";
    case ScoreFlipStatus::TieAtEnd: return "tie at the end of the scale";
    case ScoreFlipStatus::BeyondScale: return "beyond the scale";
    case ScoreFlipStatus::None: return "none";
    case ScoreFlipStatus::LevelNow: return "level now";
    }
    return "";
}

const char* name(MoveStatus status) {
    switch (status) {
    case MoveStatus::Flips: return "flips";
    case MoveStatus::TieOnly: return "tie only";
    case MoveStatus::None: return "none";
    case MoveStatus::LevelNow: return "level now";
    }
    return "";
}

const char* name(VerdictWord word) {
    switch (word) {
    case VerdictWord::None: return "none";
    case VerdictWord::OnlyOne: return "only one";
    case VerdictWord::Clear: return "clear";
    case VerdictWord::TradeOff: return "trade-off";
    case VerdictWord::LeaningTo: return "leaning to";
    case VerdictWord::ClearAtThisDial: return "clear at this dial";
    case VerdictWord::Open: return "open";
    }
    return "";
}

Json range(const ValueRange& value) {
    return {{"low", toJson(value.low)}, {"middle", toJson(value.middle)}, {"high", toJson(value.high)}};
}

Json valueJson(const OptionValue& value) {
    return {{"eligible", value.eligible},
            {"value", range(value.value)},
            {"raw_points", range(value.rawPoints)},
            {"coverage", toJson(value.coverage)},
            {"missing", value.missing},
            {"value_over_scored_criteria_only", toJson(value.valueOverScored)},
            {"rank", toJson(value.rank)},
            {"rank_best", toJson(value.rankBest)},
            {"rank_worst", toJson(value.rankWorst)}};
}

Json pairJson(const Dossier& dossier, const PairFindings& pair) {
    return {{"a", optionId(dossier, pair.a)},
            {"b", optionId(dossier, pair.b)},
            {"ahead_even_in_its_worst_case", pair.aheadInWorstCase},
            {"at_least_level_in_its_worst_case", pair.levelInWorstCase},
            {"possibly_ahead", pair.possiblyAhead},
            {"dominates_for_any_weights", pair.dominates},
            {"ahead", toJson(pair.probabilityAhead)},
            {"level", toJson(pair.probabilityLevel)}};
}

Json moveJson(const ScoreFlip::Move& move) {
    return {{"score", toJson(move.score)}, {"status", name(move.status)}, {"inside_its_range", move.insideItsRange}};
}

Json contributions(const std::vector<Contribution>& list) {
    Json json = Json::object();
    for (const Contribution& each : list)
        json[each.criterion] = toJson(each.points);
    return json;
}

Json marginJson(const Dossier& dossier, const Margin& margin) {
    Json weights = Json::object(), scores = Json::object();
    for (const WeightFlip& flip : margin.weights)
        weights[flip.criterion] = {{"status", name(flip.status)},
                                   {"tie_at", toJson(flip.tieAt)},
                                   {"tie_at_share_of_all_weight", toJson(flip.tieAtShare)},
                                   {"next_whole_weight_that_flips", toJson(flip.nextWholeWeight)}};
    for (const ScoreFlip& flip : margin.scores)
        scores[flip.criterion] = {{"change", toJson(flip.change)},
                                  {"leader_lowered_to", moveJson(flip.leaderLowered)},
                                  {"rival_raised_to", moveJson(flip.rivalRaised)}};
    return {{"leader", optionId(dossier, margin.leader)},
            {"rival", optionId(dossier, margin.rival)},
            {"margin", toJson(margin.margin)},
            {"contributions", contributions(margin.sortedContributions)},
            {"one_weight", weights},
            {"one_score", scores},
            {"all_weights_wrong_by", toJson(margin.allWeightsWrongBy)},
            {"smallest_move_of_weight", {{"l1", toJson(margin.smallestMoveL1)}, {"status", name(margin.moveStatus)}}}};
}

Json stabilityJson(const Dossier& dossier, const LeaderStability& leader) {
    Json criteria = Json::object();
    for (const Stability& each : leader.criteria)
        criteria[each.criterion] = {{"share_now", toJson(each.shareNow)},
                                    {"from", toJson(each.from)},
                                    {"rival_below", optionId(dossier, each.rivalBelow)},
                                    {"reachable_below", each.reachableBelow},
                                    {"to", toJson(each.to)},
                                    {"rival_above", optionId(dossier, each.rivalAbove)},
                                    {"reachable_above", each.reachableAbove}};
    return {{"leader", optionId(dossier, leader.leader)},
            {"criteria", criteria},
            {"all_weights_wrong_by_smallest", toJson(leader.allWeightsWrongBySmallest)},
            {"smallest_move_of_weight_smallest", toJson(leader.smallestMoveL1Smallest)}};
}

Json requirementsJson(const OptionRequirements& requirements) {
    Json states = Json::object();
    for (const RequirementResult& result : requirements.results)
        states[result.requirement] = {
            {"state", nameOf(result.state)}, {"stated", result.stated}, {"part", result.part}};
    return {{"failed", requirements.failed}, {"to_be_clarified", requirements.toBeClarified}, {"states", states}};
}

Json dialIntervalsJson(const Dossier& dossier, const Recommendation& recommendation) {
    Json json = Json::object();
    for (std::size_t i = 0; i < recommendation.dialIntervals.size(); ++i) {
        const DialInterval& interval = recommendation.dialIntervals[i];
        json[dossier.options[i].id] = {{"from", toJson(interval.from)},
                                       {"to", toJson(interval.to)},
                                       {"preferred", !interval.from       ? "nowhere"
                                                     : interval.levelOnly ? "level"
                                                                          : "interval"}};
    }
    return json;
}

} // namespace

Json matrixJson(const Dossier& dossier, const MatrixResult& matrix) {
    Json options = Json::object(), pairs = Json::array(), margins = Json::array(), stability = Json::array();
    for (std::size_t i = 0; i < matrix.options.size(); ++i)
        options[dossier.options[i].id] = valueJson(matrix.options[i]);
    for (const PairFindings& pair : matrix.pairs)
        pairs.push_back(pairJson(dossier, pair));
    for (const Margin& margin : matrix.margins)
        margins.push_back(marginJson(dossier, margin));
    for (const LeaderStability& leader : matrix.stability)
        stability.push_back(stabilityJson(dossier, leader));
    return {{"leaders", optionIds(dossier, matrix.leaders)},
            {"options", options},
            {"pairs", pairs},
            {"margins", margins},
            {"stability", stability}};
}

Json verdictJson(const Dossier& dossier, const Verdict& verdict) {
    const auto perOption = [&](const std::vector<Exact>& list) {
        Json json = Json::object();
        for (std::size_t i = 0; i < list.size(); ++i)
            json[dossier.options[i].id] = toJson(list[i]);
        return json;
    };
    Json conditions = Json::array();
    for (const OpenCondition& condition : verdict.conditions)
        conditions.push_back(
            {{"what", condition.what == OpenCondition::What::MustHave ? "must_have" : "critical_check"},
             {"id", condition.id}});
    return {{"word", name(verdict.word)},
            {"basis", verdict.basis == VerdictBasis::LikelyCosts ? "likely_costs" : "common_draws"},
            {"option", optionId(dossier, verdict.option)},
            {"cheapest_option", optionId(dossier, verdict.cheapest)},
            {"best_option", optionId(dossier, verdict.best)},
            {"conditional", verdict.conditional},
            {"coverage_allows_clear", verdict.coverageAllowsClear},
            {"generic_price", verdict.genericPrice},
            {"cheapest", perOption(verdict.probabilityCheapest)},
            {"best", perOption(verdict.probabilityBest)},
            {"preferred_at_dial", perOption(verdict.probabilityPreferred)},
            {"conditions", conditions}};
}

Json recommendationJson(const Dossier& dossier, const Recommendation& recommendation) {
    Json perOption = Json::object(), switches = Json::array();
    for (std::size_t i = 0; i < dossier.options.size(); ++i)
        perOption[dossier.options[i].id] = {{"eligible", static_cast<bool>(recommendation.eligible[i])},
                                            {"cost_per_user_month", toJson(recommendation.costPerUserMonth[i])},
                                            {"net", toJson(recommendation.net[i])},
                                            {"must_haves", requirementsJson(recommendation.requirements[i])}};
    for (const DialSwitch& each : recommendation.dialSwitches)
        switches.push_back(
            {{"a", optionId(dossier, each.a)}, {"b", optionId(dossier, each.b)}, {"at", toJson(each.at)}});
    Json without{{"leaders", optionIds(dossier, recommendation.leadersWithoutOverlaps)},
                 {"recommended", optionIds(dossier, recommendation.recommendedWithoutOverlaps)}};
    if (recommendation.hasOverlaps)
        without["matrix"] = matrixJson(dossier, recommendation.matrixWithoutOverlaps);
    return {{"verdict", verdictJson(dossier, recommendation.verdict)},
            {"recommended", optionIds(dossier, recommendation.recommended)},
            {"cheapest", optionIds(dossier, recommendation.cheapest)},
            {"efficient", optionIds(dossier, recommendation.efficient)},
            {"efficient_but_preferred_nowhere", optionIds(dossier, recommendation.efficientButPreferredNowhere)},
            {"board", optionIds(dossier, recommendation.board)},
            {"ranking", optionIds(dossier, recommendation.ranking)},
            {"options", perOption},
            {"dial_intervals", dialIntervalsJson(dossier, recommendation)},
            {"switching_values", switches},
            {"has_criteria_that_overlap_with_costs", recommendation.hasOverlaps},
            {"without_criteria_that_overlap_with_costs", without}};
}

} // namespace mailbilan
