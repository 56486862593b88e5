#include "export/goal_json.h"

#include "export/json_values.h"

#include <array>

namespace mailbilan {
namespace {

using What = GoalFigure::What;

Json figureJson(const Dossier& dossier, const GoalFigure& figure) {
    Json json{{"what", goalFigureNames()[static_cast<std::size_t>(figure.what)]},
              {"option", optionId(dossier, figure.option)}};
    if (figure.what == What::Difference)
        json["other"] = optionId(dossier, figure.other);
    if (figure.what == What::Year)
        json["year"] = figure.year + 1;
    if (figure.what == What::PresentValue)
        json["convention"] = nameOf(figure.convention);
    return json;
}

Json pointJson(const GoalPoint& point) { return {{"value", point.value.text()}, {"reached", toJson(point.reached)}}; }

} // namespace

std::span<const std::string_view> goalFigureNames() {
    static constexpr std::array<std::string_view, 9> names{
        "tco", "per_user_month", "amortised", "present_value", "capex", "opex", "year", "difference", "net"};
    return names;
}

std::string goalJson(const Dossier& dossier, const std::string& assumption, const GoalFigure& figure, Money target,
                     const GoalSeek& seek) {
    Json solutions = Json::array();
    for (const GoalSolution& solution : seek.solutions) {
        Json json = pointJson(solution.at);
        json["beyond"] = solution.beyond ? pointJson(*solution.beyond) : Json();
        solutions.push_back(json);
    }
    const Json json{{"format", "mailbilan-goal/1"},
                    {"assumption", assumption},
                    {"likely", dossier.assumptions.find(assumption)->value.likely.text()},
                    {"from", seek.from.text()},
                    {"to", seek.to.text()},
                    {"figure", figureJson(dossier, figure)},
                    {"target", toJson(target)},
                    {"now", toJson(seek.now)},
                    {"moves", seek.moves},
                    {"reached", seek.reached()},
                    {"solutions", solutions}};
    return json.dump(2) + "\n";
}

} // namespace mailbilan
