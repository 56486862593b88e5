// The bands of every tier: bounds and prices, and what the bands below cost together.
#include "export/book.h"

namespace mailbilan::book {
namespace {

enum Column { Item, Mode, From, To, Price, Below };

void writeBand(Book& book, int row, int first, const CompiledItem& item, const CompiledTier::Band& band) {
    Sheet& sheet = book.bands;
    Look bound = look::count;
    sheet.write(row, Item, itemName(book.w, *item.item));
    sheet.write(row, Mode, tierModeName(book.w, item.tier->mode));
    const bool isFirst = row == first;
    sheet.write(row, From, isFirst ? literal(1) : sheet.cell(row - 1, To, sheet) + literal(1), bound);
    bound.input = true;
    if (band.to)
        sheet.write(row, To, double(*band.to), bound);
    Look price = look::decimal;
    price.input = book.isLiteral(band.price);
    if (price.input)
        sheet.write(row, Price, book.operand(band.price).value, price);
    else
        sheet.write(row, Price, book.operand(band.price), price);
    if (isFirst)
        sheet.write(row, Below, 0.0, look::money);
    else
        sheet.write(row, Below,
                    sheet.cell(row - 1, Below, sheet) +
                        (sheet.cell(row, From, sheet) - sheet.cell(row - 1, From, sheet)) *
                            sheet.cell(row - 1, Price, sheet),
                    look::money);
}

} // namespace

// Items of the same list have the same bands, whatever users they serve.
void writeBands(Book& book) {
    Sheet& sheet = book.bands;
    std::map<const CompiledItem*, std::pair<int, int>> known;
    int row = firstRow;
    for (ItemRow& entry : book.rows) {
        const CompiledItem& item = book.compiled(entry);
        if (!item.tier || entry.residual)
            continue;
        auto [it, isNew] = known.try_emplace(&item, row, row - 1 + static_cast<int>(item.tier->bands.size()));
        std::tie(entry.bandsFirst, entry.bandsLast) = it->second;
        for (const CompiledTier::Band& band : item.tier->bands)
            if (isNew)
                writeBand(book, row++, it->second.first, item, band);
    }
    if (row == firstRow)
        return;
    book.headline(sheet, "xlsx.sheet.bands", book.text("xlsx.note.bands"));
    const char* heads[]{"item", "mode", "from_seats", "to_seats", "price", "below"};
    for (int i = 0; i < int(std::size(heads)); ++i)
        sheet.write(headRow, i, book.text((std::string("export.head.") + heads[i]).c_str()),
                    i < From ? look::head : look::numberHead);
    const double widths[]{36, 16, 12, 12, 14, 18};
    for (int i = 0; i < int(std::size(widths)); ++i)
        sheet.widths[i] = widths[i];
    sheet.frozenRows = firstRow;
    sheet.portrait = true;
}

} // namespace mailbilan::book
