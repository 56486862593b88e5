// CapEx by month over its life (cost-model.md, amortised view).
#include "export/book.h"

#include <algorithm>

namespace mailbilan::book {
namespace {

// The costs of an item's lots, spread over `life` months, or over those left to the horizon.
class Spreading {
public:
    Spreading(Book& book, int row, std::optional<int> life) : book_(book), row_(row), life_(life) {}

    // In `month`, of the lots bought from `first` to `last`.
    Live at(int month, int first, int last) const {
        const Sheet& sheet = book_.spread;
        const Area lots{row_, Book::monthColumn(first), row_, Book::monthColumn(last)};
        const Area heads{headRow, Book::monthColumn(first), headRow, Book::monthColumn(last)};
        const Series cost =
            plus(book_.months.series(lots, sheet, Fixed::None), book_.vat.series(lots, sheet, Fixed::None));
        const Live now = sheet.cell(headRow, Book::monthColumn(month), sheet, Fixed::Row);
        const std::string bought = sheet.text(heads, sheet, Fixed::Row);
        const std::string age = now.formula + "-" + bought;
        const std::string over =
            life_ ? std::to_string(*life_) : "(" + std::to_string(book_.horizon()) + "-" + bought + ")";
        const auto share = [&](const std::string& months) {
            return "ROUND(ROUND(" + cost.text + "*(" + months + ")/" + over + "," + std::to_string(noisePlaces) +
                   "),2)";
        };
        double value = 0;
        for (int m = first; m <= last; ++m) {
            const double all = cost.values[static_cast<std::size_t>(m - first)],
                         life = life_.value_or(book_.horizon() - m);
            value += roundedValue(all * (month - m + 1) / life, 2) - roundedValue(all * (month - m) / life, 2);
        }
        return call("SUMPRODUCT", share(age + "+1") + "-" + share(age), value);
    }

private:
    Book& book_;
    const int row_;
    const std::optional<int> life_;
};

void writeSpreadRow(Book& book, int row, const Item& item) {
    std::optional<int> life;
    int first = 0, last = book.horizon() - 1;
    if (const auto* asset = std::get_if<Asset>(&item.schedule)) {
        life = asset->life;
        first = asset->from;
    } else if (const auto* once = std::get_if<Once>(&item.schedule)) {
        first = last = once->month;
    }
    const Spreading spreading(book, row, life);
    for (int m = first; m < book.horizon(); ++m) {
        const int oldest = life ? std::max(first, m - *life + 1) : first;
        book.spread.write(row, Book::monthColumn(m), spreading.at(m, oldest, std::min(last, m)), look::moneyOrDash);
    }
}

} // namespace

void writeSpread(Book& book) {
    writeMonthlyHeads(book, book.spread, "xlsx.sheet.spread",
                      book.text("xlsx.note.spread", {{"currency", book.currencyCode()}}));
    for (int i = 0; i < static_cast<int>(book.rows.size()); ++i) {
        const ItemRow& entry = book.rows[static_cast<std::size_t>(i)];
        const Item& item = *book.compiled(entry).item;
        if (entry.residual || item.nature != Nature::CapEx)
            continue;
        writeSpreadRow(book, firstRow + i, item);
        writeRowTotal(book, book.spread, firstRow + i);
    }
}

} // namespace mailbilan::book
