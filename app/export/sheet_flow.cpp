// By option and month: cash, cumulative cost, costs spread over their life; the discount factors.
#include "export/book.h"

namespace mailbilan::book {
namespace {

enum Column { Letter, Name, What };

class FlowSheet {
public:
    explicit FlowSheet(Book& book) : book_(book), sheet_(book.flow) {}

    void write() {
        book_.headline(sheet_, "xlsx.sheet.flow", book_.text("xlsx.note.flow", {{"currency", book_.currencyCode()}}));
        const char* heads[]{"letter", "option", "amount", nullptr, nullptr, nullptr, "total"};
        const double widths[]{5, 40, 26, 2, 2, 2, 15};
        for (int i = 0; i <= totalColumn; ++i) {
            sheet_.write(headRow, i,
                         heads[i] ? book_.text((std::string("export.head.") + heads[i]).c_str()) : QString(),
                         i == totalColumn ? look::numberHead : look::head);
            sheet_.widths[i] = widths[i];
        }
        book_.monthHeads(sheet_);
        writeFactors();
        for (int option = 0; option < book_.optionCount(); ++option)
            writeOption(option);
    }

private:
    void writeFactors() {
        book_.factorRow = row_++;
        sheet_.write(book_.factorRow, What, book_.text("xlsx.discount_factor"), look::note);
        for (int m = 0; m < book_.horizon(); ++m)
            sheet_.write(book_.factorRow, Book::monthColumn(m),
                         power(literal(1) + book_.operand(book_.model.discountRate),
                               sheet_.cell(headRow, Book::monthColumn(m), sheet_, Fixed::Row) / literal(12)),
                         look::factor);
    }

    int begin(int option, const char* what) {
        sheet_.write(row_, Letter, optionLetter(option));
        sheet_.write(row_, Name, optionName(book_.w, book_.dossier, option));
        sheet_.write(row_, What, book_.text(what));
        return row_++;
    }

    void total(int row) {
        const Area months{row, firstMonth, row, Book::monthColumn(book_.horizon() - 1)};
        sheet_.write(row, totalColumn, sheet_.sum(months, sheet_), look::moneyOrDash);
    }

    Series itemMonth(const Sheet& from, int month) const {
        return from.series(book_.itemColumn(Book::monthColumn(month)), sheet_, Fixed::Row);
    }

    void writeOption(int option) {
        const int cash = begin(option, "xlsx.cash"), sum = begin(option, "xlsx.cumulative"),
                  spread = begin(option, "xlsx.spread");
        book_.flowRows.push_back(cash);
        const Live available = book_.available(option, sheet_);
        const std::vector<Series> counted = book_.counted(option, sheet_);
        const Series opex = opposite(book_.items.series(book_.itemColumn(CapexColumn), sheet_));
        for (int m = 0; m < book_.horizon(); ++m) {
            const int column = Book::monthColumn(m);
            const Series paid = plus(itemMonth(book_.months, m), itemMonth(book_.vat, m));
            sheet_.write(cash, column, available * sumProduct({counted[0], counted[1], paid}), look::moneyOrDash);
            const Live before = m == 0 ? literal(0) : sheet_.cell(sum, column - 1, sheet_);
            sheet_.write(sum, column, before + sheet_.cell(cash, column, sheet_), look::moneyOrDash);
            sheet_.write(spread, column,
                         available * (sumProduct({counted[0], counted[1], opex, paid}) +
                                      sumProduct({counted[0], counted[1], itemMonth(book_.spread, m)})),
                         look::moneyOrDash);
        }
        total(cash);
        total(spread);
    }

    Book& book_;
    Sheet& sheet_;
    int row_ = firstRow;
};

} // namespace

void writeFlow(Book& book) { FlowSheet(book).write(); }

} // namespace mailbilan::book
