// Results of the decision room in the words of data/decision/matrix-examples.json, and the comparison with them.
#pragma once

#include "model/neutral_matrix.h"

#include <cmath>

namespace mailbilan::test {

using Json = nlohmann::ordered_json;

inline Json neutral(const Exact& value) { return {{"exact", value.fraction}, {"decimal", value.value}}; }
inline Json neutral(const std::optional<Exact>& value) { return value ? neutral(*value) : Json(nullptr); }
inline Json neutral(const std::optional<int>& value) { return value ? Json(*value) : Json(nullptr); }
inline Json neutral(const ValueRange& range) {
    return {{"low", neutral(range.low)}, {"middle", neutral(range.middle)}, {"high", neutral(range.high)}};
}

inline const char* word(FlipStatus status) {
    switch (status) {
    case FlipStatus::Flips: return "flips";
    case FlipStatus::TieAtEnd: return "tie at the end of the scale";
    case FlipStatus::Above: return "above the scale";
    case FlipStatus::Below: return "below the scale";
    case FlipStatus::LevelNow: return "level now";
    case FlipStatus::None: break;
    }
    return "none";
}
inline const char* word(ScoreFlipStatus status) {
    switch (status) {
    case ScoreFlipStatus::Flips: return "flips";
    case ScoreFlipStatus::TieAtEnd: return "tie at the end of the scale";
    case ScoreFlipStatus::BeyondScale: return "beyond the scale";
    case ScoreFlipStatus::LevelNow: return "level now";
    case ScoreFlipStatus::None: break;
    }
    return "none";
}
inline const char* word(MoveStatus status) {
    switch (status) {
    case MoveStatus::Flips: return "flips";
    case MoveStatus::TieOnly: return "tie only";
    case MoveStatus::LevelNow: return "level now";
    case MoveStatus::None: break;
    }
    return "none";
}
inline const char* word(VerdictWord verdict) {
    switch (verdict) {
    case VerdictWord::OnlyOne: return "only one";
    case VerdictWord::Clear: return "clear";
    case VerdictWord::TradeOff: return "trade-off";
    case VerdictWord::LeaningTo: return "leaning to";
    case VerdictWord::ClearAtThisDial: return "clear at this dial";
    case VerdictWord::Open: return "open";
    case VerdictWord::None: break;
    }
    return "none";
}

// The names of options stand in for their indexes.
class NeutralResults {
public:
    explicit NeutralResults(const NeutralMatrix& matrix) : input_(matrix) {}

    Json all() const {
        Json result = matrix(false);
        result["without_criteria_that_overlap_with_costs"] = matrix(true);
        if (input_.hasCosts)
            addRecommendation(result, input_.recommendation());
        return result;
    }

private:
    const std::string& name(int option) const { return input_.dossier.options[static_cast<std::size_t>(option)].id; }
    Json name(const std::optional<int>& option) const { return option ? Json(name(*option)) : Json(nullptr); }
    Json names(const std::vector<int>& options) const {
        Json list = Json::array();
        for (const int option : options)
            list.push_back(name(option));
        return list;
    }

    Json matrix(bool withoutOverlaps) const {
        const MatrixResult result = input_.matrix(withoutOverlaps);
        Json json;
        json["leaders"] = names(result.leaders);
        for (std::size_t i = 0; i < result.options.size(); ++i)
            json["options"][name(static_cast<int>(i))] = option(result.options[i], input_.requirements[i]);
        addPairs(json, input_.matrix(Grades::Continuous, withoutOverlaps), "continuous");
        if (isWhole())
            addPairs(json, input_.matrix(Grades::Whole, withoutOverlaps), "whole");
        for (const Margin& margin : result.margins)
            json["margins"][name(margin.leader)][name(margin.rival)] = neutralMargin(margin);
        for (const LeaderStability& leader : result.stability)
            addStability(json, leader);
        return json;
    }

    bool isWhole() const {
        for (const Option& option : input_.dossier.options)
            for (const auto& [criterion, score] : option.scores)
                if ((score.low.text() + score.high.text()).find('.') != std::string::npos)
                    return false;
        return true;
    }

    static Json option(const OptionValue& value, const OptionRequirements& requirements) {
        return {{"eligible", value.eligible},
                {"value", neutral(value.value)},
                {"raw_points", neutral(value.rawPoints)},
                {"coverage", neutral(value.coverage)},
                {"value_over_scored_criteria_only", neutral(value.valueOverScored)},
                {"rank_best", neutral(value.rankBest)},
                {"rank_worst", neutral(value.rankWorst)},
                {"failed_must_haves", requirements.failed},
                {"must_haves_to_be_clarified", requirements.toBeClarified}};
    }

    void addPairs(Json& json, const MatrixResult& result, const char* grades) const {
        for (const PairFindings& pair : result.pairs) {
            Json& entry = json["pairs"][name(pair.a)][name(pair.b)];
            entry["ahead_even_in_its_worst_case"] = pair.aheadInWorstCase;
            entry["possibly_ahead"] = pair.possiblyAhead;
            entry["dominates_for_any_weights"] = pair.dominates;
            entry[grades] = {{"ahead", neutral(pair.probabilityAhead)}, {"level", neutral(pair.probabilityLevel)}};
        }
    }

    static Json move(const ScoreFlip::Move& move) {
        return {
            {"score", neutral(move.score)}, {"status", word(move.status)}, {"inside_its_range", move.insideItsRange}};
    }

    static Json neutralMargin(const Margin& margin) {
        Json json{
            {"margin", neutral(margin.margin)},
            {"all_weights_wrong_by", neutral(margin.allWeightsWrongBy)},
            {"smallest_move_of_weight", {{"l1", neutral(margin.smallestMoveL1)}, {"status", word(margin.moveStatus)}}}};
        for (const Contribution& contribution : margin.contributions)
            json["contributions"][contribution.criterion] = neutral(contribution.points);
        for (const WeightFlip& flip : margin.weights)
            json["one_weight"][flip.criterion] = {{"tie_at", neutral(flip.tieAt)},
                                                  {"status", word(flip.status)},
                                                  {"next_whole_weight_that_flips", neutral(flip.nextWholeWeight)},
                                                  {"tie_at_share_of_all_weight", neutral(flip.tieAtShare)}};
        for (const ScoreFlip& flip : margin.scores)
            json["one_score"][flip.criterion] = {{"change", neutral(flip.change)},
                                                 {"leader_lowered_to", move(flip.leaderLowered)},
                                                 {"rival_raised_to", move(flip.rivalRaised)}};
        return json;
    }

    void addStability(Json& json, const LeaderStability& leader) const {
        json["all_weights_wrong_by_smallest"][name(leader.leader)] = neutral(leader.allWeightsWrongBySmallest);
        json["smallest_move_of_weight_smallest"][name(leader.leader)] = neutral(leader.smallestMoveL1Smallest);
        for (const Stability& stability : leader.criteria)
            json["stability"][name(leader.leader)][stability.criterion] = {
                {"share_now", neutral(stability.shareNow)},
                {"from", neutral(stability.from)},
                {"rival_below", name(stability.rivalBelow)},
                {"reachable_below", stability.reachableBelow},
                {"to", neutral(stability.to)},
                {"rival_above", name(stability.rivalAbove)},
                {"reachable_above", stability.reachableAbove}};
    }

    void addRecommendation(Json& json, const Recommendation& result) const {
        Json& cost = json["cost_and_value"];
        cost["efficient"] = names(result.efficient);
        cost["efficient_but_preferred_nowhere"] = names(result.efficientButPreferredNowhere);
        cost["recommended"] = names(result.recommended);
        for (std::size_t i = 0; i < result.net.size(); ++i) {
            const std::string& option = name(static_cast<int>(i));
            const DialInterval& interval = result.dialIntervals[i];
            cost["nets"][option] = neutral(result.net[i]);
            cost["dial_intervals"][option] = {{"from", neutral(interval.from)},
                                              {"to", neutral(interval.to)},
                                              {"preferred", !interval.from       ? "nowhere"
                                                            : interval.levelOnly ? "level only"
                                                                                 : "interval"}};
        }
        for (const DialSwitch& at : result.dialSwitches) {
            cost["switching_values"][name(at.a)][name(at.b)] = neutral(at.at);
            cost["switching_values"][name(at.b)][name(at.a)] = neutral(at.at);
        }
        json["verdict"] = verdict(result.verdict);
    }

    Json verdict(const Verdict& verdict) const {
        Json json{{"word", word(verdict.word)},
                  {"option", name(verdict.option)},
                  {"conditional", verdict.conditional},
                  {"coverage_allows_clear", verdict.coverageAllowsClear}};
        for (std::size_t i = 0; i < verdict.probabilityBest.size(); ++i) {
            const std::string& option = name(static_cast<int>(i));
            json["best"][option] = neutral(verdict.probabilityBest[i]);
            json["cheapest"][option] = neutral(verdict.probabilityCheapest[i]);
            json["preferred_at_dial"][option] = neutral(verdict.probabilityPreferred[i]);
        }
        return json;
    }

    const NeutralMatrix& input_;
};

// Every expected figure, in place of the actual ones: exact text, decimals to twelve digits. Says where they differ.
inline QStringList differences(const Json& expected, const Json& actual, const std::string& place = "") {
    const QString at = QString::fromStdString(place);
    if (expected.is_object()) {
        QStringList found;
        for (const auto& [key, value] : expected.items()) {
            if (!actual.is_object() || !actual.contains(key))
                found << at + "/" + QString::fromStdString(key) + " is missing";
            else
                found << differences(value, actual.at(key), place + "/" + key);
        }
        return found;
    }
    const bool same = expected.is_number_float()
                          ? actual.is_number() && std::abs(actual.get<double>() - expected.get<double>()) <=
                                                      1e-11 * std::max(1.0, std::abs(expected.get<double>()))
                          : expected == actual;
    if (same)
        return {};
    return {QStringLiteral("%1 is %2 instead of %3")
                .arg(at, QString::fromStdString(actual.dump()), QString::fromStdString(expected.dump()))};
}

} // namespace mailbilan::test
