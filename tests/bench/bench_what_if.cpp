// Every answer to "what if" for ten options over 36 months, beside one line chart of Qt Charts: all of them together
// are to take at most twice its time.
#include "bench.h"
#include "model/source_scenarios.h"
#include "qt_lines.h"

#include "charts/fonts.h"
#include "model/analysis/assessment.h"
#include "model/analysis/goal_seek.h"
#include "model/analysis/sensitivity.h"
#include "model/robustness/robustness.h"
#include "model/simulation/simulation.h"

#include <QApplication>

using namespace mailbilan;

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    loadFonts();
    QtLines yardstick;
    Dossier dossier = presetDossier("350", Country::DE);
    while (dossier.options.size() > 10)
        dossier.options.pop_back();
    const Assessment assessment = assess(dossier, "2026-11-25");
    const std::vector<bool>& eligible = assessment.recommendation.eligible;
    const auto axes = widestAxes(tornado(dossier)).value_or(MapAxes{"users.start", "labour.internal"});
    const std::vector<Measure> answers{{"exact evaluation, ten options", [&] { evaluateCosts(dossier); }},
                                       {"tornado, exact", [&] { tornado(dossier); }},
                                       {"map of two, 60 x 40",
                                        [&] {
                                            sensitivityMap(dossier, {axes.x, 60, {}, {}}, {axes.y, 40, {}, {}});
                                        }},
                                       {"simulation, 16,384 draws, one thread",
                                        [&] {
                                            simulate(dossier, eligible, {42, 16'384, 1});
                                        }},
                                       {"matrix robustness, 10,000 draws, one thread", [&] {
                                            evaluateRobustness(dossier, assessment.matrix, {10'000, 42, 1});
                                        }}};
    std::vector<Measure> measures{{"Qt Charts: ten lines of 36 points", [&] { yardstick.paint(); }}};
    measures.insert(measures.end(), answers.begin(), answers.end());
    measures.push_back({"all of them", [&] {
                            for (const Measure& answer : answers)
                                answer.run();
                        }});
    measures.push_back(
        {"map over users and growth, 60 x 40", [&] {
             sensitivityMap(dossier, {"users.start", 60, Figure(1), Figure(700)}, {"users.growth", 40, {}, {}});
         }});
    const Money tenth = Money::fromCents(assessment.costs.options[0].tco.cents() / 10 * 9);
    measures.push_back({"goal seek, a tenth less by an hourly rate", [&] {
                            seekGoal(dossier, "labour.internal", {GoalFigure::What::Tco, 0}, tenth);
                        }});
    measures.push_back({"goal seek, by users", [&] {
                            seekGoal(dossier, "users.start", {GoalFigure::What::Tco, 0}, tenth);
                        }});
    measure(std::move(measures), 21);
}
