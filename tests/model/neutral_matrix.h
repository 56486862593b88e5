// Turns the neutral cases of data/decision/matrix-examples.json into a dossier with costs.
#pragma once

#include "model/decision/recommendation.h"

#include <QtTest>
#include <nlohmann/json.hpp>

#include <fstream>

namespace mailbilan::test {

// Numbers keep their decimal digits: nlohmann writes a double with the fewest that name it.
inline Figure figureOf(const nlohmann::ordered_json& value) {
    return Figure::parse(value.is_string() ? value.get<std::string>() : value.dump()).value();
}

inline Scale scaleOf(const nlohmann::ordered_json& value) { return {figureOf(value.at(0)), figureOf(value.at(1))}; }

inline std::optional<Score> scoreOf(const nlohmann::ordered_json& value) {
    if (value.is_null())
        return std::nullopt;
    Score score;
    score.low = figureOf(value.is_array() ? value.at(0) : value);
    score.high = figureOf(value.is_array() ? value.at(1) : value);
    return score;
}

inline RequirementState stateOf(const std::string& word) {
    if (word == "met")
        return RequirementState::Met;
    return word == "failed" ? RequirementState::Failed : RequirementState::ToBeClarified;
}

inline Model modelOf(const std::string& option) {
    if (option == "self-hosted")
        return Model::SelfHosted;
    return option == "hybrid" ? Model::Hybrid : Model::Managed;
}

struct NeutralMatrix {
    Dossier dossier;
    CostResult costs;
    std::vector<OptionRequirements> requirements;
    std::vector<bool> eligible; // by must-haves alone where the case has no costs
    bool hasCosts = false;

    int option(const std::string& id) const { return dossier.options.indexOf(id); }
    MatrixResult matrix(bool withoutOverlaps = false) const {
        return evaluateMatrix(dossier, eligible, withoutOverlaps);
    }
    MatrixResult matrix(Grades grades, bool withoutOverlaps = false) const {
        Dossier other = dossier;
        other.grades = grades;
        return evaluateMatrix(other, eligible, withoutOverlaps);
    }
    Recommendation recommendation() const { return recommend(dossier, costs, matrix(), requirements); }
};

// One user over 36 months.
inline OptionCosts costsOf(const std::string& option, const Figure& perUserMonth) {
    OptionCosts costs;
    costs.option = option;
    costs.userMonths = 36;
    costs.tco = Money::rounded(Decimal(perUserMonth) * Decimal(36)).value();
    return costs;
}

inline void addOption(NeutralMatrix& matrix, const std::string& id, const nlohmann::ordered_json& input) {
    Option option;
    option.id = id;
    option.model = modelOf(id);
    for (const auto& [criterion, score] : input.at("scores").items())
        if (const auto range = scoreOf(score))
            option.scores[criterion] = *range;
    if (input.contains("must_haves")) {
        for (const auto& [name, state] : input.at("must_haves").items()) {
            if (!matrix.dossier.requirements.find(name)) {
                Requirement requirement;
                requirement.id = name;
                matrix.dossier.requirements.push_back(requirement);
            }
            option.requirements[name].state = stateOf(state.get<std::string>());
        }
    }
    matrix.dossier.options.push_back(option);
    if (input.contains("cost_per_user_month")) {
        matrix.hasCosts = true;
        matrix.costs.options.push_back(costsOf(id, figureOf(input.at("cost_per_user_month"))));
    }
}

inline NeutralMatrix neutralMatrix(const nlohmann::ordered_json& input) {
    NeutralMatrix matrix;
    Dossier& dossier = matrix.dossier;
    dossier.scale = scaleOf(input.at("scale"));
    dossier.weightScale = scaleOf(input.at("weight_scale"));
    dossier.grades = input.value("grades", "continuous") == "whole" ? Grades::Whole : Grades::Continuous;
    if (input.contains("dial"))
        dossier.dial = figureOf(input.at("dial"));
    for (const auto& [id, entry] : input.at("criteria").items()) {
        Criterion criterion;
        criterion.id = id;
        criterion.weight = figureOf(entry.at("weight"));
        criterion.overlapsWithCosts = entry.value("overlaps_with_costs", false);
        dossier.criteria.push_back(criterion);
    }
    for (const auto& [id, entry] : input.at("options").items())
        addOption(matrix, id, entry);
    matrix.requirements = evaluateRequirements(dossier);
    for (const OptionRequirements& option : matrix.requirements)
        matrix.eligible.push_back(option.passes());
    return matrix;
}

inline nlohmann::ordered_json decisionCase(const char* file) {
    std::ifstream stream(std::string(MAILBILAN_TEST_DATA "/decision/") + file);
    return nlohmann::ordered_json::parse(stream);
}

} // namespace mailbilan::test
