#include "charts/build_what_if.h"
#include "charts/build_words.h"
#include "text/names.h"
#include "text/what_if.h"

#include <algorithm>
#include <cmath>

namespace mailbilan {
namespace {

constexpr std::size_t readOutParts = 60;

// What a curve shows nearest to the middle of each part of the axis.
void addReadOuts(CurvesChart& chart, const std::function<QString(std::size_t point)>& words) {
    if (chart.curves.empty() || chart.curves.front().points.empty())
        return;
    const std::vector<CurvePoint>& points = chart.curves.front().points;
    for (std::size_t part = 0; part < readOutParts; ++part) {
        const double share = (static_cast<double>(part) + 0.5) / static_cast<double>(readOutParts);
        const double at = chart.x.low + share * (chart.x.high - chart.x.low);
        const auto nearest = std::min_element(points.begin(), points.end(), [at](const auto& a, const auto& b) {
            return std::abs(a.x - at) < std::abs(b.x - at);
        });
        chart.readOuts.push_back(words(static_cast<std::size_t>(nearest - points.begin())));
    }
}

// Costs per user explode where users are few: what stands left of a quarter of the present number is cut.
NiceScale costScale(const std::vector<Curve>& curves, double from) {
    double low = 1e300, high = -1e300;
    for (const Curve& curve : curves)
        for (const CurvePoint& point : curve.points)
            if (point.x >= from && std::isfinite(point.y)) {
                low = std::min(low, point.y);
                high = std::max(high, point.y);
            }
    return low > high ? niceScale(0, 1) : niceScale(low, high, 5);
}

// From one user; a strip above it shares its ends.
Axis usersAxis(const Wording& wording, const Dossier& dossier, double shown) {
    Axis axis = axisOf(niceScaleFromZero(0, shown, 9), numbers(wording),
                       wording.text("charts.users.axis",
                                    {{"currency", wording.currencySymbol()}, {"vat", vatBasis(wording, dossier)}}));
    axis.low = 1;
    axis.high = std::max(2.0, shown);
    std::erase_if(axis.ticks, [&](const Tick& tick) { return tick.value < axis.low || tick.value > axis.high; });
    return axis;
}

Axis dialAxis(const Wording& wording, double last) {
    Axis axis = axisOf(niceScaleFromZero(0, last), numbers(wording),
                       wording.text("charts.dial.axis", {{"currency", wording.currencySymbol()}}));
    axis.low = 0;
    axis.high = last;
    std::erase_if(axis.ticks, [&](const Tick& tick) { return tick.value > last; });
    return axis;
}

void fitStrip(CurvesChart& chart) {
    chart.strip.low = chart.x.low;
    chart.strip.high = chart.x.high;
    std::erase_if(chart.strip.bands, [&](const StripBand& band) { return band.from >= chart.x.high; });
    for (StripBand& band : chart.strip.bands)
        band.to = std::min(band.to, chart.x.high);
}

// Those asked for, and every one that has a band of its own in sight.
Options curveOptions(const BandsStrip& strip, Options options) {
    for (const StripBand& band : strip.bands)
        if (band.options.size() == 1 &&
            std::find(options.begin(), options.end(), band.options.front().index) == options.end())
            options.push_back(band.options.front().index);
    std::sort(options.begin(), options.end());
    return options;
}

// Who is recommended at likely values, over the dial.
void addDialBands(CurvesChart& chart, const Assessment& assessment, const Wording& wording) {
    const Recommendation& recommendation = assessment.recommendation;
    for (std::size_t option = 0; option < recommendation.dialIntervals.size(); ++option) {
        const DialInterval& interval = recommendation.dialIntervals[option];
        if (!interval.from || interval.levelOnly)
            continue;
        const OptionLook look = optionLook(assessment, wording, static_cast<int>(option));
        chart.strip.bands.push_back({interval.from->value,
                                     interval.to ? interval.to->value : chart.x.high,
                                     {look},
                                     wording.number(*interval.from, 2),
                                     lettered(look)});
    }
    std::sort(chart.strip.bands.begin(), chart.strip.bands.end(),
              [](const StripBand& a, const StripBand& b) { return a.from < b.from; });
    const Dossier& dossier = *assessment.dossier;
    const Figure& now = likely(dossier, dossier.dial);
    chart.strip.present = now.toDouble();
    chart.strip.presentText = wording.text("charts.dial.present", {{"dial", wording.money(Decimal(now), 2)}});
    fitStrip(chart);
}

// Table, description at the chosen dial and the words under the pointer.
void addDialWords(CurvesChart& chart, const Wording& wording, const std::vector<double>& dial) {
    chart.words.table.heads << wording.text("charts.head.dial", {{"unit", wording.currencySymbol()}});
    for (const Curve& curve : chart.curves)
        chart.words.table.heads << lettered(curve.look);
    for (std::size_t i = 0; i < dial.size(); ++i) {
        QStringList row{wording.number(dial[i], 2)};
        for (const Curve& curve : chart.curves)
            row << wording.percent(curve.points[i].y, 1);
        chart.words.table.rows.push_back(row);
    }
    const auto words = [&](std::size_t point) {
        QStringList lines{wording.text("charts.dial.present", {{"dial", wording.number(dial[point], 2)}})};
        for (const Curve& curve : chart.curves)
            lines << wording.text("charts.dial.read", {{"option", lettered(curve.look)},
                                                       {"share", wording.percent(curve.points[point].y, 1)}});
        return lines.join(u'\n');
    };
    addReadOuts(chart, words);
    const auto nearest = std::min_element(dial.begin(), dial.end(), [&](double a, double b) {
        return std::abs(a - *chart.strip.present) < std::abs(b - *chart.strip.present);
    });
    chart.words.description = words(static_cast<std::size_t>(nearest - dial.begin()));
}

} // namespace

std::int64_t usersAtStart(const Dossier& dossier) {
    return std::visit(
        [&](const auto& demand) -> std::int64_t {
            using Shape = std::decay_t<decltype(demand)>;
            if constexpr (std::is_same_v<Shape, ListDemand>) {
                if (!demand.start)
                    return demand.points.empty() ? 1 : demand.points.front().users;
                return std::llround(likely(dossier, *demand.start).toDouble());
            } else {
                return std::llround(likely(dossier, demand.start).toDouble());
            }
        },
        dossier.organisation.demand);
}

std::int64_t usersShown(const Dossier& dossier, const std::vector<UserBand>& bands) {
    constexpr std::int64_t most = 5000;
    const std::int64_t now = std::max<std::int64_t>(1, usersAtStart(dossier));
    std::int64_t shown = std::max<std::int64_t>(20, 3 * now);
    for (const UserBand& band : bands)
        if (band.from > 1 && band.from <= 8 * now)
            shown = std::max(shown, band.from + band.from / 4);
    const NiceScale nice = niceScaleFromZero(0, static_cast<double>(shown));
    return std::max(std::min(most, static_cast<std::int64_t>(nice.high)), now + now / 10 + 1);
}

CurvesChart usersChart(const Assessment& assessment, const Wording& wording, const std::vector<UserBand>& bands,
                       const UserCosts& costs, const Options& wanted) {
    CurvesChart chart;
    const Dossier& dossier = *assessment.dossier;
    const std::int64_t now = usersAtStart(dossier);
    const double shown = static_cast<double>(costs.users.empty() ? 2 : costs.users.back());
    chart.strip = bandsStrip(assessment, wording, bands, now);
    chart.words = chart.strip.words; // of all bands, also those out of sight
    chart.x = usersAxis(wording, dossier, shown);
    fitStrip(chart);
    for (const int option :
         curveOptions(chart.strip, wanted.empty() ? contendingOptions(wording, assessment) : wanted)) {
        Curve curve{optionLook(assessment, wording, option), {}};
        for (std::size_t i = 0; i < costs.users.size(); ++i)
            curve.points.push_back(
                {static_cast<double>(costs.users[i]), costs.perUserMonth[static_cast<std::size_t>(option)][i]});
        chart.curves.push_back(std::move(curve));
    }
    chart.y = axisOf(costScale(chart.curves, static_cast<double>(now) / 3), numbers(wording));
    addReadOuts(chart, [&](std::size_t point) {
        QStringList lines{wording.text("charts.users.read", {{"users", wording.whole(costs.users[point])}})};
        for (const Curve& curve : chart.curves)
            if (std::isfinite(curve.points[point].y))
                lines << wording.text("charts.users.read_option", {{"option", lettered(curve.look)},
                                                                   {"cost", wording.number(curve.points[point].y, 2)},
                                                                   {"currency", wording.currencySymbol()}});
        return lines.join(u'\n');
    });
    return chart;
}

CurvesChart dialChart(const Assessment& assessment, const Wording& wording, const UncertainVerdict& verdict,
                      const Options& wanted) {
    CurvesChart chart;
    const Dossier& dossier = *assessment.dossier;
    chart.words.title = wording.text("charts.dial.title");
    if (verdict.curve.dial.size() < 2)
        return chart;
    chart.x = dialAxis(wording, verdict.curve.dial.back());
    chart.y = axisOf(niceScale(0, 1, 5), [&](double value, int) { return wording.percent(value, 0); });
    addDialBands(chart, assessment, wording);
    const Options options = curveOptions(chart.strip, wanted.empty() ? contendingOptions(wording, assessment) : wanted);
    for (const int option : options) {
        Curve curve{optionLook(assessment, wording, option), {}};
        for (std::size_t i = 0; i < verdict.curve.dial.size(); ++i)
            curve.points.push_back(
                {verdict.curve.dial[i], verdict.curve.preferred[static_cast<std::size_t>(option)][i].value});
        chart.curves.push_back(std::move(curve));
    }
    if (const auto* reference = std::get_if<AssumptionRef>(&dossier.dial)) {
        const Assumption* dial = dossier.assumptions.find(reference->id);
        if (dial && dial->value.low && dial->value.high) {
            chart.rangeLow = dial->value.low->toDouble();
            chart.rangeHigh = dial->value.high->toDouble();
        }
    }
    addDialWords(chart, wording, verdict.curve.dial);
    return chart;
}

} // namespace mailbilan
