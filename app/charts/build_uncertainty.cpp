#include "charts/build_what_if.h"
#include "charts/build_words.h"
#include "text/what_if.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mailbilan {
namespace {

QString costText(const Wording& wording, double cost) { return wording.number(cost, 2); }

// Without the ends of long tails, which would take the room from all the rest.
void takeBins(DistributionPanel& panel, const Histogram& histogram) {
    constexpr double leftOut = 0.002; // of all draws, at either end
    const auto& counts = histogram.counts;
    const double all = static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}));
    std::size_t first = 0, last = counts.size();
    for (double cut = 0; first + 1 < last && cut + static_cast<double>(counts[first]) <= leftOut * all; ++first)
        cut += static_cast<double>(counts[first]);
    for (double cut = 0; first + 1 < last && cut + static_cast<double>(counts[last - 1]) <= leftOut * all; --last)
        cut += static_cast<double>(counts[last - 1]);
    const double width = (histogram.to - histogram.from) / static_cast<double>(counts.size());
    panel.from = histogram.from + width * static_cast<double>(first);
    panel.to = histogram.from + width * static_cast<double>(last);
    for (std::size_t bin = first; bin < last; ++bin)
        panel.counts.push_back(static_cast<double>(counts[bin]));
}

DistributionPanel panelOf(const Assessment& assessment, const Wording& wording, int option, const Spread& spread) {
    DistributionPanel panel;
    panel.look = optionLook(assessment, wording, option);
    takeBins(panel, spread.histogram);
    panel.p10 = spread.p10.value;
    panel.p50 = spread.p50.value;
    panel.p90 = spread.p90.value;
    const auto quantile = [&](const char* name, const Estimate& at) {
        return wording.text("charts.distributions.quantile",
                            {{"name", QString::fromLatin1(name)}, {"cost", costText(wording, at.value)}});
    };
    panel.p10Text = quantile("P10", spread.p10);
    panel.p50Text = quantile("P50", spread.p50);
    panel.p90Text = quantile("P90", spread.p90);
    panel.readOut = wording.text("charts.distributions.read", {{"option", lettered(panel.look)},
                                                               {"p10", costText(wording, spread.p10.value)},
                                                               {"p50", costText(wording, spread.p50.value)},
                                                               {"p90", costText(wording, spread.p90.value)},
                                                               {"mean", costText(wording, spread.mean.value)},
                                                               {"error", wording.number(spread.mean.error, 2)}});
    return panel;
}

ChanceCell chanceCell(const Wording& wording, const Chance& chance, const QString& row, const QString& head) {
    const QString text = chanceText(wording, chance);
    return {chance.value, chance.error, text, false,
            wording.text("charts.chances.read", {{"option", row}, {"head", head}, {"chance", text}})};
}

// The largest of each of the first columns is bold; the table and the description follow from the rows.
void finish(ChanceGrid& grid, std::size_t boldColumns) {
    for (std::size_t column = 0; column < boldColumns && column < static_cast<std::size_t>(grid.heads.size());
         ++column) {
        double largest = 0;
        for (const ChanceRow& row : grid.rows)
            largest = std::max(largest, row.cells[column].share.value_or(0));
        for (ChanceRow& row : grid.rows)
            row.cells[column].strong = largest > 0 && row.cells[column].share == largest;
    }
    grid.words.table.heads = QStringList{grid.rowsHead} + grid.heads;
    QStringList sentences;
    for (const ChanceRow& row : grid.rows) {
        QStringList cells{row.look ? lettered(*row.look) : row.label};
        for (const ChanceCell& cell : row.cells) {
            cells << cell.text;
            sentences << cell.readOut;
        }
        grid.words.table.rows.push_back(cells);
    }
    sentences.removeAll(QString());
    grid.words.description = sentences.join(u'\n');
}

Options orContending(const Assessment& assessment, const Wording& wording, const Options& options) {
    return options.empty() ? contendingOptions(wording, assessment) : options;
}

// What the verdict counts for an option: a share of its draws.
Chance counted(const UncertainVerdict& verdict, const std::vector<Exact>& shares, int option) {
    const double hits = shares[static_cast<std::size_t>(option)].value * static_cast<double>(verdict.draws);
    return estimated(std::llround(hits), verdict.draws);
}

ChanceRow optionRow(const Assessment& assessment, const Wording& wording, int option) {
    const OptionLook look = optionLook(assessment, wording, option);
    return {look.name, look, {}};
}

} // namespace

DistributionsChart distributionsChart(const Assessment& assessment, const Wording& wording,
                                      const Simulation& simulation, const Options& options) {
    DistributionsChart chart;
    chart.words.title = wording.text("charts.distributions.title");
    const QString unit = wording.currencySymbol();
    chart.words.table.heads << wording.text("charts.head.option") << wording.text("charts.head.p10", {{"unit", unit}})
                            << wording.text("charts.head.p50", {{"unit", unit}})
                            << wording.text("charts.head.p90", {{"unit", unit}})
                            << wording.text("charts.head.mean", {{"unit", unit}});
    double low = 0, high = 0;
    QStringList sentences;
    for (const int option : orContending(assessment, wording, options)) {
        const auto& spread = simulation.options[static_cast<std::size_t>(option)].perUserMonth;
        if (!spread)
            continue;
        chart.panels.push_back(panelOf(assessment, wording, option, *spread));
        const DistributionPanel& panel = chart.panels.back();
        low = chart.panels.size() == 1 ? panel.from : std::min(low, panel.from);
        high = std::max(high, panel.to);
        chart.words.table.rows.push_back({lettered(panel.look), costText(wording, panel.p10),
                                          costText(wording, panel.p50), costText(wording, panel.p90),
                                          costText(wording, spread->mean.value)});
        sentences << panel.readOut;
    }
    chart.cost = axisOf(niceScale(low, high), numbers(wording),
                        wording.text("charts.distributions.axis",
                                     {{"currency", unit}, {"vat", vatBasis(wording, *assessment.dossier)}}));
    chart.words.description = sentences.join(u'\n');
    return chart;
}

std::vector<CostQuantiles> costQuantiles(const Simulation& simulation) {
    std::vector<CostQuantiles> quantiles;
    for (std::size_t option = 0; option < simulation.options.size(); ++option)
        if (const auto& spread = simulation.options[option].perUserMonth)
            quantiles.push_back({static_cast<int>(option), spread->p10.value, spread->p90.value});
    return quantiles;
}

ChanceGrid chancesGrid(const Assessment& assessment, const Wording& wording, const UncertainVerdict& verdict,
                       const Options& wanted) {
    ChanceGrid grid;
    grid.words.title = wording.text("charts.chances.title");
    grid.rowsHead = wording.text("charts.head.option");
    const Dossier& dossier = *assessment.dossier;
    grid.heads << wording.text("charts.chances.cheapest") << wording.text("charts.chances.best")
               << wording.text("charts.chances.preferred",
                               {{"dial", wording.money(Decimal(likely(dossier, dossier.dial)), 2)}});
    const std::vector<Exact>* shares[]{&verdict.verdict.probabilityCheapest, &verdict.verdict.probabilityBest,
                                       &verdict.verdict.probabilityPreferred};
    const Options options = orContending(assessment, wording, wanted);
    for (const int option : options) {
        ChanceRow row = optionRow(assessment, wording, option);
        for (const auto* of : shares)
            row.cells.push_back(chanceCell(wording, counted(verdict, *of, option), lettered(*row.look),
                                           grid.heads[static_cast<qsizetype>(row.cells.size())]));
        grid.rows.push_back(std::move(row));
    }
    // One of them at most is it alone in a draw, so that the shares of the others add up.
    std::int64_t others = 0;
    Exact rest[3];
    for (int option = 0; option < static_cast<int>(dossier.options.size()); ++option) {
        if (!assessment.recommendation.eligible[static_cast<std::size_t>(option)] ||
            std::find(options.begin(), options.end(), option) != options.end())
            continue;
        ++others;
        for (std::size_t column = 0; column < 3; ++column)
            rest[column].value += (*shares[column])[static_cast<std::size_t>(option)].value;
    }
    if (others > 0) {
        ChanceRow row{wording.plural("charts.chances.others", others), std::nullopt, {}};
        for (const Exact& share : rest)
            row.cells.push_back(chanceCell(wording, counted(verdict, {share}, 0), row.label,
                                           grid.heads[static_cast<qsizetype>(row.cells.size())]));
        grid.rows.push_back(std::move(row));
    }
    finish(grid, 3);
    return grid;
}

ChanceGrid findOutGrid(const Assessment& assessment, const Wording& wording, const UncertainVerdict& verdict,
                       std::size_t most) {
    ChanceGrid grid;
    grid.words.title = wording.text("charts.find_out.title");
    grid.rowsHead = wording.text("charts.head.unknown");
    grid.heads << wording.text("charts.find_out.share");
    for (std::size_t i = 0; i < verdict.findOutFirst.size() && i < most; ++i) {
        const UncertaintyShare& share = verdict.findOutFirst[i];
        if (share.share <= 0)
            break;
        const QString title = shareTitle(wording, assessment, share), text = wording.percent(share.share, 0);
        ChanceRow row{title, std::nullopt, {}};
        row.cells.push_back(
            {share.share, 0, text, false, wording.text("charts.find_out.read", {{"what", title}, {"share", text}})});
        if (share.what == UncertaintyShare::What::Assumption)
            row.assumption = share.ids.front();
        grid.rows.push_back(std::move(row));
    }
    finish(grid, 1);
    return grid;
}

ChanceGrid ranksGrid(const Assessment& assessment, const Wording& wording, const RobustnessCase& found,
                     const Options& wanted) {
    constexpr std::size_t mostRanks = 4;
    ChanceGrid grid;
    grid.words.title = wording.text("charts.ranks.title");
    grid.rowsHead = wording.text("charts.head.option");
    const std::size_t ranks = std::min(found.options.size(), mostRanks);
    for (std::size_t rank = 1; rank <= ranks; ++rank)
        grid.heads << wording.text(rank == mostRanks && ranks < found.options.size() ? "charts.ranks.rank_on"
                                                                                     : "charts.ranks.rank",
                                   {{"rank", wording.whole(static_cast<qint64>(rank))}});
    for (const int option : orContending(assessment, wording, wanted)) {
        const OptionRobustness* robustness = found.find(option);
        if (!robustness)
            continue;
        ChanceRow row = optionRow(assessment, wording, option);
        for (std::size_t rank = 0; rank < ranks; ++rank) {
            Chance chance = robustness->ranks[rank];
            if (rank + 1 == ranks && ranks < found.options.size()) {
                double sum = 0; // an option has one rank in each draw
                for (std::size_t more = rank; more < robustness->ranks.size(); ++more)
                    sum += robustness->ranks[more].value;
                chance = found.draws > 0 ? estimated(std::llround(sum * static_cast<double>(found.draws)), found.draws)
                                         : Chance{sum, 0, std::nullopt};
            }
            row.cells.push_back(
                chanceCell(wording, chance, lettered(*row.look), grid.heads[static_cast<qsizetype>(rank)]));
        }
        grid.rows.push_back(std::move(row));
    }
    finish(grid, 1);
    return grid;
}

ChanceGrid duelsGrid(const Assessment& assessment, const Wording& wording, const RobustnessCase& found,
                     const Options& wanted) {
    ChanceGrid grid;
    grid.words.title = wording.text("charts.duels.title");
    grid.rowsHead = wording.text("charts.head.option");
    Options options;
    for (const int option : orContending(assessment, wording, wanted))
        if (found.find(option))
            options.push_back(option);
    for (const int other : options)
        grid.heads << wording.text("charts.duels.ahead_of", {{"option", optionLetter(other)}});
    for (const int option : options) {
        ChanceRow row = optionRow(assessment, wording, option);
        for (const int other : options) {
            const PairRobustness* pair = found.find(option, other);
            if (!pair) {
                row.cells.push_back({std::nullopt, 0, QStringLiteral("–"), false, {}});
                continue;
            }
            row.cells.push_back(chanceCell(wording, pair->ahead, lettered(*row.look),
                                           grid.heads[static_cast<qsizetype>(row.cells.size())]));
            if (pair->always)
                row.cells.back().text = wording.text("charts.duels.always");
        }
        grid.rows.push_back(std::move(row));
    }
    finish(grid, 0);
    return grid;
}

} // namespace mailbilan
