#include "export/json_values.h"

namespace mailbilan {
namespace {

const char* name(WeightSetting setting) {
    switch (setting) {
    case WeightSetting::Fixed: return "fixed";
    case WeightSetting::PlusMinusOne: return "plus_minus_one";
    case WeightSetting::OrderOnly: return "order_only";
    case WeightSetting::Free: return "free";
    }
    return "";
}

const char* name(OtherMethod method) {
    switch (method) {
    case OtherMethod::Topsis: return "topsis";
    case OtherMethod::PrometheeII: return "promethee_2";
    case OtherMethod::WeightedProduct: return "weighted_product";
    }
    return "";
}

const std::string& id(const Dossier& dossier, int option) {
    return dossier.options[static_cast<std::size_t>(option)].id;
}

Json optionJson(const RobustnessCase& each, const OptionRobustness& option) {
    Json weights; // null: never first
    for (std::size_t c = 0; c < option.centralWeights.size(); ++c)
        weights[each.criteria[c]] = option.centralWeights[c];
    return {{"ranks", listOf(option.ranks)}, {"central_weights", weights}, {"confidence", toJson(option.confidence)}};
}

Json caseJson(const Dossier& dossier, const RobustnessCase& each) {
    Json options = Json::object(), pairs = Json::array();
    for (const OptionRobustness& option : each.options)
        options[id(dossier, option.option)] = optionJson(each, option);
    for (const PairRobustness& pair : each.pairs)
        pairs.push_back({{"a", id(dossier, pair.a)},
                         {"b", id(dossier, pair.b)},
                         {"ahead", toJson(pair.ahead)},
                         {"level", toJson(pair.level)},
                         {"always_ahead", pair.always}});
    return {{"weights", name(each.weights)},
            {"scores", each.scores == ScoreSetting::Fixed ? "fixed" : "in_ranges"},
            {"draws", each.draws},
            {"options", options},
            {"pairs", pairs},
            {"entropy_bits", each.entropy}};
}

Json methodJson(const Dossier& dossier, const std::vector<int>& eligible, const MethodCheck& check) {
    Json options = Json::object();
    for (std::size_t k = 0; k < eligible.size(); ++k)
        options[id(dossier, eligible[k])] = {{"figure", check.figures[k]}, {"rank", check.ranks[k]}};
    return {{"method", name(check.method)},
            {"options", options},
            {"leaders", optionIds(dossier, check.leaders)},
            {"disagrees", check.disagrees}};
}

} // namespace

Json robustnessJson(const Dossier& dossier, const Robustness& robustness) {
    Json cases = Json::array(), bounds = Json::object(), methods = Json::array();
    for (const RobustnessCase& each : robustness.cases)
        cases.push_back(caseJson(dossier, each));
    for (const ValueBounds& each : robustness.bounds)
        bounds[id(dossier, each.option)] = {{"low", toJson(each.low)}, {"high", toJson(each.high)}};
    for (const MethodCheck& check : robustness.otherMethods)
        methods.push_back(methodJson(dossier, robustness.eligible, check));
    return {{"cases", cases}, {"value_with_weights_plus_minus_one", bounds}, {"other_methods", methods}};
}

} // namespace mailbilan
