#include "pages/ledger_tree.h"

#include "charts/build.h"
#include "text/names.h"
#include "text/verdict.h"

#include <algorithm>

namespace mailbilan {
namespace {

// Amounts by period and their sum.
struct Series {
    std::vector<Money> periods;
    std::vector<bool> falls; // whether anything falls in the period at all: a dash is not a nought
    Money total;

    explicit Series(std::size_t count) : periods(count), falls(count) {}
    void add(std::size_t period, Money amount) {
        periods[period] += amount;
        falls[period] = true;
        total += amount;
    }
};

std::size_t periodCount(const PageView& view, LedgerSteps steps) {
    const auto horizon = static_cast<std::size_t>(view.assessment->dossier->organisation.horizon);
    return steps == LedgerSteps::Months ? horizon : (horizon + 11) / 12;
}

std::size_t periodOf(LedgerSteps steps, int month) {
    return static_cast<std::size_t>(steps == LedgerSteps::Months ? month : month / 12);
}

Series seriesOf(const std::vector<Money>& amounts) {
    Series series(amounts.size());
    for (std::size_t i = 0; i < amounts.size(); ++i)
        series.add(i, amounts[i]);
    return series;
}

class Builder {
public:
    Builder(const PageView& view, LedgerSteps steps) : view_(view), wording_(view.wording), steps_(steps) {}

    std::vector<Cell> heads() const {
        Cell position, kind;
        position.text = wording_.text("ui.costs.position");
        kind.text = wording_.text("ui.costs.kind");
        std::vector<Cell> heads{position, kind};
        const int periods = int(periodCount(view_, steps_));
        for (int i = 0; i < periods; ++i)
            heads.push_back(Cell::amount(withUnit(periodName(view_, steps_, firstPeriodColumn + i))));
        heads.push_back(Cell::amount(withUnit(wording_.text("ui.costs.total"))));
        heads.push_back(
            Cell::amount(wording_.text("ui.costs.per_user_month", {{"currency", wording_.currencySymbol()}})));
        return heads;
    }

    void addOption(CellNode& root, int index) const {
        const OptionCosts& costs = view_.assessment->costs.options[std::size_t(index)];
        const OptionLook look = optionLook(*view_.assessment, wording_, index);
        CellNode& row = root.add(fromModel(costs.option));
        Cell name;
        name.text = look.name;
        name.bold = true;
        name.badge = look;
        name.tone = look.out ? Tone::Secondary : Tone::Plain;
        if (!costs.available()) {
            name.aside = unavailableSentence(wording_, *view_.assessment->dossier, costs);
            row.cells = {name};
            return;
        }
        if (look.out)
            name.aside = exclusionReason(index);
        const bool cash = view_.costs == CostView::Cash;
        fill(row, name, {}, optionSeries(costs), costs, true, look.out);
        if (cash)
            addNatures(row, costs, look.out);
        else
            addCategories(row, costs, look.out);
    }

private:
    QString withUnit(const QString& period) const {
        return wording_.text("ui.costs.period_unit", {{"period", period}, {"currency", wording_.currencySymbol()}});
    }

    QString exclusionReason(int option) const {
        for (const Exclusion& exclusion : exclusions(wording_, *view_.assessment))
            if (exclusion.option == option)
                return wording_.text("ui.costs.excluded", {{"reason", listed(wording_, exclusion.reasons)}});
        return {};
    }

    Series optionSeries(const OptionCosts& costs) const {
        if (view_.costs == CostView::Amortised)
            return seriesOf(steps_ == LedgerSteps::Months ? costs.amortisedByMonth : costs.amortisedByYear);
        if (steps_ == LedgerSteps::Months)
            return seriesOf(costs.byMonth);
        Series series(costs.byYear.size());
        for (std::size_t year = 0; year < costs.byYear.size(); ++year)
            series.add(year, costs.byYear[year].all);
        return series;
    }

    void addNatures(CellNode& option, const OptionCosts& costs, bool out) const {
        for (const Nature nature : {Nature::CapEx, Nature::OpEx}) {
            std::vector<Series> items(costs.items.size(), Series(periodCount(view_, steps_)));
            Series sum(periodCount(view_, steps_));
            for (const LedgerLine& line : costs.lines) {
                const Item& item = *costs.items[std::size_t(line.item)].item;
                if (item.nature != nature || !counts(item.kind))
                    continue;
                items[std::size_t(line.item)].add(periodOf(steps_, line.month), line.total());
                sum.add(periodOf(steps_, line.month), line.total());
            }
            if (std::find(sum.falls.begin(), sum.falls.end(), true) == sum.falls.end())
                continue;
            CellNode& row = option.add(nature == Nature::CapEx ? QStringLiteral("capex") : QStringLiteral("opex"));
            row.rank = RowRank::SubTotal;
            Cell name;
            name.text = natureName(wording_, nature);
            name.tone = out ? Tone::Secondary : Tone::Plain;
            fill(row, name, {}, sum, costs, false, out);
            for (std::size_t i = 0; i < items.size(); ++i)
                if (std::find(items[i].falls.begin(), items[i].falls.end(), true) != items[i].falls.end())
                    addItem(row, costs, int(i), items[i], out);
        }
    }

    void addItem(CellNode& nature, const OptionCosts& costs, int index, const Series& series, bool out) const {
        const LedgerItem& ledgerItem = costs.items[std::size_t(index)];
        CellNode& row = nature.add(fromModel(ledgerItem.pointer) + u'#' + QString::number(ledgerItem.part));
        row.mark = index;
        Cell name;
        name.text = itemName(wording_, *ledgerItem.item);
        name.tone = out ? Tone::Secondary : Tone::Plain;
        fill(row, name, kindName(wording_, ledgerItem.item->kind), series, costs, false, out);
    }

    void addCategories(CellNode& option, const OptionCosts& costs, bool out) const {
        for (const auto& [category, years] : costs.amortisedByCategoryYear) {
            CellNode& row = option.add(QString::number(int(category)));
            Cell name;
            name.text = categoryName(wording_, category);
            name.tone = out ? Tone::Secondary : Tone::Plain;
            // By month the amortised view is known for the option as a whole only.
            Series series = seriesOf(years);
            if (steps_ == LedgerSteps::Months) {
                const Money total = series.total;
                series = Series(periodCount(view_, steps_));
                series.total = total;
            }
            fill(row, name, {}, series, costs, false, out);
        }
    }

    bool counts(Kind kind) const {
        const std::vector<Kind>& included = view_.assessment->dossier->organisation.tcoIncludes;
        return std::find(included.begin(), included.end(), kind) != included.end();
    }

    void fill(CellNode& row, const Cell& name, const QString& kind, const Series& series, const OptionCosts& costs,
              bool bold, bool out) const {
        Cell kindCell;
        kindCell.text = kind;
        kindCell.tone = Tone::Secondary;
        row.cells = {name, kindCell};
        for (std::size_t i = 0; i < series.periods.size(); ++i) {
            Cell cell = Cell::amount(series.falls[i] ? wording_.amount(series.periods[i]) : QStringLiteral("–"), bold);
            cell.tone = out || !series.falls[i] ? Tone::Secondary : Tone::Plain;
            row.cells.push_back(cell);
        }
        Cell total = Cell::amount(wording_.amount(series.total), true);
        total.tone = out ? Tone::Secondary : Tone::Plain;
        row.cells.push_back(total);
        Cell perUser =
            Cell::amount(costs.userMonths > 0 ? wording_.number(series.total.decimal() / Decimal(costs.userMonths), 2)
                                              : QStringLiteral("–"),
                         bold);
        perUser.tone = total.tone;
        row.cells.push_back(perUser);
    }

    const PageView& view_;
    const Wording& wording_;
    LedgerSteps steps_;
};

} // namespace

LedgerTree ledgerTree(const PageView& view, LedgerSteps steps) {
    const Builder builder(view, steps);
    LedgerTree tree{builder.heads(), std::make_unique<CellNode>()};
    for (int option = 0; option < int(view.assessment->costs.options.size()); ++option)
        builder.addOption(*tree.root, option);
    return tree;
}

QString periodName(const PageView& view, LedgerSteps steps, int column) {
    const int period = column - firstPeriodColumn;
    if (period < 0 || period >= int(periodCount(view, steps)))
        return {};
    if (steps == LedgerSteps::Months)
        return view.wording.text("ui.costs.month", {{"n", view.wording.whole(period + 1)}});
    const std::vector<std::string>& labels = view.assessment->costs.yearLabels;
    const QString label =
        std::size_t(period) < labels.size() ? fromModel(labels[std::size_t(period)]) : QString::number(period + 1);
    return label.size() == 4 ? label : view.wording.text("ui.costs.year", {{"n", label}});
}

Money itemAmount(const PageView& view, LedgerSteps steps, int option, int item, int column) {
    Money sum;
    const int period = column - firstPeriodColumn;
    const bool one = period >= 0 && period < int(periodCount(view, steps));
    for (const LedgerLine& line : view.assessment->costs.options[std::size_t(option)].lines)
        if (line.item == item && (!one || int(periodOf(steps, line.month)) == period))
            sum += line.total();
    return sum;
}

} // namespace mailbilan
