#include "model/analysis/goal_curve.h"

#include "model/cost/summary.h"
#include "model/decision/dial.h"
#include "model/decision/weighing.h"

#include <algorithm>
#include <cmath>

namespace mailbilan::analysis {
namespace {

using What = GoalFigure::What;

Dossier onlyOptions(Dossier dossier, const GoalFigure& figure) {
    Keyed<Option> options{dossier.options[static_cast<std::size_t>(figure.option)]};
    if (figure.what == What::Difference)
        options.push_back(dossier.options[static_cast<std::size_t>(figure.other)]);
    dossier.options = std::move(options);
    return dossier;
}

Money centsOf(const decision::Rational& amount) {
    const auto cents = decision::rounded(amount, 2) * 100;
    return Money::fromCents(numerator(cents).convert_to<std::int64_t>());
}

} // namespace

GoalCurve::GoalCurve(const Dossier& dossier, const std::string& assumption, const GoalFigure& figure)
    : figure_(figure), few_(onlyOptions(dossier, figure)), model_(compile(few_)),
      slot_(few_.assumptions.indexOf(assumption)) {
    figure_.option = 0;
    figure_.other = 1;
    std::vector<Slot> amountReads;
    if (figure.what == What::PresentValue)
        amountReads.push_back(model_.discountRate);
    costs_ = std::make_unique<VariedCosts<double>>(
        model_,
        [this](const Item& item, const Line<double>& line, const std::vector<double>& values) {
            return model_.counts(item.kind) ? weightOf(item, line, values) * (line.net + line.vat) : 0.0;
        },
        amountReads);
    const ListUses uses = listUsesOf(model_);
    for (std::size_t option = 0; option < few_.options.size(); ++option) {
        mayMove_ = mayMove_ || costs_->readBy(option, slot_);
        rounding_ += roundingOf(model_, uses, option);
    }
    const auto people = simulation::userSlots(model_);
    mayMove_ = mayMove_ || (divides() && std::find(people.begin(), people.end(), slot_) != people.end());
    if (figure.what == What::Net) {
        const auto* dial = std::get_if<AssumptionRef>(&few_.dial);
        readWorth(dial && dial->id == assumption);
    }
}

void GoalCurve::readWorth(bool isDial) {
    mayMove_ = mayMove_ || isDial;
    if (!isDial)
        fixedDial_ = likely(few_, few_.dial);
    worth_ = decision::toExact(decision::weigh(few_, false).value(0).middle);
}

bool GoalCurve::divides() const { return figure_.what == What::TcoPerUserMonth || figure_.what == What::Net; }

// What a line of an included kind counts in the figure.
double GoalCurve::weightOf(const Item& item, const Line<double>& line, const std::vector<double>& values) const {
    switch (figure_.what) {
    case What::Capex: return item.nature == Nature::CapEx ? 1 : 0;
    case What::Opex: return item.nature == Nature::OpEx ? 1 : 0;
    case What::Year: return line.month / 12 == figure_.year ? 1 : 0;
    case What::AmortisedTotal: {
        if (line.kind == LineKind::Residual)
            return 0;
        if (line.kind != LineKind::Purchase || item.nature == Nature::OpEx)
            return 1;
        const int life = std::get<Asset>(item.schedule).life;
        return static_cast<double>(std::min(life, model_.horizon - line.month)) / life;
    }
    case What::PresentValue: return discount(line, values[static_cast<std::size_t>(model_.discountRate)]);
    case What::Tco:
    case What::TcoPerUserMonth:
    case What::Difference:
    case What::Net: break;
    }
    return 1;
}

// As netPresentValues().
double GoalCurve::discount(const Line<double>& line, double rate) const {
    const int year = line.month / 12;
    const bool first = line.month == 0 && (line.kind == LineKind::Once || line.kind == LineKind::Purchase);
    switch (figure_.convention) {
    case NpvConvention::YearEnd: return first ? 1 : std::pow(1 + rate, -(year + 1));
    case NpvConvention::YearStart: return std::pow(1 + rate, -year);
    case NpvConvention::Monthly: break;
    }
    return std::pow(1 + rate, -(line.kind == LineKind::Residual ? model_.horizon : line.month) / 12.0);
}

std::optional<Money> GoalCurve::exact(const Figure& value) const {
    std::vector<Decimal> values = model_.values<Decimal>();
    values[static_cast<std::size_t>(slot_)] = Decimal(value);
    Evaluation<Decimal> evaluation(model_, std::move(values));
    const auto costsOf = [&](int option) {
        return summarise(model_, option, evaluation, evaluation.run(model_.options[static_cast<std::size_t>(option)]));
    };
    const OptionCosts own = costsOf(0);
    if (!own.available() || (divides() && own.userMonths <= 0))
        return std::nullopt;
    if (figure_.what == What::Net)
        return net(own, value);
    if (figure_.what != What::Difference)
        return exactOf(own);
    const OptionCosts other = costsOf(1);
    return other.available() ? std::optional(own.tco - other.tco) : std::nullopt;
}

std::optional<Money> GoalCurve::exactOf(const OptionCosts& own) const {
    const auto byNature = [&](Nature nature) {
        const auto found = own.byNature.find(nature);
        return found == own.byNature.end() ? Money() : found->second;
    };
    switch (figure_.what) {
    case What::TcoPerUserMonth: return Money::rounded(own.tcoPerUserMonth);
    case What::AmortisedTotal: return own.amortisedTotal;
    case What::PresentValue: return own.npv(figure_.convention).rounded;
    case What::Capex: return byNature(Nature::CapEx);
    case What::Opex: return byNature(Nature::OpEx);
    case What::Year: return own.byYear[static_cast<std::size_t>(figure_.year)].all;
    case What::Tco:
    case What::Difference:
    case What::Net: break;
    }
    return own.tco;
}

Money GoalCurve::net(const OptionCosts& own, const Figure& value) const {
    using decision::Integer;
    using decision::Rational;
    const Rational dial = std::max(Rational(0), decision::toRational(fixedDial_.value_or(value)));
    return centsOf(dial * decision::toRational(worth_) -
                   Rational(Integer(own.tco.cents()), Integer(own.userMonths) * 100));
}

std::optional<GoalCurve::Approximate> GoalCurve::approximate(const Figure& value) {
    const VariedCosts<double>::Change change{slot_, value};
    const auto totals = costs_->at({&change, 1});
    if (!totals.options[0] || (divides() && totals.userMonths <= 0))
        return std::nullopt;
    Approximate result{*totals.options[0], rounding_};
    if (figure_.what == What::Difference) {
        if (!totals.options[1])
            return std::nullopt;
        result.amount -= *totals.options[1];
    }
    if (figure_.what == What::PresentValue) { // a negative rate makes more of each line
        const double rate =
            slot_ == model_.discountRate ? value.toDouble() : likely(few_, few_.organisation.discountRate).toDouble();
        result.error *= std::max(1.0, std::pow(1 + rate, -(model_.horizon + 12) / 12.0));
    }
    result.error += 1e-9 * std::fabs(result.amount);
    if (divides()) {
        result.amount /= static_cast<double>(totals.userMonths);
        result.error = result.error / static_cast<double>(totals.userMonths) + 0.006; // the cent of the quotient
    }
    if (figure_.what == What::Net)
        result.amount =
            std::max(0.0, fixedDial_ ? fixedDial_->toDouble() : value.toDouble()) * worth_.value - result.amount;
    return result;
}

} // namespace mailbilan::analysis
