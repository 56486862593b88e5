// Item by month: net amounts by their formulas, and the VAT that is not recovered.
#include "export/book.h"

#include <algorithm>

namespace mailbilan::book {
namespace {

class ItemMonths {
public:
    ItemMonths(Book& book, int position)
        : book_(book), sheet_(book.months), position_(position), row_(firstRow + position),
          entry_(book.rows[static_cast<std::size_t>(position)]), item_(book.compiled(entry_)),
          formulas_(book, position, book.months) {}

    void write() {
        if (entry_.residual)
            writeResidual(std::get<Asset>(item_.item->schedule));
        else
            std::visit([this](const auto& schedule) { write(schedule); }, item_.item->schedule);
        writeVat();
    }

private:
    int last() const { return book_.horizon() - 1; }

    void put(int month, const Live& amount) {
        sheet_.write(row_, Book::monthColumn(month), amount, look::moneyOrDash);
        written_.push_back(month);
    }
    void fee(int month) { put(month, rounded(formulas_.fee(month), 2)); }

    void write(const Once& schedule) {
        if (schedule.month <= last())
            fee(schedule.month);
    }

    void write(const Monthly& schedule) {
        for (int m = schedule.from; m <= std::min(schedule.to.value_or(last()), last()); ++m)
            fee(m);
    }

    void write(const EveryMonths& schedule) {
        for (int start = schedule.from; start <= std::min(schedule.to.value_or(last()), last());
             start += schedule.months) {
            fee(start);
            for (int m = start + 1; schedule.paidInAdvance && m < std::min(start + schedule.months, book_.horizon());
                 ++m)
                put(m, topUp(start, m, schedule.months));
        }
    }

    // Above the highest so far in the period, for the months left of it.
    Live topUp(int start, int month, int months) const {
        const int row = entry_.measure;
        const Live highest = book_.quantities.maximum(
            {row, Book::monthColumn(start), row, Book::monthColumn(month - 1)}, sheet_, Fixed::Row);
        const Live now = book_.quantities.cell(row, Book::monthColumn(month), sheet_, Fixed::Row);
        Live added = larger(now - highest, literal(0));
        if (item_.tier && item_.tier->mode == TierMode::Volume)
            added = added * formulas_.bandPrice(month);
        const Live left = literal(start + months - month) / literal(months);
        return rounded(formulas_.divided(formulas_.priced(added, month)) * left, 2);
    }

    void write(const Asset& schedule) {
        for (int m = schedule.from; m <= last(); ++m) {
            const Live bought = book_.quantities.cell(entry_.bought, Book::monthColumn(m), sheet_, Fixed::Row);
            put(m, rounded(formulas_.priced(bought, m), 2));
        }
    }

    // Of the lots that are younger than their life at the horizon; the purchases stand in the row above.
    void writeResidual(const Asset& schedule) {
        const int first = std::max(schedule.from, book_.horizon() - schedule.life + 1);
        if (first > last())
            return;
        const Series bought =
            sheet_.series({row_ - 1, Book::monthColumn(first), row_ - 1, Book::monthColumn(last())}, sheet_);
        Series left =
            sheet_.series({headRow, Book::monthColumn(first), headRow, Book::monthColumn(last())}, sheet_, Fixed::Both);
        const int offset = schedule.life - book_.horizon();
        left.text = "(" + left.text + (offset < 0 ? "-" : "+") + std::to_string(std::abs(offset)) + ")";
        for (double& months : left.values)
            months += offset;
        const Live share = book_.operand(*item_.residualShare);
        put(last(), rounded(literal(0) - sumProduct({bought, left}) * share / literal(schedule.life), 2));
    }

    void write(const Commitment& schedule) {
        for (int k = 0; k < schedule.periods.value_or(book_.horizon()); ++k) {
            const int start = schedule.from + k * schedule.periodMonths;
            const int inside = std::clamp(book_.horizon() - start, 0, schedule.periodMonths);
            if (inside == 0)
                break;
            Live shortfall = formulas_.fee(start) * literal(inside) / literal(schedule.periodMonths);
            for (const int named : item_.committed)
                for (const int row : rowsOf(named))
                    shortfall =
                        shortfall -
                        sheet_.sum({row, Book::monthColumn(start), row, Book::monthColumn(start + inside - 1)}, sheet_);
            put(start + inside - 1, larger(rounded(shortfall, 2), literal(0)));
        }
    }

    // An item of the same block, with its residual value.
    std::vector<int> rowsOf(int position) const {
        std::vector<int> rows;
        const Block& block = book_.blocks[static_cast<std::size_t>(entry_.block)];
        for (int row = block.first; row <= block.last; ++row)
            if (book_.rows[static_cast<std::size_t>(row - firstRow)].position == position)
                rows.push_back(row);
        return rows;
    }

    void writeVat() {
        if (item_.item->kind != Kind::Paid || entry_.residual)
            return;
        for (const int m : written_) {
            const Live whole =
                rounded(sheet_.cell(row_, Book::monthColumn(m), book_.vat) * book_.operand(book_.model.vatRate), 2);
            book_.vat.write(row_, Book::monthColumn(m), rounded(whole * book_.operand(book_.model.vatNotRecovered), 2),
                            look::moneyOrDash);
        }
    }

    Book& book_;
    Sheet& sheet_;
    const int position_, row_;
    const ItemRow& entry_;
    const CompiledItem& item_;
    const ItemFormulas formulas_;
    std::vector<int> written_;
};

} // namespace

void writeMonthlyHeads(const Book& book, Sheet& sheet, const char* titleId, const QString& note) {
    book.headline(sheet, titleId, note);
    const char* heads[]{"block", "served", "item", "nature", "category", "kind", "total"};
    const double widths[]{26, 20, 40, 8, 20, 11, 14};
    for (int i = 0; i <= totalColumn; ++i) {
        sheet.write(headRow, i, book.text((std::string("export.head.") + heads[i]).c_str()),
                    i == totalColumn ? look::numberHead : look::head);
        sheet.widths[i] = widths[i];
    }
    book.monthHeads(sheet);
}

void writeRowTotal(const Book& book, Sheet& sheet, int row) {
    const Area all{row, firstMonth, row, Book::monthColumn(book.horizon() - 1)};
    sheet.write(row, totalColumn, sheet.sum(all, sheet), look::moneyOrDash);
}

void writeMonths(Book& book) {
    writeMonthlyHeads(book, book.months, "xlsx.sheet.months",
                      book.text("xlsx.note.months", {{"currency", book.currencyCode()}}));
    writeMonthlyHeads(book, book.vat, "xlsx.sheet.vat",
                      book.text("xlsx.note.vat", {{"currency", book.currencyCode()}}));
    std::vector<int> commitments; // read what the items they name cost
    for (int i = 0; i < static_cast<int>(book.rows.size()); ++i) {
        const ItemRow& entry = book.rows[static_cast<std::size_t>(i)];
        if (std::holds_alternative<Commitment>(book.compiled(entry).item->schedule))
            commitments.push_back(i);
        else
            ItemMonths(book, i).write();
    }
    for (const int i : commitments)
        ItemMonths(book, i).write();
    for (int row = firstRow; row <= book.lastRow(); ++row) {
        writeRowTotal(book, book.months, row);
        writeRowTotal(book, book.vat, row);
    }
}

} // namespace mailbilan::book
