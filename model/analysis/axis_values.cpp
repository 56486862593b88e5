#include "model/analysis/axis_values.h"

#include "model/money/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace mailbilan::analysis {
namespace {

Figure nearestWhole(double value) { return Figure(static_cast<std::int64_t>(std::llround(value))); }

struct Ends {
    Figure from, to;
};

Ends endsOf(const Assumption& assumption, const MapAxis& axis) {
    const Range& range = assumption.value;
    const bool hasRange = (range.low && Decimal(*range.low) < Decimal(range.likely)) ||
                          (range.high && Decimal(range.likely) < Decimal(*range.high));
    if (hasRange)
        return {axis.from.value_or(range.low.value_or(range.likely)),
                axis.to.value_or(range.high.value_or(range.likely))};
    const double half = range.likely.toDouble() / 2, twice = range.likely.toDouble() * 2;
    Figure from = significant(std::min(half, twice), 6), to = significant(std::max(half, twice), 6);
    if (assumption.minimum && Decimal(from) < Decimal(*assumption.minimum))
        from = *assumption.minimum;
    if (assumption.maximum && Decimal(*assumption.maximum) < Decimal(to))
        to = *assumption.maximum;
    return {axis.from.value_or(from), axis.to.value_or(to)};
}

Ends wholeEnds(const Ends& ends) {
    const double from = std::max(1.0, std::ceil(ends.from.toDouble()));
    return {nearestWhole(from), nearestWhole(std::max(from, std::floor(ends.to.toDouble())))};
}

} // namespace

Figure significant(double value, int digits) {
    std::array<char, 64> text{};
    const int exponent = value == 0 ? 0 : static_cast<int>(std::floor(std::log10(std::fabs(value))));
    const int places = std::clamp(digits - 1 - exponent, 0, 18);
    // Digits before the point that do not count are rounded away first.
    const double unit = std::pow(10.0, std::max(0, exponent + 1 - digits));
    auto* end = std::to_chars(text.data(), text.data() + text.size(), std::round(value / unit) * unit,
                              std::chars_format::fixed, 0)
                    .ptr;
    if (places > 0) {
        end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, places).ptr;
        while (*(end - 1) == '0')
            --end;
        if (*(end - 1) == '.')
            --end;
    }
    const std::string_view written(text.data(), static_cast<std::size_t>(end - text.data()));
    return written == "-0" ? Figure() : Figure::parse(written).value_or(Figure());
}

bool isUsersAtStart(const Dossier& dossier, const std::string& assumption) {
    return std::visit(
        [&](const auto& demand) {
            const std::optional<Quantity> start = demand.start;
            const auto* reference = start ? std::get_if<AssumptionRef>(&*start) : nullptr;
            return reference && reference->id == assumption;
        },
        dossier.organisation.demand);
}

std::vector<Figure> axisValues(const Dossier& dossier, const Assumption& assumption, const MapAxis& axis) {
    const bool whole = isUsersAtStart(dossier, assumption.id);
    const Ends stated = endsOf(assumption, axis), ends = whole ? wholeEnds(stated) : stated;
    const double from = ends.from.toDouble(), span = ends.to.toDouble() - from;
    std::vector<Figure> values{ends.from};
    for (std::size_t i = 1; i + 1 < axis.steps; ++i) {
        double value = from + span * static_cast<double>(i) / static_cast<double>(axis.steps - 1);
        if (std::fabs(value) < span * 1e-9) // what is left of 0
            value = 0;
        const Figure figure = whole ? nearestWhole(value) : significant(value, 6);
        if (Decimal(values.back()) < Decimal(figure) && Decimal(figure) < Decimal(ends.to))
            values.push_back(figure);
    }
    if (Decimal(values.back()) < Decimal(ends.to))
        values.push_back(ends.to);
    return values;
}

} // namespace mailbilan::analysis
