// Costs: what each option costs, by year and category; the other views beside the cash view.
#include "model/cost/bands.h"
#include "report/figures.h"

#include <algorithm>

namespace mailbilan::report {
namespace {

struct CategoryYears {
    Category category = Category::Other;
    std::vector<Money> years;
};

bool included(const Writing& t, Kind kind) {
    const auto& kinds = t.dossier().organisation.tcoIncludes;
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

// By category and year for one nature; sums of ledger lines, in the order of the categories.
std::vector<CategoryYears> categories(const Writing& t, const OptionCosts& costs, Nature nature) {
    std::map<Category, std::vector<Money>> sums;
    for (const LedgerLine& line : costs.lines) {
        const Item& item = *costs.items.at(std::size_t(line.item)).item;
        if (item.nature != nature || !included(t, item.kind))
            continue;
        auto& years = sums[item.category];
        years.resize(t.a.costs.yearLabels.size());
        years.at(std::size_t(line.month / 12)) += line.total();
    }
    std::vector<CategoryYears> result;
    for (auto& [category, years] : sums)
        result.push_back({category, std::move(years)});
    return result;
}

class DetailTable {
public:
    explicit DetailTable(const Writing& writing)
        : t_(writing), years_(writing.a.costs.yearLabels.size()), money_(writing.w, int(years_) + 2) {
        const Wording& w = t_.w;
        table_.columns.append(textColumn(w.text("report.costs.item_head", {{"unit", t_.unit()}})));
        for (std::size_t year = 0; year < years_; ++year)
            table_.columns.append(numberColumn(t_.yearHead(year)));
        table_.columns.append(numberColumn(w.text("report.total")));
        table_.columns.append(numberColumn(w.text("report.per_user_month")));
        table_.continued = u' ' + w.text("report.continued");
    }

    Table table(const std::vector<int>& options) {
        for (const int option : options)
            add(option);
        return std::move(table_);
    }

    bool wholeUnits() const { return money_.wholeUnits(); }

private:
    void add(int option) {
        Cell name = t_.optionCell(option);
        name.span = int(years_) + 3;
        table_.rows.append(row({name}, RowKind::Group));
        const OptionCosts& costs = t_.costs(option);
        std::vector<Money> all(years_);
        for (const Nature nature : {Nature::CapEx, Nature::OpEx}) {
            std::vector<Money> sum(years_);
            for (const CategoryYears& one : categories(t_, costs, nature))
                append(costs, categoryName(t_.w, one.category), one.years, RowKind::Item, 1, &sum);
            for (std::size_t year = 0; year < years_; ++year)
                all[year] += sum[year];
            append(costs, t_.w.text("report.costs.sum_of", {{"what", natureName(t_.w, nature)}}), sum,
                   RowKind::Subtotal, 1, nullptr);
        }
        append(costs, t_.w.text("report.costs.sum_option", {{"letter", t_.letter(option)}}), all, RowKind::Total, 0,
               nullptr);
    }

    void append(const OptionCosts& costs, const QString& name, const std::vector<Money>& years, RowKind kind,
                int indent, std::vector<Money>* sum) {
        QList<Cell> cells{Cell(name)};
        Money total;
        for (std::size_t year = 0; year < years.size(); ++year) {
            const Money shown = money_.shown(years[year]);
            total += shown;
            if (sum)
                (*sum)[year] += shown;
            cells.append(Cell(money_.orDash(shown)));
        }
        cells.append(Cell(money_.orDash(total)));
        cells.append(Cell(costs.userMonths == 0 ? t_.dash()
                                                : t_.w.number(total.decimal() / Decimal(costs.userMonths), 2)));
        table_.rows.append(row(cells, kind, indent));
    }

    const Writing& t_;
    std::size_t years_;
    ShownMoney money_;
    Table table_;
};

Money ofKind(const OptionCosts& costs, Kind kind) {
    const auto it = costs.byKind.find(kind);
    return it == costs.byKind.end() ? Money() : it->second;
}

Money ofNature(const OptionCosts& costs, Nature nature) {
    const auto it = costs.byNature.find(nature);
    return it == costs.byNature.end() ? Money() : it->second;
}

// One row per option, one column per amount.
Table amountsTable(const Writing& t, const std::vector<int>& options, const QStringList& heads,
                   const std::function<std::vector<Money>(const OptionCosts&)>& amounts) {
    const ShownMoney money(t.w, int(heads.size()));
    Table table;
    table.columns.append(textColumn(t.w.text("report.option_unit", {{"unit", t.unit()}}), 1));
    for (const QString& head : heads)
        table.columns.append(numberColumn(head));
    for (const int option : options) {
        QList<Cell> cells{t.optionCell(option)};
        for (const Money& amount : amounts(t.costs(option)))
            cells.append(Cell(money.text(money.shown(amount))));
        table.rows.append(row(cells));
        table.rows.back().quiet = !t.eligible(option);
    }
    return table;
}

Runs finding(const Writing& t, std::vector<int> options) {
    const Wording& w = t.w;
    std::sort(options.begin(), options.end(), [&](int a, int b) { return t.costs(a).tco < t.costs(b).tco; });
    const int least = options.front(), most = options.back();
    Runs runs;
    if (options.size() == 1)
        runs = Runs(w.text("report.costs.finding_one", {{"option", t.name(least)},
                                                        {"cost", w.money(t.costs(least).tco)},
                                                        {"months", t.months()}}));
    else
        runs = Runs(w.text(options.size() == 2 ? "report.costs.finding_two" : "report.costs.finding",
                           {{"cheap", t.name(least)},
                            {"cost", w.money(t.costs(least).tco)},
                            {"next", t.name(options[1])},
                            {"next_cost", w.money(t.costs(options[1]).tco)},
                            {"dear", t.name(most)},
                            {"dear_cost", w.money(t.costs(most).tco)},
                            {"months", t.months()}}));
    const QString amortised = amortisedSentence(w, t.a);
    if (!amortised.isEmpty())
        runs.append(Run{u' ' + amortised, false, Ink::Text, {}});
    return runs;
}

void addViews(const Writing& t, const std::vector<int>& options, std::vector<Block>& blocks) {
    const Wording& w = t.w;
    const Organisation& organisation = t.dossier().organisation;
    blocks.push_back(Heading{w.text("report.costs.kinds"), 2});
    blocks.push_back(amountsTable(
        t, options,
        {w.text("report.kind.paid"), w.text("report.kind.internal"), w.text("report.kind.notional"), w.text("report.total")},
        [](const OptionCosts& costs) -> std::vector<Money> {
            const Money paid = ofKind(costs, Kind::Paid), internal = ofKind(costs, Kind::Internal),
                        notional = ofKind(costs, Kind::Notional);
            return {paid, internal, notional, paid + internal + notional};
        }));
    QStringList names;
    for (const Kind kind : organisation.tcoIncludes)
        names += kindName(w, kind);
    blocks.push_back(Paragraph{w.text("report.costs.kinds_note", {{"kinds", listed(w, names)}}), Voice::Note});

    blocks.push_back(Heading{w.text("report.costs.amortised"), 2});
    blocks.push_back(amountsTable(
        t, options,
        {w.text("report.costs.amortised_total"), w.text("report.costs.book_value"), w.text("report.costs.residual"),
         w.text("report.costs.cash_total")},
        [](const OptionCosts& costs) -> std::vector<Money> {
            return {costs.amortisedTotal, costs.remainingBookValue, -costs.residual,
                    costs.amortisedTotal + costs.remainingBookValue - costs.residual};
        }));
    blocks.push_back(Paragraph{w.text("report.costs.amortised_note"), Voice::Note});

    blocks.push_back(Heading{w.text("report.costs.npv"), 2});
    blocks.push_back(amountsTable(
        t, options,
        {npvConventionName(w, NpvConvention::Monthly), npvConventionName(w, NpvConvention::YearEnd),
         npvConventionName(w, NpvConvention::YearStart)},
        [](const OptionCosts& costs) -> std::vector<Money> {
            return {costs.npvMonthly.rounded, costs.npvYearEnd.rounded, costs.npvYearStart.rounded};
        }));
    blocks.push_back(Paragraph{w.text("report.costs.npv_note",
                                      {{"rate", w.percent(likely(t.dossier(), organisation.discountRate), 4)},
                                       {"convention", npvConventionName(w, organisation.npvConvention)}}),
                               Voice::Note});
}

void addCharts(const Writing& t, std::vector<Block>& blocks) {
    const Wording& w = t.w;
    if (const auto figure = yearsFigure(t))
        blocks.push_back(KeepTogether{{Heading{w.text("report.costs.years", {{"unit", w.thousandsSymbol()}}), 2}, *figure}});
    if (const auto figure = cumulativeFigure(t)) {
        KeepTogether together{{Heading{w.text("report.costs.cumulative", {{"unit", w.thousandsSymbol()}}), 2}, *figure}};
        together.blocks.push_back(Paragraph{w.text("report.costs.cumulative_note"), Voice::Note});
        if (const auto key = keyFigure(t))
            together.blocks.push_back(*key);
        blocks.push_back(std::move(together));
    }
}

void addObligations(const Writing& t, const std::vector<int>& options, std::vector<Block>& blocks) {
    for (const int option : options)
        for (const RemainingObligation& one : t.costs(option).remainingObligations)
            blocks.push_back(Paragraph{t.w.text("report.costs.obligation", {{"option", t.name(option)},
                                                                            {"amount", t.w.money(one.amount, 2)},
                                                                            {"months", t.months()}}),
                                       Voice::Note});
}

// Where one option stops being the cheapest and another begins, among the eligible options shown.
void addBands(const Writing& t, const std::vector<int>& options, std::vector<Block>& blocks) {
    constexpr std::int64_t mostUsers = 5000;
    const Wording& w = t.w;
    Dossier reduced = t.dossier();
    std::vector<int> kept;
    reduced.options.clear();
    for (const int option : options)
        if (t.eligible(option)) {
            kept.push_back(option);
            reduced.options.push_back(t.option(option));
        }
    if (kept.size() < 2)
        return;
    Table table;
    table.columns = {numberColumn(w.text("report.costs.bands_users")), textColumn(w.text("report.costs.bands_option"))};
    for (const UserBand& band : cheapestByUsers(reduced, 1, mostUsers)) {
        QStringList names;
        for (const int index : band.cheapest)
            names += w.text("report.letter_head", {{"letter", t.letter(kept[std::size_t(index)])},
                                                   {"option", t.name(kept[std::size_t(index)])}});
        table.rows.append(row({Cell(w.range(w.whole(band.from), w.whole(band.to))),
                               Cell(names.isEmpty() ? w.text("report.costs.bands_none") : listed(w, names))}));
    }
    blocks.push_back(Heading{w.text("report.costs.bands"), 2});
    blocks.push_back(table);
    blocks.push_back(Paragraph{w.text("report.costs.bands_note"), Voice::Note});
}

} // namespace

Section costsSection(const Writing& t, const QString& number) {
    const Wording& w = t.w;
    Section section{number, w.text("report.costs.title"), {}};
    const std::vector<int> options = t.priced();
    if (options.empty()) {
        section.blocks.push_back(Paragraph{w.text("report.costs.none"), Voice::Lead});
        return section;
    }
    section.blocks.push_back(Paragraph{finding(t, options), Voice::Lead});
    section.blocks.push_back(amountsTable(
        t, options, {natureName(w, Nature::CapEx), natureName(w, Nature::OpEx), w.text("report.costs.tco")},
        [](const OptionCosts& costs) -> std::vector<Money> {
            const Money capex = ofNature(costs, Nature::CapEx), opex = ofNature(costs, Nature::OpEx);
            return {capex, opex, capex + opex};
        }));
    const OptionCosts& first = t.costs(options.front());
    section.blocks.push_back(Paragraph{w.text("report.costs.users",
                                              {{"start", w.whole(first.users.front())},
                                               {"end", w.whole(first.users.back())},
                                               {"user_months", w.whole(first.userMonths)}}),
                                       Voice::Note});
    addCharts(t, section.blocks);
    section.blocks.push_back(Heading{w.text("report.costs.detail"), 2});
    DetailTable detail(t);
    const bool whole = detail.wholeUnits();
    section.blocks.push_back(detail.table(options));
    section.blocks.push_back(Paragraph{w.text(whole ? "report.costs.rounded_note" : "report.costs.exact_note"), Voice::Note});
    addObligations(t, options, section.blocks);
    addViews(t, options, section.blocks);
    addBands(t, options, section.blocks);
    return section;
}

} // namespace mailbilan::report
