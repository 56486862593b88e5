#include "charts/stacked_years.h"

#include "charts/frame.h"
#include "charts/marks.h"

#include <algorithm>
#include <cmath>

namespace mailbilan {
namespace {

constexpr double keyHeight = 24, labelHeight = 18, footHeight = 40;

double y(const Axis& axis, double amount, const QRectF& plot) { return axis.at(amount, plot.bottom(), plot.top()); }

// The parts of a bar: positive amounts grow up from nought, negative ones down.
struct Stack {
    QRectF capex, opex;
    double top = 0;
};

Stack stackOf(const Axis& axis, const YearBar& bar, const QRectF& column, const QRectF& plot) {
    const auto part = [&](double from, double to) {
        const double a = y(axis, from, plot), b = y(axis, to, plot);
        return QRectF(column.left(), std::min(a, b), column.width(), std::abs(a - b));
    };
    const bool sameSign = (bar.capex >= 0) == (bar.opex >= 0);
    const double opexFrom = sameSign ? bar.capex : 0;
    const double highest = std::max({0.0, bar.capex, opexFrom + bar.opex});
    return {part(0, bar.capex), part(opexFrom, opexFrom + bar.opex), y(axis, highest, plot)};
}

// Figures above the bars in the longest form that leaves a gap between neighbours; none where no form does.
std::vector<Label> totals(const StackedYearsChart& chart, const QRectF& plot, const ChartInk& ink) {
    for (QString YearBar::*form : {&YearBar::total, &YearBar::shortTotal}) {
        std::vector<Label> labels;
        bool free = true;
        for (std::size_t year = 0; year < chart.years.size(); ++year)
            for (std::size_t option = 0; option < chart.options.size(); ++option) {
                const YearBar& bar = chart.years[year].bars[option];
                const QRectF column = chart.column(year, option, plot, ink);
                const QPointF foot(column.center().x(), stackOf(chart.amount, bar, column, plot).top - ink.px(2));
                const Label label = labelAt(bar.*form, ink.note(), ink.text, foot, Qt::AlignHCenter | Qt::AlignBottom);
                free = free && (labels.empty() || label.rect.left() > labels.back().rect.right() + ink.px(2));
                labels.push_back(label);
            }
        if (free)
            return labels;
    }
    return {};
}

// Letters in the longest form that leaves room for all of them: "B?" with its question mark, "B", or none.
std::vector<Label> letters(const StackedYearsChart& chart, const QRectF& plot, const ChartInk& ink) {
    for (bool questionMark : {true, false}) {
        std::vector<Label> labels;
        bool free = true;
        for (std::size_t year = 0; year < chart.years.size(); ++year)
            for (std::size_t option = 0; option < chart.options.size(); ++option) {
                const OptionMark mark = ink.optionMark(chart.options[option]);
                const QPointF top(chart.column(year, option, plot, ink).center().x(), plot.bottom() + ink.px(4));
                const QString text = questionMark ? shortName(chart.options[option], ink) : mark.letter;
                const Label label = labelAt(text, ink.note(true), mark.colour, top, Qt::AlignHCenter | Qt::AlignTop);
                free = free && (labels.empty() || label.rect.left() > labels.back().rect.right() + ink.px(1));
                labels.push_back(label);
            }
        if (free)
            return labels;
    }
    return {};
}

std::vector<Label> yearLabels(const StackedYearsChart& chart, const QRectF& plot, const ChartInk& ink) {
    const double width = plot.width() / static_cast<double>(chart.years.size()) - ink.px(6);
    const bool fits = std::all_of(chart.years.begin(), chart.years.end(),
                                  [&](const YearGroup& year) { return textWidth(year.label, ink.note()) <= width; });
    std::vector<Label> labels;
    for (std::size_t year = 0; year < chart.years.size(); ++year) {
        const QRectF first = chart.column(year, 0, plot, ink);
        const QRectF last = chart.column(year, chart.options.size() - 1, plot, ink);
        const YearGroup& group = chart.years[year];
        labels.push_back(labelWithin(fits ? group.label : group.shortLabel, ink.note(), ink.secondary,
                                     QPointF((first.left() + last.right()) / 2, plot.bottom() + ink.px(22)),
                                     Qt::AlignHCenter | Qt::AlignTop, width));
    }
    return labels;
}

struct Swatch {
    QRectF rect;
    Label name;
};

// Right-aligned above the plot, in grey: what full and pale mean holds for every option.
std::vector<Swatch> keyOf(const StackedYearsChart& chart, const QRectF& rect, const ChartInk& ink) {
    std::vector<Swatch> entries;
    double right = rect.right();
    const double middle = rect.top() + ink.px(9), size = ink.px(10);
    for (const QString& name : {chart.opexName, chart.capexName}) {
        const Label label =
            labelAt(name, ink.note(), ink.secondary, {right, middle}, Qt::AlignRight | Qt::AlignVCenter);
        const QRectF swatch(label.rect.left() - ink.px(6) - size, middle - size / 2, size, size);
        entries.push_back({swatch, label});
        right = swatch.left() - ink.px(16);
    }
    return entries;
}

void paintKey(QPainter& painter, const std::vector<Swatch>& entries, const ChartInk& ink) {
    painter.setPen(ink.pen(ink.secondary));
    const double half = ink.px(0.5);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        painter.setBrush(i == 0 ? ink.grid : ink.secondary);
        painter.drawRect(entries[i].rect.adjusted(half, half, -half, -half));
    }
}

void paintBar(QPainter& painter, const StackedYearsChart& chart, const YearBar& bar, const OptionLook& look,
              const QRectF& column, const QRectF& plot, const ChartInk& ink) {
    const Stack stack = stackOf(chart.amount, bar, column, plot);
    if (stack.opex.height() > 0)
        paintPatterned(painter, stack.opex, look, ink);
    if (stack.capex.height() > 0)
        painter.fillRect(stack.capex, ink.optionMark(look).colour);
    if (bar.capex < 0 || bar.opex < 0) { // the total is not the top of the bar: a line says where it is
        painter.setPen(ink.pen(ink.text, 2));
        const double level = y(chart.amount, bar.sum(), plot);
        painter.drawLine(QPointF(column.left() - ink.px(2), level), QPointF(column.right() + ink.px(2), level));
    }
}

bool tooSmall(const QRectF& plot, const ChartInk& ink) {
    return plot.width() < ink.px(20) || plot.height() < ink.px(20);
}

} // namespace

QRectF StackedYearsChart::plot(const QRectF& rect, const ChartInk& ink) const {
    return rect.adjusted(valueAxisWidth(amount, ink), ink.px(keyHeight + labelHeight), 0, -ink.px(footHeight));
}

QRectF StackedYearsChart::column(std::size_t year, std::size_t option, const QRectF& plot, const ChartInk& ink) const {
    const double group = plot.width() / static_cast<double>(years.size());
    const double count = static_cast<double>(options.size());
    const double pitch = std::min(ink.px(36), group * 0.92 / count);
    const double width = std::min(ink.px(24), pitch * 0.8);
    const double first = plot.left() + group * (static_cast<double>(year) + 0.5) - pitch * count / 2;
    double left = first + pitch * static_cast<double>(option) + (pitch - width) / 2;
    if (!ink.print) // whole pixels keep outlines sharp and bars equally wide
        return QRectF(std::round(left), plot.top(), std::max(1.0, std::round(width)), plot.height());
    return QRectF(left, plot.top(), width, plot.height());
}

std::vector<Label> StackedYearsChart::labels(const QRectF& rect, const ChartInk& ink) const {
    const QRectF inner = plot(rect, ink);
    if (tooSmall(inner, ink) || options.empty() || years.empty())
        return {};
    std::vector<Label> all = letters(*this, inner, ink);
    for (const auto& more :
         {yearLabels(*this, inner, ink), totals(*this, inner, ink), valueAxisLabels(amount, inner, ink)})
        all.insert(all.end(), more.begin(), more.end());
    for (const Swatch& entry : keyOf(*this, rect, ink))
        all.push_back(entry.name);
    dropCollisions(all, rect);
    return all;
}

void StackedYearsChart::paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const {
    const QRectF inner = plot(rect, ink);
    if (tooSmall(inner, ink) || options.empty() || years.empty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintGrid(painter, amount, inner, ink);
    for (std::size_t year = 0; year < years.size(); ++year)
        for (std::size_t option = 0; option < options.size(); ++option)
            paintBar(painter, *this, years[year].bars[option], options[option], column(year, option, inner, ink), inner,
                     ink);
    paintBase(painter, inner, y(amount, 0, inner), ink);
    paintKey(painter, keyOf(*this, rect, ink), ink);
    paintLabels(painter, labels(rect, ink));
    painter.restore();
}

QString StackedYearsChart::readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const {
    const QRectF inner = plot(rect, ink);
    for (std::size_t year = 0; year < years.size(); ++year)
        for (std::size_t option = 0; option < options.size(); ++option)
            if (column(year, option, inner, ink).contains(at))
                return years[year].bars[option].readOut;
    return {};
}

} // namespace mailbilan
