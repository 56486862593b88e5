// One row an option: what the program shows, by formulas.
#include "export/book.h"

namespace mailbilan::book {
namespace {

enum Column {
    Letter,
    Name,
    Available,
    Tco,
    PerUserMonth,
    CapexTotal,
    OpexTotal,
    PaidTotal,
    InternalTotal,
    NotionalTotal,
    SpreadTotal,
    BookValue,
    Residual,
    AtStart,
    NpvMonthly,
    NpvYearEnd,
    NpvYearStart,
    NetTotal,
    VatTotal,
    UserMonths,
    Beyond,
    Value,
    ColumnCount
};
static_assert(CapexTotal == capexTotalColumn && OpexTotal == opexTotalColumn && Value == valueColumn);

// Column heads, and the names of their cells: "tco.A". Names of assumptions have no point.
constexpr const char* columnIds[ColumnCount]{
    "letter",         "option",   "available", "tco",         "per_user_month", "capex", "opex",        "paid",
    "internal",       "notional", "spread",    "book_value",  "residual_value", "start", "npv_monthly", "npv_year_end",
    "npv_year_start", "net",      "vat",       "user_months", "beyond",         "value"};

class TotalsRow {
public:
    TotalsRow(Book& book, int option)
        : book_(book), sheet_(book.totals), option_(option), row_(firstRow + option),
          counted_(book.counted(option, book.totals)), yearRows_(book.yearRows[static_cast<std::size_t>(option)]) {}

    void write() {
        sheet_.write(row_, Letter, optionLetter(option_));
        sheet_.write(row_, Name, optionName(book_.w, book_.dossier, option_));
        writeCash();
        writeSpread();
        writePresentValues();
        put(NetTotal, available() * sumProduct({counted_[0], counted_[1], items(book_.netColumn())}));
        put(VatTotal, available() * sumProduct({counted_[0], counted_[1], items(book_.vatColumn())}));
        put(Beyond, available() * sumProduct({counted_[0], items(book_.beyondColumn())}));
        for (int column = Tco; column < Value; ++column)
            book_.define(columnIds[column] + ("." + optionLetter(option_).toStdString()), sheet_, row_, column);
    }

private:
    void put(int column, const Live& live, const Look& look = look::moneyOrDash) {
        sheet_.write(row_, column, live, look);
    }
    Live own(int column) const { return sheet_.cell(row_, column, sheet_, Fixed::Column); }
    Live available() const { return own(Available); }
    Series items(int column) const { return book_.items.series(book_.itemColumn(column), sheet_); }
    Live yearsTotal(int row) const { return book_.years.cell(row, firstYear + book_.yearCount(), sheet_); }

    void writeCash() {
        const int users = book_.sets.front().users;
        put(Tco, yearsTotal(yearRows_.total), look::moneyStrong);
        put(UserMonths,
            book_.quantities.sum({users, firstMonth, users, Book::monthColumn(book_.horizon() - 1)}, sheet_),
            look::count);
        put(PerUserMonth, ifPositive(own(UserMonths), own(Tco) / own(UserMonths), literal(0)));
        put(CapexTotal, yearsTotal(yearRows_.capex));
        put(OpexTotal, yearsTotal(yearRows_.opex));
        for (int k = 0; k < 3; ++k)
            put(PaidTotal + k, yearsTotal(yearRows_.kinds[static_cast<std::size_t>(k)]));
        const Series first = plus(book_.months.series(book_.itemColumn(firstMonth), sheet_),
                                  book_.vat.series(book_.itemColumn(firstMonth), sheet_));
        put(AtStart, available() * sumProduct({counted_[0], counted_[1], items(AtStartColumn), first}));
    }

    void writeSpread() {
        put(SpreadTotal, yearsTotal(yearRows_.spread));
        put(Residual, literal(0) - available() * sumProduct({counted_[0], counted_[1], items(ResidualColumn),
                                                             items(book_.itemTotalColumn())}));
        // Cash = spread costs + book value - residual value.
        put(BookValue, rounded(own(Tco) - own(SpreadTotal) + own(Residual), 2));
    }

    // By the three conventions (cost-model.md, What is reported).
    void writePresentValues() {
        const Live rate = book_.operand(book_.model.discountRate), yearly = literal(1) + rate;
        const int cash = book_.flowRows[static_cast<std::size_t>(option_)], factors = book_.factorRow;
        const int last = Book::monthColumn(book_.horizon() - 1);
        const Series paid = book_.flow.series({cash, firstMonth, cash, last}, sheet_),
                     by = book_.flow.series({factors, firstMonth, factors, last}, sheet_);
        Series discounted{paid.text + "/" + by.text, paid.values};
        for (std::size_t m = 0; m < by.values.size(); ++m)
            discounted.values[m] /= by.values[m];
        // A residual value stands in the last month and is discounted from the horizon.
        const Live atLast = own(Residual) / book_.flow.cell(factors, last, sheet_, Fixed::Both);
        const Live atHorizon = own(Residual) / power(yearly, literal(book_.horizon()) / literal(12));
        put(NpvMonthly, rounded(sumProduct({discounted}) + atLast - atHorizon, 2));

        const Area years{yearRows_.total, firstYear, yearRows_.total, firstYear + book_.yearCount() - 1};
        const Series byYear = book_.years.series(years, sheet_, Fixed::None);
        double value = 0, factor = 1;
        for (const double amount : byYear.values)
            value += amount / (factor *= yearly.value);
        const Live npv = call("NPV", rate.formula + "," + byYear.text, value);
        put(NpvYearEnd, rounded(npv + own(AtStart) - own(AtStart) / yearly, 2));
        put(NpvYearStart, rounded(npv * yearly, 2));
    }

    Book& book_;
    Sheet& sheet_;
    const int option_, row_;
    const std::vector<Series> counted_;
    const YearRows& yearRows_;
};

} // namespace

Live Book::available(int option, const Sheet& from) const {
    return totals.cell(firstRow + option, Available, from, Fixed::Both);
}

void writeAvailability(Book& book) {
    for (int option = 0; option < book.optionCount(); ++option) {
        const Series member = book.items.series(book.itemColumn(FirstOptionColumn + option), book.totals);
        const Series lacking = opposite(book.items.series(book.itemColumn(AvailableColumn), book.totals));
        book.totals.write(firstRow + option, Available,
                          ifPositive(sumProduct({member, lacking}), literal(0), literal(1)), look::flag);
    }
}

void writeTotals(Book& book) {
    Sheet& sheet = book.totals;
    const Organisation& organisation = book.dossier.organisation;
    sheet.write(0, 0, book.w.label(book.dossier.title), look::title);
    sheet.write(1, 0,
                book.text("xlsx.note.totals", {{"currency", book.currencyCode()},
                                               {"months", book.w.plural("count.months", organisation.horizon)},
                                               {"date", book.w.date(fromModel(book.settings.date))},
                                               {"version", fromModel(book.settings.version)}}),
                look::note);
    sheet.write(2, 0, book.text("xlsx.note.colours"), look::note);
    for (int column = 0; column < ColumnCount; ++column) {
        sheet.write(headRow, column, book.text((std::string("export.head.") + columnIds[column]).c_str()),
                    column < Available    ? look::head
                    : column == Available ? look::centredHead
                                          : look::numberHead);
        sheet.widths[column] = column == Letter ? 5 : column == Name ? 36 : 14;
    }
    sheet.widths[Available] = 11;
    for (int option = 0; option < book.optionCount(); ++option) {
        TotalsRow(book, option).write();
        sheet.write(firstRow + option, Value, book.matrix.cell(book.valueRow, firstScore + 2 * option, sheet),
                    look::value);
    }
    sheet.frozenRows = firstRow;
    sheet.frozenColumns = Available;
}

} // namespace mailbilan::book
