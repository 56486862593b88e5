#include "model/analysis/goal_seek.h"

#include "model/analysis/axis_values.h"
#include "model/analysis/goal_curve.h"
#include "model/analysis/search_range.h"

#include <algorithm>
#include <cmath>

namespace mailbilan {
namespace {

using namespace analysis;

bool less(const Figure& a, const Figure& b) { return Decimal(a) < Decimal(b); }

// Walks from the likely value to one end, from value to value, and halves each stretch in which the figure comes to the
// other side of the target.
class Walk {
public:
    Walk(GoalCurve& curve, Money target, bool whole) : curve_(curve), target_(target), whole_(whole) {}

    // `values` from the likely one outwards.
    std::vector<GoalSolution> run(const std::vector<Figure>& values) {
        Point now = at(values.front());
        for (std::size_t i = 1; i < values.size(); ++i) {
            const Point next = at(values[i]);
            stretch(now, next, 0);
            now = next;
        }
        return std::move(solutions_);
    }
    bool moved() const { return moved_; }

private:
    struct Point {
        Figure value;
        std::optional<int> side; // below, at, above the target: -1, 0, 1; empty: not available
        double amount = 0, error = 0;
    };

    Point at(const Figure& value) {
        const auto near = curve_.approximate(value);
        if (!near)
            return {value, std::nullopt};
        const double gap = near->amount - target_.toDouble();
        const Point point{value, std::fabs(gap) > near->error ? std::optional(gap < 0 ? -1 : 1) : exactSide(value),
                          near->amount, near->error};
        if (!first_)
            first_ = point;
        moved_ = moved_ || std::fabs(point.amount - first_->amount) > point.error + first_->error;
        return point;
    }

    std::optional<int> exactSide(const Figure& value) const {
        const auto amount = curve_.exact(value);
        if (!amount)
            return std::nullopt;
        return *amount < target_ ? -1 : *amount > target_ ? 1 : 0;
    }

    // Strictly between, in the middle as far as 12 digits go; empty: they are neighbours.
    std::optional<Figure> middle(const Figure& a, const Figure& b) const {
        const double halfway = a.toDouble() + (b.toDouble() - a.toDouble()) / 2;
        const Figure value = whole_ ? Figure(static_cast<std::int64_t>(std::floor(halfway))) : significant(halfway, 12);
        const auto& [low, high] = std::minmax(a, b, less);
        return less(low, value) && less(value, high) ? std::optional(value) : std::nullopt;
    }

    // A figure in steps may cross more than once where it comes near the target: there the stretch is looked at more
    // closely, four times finer each time.
    bool comesNear(const Point& from, const Point& to) const {
        if (!from.side || !to.side)
            return from.side != to.side;
        if (*from.side != *to.side)
            return true;
        const double goal = target_.toDouble(), change = std::fabs(to.amount - from.amount);
        return std::min(std::fabs(from.amount - goal), std::fabs(to.amount - goal)) <= change;
    }

    void stretch(const Point& from, const Point& to, int depth) {
        constexpr int deepest = 3, parts = 4;
        if (depth == deepest || !comesNear(from, to))
            return halve(from, to);
        Point before = from;
        for (int part = 1; part < parts; ++part) {
            const double value = from.value.toDouble() + (to.value.toDouble() - from.value.toDouble()) * part / parts;
            const Figure figure =
                whole_ ? Figure(static_cast<std::int64_t>(std::floor(value))) : significant(value, 12);
            const auto& [low, high] = std::minmax(before.value, to.value, less);
            if (!less(low, figure) || !less(figure, high))
                continue;
            const Point next = at(figure);
            stretch(before, next, depth + 1);
            before = next;
        }
        stretch(before, to, before.value == from.value ? deepest : depth + 1);
    }

    // Binary floating point takes what is nearly a whole number for one (users, steps): it cannot tell these apart.
    static bool areClose(const Figure& a, const Figure& b) {
        const double one = a.toDouble(), other = b.toDouble();
        return std::fabs(one - other) <= 1e-8 * std::max(std::fabs(one), std::fabs(other));
    }

    // The change of side between two points, if any, to neighbouring values.
    void halve(Point from, const Point& end) {
        if (from.side == end.side || (from.side && *from.side == 0))
            return;
        Point to = end;
        bool exactly = false;
        while (const auto value = middle(from.value, to.value)) {
            if (!exactly && areClose(from.value, to.value)) {
                exactly = true;
                from.side = exactSide(from.value);
                to.side = exactSide(to.value);
                if (from.side == to.side)
                    return;
            }
            Point point = exactly ? Point{*value, exactSide(*value)} : at(*value);
            (point.side == from.side ? from : to) = std::move(point);
        }
        if (!to.side)
            return;
        const bool appears = !from.side; // from where it is not available nothing jumps
        if (*to.side == 0)
            solutions_.push_back({solved(to), std::nullopt});
        else if (!appears)
            solutions_.push_back({solved(from), solved(to)});
        if (appears)
            halve(to, end);
    }

    GoalPoint solved(const Point& point) const { return {point.value, curve_.exact(point.value).value_or(Money())}; }

    GoalCurve& curve_;
    Money target_;
    bool whole_;
    bool moved_ = false;
    std::optional<Point> first_;
    std::vector<GoalSolution> solutions_;
};

// From the likely value to `end`: evenly, and as many again within the assumption's own range.
std::vector<Figure> outwards(const Assumption& assumption, const Figure& end, bool whole) {
    constexpr int evenly = 512;
    constexpr double allUsers = 5'000;
    const Figure& likely = assumption.value.likely;
    const bool up = less(likely, end);
    std::vector<Figure> values{likely};
    if (!less(likely, end) && !less(end, likely))
        return values;
    const auto add = [&](const Figure& to, double steps) {
        const double from = likely.toDouble(), span = to.toDouble() - from;
        for (double i = 1; i < steps; ++i) {
            const double value = from + span * i / steps;
            values.push_back(whole ? Figure(static_cast<std::int64_t>(std::llround(value))) : significant(value, 12));
        }
        values.push_back(to);
    };
    const double users = std::fabs(end.toDouble() - likely.toDouble());
    add(end, whole && users <= allUsers ? users : evenly);
    if (const auto& own = up ? assumption.value.high : assumption.value.low; own && !whole)
        add(*own, evenly);
    if (up && likely.isNegative() && less(Figure(), end))
        values.push_back(Figure());
    if (!up && end.isNegative() && less(Figure(), likely))
        values.push_back(Figure());
    std::erase_if(values, [&](const Figure& value) {
        return up ? less(value, likely) || less(end, value) : less(likely, value) || less(value, end);
    });
    std::sort(values.begin(), values.end(),
              [&](const Figure& a, const Figure& b) { return up ? less(a, b) : less(b, a); });
    values.erase(std::unique(values.begin(), values.end(),
                             [](const Figure& a, const Figure& b) { return !less(a, b) && !less(b, a); }),
                 values.end());
    return values;
}

bool exists(const Dossier& dossier, const std::string& assumption, const GoalFigure& figure) {
    const auto isOption = [&](int option) { return option >= 0 && option < static_cast<int>(dossier.options.size()); };
    return dossier.assumptions.find(assumption) && isOption(figure.option) &&
           (figure.what != GoalFigure::What::Difference || isOption(figure.other)) &&
           (figure.what != GoalFigure::What::Year ||
            (figure.year >= 0 && figure.year < (dossier.organisation.horizon + 11) / 12));
}

// Where binary floating point does not see it move, by exact figures of its ends and of the values between.
bool movesExactly(const GoalCurve& curve, const std::vector<Figure>& values, std::optional<Money> now) {
    const std::size_t stride = std::max<std::size_t>(1, values.size() / 8);
    for (std::size_t i = stride; i < values.size(); i += stride)
        if (curve.exact(values[i]) != now)
            return true;
    return curve.exact(values.back()) != now;
}

} // namespace

bool GoalSeek::reached() const {
    return std::any_of(solutions.begin(), solutions.end(),
                       [](const GoalSolution& solution) { return !solution.beyond; });
}

GoalSeek seekGoal(const Dossier& dossier, const std::string& assumption, const GoalFigure& figure, Money target) {
    GoalSeek result;
    if (!exists(dossier, assumption, figure))
        return result;
    const Assumption& moved = *dossier.assumptions.find(assumption);
    const Figure& likely = moved.value.likely;
    const SearchRange range = searchRange(compile(dossier), moved);
    result.from = range.from;
    result.to = range.to;
    GoalCurve curve(dossier, assumption, figure);
    result.now = curve.exact(likely);
    if (result.now == target)
        result.solutions.push_back({{likely, target}, std::nullopt});
    if (!curve.mayMove())
        return result;
    const bool whole = range.rungs == Rungs::Whole;
    for (const Figure& end : {range.from, range.to}) {
        const std::vector<Figure> values = outwards(moved, end, whole);
        Walk walk(curve, target, whole);
        for (GoalSolution& solution : walk.run(values))
            result.solutions.push_back(std::move(solution));
        result.moves = result.moves || walk.moved() || movesExactly(curve, values, result.now);
    }
    const auto distance = [&](const GoalSolution& solution) {
        return std::fabs(solution.at.value.toDouble() - likely.toDouble());
    };
    std::stable_sort(result.solutions.begin(), result.solutions.end(),
                     [&](const GoalSolution& a, const GoalSolution& b) { return distance(a) < distance(b); });
    return result;
}

} // namespace mailbilan
