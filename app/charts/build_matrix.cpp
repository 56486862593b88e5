#include "charts/build_words.h"
#include "text/names.h"

#include <algorithm>
#include <cmath>

namespace mailbilan {
namespace {

Options wantedOptions(const Assessment& assessment, const Options& options) {
    return options.empty() ? shownOptions(assessment) : options;
}

RangeBar scoreBar(const Assessment& assessment, const Wording& wording, const Criterion& criterion, int option) {
    const Dossier& dossier = *assessment.dossier;
    const auto& scores = dossier.options[static_cast<std::size_t>(option)].scores;
    const auto found = scores.find(criterion.id);
    const bool missing = found == scores.end();
    const Figure& low = missing ? dossier.scale.low : found->second.low;
    const Figure& high = missing ? dossier.scale.high : found->second.high;
    return {optionLook(assessment, wording, option),
            low.toDouble(),
            (low.toDouble() + high.toDouble()) / 2,
            high.toDouble(),
            missing,
            missing ? wording.text("charts.ranges.missing") : wording.range(low, high)};
}

RangeBar valueBar(const Assessment& assessment, const Wording& wording, int option) {
    const ValueRange& value = assessment.matrix.options[static_cast<std::size_t>(option)].value;
    const QString range = wording.range(wording.number(value.low, 2), wording.number(value.high, 2));
    return {optionLook(assessment, wording, option),
            value.low.value,
            value.middle.value,
            value.high.value,
            false,
            wording.text("charts.values.figure", {{"value", wording.number(value.middle, 2)}, {"range", range}})};
}

QString readOut(const RangeRow& row) {
    QStringList lines{row.label};
    for (const RangeBar& bar : row.bars)
        lines << lettered(bar.look) + QStringLiteral("  ") + bar.text;
    return lines.join(u'\n');
}

ChartTable tableOf(const std::vector<RangeRow>& rows, const Wording& wording) {
    ChartTable table;
    table.heads << wording.text("charts.head.criterion");
    if (!rows.empty())
        for (const RangeBar& bar : rows.front().bars)
            table.heads << lettered(bar.look);
    for (const RangeRow& row : rows) {
        QStringList cells{row.label};
        for (const RangeBar& bar : row.bars)
            cells << bar.text;
        table.rows.push_back(cells);
    }
    return table;
}

QString valuesInWords(const std::vector<RangeBar>& bars) {
    QStringList values;
    for (const RangeBar& bar : bars)
        values << lettered(bar.look) + u' ' + bar.text;
    return values.join(QStringLiteral("; "));
}

QString valueLabel(const Assessment& assessment, const Wording& wording) {
    const Scale& scale = assessment.dossier->scale;
    return wording.text("charts.values.title",
                        {{"low", wording.figure(scale.low)}, {"high", wording.figure(scale.high)}});
}

// One decimal where that is exact for every figure shown, as it is with half grades and whole weights.
int placesFor(const Margin& margin) {
    const auto exact = [](const Exact& value) {
        return std::abs(value.value * 10 - std::round(value.value * 10)) < 1e-9;
    };
    const bool all = exact(margin.margin) && std::all_of(margin.contributions.begin(), margin.contributions.end(),
                                                         [&](const Contribution& each) { return exact(each.points); });
    return all ? 1 : 2;
}

QString signedText(const Wording& wording, const Exact& points, int places) {
    const QString figure = wording.number(points, places);
    return points.value > 0 ? u'+' + figure : figure;
}

} // namespace

Axis scoreAxis(const Assessment& assessment, const Wording& wording) {
    const Scale& scale = assessment.dossier->scale;
    return axisOf(niceScale(scale.low.toDouble(), scale.high.toDouble()), numbers(wording));
}

RangeRow scoreRow(const Assessment& assessment, const Wording& wording, int criterion, const Options& options) {
    const Criterion& judged = assessment.dossier->criteria[static_cast<std::size_t>(criterion)];
    RangeRow row;
    row.label = criterionName(wording, *assessment.dossier, judged.id);
    for (int option : wantedOptions(assessment, options))
        row.bars.push_back(scoreBar(assessment, wording, judged, option));
    row.readOut = readOut(row);
    return row;
}

RangeRow valueRow(const Assessment& assessment, const Wording& wording, const Options& options) {
    RangeRow row;
    row.label = valueLabel(assessment, wording);
    row.strong = true;
    for (int option : wantedOptions(assessment, options))
        row.bars.push_back(valueBar(assessment, wording, option));
    row.readOut = readOut(row);
    return row;
}

RangeBarsChart rangeBarsChart(const Assessment& assessment, const Wording& wording, const Options& options) {
    RangeBarsChart chart;
    chart.words.title = wording.text("charts.ranges.title");
    chart.scale = scoreAxis(assessment, wording);
    const auto& criteria = assessment.dossier->criteria;
    for (std::size_t i = 0; i < criteria.size(); ++i)
        if (criteria[i].weight.toDouble() > 0) // weight 0 is left out of the value
            chart.rows.push_back(scoreRow(assessment, wording, static_cast<int>(i), options));
    chart.rows.push_back(valueRow(assessment, wording, options));
    chart.words.description =
        wording.text("charts.values.conclusion", {{"values", valuesInWords(chart.rows.back().bars)}});
    chart.words.table = tableOf(chart.rows, wording);
    return chart;
}

ValueBarsChart valueBarsChart(const Assessment& assessment, const Wording& wording, const Options& options) {
    const RangeRow row = valueRow(assessment, wording, options);
    ValueBarsChart chart;
    chart.words.title = row.label;
    chart.scale = scoreAxis(assessment, wording);
    chart.bars = row.bars;
    chart.words.description = wording.text("charts.values.conclusion", {{"values", valuesInWords(row.bars)}});
    chart.words.table = tableOf({row}, wording);
    return chart;
}

ContributionBarsChart contributionBarsChart(const Assessment& assessment, const Wording& wording,
                                            const Margin& margin) {
    const QString leader = optionLetter(margin.leader), rival = optionLetter(margin.rival);
    const int places = placesFor(margin);
    ContributionBarsChart chart;
    chart.words.title = wording.text("charts.contributions.title", {{"leader", leader}, {"rival", rival}});
    chart.forLeft = wording.text("charts.contributions.for", {{"option", rival}});
    chart.forRight = wording.text("charts.contributions.for", {{"option", leader}});
    chart.scale.left = optionLook(assessment, wording, margin.rival);
    chart.scale.right = optionLook(assessment, wording, margin.leader);
    chart.words.table.heads << wording.text("charts.head.criterion")
                            << wording.text("charts.head.points", {{"leader", leader}, {"rival", rival}});
    double widest = 0;
    const auto add = [&](const QString& label, const Exact& points, bool strong) {
        const QString text = signedText(wording, points, places);
        chart.rows.push_back({label, strong, points.value, text, label + u'\n' + text});
        chart.words.table.rows.push_back({label, text});
        if (text.size() > chart.scale.widestText.size())
            chart.scale.widestText = text;
        widest = std::max(widest, std::abs(points.value));
    };
    for (const Contribution& each : margin.contributions)
        add(criterionName(wording, *assessment.dossier, each.criterion), each.points, false);
    add(wording.text("charts.contributions.margin"), margin.margin, true);
    chart.scale.widest = widest;
    chart.words.description =
        wording.text("charts.contributions.conclusion", {{"leader", lettered(chart.scale.right)},
                                                         {"rival", lettered(chart.scale.left)},
                                                         {"points", wording.number(margin.margin, places)}});
    return chart;
}

} // namespace mailbilan
