#include "charts/build_what_if.h"
#include "charts/build_words.h"
#include "text/what_if.h"

#include <algorithm>
#include <cmath>

namespace mailbilan {
namespace {

Axis axisOver(const Wording& wording, const Assumption& of, const std::vector<Figure>& values, QString unit) {
    const double low = values.front().toDouble(), high = values.back().toDouble();
    const NumberText text = [&](double value, int places) {
        return isFraction(of.unit) ? wording.percent(value, std::max(0, places - 2)) : wording.number(value, places);
    };
    Axis axis = axisOf(niceScale(low, high, 6), text, std::move(unit));
    axis.low = low; // the map ends where its values end
    axis.high = high;
    std::erase_if(axis.ticks, [&](const Tick& tick) { return tick.value < low || tick.value > high; });
    return axis;
}

std::vector<double> doubles(const std::vector<Figure>& figures) {
    std::vector<double> values;
    for (const Figure& figure : figures)
        values.push_back(figure.toDouble());
    return values;
}

double widestMargin(const SensitivityMap& map) {
    double widest = 0;
    for (const SensitivityMap::Cell& cell : map.cells)
        if (std::isfinite(cell.margin))
            widest = std::max(widest, cell.margin);
    return widest;
}

struct MapBuilder {
    const Assessment& assessment;
    const Wording& wording;
    const SensitivityMap& map;
    const Assumption &x, &y;
    QString xName = nameWithUnit(wording, *assessment.dossier, map.x);
    QString yName = nameWithUnit(wording, *assessment.dossier, map.y);

    void addOutcomes(HeatMapChart& chart) const {
        for (const std::vector<int>& outcome : map.outcomes) {
            chart.outcomes.emplace_back();
            for (const int option : outcome)
                chart.outcomes.back().push_back(optionLook(assessment, wording, option));
        }
    }

    void addCells(HeatMapChart& chart) const {
        const double widest = widestMargin(map);
        chart.words.table.heads << xName << yName << wording.text("charts.head.cheapest")
                                << wording.text("charts.head.margin", {{"unit", wording.currencySymbol()}});
        QStringList led;
        for (std::size_t row = 0; row < map.ys.size(); ++row)
            for (std::size_t column = 0; column < map.xs.size(); ++column) {
                const SensitivityMap::Cell& cell = map.cell(column, row);
                const bool alone = !std::isfinite(cell.margin);
                const QString xText = wording.value(x, map.xs[column]), yText = wording.value(y, map.ys[row]);
                const QString who = outcomeText(wording, assessment, map.cheapest(column, row));
                const QString margin = alone ? QStringLiteral("–") : wording.number(cell.margin, 0);
                chart.cells.push_back({cell.outcome, alone || widest <= 0 ? 1 : cell.margin / widest,
                                       wording.text("charts.map.read", {{"x", xText},
                                                                        {"x_name", xName},
                                                                        {"y", yText},
                                                                        {"y_name", yName},
                                                                        {"option", who},
                                                                        {"margin", margin},
                                                                        {"currency", wording.currencySymbol()}})});
                chart.words.table.rows.push_back({xText, yText, who, margin});
                if (!led.contains(who))
                    led << who;
            }
        chart.words.description = wording.text(
            "charts.map.conclusion", {{"x", xName}, {"y", yName}, {"options", led.join(QStringLiteral("; "))}});
    }
};

} // namespace

HeatMapChart mapChart(const Assessment& assessment, const Wording& wording, const SensitivityMap& map) {
    HeatMapChart chart;
    const Dossier& dossier = *assessment.dossier;
    chart.words.title = wording.text("charts.map.title");
    const Assumption *x = dossier.assumptions.find(map.x), *y = dossier.assumptions.find(map.y);
    if (!x || !y || map.xs.size() < 2 || map.ys.size() < 2) {
        chart.words.description = wording.text("charts.map.nothing");
        return chart;
    }
    const MapBuilder builder{assessment, wording, map, *x, *y};
    chart.x = axisOver(wording, *x, map.xs, builder.xName);
    chart.y = axisOver(wording, *y, map.ys, {});
    chart.yTitle = builder.yName;
    chart.xs = doubles(map.xs);
    chart.ys = doubles(map.ys);
    builder.addOutcomes(chart);
    builder.addCells(chart);
    const QPointF now(x->value.likely.toDouble(), y->value.likely.toDouble());
    if (now.x() >= chart.x.low && now.x() <= chart.x.high && now.y() >= chart.y.low && now.y() <= chart.y.high)
        chart.present = now;
    return chart;
}

} // namespace mailbilan
