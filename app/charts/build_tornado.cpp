#include "charts/build_what_if.h"
#include "charts/build_words.h"
#include "text/what_if.h"

#include <algorithm>

namespace mailbilan {
namespace {

Money largestOf(const Tornado& tornado, const std::vector<std::size_t>& bars,
                const std::function<const Swing&(const TornadoBar&)>& swing, Money present) {
    Money largest = std::max(present, -present);
    for (const std::size_t bar : bars)
        for (const auto& end : {swing(tornado.bars[bar]).atLow, swing(tornado.bars[bar]).atHigh})
            if (end)
                largest = std::max({largest, *end, -*end});
    return largest;
}

// What both tornados share: bars, axis, table. `swing` picks the figure.
struct TornadoBuilder {
    const Assessment& assessment;
    const Wording& wording;
    const Tornado& tornado;
    std::function<const Swing&(const TornadoBar&)> swing;
    Money present;
    AmountUnit unit;

    QString amount(const std::optional<Money>& value) const {
        return value ? wording.money(*value) : wording.text("charts.tornado.unavailable");
    }

    TornadoRow row(const TornadoBar& bar) const {
        const Dossier& dossier = *assessment.dossier;
        const Assumption* assumption = dossier.assumptions.find(bar.assumption);
        const Swing& ends = swing(bar);
        TornadoRow made;
        made.assumption = bar.assumption;
        made.label = nameWithUnit(wording, dossier, bar.assumption);
        if (assumption) {
            made.lowText = wording.value(*assumption, bar.low);
            made.highText = wording.value(*assumption, bar.high);
        }
        if (ends.atLow)
            made.atLow = unit.scaled(*ends.atLow);
        if (ends.atHigh)
            made.atHigh = unit.scaled(*ends.atHigh);
        made.readOut = wording.text("charts.tornado.read", {{"name", made.label},
                                                            {"low", made.lowText},
                                                            {"at_low", amount(ends.atLow)},
                                                            {"high", made.highText},
                                                            {"at_high", amount(ends.atHigh)}});
        return made;
    }

    void fill(TornadoChart& chart, std::vector<std::size_t> bars, std::size_t most) const {
        chart.present = unit.scaled(present);
        chart.presentText = wording.text("charts.tornado.present", {{"amount", unit.withSymbol(wording, present)}});
        chart.noEffect = wording.text("charts.tornado.no_effect");
        double low = chart.present, high = chart.present;
        if (chart.isDifference) {
            low = std::min(low, 0.0);
            high = std::max(high, 0.0);
        }
        chart.words.table.heads << wording.text("charts.head.assumption") << wording.text("charts.head.low")
                                << wording.text("charts.head.figure_at_low", {{"unit", wording.currencySymbol()}})
                                << wording.text("charts.head.high")
                                << wording.text("charts.head.figure_at_high", {{"unit", wording.currencySymbol()}});
        for (std::size_t i = 0; i < bars.size(); ++i) {
            const TornadoBar& bar = tornado.bars[bars[i]];
            const TornadoRow made = row(bar);
            const Swing& ends = swing(bar);
            chart.words.table.rows.push_back({made.label, made.lowText,
                                              ends.atLow ? wording.amount(*ends.atLow, 2) : QString(), made.highText,
                                              ends.atHigh ? wording.amount(*ends.atHigh, 2) : QString()});
            if (i >= most)
                continue; // complete in the table
            for (const auto& end : {made.atLow, made.atHigh})
                if (end) {
                    low = std::min(low, *end);
                    high = std::max(high, *end);
                }
            chart.rows.push_back(made);
        }
        chart.figure = axisOf(niceScale(low, high), numbers(wording),
                              wording.text("charts.tornado.axis",
                                           {{"unit", unit.symbol}, {"vat", vatBasis(wording, *assessment.dossier)}}));
        if (!chart.rows.empty())
            chart.words.description =
                wording.text("charts.tornado.conclusion", {{"title", chart.words.title},
                                                           {"present", wording.money(present)},
                                                           {"widest", chart.rows.front().readOut}});
    }
};

} // namespace

TornadoChart marginTornado(const Assessment& assessment, const Wording& wording, const Tornado& tornado,
                           std::size_t mostBars) {
    TornadoChart chart;
    if (!tornado.best || !tornado.second || !tornado.margin) {
        chart.words.title = wording.text("charts.tornado.nothing");
        return chart;
    }
    const auto swing = [](const TornadoBar& bar) -> const Swing& { return bar.margin; };
    const std::vector<std::size_t> bars = tornado.widestOfMargin();
    const AmountUnit unit = amountUnit(wording, largestOf(tornado, bars, swing, *tornado.margin));
    const QString best = optionLetter(*tornado.best), second = optionLetter(*tornado.second);
    chart.words.title = wording.text("charts.tornado.margin", {{"a", second}, {"b", best}});
    chart.below = optionLook(assessment, wording, *tornado.second);
    chart.above = optionLook(assessment, wording, *tornado.best);
    chart.forBelow = wording.text("charts.tornado.for_below", {{"option", second}});
    chart.forAbove =
        wording.text("charts.tornado.for_above",
                     {{"option", best}, {"unit", unit.symbol}, {"vat", vatBasis(wording, *assessment.dossier)}});
    TornadoBuilder{assessment, wording, tornado, swing, *tornado.margin, unit}.fill(chart, bars, mostBars);
    return chart;
}

TornadoChart costTornado(const Assessment& assessment, const Wording& wording, const Tornado& tornado, int option,
                         std::size_t mostBars) {
    const auto index = static_cast<std::size_t>(option);
    TornadoChart chart;
    chart.isDifference = false;
    chart.below = chart.above = optionLook(assessment, wording, option);
    chart.words.title = wording.text("charts.tornado.cost", {{"option", lettered(chart.above)}});
    if (!tornado.tco[index])
        return chart;
    const auto swing = [index](const TornadoBar& bar) -> const Swing& { return bar.tco[index]; };
    const std::vector<std::size_t> bars = tornado.widestOf(index);
    const AmountUnit unit = amountUnit(wording, largestOf(tornado, bars, swing, *tornado.tco[index]));
    TornadoBuilder{assessment, wording, tornado, swing, *tornado.tco[index], unit}.fill(chart, bars, mostBars);
    return chart;
}

} // namespace mailbilan
