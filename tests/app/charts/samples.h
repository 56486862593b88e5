// Charts of made-up figures for the tests of drawing: each set strains the layout in its own way.
#pragma once

#include "charts/bands_strip.h"
#include "charts/contribution_bars.h"
#include "charts/cumulative.h"
#include "charts/key_strip.h"
#include "charts/plane.h"
#include "charts/range_bars.h"
#include "charts/stacked_years.h"
#include "charts/timeline.h"
#include "charts/value_bars.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace samples {
using namespace mailbilan;

struct Option {
    QString name;
    double setUp = 0, perMonth = 0, growth = 0; // thousands
    double residual = 0;                        // paid back in the last month
    bool out = false, toClarify = false;
};

struct Set {
    const char* name;
    int months = 36;
    std::vector<Option> options;
};

inline std::vector<Set> sets() {
    const Option a{"Auto-hébergement", 22.5, 1.43, 0.0006}, b{"Hébergement géré", 5.8, 1.58, 0.0008, 0, false, true};
    const Option c{"Exploitation hybride", 16.4, 1.8, 0.0011, 0, false, true};
    const Option d{"Maintien de l’existant", 0.2, 2.2, 0.003, 0, true};
    const QString lengthy = "Hébergement géré chez un prestataire dont le nom commercial est particulièrement long";
    return {
        {"one", 36, {a}},
        {"four", 36, {a, b, c, d}},
        {"six", 36, {a, b, c, d, {"Fünfte", 10, 1.7, 0.001}, {"Sechste", 12, 1.65, 0}}},
        {"zero", 36, {{"A", 0, 0, 0}, {"B", 0, 0, 0}}},
        {"residual", 36, {{"Avec revente", 90, 0.4, 0, 60}, b, {"Tout rendu", 20, 0, 0, 45}}},
        {"large", 36, {{"A", 4.2e8, 3.1e7, 0}, {"B", 1.9e8, 4.2e7, 0.002, 0, false, true}}},
        {"long", 120, {a, b, c, d}},
        {"year", 12, {a, b}},
        {"names",
         36,
         {{lengthy, 22, 1.4, 0}, {lengthy + " (2)", 6, 1.6, 0, 0, false, true}, {lengthy, 0, 2.2, 0, 0, true}}},
        {"close", 36, {{"A", 10, 1, 0}, {"B", 9.9, 1.003, 0}, {"C", 9.8, 1.006, 0}, {"D", 9.7, 1.009, 0}}},
    };
}

inline QString number(double value, int places) {
    QString text = QString::number(value, 'f', places).replace(u'.', u',');
    return text.replace(u'-', QChar(0x2212));
}

inline OptionLook look(const Set& set, int index) {
    const Option& option = set.options[static_cast<std::size_t>(index)];
    return {index, option.name, option.out, option.toClarify, false};
}

inline std::vector<double> monthly(const Set& set, const Option& option) {
    std::vector<double> costs;
    for (int month = 0; month < set.months; ++month)
        costs.push_back((month == 0 ? option.setUp : 0) +
                        option.perMonth * std::pow(1 + option.growth, month * month / 12.0) -
                        (month == set.months - 1 ? option.residual : 0));
    return costs;
}

inline std::vector<double> cumulated(const Set& set, const Option& option) {
    std::vector<double> sums = monthly(set, option);
    for (std::size_t month = 1; month < sums.size(); ++month)
        sums[month] += sums[month - 1];
    return sums;
}

inline PlaneChart plane(const Set& set) {
    PlaneChart chart;
    chart.words.title = "Coût et valeur";
    double low = 1e300, high = -1e300;
    for (int i = 0; i < static_cast<int>(set.options.size()); ++i) {
        const Option& option = set.options[static_cast<std::size_t>(i)];
        if (option.out)
            continue;
        const double cost = cumulated(set, option).back() / set.months * 7.8;
        const double value = 4.13 - 0.23 * i;
        PlanePoint point{
            look(set, i), cost, cost * 0.93, cost * 1.2, value, value - 0.71, std::min(5.0, value + 0.7), {}};
        if (i == 3)
            point.costLow = point.costHigh = std::nullopt;
        point.readOut = option.name;
        low = std::min(low, *(point.costLow ? point.costLow : std::optional(cost)));
        high = std::max(high, *(point.costHigh ? point.costHigh : std::optional(cost)));
        chart.points.push_back(point);
    }
    chart.cost = axisOf(niceScale(low, high), number, "coût, € par utilisateur et mois (HT)");
    chart.value = axisOf(niceScale(2.7, 5), number);
    if (std::any_of(set.options.begin(), set.options.end(), [](const Option& option) { return option.out; }))
        chart.foot = "Non représenté : D Maintien de l’existant (exclu : authentification à deux facteurs absente)";
    return chart;
}

inline StackedYearsChart stacked(const Set& set) {
    StackedYearsChart chart;
    chart.words.title = "CapEx et OpEx par année, k€ HT";
    chart.capexName = "CapEx";
    chart.opexName = "OpEx";
    double low = 0, high = 0;
    for (int year = 0; year < set.months / 12; ++year) {
        YearGroup group{QStringLiteral("année %1").arg(year + 1), QString::number(year + 1), {}};
        for (const Option& option : set.options) {
            const std::vector<double> costs = monthly(set, option);
            YearBar bar;
            for (int month = 12 * year; month < 12 * year + 12; ++month)
                bar.opex += costs[static_cast<std::size_t>(month)];
            if (year == 0)
                bar.capex += option.setUp;
            if (year == set.months / 12 - 1)
                bar.capex -= option.residual;
            bar.opex -= bar.capex;
            bar.total = number(bar.sum(), 1);
            bar.shortTotal = number(bar.sum(), 0);
            bar.readOut = option.name;
            low = std::min({low, bar.capex, bar.opex, bar.sum()});
            high = std::max({high, bar.capex, bar.opex, bar.sum()});
            group.bars.push_back(bar);
        }
        chart.years.push_back(group);
    }
    for (int i = 0; i < static_cast<int>(set.options.size()); ++i)
        chart.options.push_back(look(set, i));
    chart.amount = axisOf(niceScaleFromZero(low, high), number);
    return chart;
}

inline void addCrossings(CumulativeChart& chart, int months) {
    for (std::size_t a = 0; a < chart.lines.size(); ++a)
        for (std::size_t b = a + 1; b < chart.lines.size(); ++b)
            for (int month = 1; month < months; ++month) {
                const auto m = static_cast<std::size_t>(month);
                const double before = chart.lines[a].amounts[m - 1] - chart.lines[b].amounts[m - 1];
                const double after = chart.lines[a].amounts[m] - chart.lines[b].amounts[m];
                if (before == after || (before < 0) == (after < 0))
                    continue;
                const double share = before / (before - after);
                const double amount = chart.lines[a].amounts[m - 1] * (1 - share) + chart.lines[a].amounts[m] * share;
                chart.crossings.push_back({month + share, amount,
                                           QStringLiteral("%1 = %2 : mois %3, %4 k€")
                                               .arg(QChar(u'A' + static_cast<int>(a)))
                                               .arg(QChar(u'A' + static_cast<int>(b)))
                                               .arg(month + 1)
                                               .arg(number(amount, 1))});
            }
    std::sort(chart.crossings.begin(), chart.crossings.end(),
              [](const Crossing& x, const Crossing& y) { return x.month < y.month; });
}

inline CumulativeChart cumulative(const Set& set) {
    CumulativeChart chart;
    chart.words.title = "Coûts cumulés, k€ HT";
    double low = 0, high = 0;
    for (int i = 0; i < static_cast<int>(set.options.size()); ++i) {
        CumulativeLine line{look(set, i), cumulated(set, set.options[static_cast<std::size_t>(i)]), {}, {}};
        for (double amount : line.amounts) {
            low = std::min(low, amount);
            high = std::max(high, amount);
            line.texts << number(amount, 1);
        }
        line.end = number(line.amounts.back(), 1);
        chart.lines.push_back(line);
    }
    for (int month = 1; month <= set.months; ++month)
        chart.monthTexts << QStringLiteral("mois %1").arg(month);
    chart.amount = axisOf(niceScaleFromZero(low, high), number);
    chart.months = axisOf(monthScale(set.months), number, "fin du mois");
    addCrossings(chart, set.months);
    return chart;
}

inline RangeRow rangeRow(const Set& set, int row, const QString& label) {
    RangeRow made{label, row == 5, {}, label};
    for (int i = 0; i < static_cast<int>(set.options.size()); ++i) {
        const bool missing = row == 2 && i == 1;
        const double low = missing ? 1 : 1 + (row * 7 + i * 3) % 4;
        const double high = missing ? 5 : std::min(5.0, low + (row + i) % 3);
        made.bars.push_back({look(set, i), low, (low + high) / 2, high, missing, number(low, 0)});
    }
    return made;
}

inline const QStringList& criteria() {
    static const QStringList names{"Protection et lieu des données", "Compétences internes",
                                   "Intégrations, adaptations",      "Montée en charge, pics",
                                   "Flexibilité des coûts",          "Valeur, 1 à 5"};
    return names;
}

inline RangeBarsChart ranges(const Set& set) {
    RangeBarsChart chart;
    chart.scale = axisOf(niceScale(1, 5), number);
    for (int row = 0; row < criteria().size(); ++row)
        chart.rows.push_back(rangeRow(set, row, criteria()[row]));
    return chart;
}

inline ContributionBarsChart contributions(const Set& set) {
    ContributionBarsChart chart;
    const OptionLook right = look(set, set.options.size() > 1 ? 1 : 0);
    chart.scale = {look(set, 0), right, 6, "\u22126,0"};
    chart.forLeft = "pour A";
    chart.forRight = "pour B";
    const std::vector<double> points{-2.5, 2, -6, 6, 4.5, 4};
    for (int row = 0; row < criteria().size(); ++row) {
        const double value = points[static_cast<std::size_t>(row)];
        chart.rows.push_back({criteria()[row], row == 5, value, (value > 0 ? "+" : "") + number(value, 1), {}});
    }
    return chart;
}

inline ValueBarsChart values(const Set& set) {
    ValueBarsChart chart;
    chart.scale = axisOf(niceScale(1, 5), number);
    for (int i = 0; i < static_cast<int>(set.options.size()); ++i)
        chart.bars.push_back({look(set, i), 3.2 - 0.1 * i, 3.9 - 0.1 * i, 4.6 - 0.1 * i, false, "3,92 (3,21–4,63)"});
    return chart;
}

inline BandsStrip bands(const Set& set) {
    BandsStrip chart;
    chart.low = 20;
    chart.high = 400;
    const OptionLook a = look(set, 0), b = look(set, set.options.size() > 1 ? 1 : 0);
    chart.bands = {{20, 193, {b}, {}, "B"},
                   {193, 199, {a, b}, "193", {}},
                   {199, 218, {a}, "199", {}},
                   {218, 266, {b}, "218", {}},
                   {266, 400, {a}, "266", {}}};
    chart.present = 120;
    chart.presentText = "120, actuel";
    return chart;
}

inline KeyStrip key(const Set& set) {
    KeyStrip strip;
    for (int i = 0; i < static_cast<int>(set.options.size()); ++i)
        strip.entries.push_back({look(set, i), look(set, i).out ? "(exclu : 2FA absente)" : ""});
    return strip;
}

// As many phases as there are months, up to a dozen; the last one begins before the one before it has ended.
inline TimelineChart timeline(const Set& set) {
    TimelineChart chart;
    const int count = std::min(12, set.months / 3);
    for (int i = 0; i < count; ++i) {
        TimelineBar bar;
        bar.name = set.options[static_cast<std::size_t>(i) % set.options.size()].name;
        bar.start = 10 * i - (i + 1 == count ? 6 : 0);
        bar.days = i == 2 ? 0 : i == 3 ? 1 : 10;
        bar.kind = i == 3 ? TimelineBar::Kind::Cutover : i == 4 ? TimelineBar::Kind::Window : TimelineBar::Kind::Work;
        bar.early = i + 1 == count;
        bar.labels = QStringList{"04/01–22/01 · Mme Lefèvre-Delacroix · 12 400 €", "04/01–22/01"};
        if (i > 0)
            bar.after.push_back(i - 1);
        bar.readOut = bar.name;
        chart.bars.push_back(bar);
    }
    chart.days = axisOf(niceScaleFromZero(0, 10 * count + 4), number);
    return chart;
}

struct Named {
    const char* name;
    std::unique_ptr<Chart> chart;
    QSizeF size;
};

inline std::vector<Named> charts(const Set& set) {
    std::vector<Named> all;
    const auto add = [&](const char* name, auto chart, double width, double height) {
        all.push_back({name, std::make_unique<decltype(chart)>(std::move(chart)), {width, height}});
    };
    add("plane", plane(set), 400, 270);
    add("stacked", stacked(set), 400, 270);
    add("cumulative", cumulative(set), 808, 230);
    const ChartInk ink = ChartInk::light();
    add("ranges", ranges(set), 400, ranges(set).height(ink));
    add("contributions", contributions(set), 400, contributions(set).height(ink));
    add("values", values(set), 500, values(set).height(ink));
    add("bands", bands(set), 760, 56);
    add("timeline", timeline(set), 620, timeline(set).height(ink));
    add("key", key(set), 760, key(set).height(760, ink));
    return all;
}

} // namespace samples
