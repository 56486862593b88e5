#include "charts/build_words.h"
#include "text/names.h"

#include <algorithm>

namespace mailbilan {
namespace {

const OptionValue& valueOf(const Assessment& assessment, int option) {
    return assessment.matrix.options[static_cast<std::size_t>(option)];
}

QString rangeText(const Wording& wording, const ValueRange& range) {
    return wording.range(wording.number(range.low, 2), wording.number(range.high, 2));
}

const CostQuantiles* quantilesOf(const std::vector<CostQuantiles>& quantiles, int option) {
    const auto found = std::find_if(quantiles.begin(), quantiles.end(),
                                    [option](const CostQuantiles& entry) { return entry.option == option; });
    return found == quantiles.end() ? nullptr : &*found;
}

PlanePoint pointOf(const Assessment& assessment, const Wording& wording, int option, const CostQuantiles* quantiles) {
    const Exact& cost = *assessment.recommendation.costPerUserMonth[static_cast<std::size_t>(option)];
    const ValueRange& value = valueOf(assessment, option).value;
    PlanePoint point;
    point.look = optionLook(assessment, wording, option);
    point.cost = cost.value;
    if (quantiles) {
        point.costLow = quantiles->p10;
        point.costHigh = quantiles->p90;
    }
    point.value = value.middle.value;
    point.valueLow = value.low.value;
    point.valueHigh = value.high.value;
    point.readOut = wording.text("charts.plane.read", {{"option", lettered(point.look)},
                                                       {"cost", wording.money(cost, 2)},
                                                       {"value", wording.number(value.middle, 2)},
                                                       {"range", rangeText(wording, value)}});
    return point;
}

// The ends of all crosses, with a margin so that no marker stands at the edge.
void addPlaneAxes(PlaneChart& chart, const Assessment& assessment, const Wording& wording) {
    if (chart.points.empty())
        return;
    double left = chart.points.front().cost, right = left;
    double bottom = chart.points.front().valueLow, top = chart.points.front().valueHigh;
    for (const PlanePoint& point : chart.points) {
        left = std::min({left, point.cost, point.costLow.value_or(point.cost)});
        right = std::max({right, point.cost, point.costHigh.value_or(point.cost)});
        bottom = std::min(bottom, point.valueLow);
        top = std::max(top, point.valueHigh);
    }
    const double margin = 0.05 * (right - left);
    chart.cost =
        axisOf(niceScale(std::max(left >= 0 ? 0.0 : left - margin, left - margin), right + margin), numbers(wording),
               wording.text("charts.plane.axis",
                            {{"currency", wording.currencySymbol()}, {"vat", vatBasis(wording, *assessment.dossier)}}));
    chart.value = axisOf(niceScale(bottom, top), numbers(wording));
}

// Cheapest and best among the points shown; ties are all named.
void describePlane(PlaneChart& chart, const Assessment& assessment, const Wording& wording) {
    if (chart.points.empty()) {
        chart.words.description = wording.text("charts.plane.nothing");
        return;
    }
    const auto cost = [&](const PlanePoint& point) -> const Exact& {
        return *assessment.recommendation.costPerUserMonth[static_cast<std::size_t>(point.look.index)];
    };
    const auto value = [&](const PlanePoint& point) -> const Exact& {
        return valueOf(assessment, point.look.index).value.middle;
    };
    const PlanePoint *cheapest = &chart.points.front(), *best = cheapest;
    for (const PlanePoint& point : chart.points) {
        if (cost(point) < cost(*cheapest))
            cheapest = &point;
        if (value(*best) < value(point))
            best = &point;
    }
    QStringList cheap, good;
    for (const PlanePoint& point : chart.points) {
        if (cost(point) == cost(*cheapest))
            cheap << lettered(point.look);
        if (value(point) == value(*best))
            good << lettered(point.look);
    }
    chart.words.description = wording.text("charts.plane.conclusion", {{"cheapest", listed(wording, cheap)},
                                                                       {"cost", wording.money(cost(*cheapest), 2)},
                                                                       {"best", listed(wording, good)},
                                                                       {"value", wording.number(value(*best), 2)}});
}

ChartTable planeTable(const PlaneChart& chart, const Assessment& assessment, const Wording& wording) {
    const bool ranges = std::any_of(chart.points.begin(), chart.points.end(),
                                    [](const PlanePoint& point) { return point.costLow.has_value(); });
    ChartTable table;
    const QString currency = wording.currencySymbol();
    table.heads << wording.text("charts.head.option") << wording.text("charts.head.cost", {{"unit", currency}});
    if (ranges)
        table.heads << wording.text("charts.head.p10", {{"unit", currency}})
                    << wording.text("charts.head.p90", {{"unit", currency}});
    table.heads << wording.text("charts.head.value") << wording.text("charts.head.value_low")
                << wording.text("charts.head.value_high");
    for (const PlanePoint& point : chart.points) {
        const auto index = static_cast<std::size_t>(point.look.index);
        const ValueRange& value = valueOf(assessment, point.look.index).value;
        QStringList row{lettered(point.look), wording.number(*assessment.recommendation.costPerUserMonth[index], 2)};
        if (ranges)
            row << (point.costLow ? wording.number(*point.costLow, 2) : QString())
                << (point.costHigh ? wording.number(*point.costHigh, 2) : QString());
        row << wording.number(value.middle, 2) << wording.number(value.low, 2) << wording.number(value.high, 2);
        table.rows.push_back(row);
    }
    return table;
}

QString planeFoot(const Assessment& assessment, const Wording& wording, const Options& options) {
    QStringList out;
    for (int option : options)
        if (const OptionLook look = optionLook(assessment, wording, option); look.out)
            out << wording.text("charts.plane.out_option",
                                {{"option", lettered(look)}, {"reasons", outReason(assessment, wording, option)}});
    return out.isEmpty() ? QString() : wording.text("charts.plane.out", {{"options", out.join(QStringLiteral("; "))}});
}

} // namespace

PlaneChart planeChart(const Assessment& assessment, const Wording& wording, const Options& wanted,
                      const std::vector<CostQuantiles>& quantiles) {
    const Options options = wanted.empty() ? shownOptions(assessment) : wanted;
    PlaneChart chart;
    chart.words.title = wording.text("charts.plane.title");
    for (int option : options) {
        const auto index = static_cast<std::size_t>(option);
        if (assessment.recommendation.eligible[index] && assessment.recommendation.costPerUserMonth[index])
            chart.points.push_back(pointOf(assessment, wording, option, quantilesOf(quantiles, option)));
    }
    addPlaneAxes(chart, assessment, wording);
    chart.foot = planeFoot(assessment, wording, options);
    describePlane(chart, assessment, wording);
    chart.words.table = planeTable(chart, assessment, wording);
    return chart;
}

} // namespace mailbilan
