#include "report/budget.h"

#include <numeric>

namespace mailbilan::report {
namespace {

// Month of the calendar in which the first month falls, 0 to 11; 0 where years are numbered.
int firstMonth(const std::string& start) {
    return start.size() == 7 ? QString::fromStdString(start.substr(5)).toInt() - 1 : 0;
}

std::size_t yearOf(const Organisation& organisation, int month) {
    return std::size_t((firstMonth(organisation.start) + month) / 12);
}

Money sum(const std::vector<Money>& amounts) { return std::accumulate(amounts.begin(), amounts.end(), Money()); }

Row amounts(const Writing& writing, const QString& name, const std::vector<Money>& values, const ShownMoney& money,
            RowKind kind = RowKind::Item) {
    QList<Cell> cells{Cell(name)};
    Money total;
    for (const Money& value : values) {
        const Money shown = money.shown(value);
        total += shown;
        cells.append(Cell(money.orDash(shown)));
    }
    Runs totalText(money.orDash(total));
    totalText.front().bold = true;
    cells.append(Cell(totalText));
    Q_UNUSED(writing)
    return row(cells, kind);
}

bool any(const std::vector<Money>& values) {
    return std::any_of(values.begin(), values.end(), [](Money value) { return value != Money(); });
}

} // namespace

Money Budget::total() const { return sum(capex) + sum(opex) + sum(reserve); }

Budget budgetOf(const Writing& writing, int option) {
    const Organisation& organisation = writing.dossier().organisation;
    Budget budget;
    budget.contingency = Decimal(likely(writing.dossier(), writing.dossier().board.contingency));
    const std::size_t count = yearOf(organisation, organisation.horizon - 1) + 1;
    for (std::vector<Money>* values :
         {&budget.capex, &budget.opex, &budget.reserve, &budget.internal, &budget.notional})
        values->assign(count, Money());
    const int first = organisation.start.empty() ? 1 : QString::fromStdString(organisation.start.substr(0, 4)).toInt();
    for (std::size_t year = 0; year < count; ++year) {
        const QString label = QString::number(first + int(year));
        budget.years.push_back(organisation.start.empty() ? writing.w.text("report.year", {{"n", label}}) : label);
    }
    const OptionCosts& costs = writing.costs(option);
    for (const LedgerLine& line : costs.lines) {
        const Item& item = *costs.items.at(std::size_t(line.item)).item;
        const std::size_t year = yearOf(organisation, line.month);
        std::vector<Money>& into = item.kind == Kind::Internal   ? budget.internal
                                   : item.kind == Kind::Notional ? budget.notional
                                   : item.nature == Nature::CapEx ? budget.capex
                                                                  : budget.opex;
        into.at(year) += line.total();
    }
    for (std::size_t year = 0; year < count; ++year) {
        const Money paid = budget.capex[year] + budget.opex[year];
        budget.reserve[year] = Money::rounded(paid.decimal() * budget.contingency).value_or(Money());
    }
    return budget;
}

Table budgetTable(const Writing& writing, const Budget& budget) {
    const Wording& w = writing.w;
    const ShownMoney money(w, int(budget.years.size()) + 1);
    Table table;
    table.columns.append(textColumn(w.text("report.budget.head", {{"unit", writing.unit()}})));
    for (const QString& year : budget.years)
        table.columns.append(numberColumn(year));
    table.columns.append(numberColumn(w.text("report.total")));
    table.rows.append(amounts(writing, w.text("report.budget.capex"), budget.capex, money));
    table.rows.append(amounts(writing, w.text("report.budget.opex"), budget.opex, money));
    const QString share = w.percent(budget.contingency.toDouble(), budget.contingency * 100 == (budget.contingency * 100).rounded(0) ? 0 : 1);
    table.rows.append(amounts(writing, w.text("report.budget.reserve", {{"share", share}}), budget.reserve, money));
    std::vector<Money> sums;
    for (std::size_t year = 0; year < budget.years.size(); ++year)
        sums.push_back(money.shown(budget.capex[year]) + money.shown(budget.opex[year]) +
                       money.shown(budget.reserve[year]));
    table.rows.append(amounts(writing, w.text("report.budget.sum"), sums, money, RowKind::Total));
    for (const auto& [id, values] : {std::pair{"report.budget.internal", &budget.internal},
                                     std::pair{"report.budget.notional", &budget.notional}})
        if (any(*values)) {
            table.rows.append(amounts(writing, w.text(id), *values, money));
            table.rows.back().quiet = true;
        }
    return table;
}

} // namespace mailbilan::report
