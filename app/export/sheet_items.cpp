// Every cost item once: what it is, its formula in words, its price; then what it comes to.
#include "export/book.h"

#include <algorithm>

namespace mailbilan::book {
namespace {

Currency currencyOfItem(const Book& book, const Item& item) {
    return currencyOf(item, book.dossier.organisation.currency, [&](const Quantity& quantity) {
        const auto* reference = std::get_if<AssumptionRef>(&quantity);
        return reference ? book.dossier.assumptions.find(reference->id) : nullptr;
    });
}

QString priceUnit(const Book& book, const CompiledItem& item) {
    if (!book.isLiteral(item.price))
        return book.w.unit(book.dossier.assumptions[static_cast<std::size_t>(item.price)]);
    const bool onlyCarriesFactors = item.item->price == Quantity(Figure(1)) && !item.item->factors.empty();
    return onlyCarriesFactors ? QString() : fromModel(std::string(code(currencyOfItem(book, *item.item))));
}

bool fallsAtStart(const Item& item) {
    const auto* once = std::get_if<Once>(&item.schedule);
    return (once && once->month == 0) || std::holds_alternative<Asset>(item.schedule);
}

void writePrice(Book& book, int row, const CompiledItem& item) {
    const QString unit = priceUnit(book, item);
    const Live price = book.operand(item.price);
    if (!book.isLiteral(item.price))
        book.items.write(row, PriceColumn, price, look::decimal);
    else
        book.items.write(row, PriceColumn, price.value,
                         unit.isEmpty() ? look::decimal : look::input(look::decimal.format));
    book.items.write(row, PriceUnitColumn, unit);
}

// Months in which the tier of an item is read.
std::vector<int> monthsRead(const Book& book, const Schedule& schedule) {
    const int last = book.horizon() - 1;
    std::vector<int> months;
    if (const auto* once = std::get_if<Once>(&schedule)) {
        if (once->month <= last)
            months.push_back(once->month);
    } else if (const auto* monthly = std::get_if<Monthly>(&schedule)) {
        for (int m = monthly->from; m <= std::min(monthly->to.value_or(last), last); ++m)
            months.push_back(m);
    } else if (const auto* every = std::get_if<EveryMonths>(&schedule)) {
        for (int start = every->from; start <= std::min(every->to.value_or(last), last); start += every->months)
            for (int m = start; m <= std::min(every->paidInAdvance ? start + every->months - 1 : start, last); ++m)
                months.push_back(m);
    } else if (const auto* asset = std::get_if<Asset>(&schedule)) {
        for (int m = asset->from; m <= last; ++m)
            months.push_back(m);
    } else {
        const auto& commitment = std::get<Commitment>(schedule);
        for (int k = 0; k < commitment.periods.value_or(book.horizon()); ++k)
            months.push_back(std::min(commitment.from + k * commitment.periodMonths, last));
    }
    months.erase(std::unique(months.begin(), months.end()), months.end());
    return months;
}

// The most seats in these months; neighbouring months as one range.
Live mostSeats(const Book& book, const ItemRow& entry, const std::vector<int>& months) {
    const int row =
        entry.seats >= 0
            ? entry.seats
            : book.sets[static_cast<std::size_t>(book.blocks[static_cast<std::size_t>(entry.block)].set)].users;
    std::string ranges;
    double most = 0;
    for (std::size_t i = 0; i < months.size();) {
        std::size_t end = i;
        while (end + 1 < months.size() && months[end + 1] == months[end] + 1)
            ++end;
        const Area area{row, Book::monthColumn(months[i]), row, Book::monthColumn(months[end])};
        const Live range = book.quantities.maximum(area, book.items, Fixed::Both);
        ranges += (ranges.empty() ? "" : ",") + book.quantities.text(area, book.items, Fixed::Both);
        most = std::max(most, range.value);
        i = end + 1;
    }
    return call("MAX", ranges, most);
}

Live notAbove(const Live& most, const Live& limit) {
    return call("IF", most.formula + ">" + limit.formula + ",0,1", most.value > limit.value ? 0 : 1);
}

// 1 where the item has a price for its seats and currency, else 0.
Live availability(const Book& book, const ItemRow& entry, const CompiledItem& item) {
    constexpr int maximumColumn = 5, toColumn = 3;
    Live available = literal(item.lacksRate ? 0 : 1);
    if (entry.residual)
        return available;
    if (item.item->seats && item.item->seats->maximum) {
        std::vector<int> all;
        for (int m = 0; m < book.horizon(); ++m)
            all.push_back(m);
        available = available * notAbove(mostSeats(book, entry, all),
                                         book.quantities.cell(entry.seats, maximumColumn, book.items, Fixed::Both));
    }
    const std::vector<int> months = monthsRead(book, item.item->schedule);
    if (item.tier && !item.tier->bands.empty() && item.tier->bands.back().to && !months.empty())
        available = available * notAbove(mostSeats(book, entry, months),
                                         book.bands.cell(entry.bandsLast, toColumn, book.items, Fixed::Both));
    return available;
}

bool isIn(const std::vector<int>& blocks, int block) {
    return std::find(blocks.begin(), blocks.end(), block) != blocks.end();
}

QString rowName(const Book& book, const ItemRow& entry, const Item& item) {
    return entry.residual ? book.text("xlsx.residual_of", {{"item", itemName(book.w, item)}}) : itemName(book.w, item);
}

void writeWords(Book& book, int row, const ItemRow& entry, const CompiledItem& compiled) {
    const Item& item = *compiled.item;
    const Block& block = book.blocks[static_cast<std::size_t>(entry.block)];
    Sheet& sheet = book.items;
    const QString name = rowName(book, entry, item), users = book.sets[static_cast<std::size_t>(block.set)].name;
    const QString nature = natureName(book.w, item.nature), category = categoryName(book.w, item.category),
                  kind = kindName(book.w, item.kind);
    const std::pair<int, QString> words[]{{BlockColumn, block.name}, {UsersColumn, users},       {NameColumn, name},
                                          {NatureColumn, nature},    {CategoryColumn, category}, {KindColumn, kind}};
    for (Sheet* each : {&book.items, &book.months, &book.vat, &book.spread})
        for (const auto& [column, text] : words)
            if (each != &book.spread || (item.nature == Nature::CapEx && !entry.residual))
                each->write(row, column, text);
    if (entry.residual)
        return;
    QStringList rules = itemRules(book.w, book.dossier, item);
    if (const QString index = indexText(book.w, book.dossier, item); !index.isEmpty())
        rules.prepend(index);
    sheet.write(row, ProductColumn, itemProduct(book.w, book.dossier, item), look::wrapped);
    sheet.write(row, ScheduleColumn, scheduleText(book.w, book.dossier, item), look::wrapped);
    sheet.write(row, RulesColumn, rules.join(QStringLiteral(" · ")), look::wrapped);
    writePrice(book, row, compiled);
}

void writeFlags(Book& book, int row, const ItemRow& entry, const CompiledItem& compiled) {
    const Item& item = *compiled.item;
    Sheet& sheet = book.items;
    Look counts = look::flag;
    counts.input = true;
    sheet.write(row, CountsColumn, book.model.counts(item.kind) ? 1 : 0, counts);
    sheet.write(row, AvailableColumn, availability(book, entry, compiled), look::flag);
    sheet.write(row, CapexColumn, item.nature == Nature::CapEx ? 1 : 0, look::flag);
    sheet.write(row, ResidualColumn, entry.residual ? 1 : 0, look::flag);
    sheet.write(row, AtStartColumn, !entry.residual && fallsAtStart(item) ? 1 : 0, look::flag);
    for (int option = 0; option < book.optionCount(); ++option)
        for (const auto& part : book.options[static_cast<std::size_t>(option)].parts)
            if (isIn(part, entry.block))
                sheet.write(row, FirstOptionColumn + option, 1, look::flag);
}

void writeHeads(Book& book) {
    Sheet& sheet = book.items;
    book.headline(sheet, "xlsx.sheet.items", book.text("xlsx.note.items"));
    const char* heads[]{"block", "served", "item", "nature", "category",  "kind",  "product",  "schedule",
                        "rules", "price",  "unit", "in_tco", "available", "capex", "residual", "at_start"};
    const double widths[]{34, 24, 40, 9, 22, 12, 62, 30, 40, 12, 18, 7, 11, 7, 11, 9};
    static_assert(std::size(heads) == FirstOptionColumn && std::size(widths) == FirstOptionColumn);
    for (int i = 0; i < FirstOptionColumn; ++i) {
        sheet.write(headRow, i, book.text((std::string("export.head.") + heads[i]).c_str()),
                    i == PriceColumn    ? look::numberHead
                    : i >= CountsColumn ? look::centredHead
                                        : look::head);
        sheet.widths[i] = widths[i];
    }
    for (int option = 0; option < book.optionCount(); ++option) {
        sheet.write(headRow, FirstOptionColumn + option, optionLetter(option), look::centredHead);
        sheet.widths[FirstOptionColumn + option] = 4;
    }
}

} // namespace

void writeItems(Book& book) {
    writeHeads(book);
    for (std::size_t i = 0; i < book.rows.size(); ++i) {
        const int row = firstRow + static_cast<int>(i);
        const ItemRow& entry = book.rows[i];
        writeWords(book, row, entry, book.compiled(entry));
        writeFlags(book, row, entry, book.compiled(entry));
    }
}

namespace {

void writeAmounts(Book& book, int row) {
    Sheet& sheet = book.items;
    sheet.write(row, book.netColumn(), book.months.cell(row, totalColumn, sheet), look::moneyOrDash);
    sheet.write(row, book.vatColumn(), book.vat.cell(row, totalColumn, sheet), look::moneyOrDash);
    for (int year = 0; year < book.yearCount(); ++year) {
        const int last = std::min(12 * year + 11, book.horizon() - 1);
        const Area area{row, Book::monthColumn(12 * year), row, Book::monthColumn(last)};
        sheet.write(row, book.yearColumn(year), book.months.sum(area, sheet) + book.vat.sum(area, sheet),
                    look::moneyOrDash);
    }
    const Area years{row, book.yearColumn(0), row, book.yearColumn(book.yearCount() - 1)};
    sheet.write(row, book.itemTotalColumn(), sheet.sum(years, sheet), look::moneyOrDash);
}

// What a commitment still costs after the horizon, net.
void writeBeyond(Book& book, int position) {
    const ItemRow& entry = book.rows[static_cast<std::size_t>(position)];
    const auto* commitment = std::get_if<Commitment>(&book.compiled(entry).item->schedule);
    if (!commitment)
        return;
    const ItemFormulas formulas(book, position, book.items);
    Live sum = literal(0);
    for (int k = 0; k < commitment->periods.value_or(book.horizon()); ++k) {
        const int start = commitment->from + k * commitment->periodMonths;
        if (start >= book.horizon() && !commitment->periods)
            break;
        const int beyond = commitment->periodMonths - std::clamp(book.horizon() - start, 0, commitment->periodMonths);
        if (beyond > 0)
            sum = sum + formulas.fee(start) * literal(beyond) / literal(commitment->periodMonths);
    }
    book.items.write(firstRow + position, book.beyondColumn(), rounded(sum, 2), look::moneyOrDash);
}

} // namespace

void writeItemTotals(Book& book) {
    Sheet& sheet = book.items;
    const auto head = [&](int column, const QString& text) {
        sheet.write(headRow, column, text, look::numberHead);
        sheet.widths[column] = 14;
    };
    head(book.netColumn(), book.text("export.head.net"));
    head(book.vatColumn(), book.text("export.head.vat"));
    for (int year = 0; year < book.yearCount(); ++year)
        head(book.yearColumn(year), book.yearLabel(year));
    head(book.itemTotalColumn(), book.text("export.head.total"));
    head(book.beyondColumn(), book.text("export.head.beyond"));
    for (std::size_t i = 0; i < book.rows.size(); ++i) {
        writeAmounts(book, firstRow + static_cast<int>(i));
        writeBeyond(book, static_cast<int>(i));
    }
    sheet.frozenRows = firstRow;
    sheet.frozenColumns = NatureColumn;
    if (!book.rows.empty())
        sheet.filter = Area{headRow, 0, book.lastRow(), book.beyondColumn()};
}

} // namespace mailbilan::book
