// Risk: how far the costs may lie, what moves them, how sure the choice is and what would overturn it.
#include "charts/build_what_if.h"
#include "model/analysis/flips.h"
#include "model/analysis/thresholds.h"
#include "report/figures.h"
#include "text/uncertainty.h"

namespace mailbilan::report {
namespace {

ChartBlock gridFigure(ChanceGrid grid) {
    const double height = grid.height(ChartInk::paper()) * pointsPerPixel;
    return figureOf(std::move(grid), height);
}

void addSpread(const Writing& t, const Options& options, std::vector<Block>& blocks) {
    const Wording& w = t.w;
    DistributionsChart chart = distributionsChart(t.a, w, t.draws.simulation, options);
    if (chart.panels.empty())
        return;
    Table table;
    table.columns = {textColumn(w.text("report.option"))};
    for (qsizetype column = 1; column < chart.words.table.heads.size(); ++column)
        table.columns.append(numberColumn(chart.words.table.heads[column]));
    for (std::size_t i = 0; i < chart.panels.size(); ++i) {
        QList<Cell> cells{t.optionCell(chart.panels[i].look.index)};
        for (qsizetype column = 1; column < chart.words.table.rows[i].size(); ++column)
            cells.append(Cell(chart.words.table.rows[i][column]));
        table.rows.append(row(cells));
    }
    const double height = 30 + 45 * static_cast<double>(chart.panels.size());
    blocks.push_back(KeepTogether{
        {Heading{w.text("report.risk.spread", {{"basis", t.basis()}}), 2}, figureOf(std::move(chart), height)}});
    blocks.push_back(table);
    blocks.push_back(Paragraph{w.text("report.risk.spread_note", {{"draws", w.whole(t.draws.simulation.draws)},
                                                                  {"seed", QString::number(t.draws.simulation.seed)}}),
                               Voice::Note});
}

void addChances(const Writing& t, const Options& options, std::vector<Block>& blocks) {
    const Wording& w = t.w;
    blocks.push_back(KeepTogether{{Heading{w.text("charts.chances.title"), 2},
                                   gridFigure(chancesGrid(t.a, w, t.draws.verdict, options)),
                                   Paragraph{w.text("report.risk.chances_note"), Voice::Note}}});
    if (CurvesChart dial = dialChart(t.a, w, t.draws.verdict, options); !dial.curves.empty())
        blocks.push_back(KeepTogether{{Heading{dial.title(), 2}, figureOf(std::move(dial), 170),
                                       Paragraph{w.text("report.risk.dial_note"), Voice::Note}}});
    if (ChanceGrid grid = findOutGrid(t.a, w, t.draws.verdict); !grid.rows.empty())
        blocks.push_back(KeepTogether{{Heading{grid.title(), 2}, gridFigure(std::move(grid))}});
}

void addTornado(const Writing& t, std::vector<Block>& blocks) {
    TornadoChart chart = marginTornado(t.a, t.w, tornado(t.dossier()), 10);
    if (chart.rows.empty())
        return;
    const double height = chart.height(ChartInk::paper()) * pointsPerPixel * 0.85;
    blocks.push_back(KeepTogether{{Heading{chart.title(), 2}, figureOf(std::move(chart), height),
                                   Paragraph{t.w.text("report.risk.tornado_note"), Voice::Note}}});
}

void addUsers(const Writing& t, const Options& options, std::vector<Block>& blocks) {
    const std::vector<UserBand> bands = eligibleByUsers(t.dossier());
    std::vector<std::int64_t> limits;
    for (const UserBand& band : bands)
        limits.push_back(band.from);
    const UserCosts costs = costsByUsers(t.dossier(), 1, usersShown(t.dossier(), bands), 60, limits);
    CurvesChart chart = usersChart(t.a, t.w, bands, costs, options);
    Options drawn;
    for (const Curve& curve : chart.curves)
        drawn.push_back(curve.look.index);
    if (drawn.empty())
        return;
    KeyStrip key = keyStrip(t.a, t.w, drawn);
    const double keyHeight = key.height(504.6 / pointsPerPixel, ChartInk::paper()) * pointsPerPixel;
    blocks.push_back(KeepTogether{
        {Heading{chart.title(), 2}, figureOf(std::move(chart), 180), figureOf(std::move(key), keyHeight)}});
}

void addNearest(const Writing& t, const Flips& turns, std::vector<Block>& blocks) {
    constexpr std::size_t most = 8;
    const Wording& w = t.w;
    blocks.push_back(Heading{w.text("what_if.nearest"), 2});
    if (const QString none = noChangeSentence(w, turns); !none.isEmpty()) {
        blocks.push_back(Paragraph{none});
        return;
    }
    Table table;
    table.columns = {textColumn(w.text("report.risk.change"), 2), numberColumn(w.text("report.risk.now")),
                     numberColumn(w.text("report.risk.at")), numberColumn(w.text("report.risk.distance")),
                     textColumn(w.text("report.risk.outcome"), 1.4)};
    for (std::size_t i = 0; i < turns.nearest.size() && i < most; ++i) {
        const ChangeText text = changeText(w, t.a, turns.nearest[i]);
        table.rows.append(
            row({Cell(text.title), Cell(text.now), Cell(bold(text.at)), Cell(text.distance), Cell(text.outcome)}));
    }
    blocks.push_back(table);
    blocks.push_back(Paragraph{w.text("report.risk.nearest_note"), Voice::Note});
}

// Those that flip in a table, the others by name below it.
void addFlips(const Writing& t, const Flips& turns, std::vector<Block>& blocks) {
    const Wording& w = t.w;
    Table table;
    table.columns = {textColumn(w.text("charts.head.assumption"), 2), numberColumn(w.text("report.risk.now"))};
    for (const char* head : {"what_if.head.cheapest_below", "what_if.head.cheapest_above", "what_if.head.choice_below",
                             "what_if.head.choice_above"})
        table.columns.append(numberColumn(w.text(head).replace(u'\n', u' ')));
    QStringList unmoved;
    for (const AssumptionFlips& each : turns.assumptions) {
        const Assumption* assumption = t.dossier().assumptions.find(each.assumption);
        if (!each.any() || !assumption) {
            unmoved << assumptionName(w, t.dossier(), each.assumption);
            continue;
        }
        QList<Cell> cells{Cell(nameWithUnit(w, t.dossier(), each.assumption)), Cell(w.value(*assumption, each.likely))};
        for (const auto& flip : {each.cheapestBelow, each.cheapestAbove, each.recommendedBelow, each.recommendedAbove})
            cells.append(Cell(flipText(w, t.a, each.assumption, flip)));
        table.rows.append(row(cells));
    }
    if (table.rows.isEmpty())
        return;
    blocks.push_back(Heading{w.text("report.risk.flips"), 2});
    blocks.push_back(table);
    blocks.push_back(Paragraph{unmoved.isEmpty()
                                   ? w.text("report.risk.flips_note_all")
                                   : w.text("report.risk.flips_note", {{"names", listedQuoted(w, unmoved)}}),
                               Voice::Note});
}

// How often each option comes first, by what is held of the weights.
Table firstRanks(const Writing& t, const Robustness& robustness, const Options& options) {
    Table table;
    table.columns = {textColumn(t.w.text("report.risk.weights"), 1)};
    for (const int option : options)
        table.columns.append(optionColumn(t, option, ColumnKind::Number));
    for (const WeightSetting setting : allWeightSettings) {
        const RobustnessCase* found = robustness.find(setting, ScoreSetting::InRanges);
        if (!found)
            continue;
        QList<Cell> cells{Cell(weightSettingName(t.w, setting))};
        for (const int option : options) {
            const OptionRobustness* each = found->find(option);
            cells.append(Cell(each && !each->ranks.empty() ? chanceText(t.w, each->ranks.front()) : t.dash()));
        }
        table.rows.append(row(cells));
    }
    return table;
}

void addRobustness(const Writing& t, const Options& options, std::vector<Block>& blocks) {
    const Wording& w = t.w;
    const Robustness robustness =
        evaluateRobustness(t.dossier(), t.a.matrix, {t.draws.simulation.draws, t.dossier().seed, t.settings.threads});
    const Table table = firstRanks(t, robustness, options);
    if (table.rows.isEmpty())
        return;
    blocks.push_back(Heading{w.text("report.risk.robustness"), 2});
    blocks.push_back(
        Paragraph{(robustnessSentences(w, t.a, robustness) + otherMethodsSentences(w, t.a, robustness)).join(u' ')});
    blocks.push_back(table);
    blocks.push_back(Paragraph{w.text("report.risk.robustness_note"), Voice::Note});
    if (const RobustnessCase* drawn = robustness.find(WeightSetting::Fixed, ScoreSetting::InRanges))
        blocks.push_back(
            KeepTogether{{Heading{w.text("report.risk.ranks"), 2}, gridFigure(ranksGrid(t.a, w, *drawn, options))}});
}

} // namespace

Section riskSection(const Writing& t, const QString& number) {
    const Wording& w = t.w;
    Section section{number, w.text("report.risk.title"), {}};
    const Options options = contendingOptions(w, t.a);
    if (options.empty()) {
        section.blocks.push_back(Paragraph{w.text("report.risk.nobody"), Voice::Lead});
        return section;
    }
    section.blocks.push_back(
        Paragraph{w.text("report.risk.lead", {{"headline", verdictHeadlineAlone(w, t.a)}}), Voice::Lead});
    section.blocks.push_back(Paragraph{uncertaintySentences(w, t.a, t.draws.verdict).join(u' ')});
    addChances(t, options, section.blocks);
    addSpread(t, options, section.blocks);
    addTornado(t, section.blocks);
    addUsers(t, options, section.blocks);
    const Flips turns = flips(t.dossier());
    addNearest(t, turns, section.blocks);
    addFlips(t, turns, section.blocks);
    addRobustness(t, options, section.blocks);
    return section;
}

} // namespace mailbilan::report
