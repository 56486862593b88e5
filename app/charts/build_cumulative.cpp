#include "charts/build_words.h"

#include <algorithm>
#include <cmath>

namespace mailbilan {
namespace {

Money largestCumulative(const Assessment& assessment, const Options& options) {
    Money largest;
    for (int option : options)
        for (Money sum : costsOf(assessment, option).cumulative)
            largest = std::max({largest, sum, -sum});
    return largest;
}

CumulativeLine lineOf(const Assessment& assessment, const Wording& wording, const AmountUnit& unit, int option) {
    CumulativeLine line{optionLook(assessment, wording, option), {}, {}, {}};
    const std::vector<Money>& sums = costsOf(assessment, option).cumulative;
    for (Money sum : sums) {
        line.amounts.push_back(unit.scaled(sum));
        line.texts << wording.text("charts.cumulative.read",
                                   {{"option", lettered(line.look)}, {"amount", wording.money(sum)}});
    }
    line.end = sums.empty() ? QString() : unit.figure(wording, sums.back());
    return line;
}

// Between the last month with a difference and `month`, where the difference has changed its sign or is level.
Crossing crossingAt(const Assessment& assessment, const Wording& wording, const AmountUnit& unit,
                    const CostComparison& pair, int month) {
    const auto at = [&](int m) { return pair.differenceAfterMonth[static_cast<std::size_t>(m)]; };
    const std::vector<Money>& sums = costsOf(assessment, pair.a).cumulative;
    int before = month - 1;
    while (before > 0 && at(before) == Money())
        --before;
    const int after = at(before + 1) == Money() ? before + 1 : month; // level first: the lines meet there
    const double from = at(before).toDouble(), to = at(after).toDouble();
    const double share = from == to ? 1 : from / (from - to);
    const Money low = sums[static_cast<std::size_t>(before)], high = sums[static_cast<std::size_t>(after)];
    const Money meeting = low + Money::fromCents(std::llround(static_cast<double>((high - low).cents()) * share));
    return {before + 1 + share * (after - before), unit.scaled(meeting),
            wording.text("charts.cumulative.crossing", {{"a", optionLetter(pair.a)},
                                                        {"b", optionLetter(pair.b)},
                                                        {"month", wording.whole(month + 1)},
                                                        {"amount", unit.withSymbol(wording, meeting)}})};
}

// Crossings, and months in which two lines touch without crossing. Lines that lie on each other for longer do
// not meet anywhere in particular.
std::vector<int> meetings(const CostComparison& pair) {
    std::vector<int> months = pair.crossings;
    const int last = static_cast<int>(pair.differenceAfterMonth.size()) - 1;
    const auto sign = [&](int month) {
        const Money difference = pair.differenceAfterMonth[static_cast<std::size_t>(month)];
        return difference > Money() ? 1 : difference < Money() ? -1 : 0;
    };
    for (int month : pair.levelMonths)
        if (month > 0 && month < last && sign(month - 1) != 0 && sign(month - 1) == sign(month + 1))
            months.push_back(month);
    return months;
}

void describeCumulative(CumulativeChart& chart, const Assessment& assessment, const Wording& wording,
                        const Options& options) {
    QStringList sums, crossings;
    for (int option : options)
        sums << wording.text("charts.cumulative.read", {{"option", lettered(optionLook(assessment, wording, option))},
                                                        {"amount", wording.money(costsOf(assessment, option).tco)}});
    for (const Crossing& crossing : chart.crossings)
        crossings << crossing.text;
    const QString list = sums.join(QStringLiteral("; "));
    const int months = assessment.dossier->organisation.horizon;
    chart.words.description =
        crossings.isEmpty() ? wording.plural("charts.cumulative.conclusion_apart", months, {{"sums", list}})
                            : wording.plural("charts.cumulative.conclusion", months,
                                             {{"sums", list}, {"crossings", crossings.join(QStringLiteral("; "))}});
}

ChartTable cumulativeTable(const CumulativeChart& chart, const Assessment& assessment, const Wording& wording,
                           const Options& options) {
    ChartTable table;
    table.heads << wording.text("charts.head.month");
    for (int option : options)
        table.heads << wording.text(
            "charts.head.option_amount",
            {{"option", lettered(optionLook(assessment, wording, option))}, {"unit", wording.currencySymbol()}});
    for (qsizetype month = 0; month < chart.monthTexts.size(); ++month) {
        QStringList row{wording.whole(month + 1)};
        for (int option : options)
            row << wording.amount(costsOf(assessment, option).cumulative[static_cast<std::size_t>(month)], 2);
        table.rows.push_back(row);
    }
    return table;
}

std::vector<Crossing> crossingsOf(const Assessment& assessment, const Wording& wording, const AmountUnit& unit,
                                  const Options& options) {
    const auto shown = [&](int option) { return std::find(options.begin(), options.end(), option) != options.end(); };
    std::vector<Crossing> crossings;
    for (const CostComparison& pair : assessment.costs.comparisons)
        if (shown(pair.a) && shown(pair.b))
            for (int month : meetings(pair))
                crossings.push_back(crossingAt(assessment, wording, unit, pair, month));
    std::stable_sort(crossings.begin(), crossings.end(),
                     [](const Crossing& a, const Crossing& b) { return a.month < b.month; });
    return crossings;
}

} // namespace

CumulativeChart cumulativeChart(const Assessment& assessment, const Wording& wording, const Options& wanted) {
    const Options options = costedOptions(assessment, wanted);
    const AmountUnit unit = amountUnit(wording, largestCumulative(assessment, options));
    CumulativeChart chart;
    chart.words.title = titleWithUnit("charts.cumulative.title", assessment, wording, unit);
    double low = 0, high = 0;
    for (int option : options) {
        chart.lines.push_back(lineOf(assessment, wording, unit, option));
        for (double amount : chart.lines.back().amounts) {
            low = std::min(low, amount);
            high = std::max(high, amount);
        }
    }
    const int horizon = assessment.dossier->organisation.horizon;
    for (int month = 1; month <= horizon; ++month)
        chart.monthTexts << wording.text("charts.cumulative.month", {{"month", wording.whole(month)}});
    chart.amount = axisOf(niceScaleFromZero(low, high), numbers(wording));
    chart.months = axisOf(monthScale(horizon), numbers(wording), wording.text("charts.cumulative.axis"));
    chart.crossings = crossingsOf(assessment, wording, unit, options);
    describeCumulative(chart, assessment, wording, options);
    chart.words.table = cumulativeTable(chart, assessment, wording, options);
    return chart;
}

} // namespace mailbilan
