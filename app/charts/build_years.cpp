#include "charts/build_words.h"
#include "text/names.h"

#include <algorithm>

namespace mailbilan {
namespace {

QString yearLabel(const Assessment& assessment, const Wording& wording, std::size_t year) {
    const CostResult& costs = assessment.costs;
    const QString number = fromModel(costs.yearLabels[year]);
    const bool part = costs.partYearMonths > 0 && year + 1 == costs.yearLabels.size();
    const QString label =
        assessment.dossier->organisation.start.empty() ? wording.text("charts.years.year", {{"year", number}}) : number;
    return part ? wording.plural("charts.years.part", costs.partYearMonths, {{"year", label}}) : label;
}

Money largestOfYears(const Assessment& assessment, const Options& options) {
    Money largest;
    for (int option : options)
        for (const Totals& totals : costsOf(assessment, option).byYear)
            for (Money part : {totals.all, totals.capex, totals.opex})
                largest = std::max({largest, part, -part});
    return largest;
}

YearBar yearBar(const Wording& wording, const AmountUnit& unit, const QString& option, const QString& year,
                const Totals& totals) {
    return {unit.scaled(totals.capex), unit.scaled(totals.opex), unit.figure(wording, totals.all),
            unit.rounded(wording, totals.all, 0),
            wording.text("charts.years.read", {{"option", option},
                                               {"year", year},
                                               {"total", wording.money(totals.all)},
                                               {"capex", wording.money(totals.capex)},
                                               {"opex", wording.money(totals.opex)}})};
}

void describeYears(StackedYearsChart& chart, const Assessment& assessment, const Wording& wording,
                   const Options& options) {
    QStringList sums;
    for (int option : options) {
        const OptionCosts& costs = costsOf(assessment, option);
        Totals whole;
        for (const Totals& year : costs.byYear) {
            whole.all += year.all;
            whole.capex += year.capex;
        }
        sums << wording.text("charts.years.sum", {{"option", lettered(optionLook(assessment, wording, option))},
                                                  {"total", wording.money(whole.all)},
                                                  {"capex", wording.money(whole.capex)}});
    }
    chart.words.description = wording.plural("charts.years.conclusion", assessment.dossier->organisation.horizon,
                                             {{"sums", sums.join(QStringLiteral("; "))}});
}

ChartTable yearsTable(const StackedYearsChart& chart, const Assessment& assessment, const Wording& wording,
                      const Options& options) {
    const QString currency = wording.currencySymbol();
    ChartTable table;
    table.heads << wording.text("charts.head.option") << wording.text("charts.head.year");
    for (const char* id : {"charts.head.capex", "charts.head.opex", "charts.head.total"})
        table.heads << wording.text(id, {{"unit", currency}});
    for (int option : options)
        for (std::size_t year = 0; year < chart.years.size(); ++year) {
            const Totals& totals = costsOf(assessment, option).byYear[year];
            table.rows.push_back({lettered(optionLook(assessment, wording, option)), chart.years[year].label,
                                  wording.amount(totals.capex, 2), wording.amount(totals.opex, 2),
                                  wording.amount(totals.all, 2)});
        }
    return table;
}

} // namespace

StackedYearsChart stackedYearsChart(const Assessment& assessment, const Wording& wording, const Options& wanted) {
    const Options options = costedOptions(assessment, wanted);
    const AmountUnit unit = amountUnit(wording, largestOfYears(assessment, options));
    StackedYearsChart chart;
    chart.words.title = titleWithUnit("charts.years.title", assessment, wording, unit);
    chart.capexName = natureName(wording, Nature::CapEx);
    chart.opexName = natureName(wording, Nature::OpEx);
    double low = 0, high = 0;
    for (int option : options)
        chart.options.push_back(optionLook(assessment, wording, option));
    for (std::size_t year = 0; year < assessment.costs.yearLabels.size(); ++year) {
        YearGroup group{yearLabel(assessment, wording, year), fromModel(assessment.costs.yearLabels[year]), {}};
        for (const OptionLook& look : chart.options) {
            const Totals& totals = costsOf(assessment, look.index).byYear[year];
            const YearBar bar = yearBar(wording, unit, lettered(look), group.label, totals);
            low = std::min({low, bar.capex, bar.opex, bar.sum()});
            high = std::max({high, bar.capex, bar.opex, bar.sum()});
            group.bars.push_back(bar);
        }
        chart.years.push_back(std::move(group));
    }
    chart.amount = axisOf(niceScaleFromZero(low, high), numbers(wording));
    describeYears(chart, assessment, wording, options);
    chart.words.table = yearsTable(chart, assessment, wording, options);
    return chart;
}

} // namespace mailbilan
