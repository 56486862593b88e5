// The formulas of cost-model.md in the language of a spreadsheet; model/cost/list_run.h has them in C++.
#include "export/book.h"

#include <algorithm>

namespace mailbilan::book {
namespace {

enum BandColumn { BandFrom = 2, BandPrice = 4, BandBelow = 5 };
enum Parameter { A = 3, B = 4, C = 5 };

const UserSet& setOf(const Book& book, const ItemRow& row) {
    return book.sets[static_cast<std::size_t>(book.blocks[static_cast<std::size_t>(row.block)].set)];
}

} // namespace

ItemFormulas::ItemFormulas(const Book& book, int row, const Sheet& from)
    : book_(book), row_(book.rows[static_cast<std::size_t>(row)]), item_(book.compiled(row_)), set_(setOf(book, row_)),
      sheetRow_(firstRow + row), from_(from) {}

// Beyond the horizon the last known demand stands.
Live ItemFormulas::quantityCell(int row, int month) const {
    return book_.quantities.cell(row, Book::monthColumn(std::min(month, book_.horizon() - 1)), from_, Fixed::Row);
}

Live ItemFormulas::users(int month) const { return quantityCell(set_.users, month); }
Live ItemFormulas::seats(int month) const { return row_.seats < 0 ? users(month) : quantityCell(row_.seats, month); }
Live ItemFormulas::charge(int month) const { return quantityCell(row_.charge, month); }

Live ItemFormulas::driver(DriverKind kind, int month) const {
    switch (kind) {
    case DriverKind::Users: return users(month);
    case DriverKind::Seats: return seats(month);
    case DriverKind::Mailboxes: return quantityCell(set_.mailboxes, month);
    case DriverKind::Storage: break;
    }
    if (month < book_.horizon())
        return quantityCell(set_.storage, month);
    const Sheet& sheet = book_.quantities;
    return quantityCell(set_.mailboxes, month) * sheet.cell(set_.storage, A, from_, Fixed::Both) *
           power(literal(1) + sheet.cell(set_.storage, B, from_, Fixed::Both), literal(month / 12));
}

Live ItemFormulas::factor(const CompiledFactor& factor, int month) const {
    using What = CompiledFactor::What;
    switch (factor.what) {
    case What::Value: return book_.operand(factor.value);
    case What::OneMinus: return literal(1) - book_.operand(factor.value);
    case What::PositiveDifference: return larger(book_.operand(factor.value) - book_.operand(factor.minus), literal(0));
    case What::Driver: return driver(factor.driver, month);
    case What::Step: break;
    }
    return ceiling(driver(factor.driver, month) / book_.operand(factor.value));
}

Live ItemFormulas::factors(int month) const {
    Live product = literal(1);
    for (const CompiledFactor& entry : item_.factors)
        product = product * factor(entry, month);
    return product;
}

Live ItemFormulas::quantity(int month) const {
    const Live product = factors(month);
    return item_.tier ? product * charge(month) : product;
}

Live ItemFormulas::seatsOrMeasure(int month) const {
    return item_.tier && item_.tier->mode == TierMode::Volume ? factors(month) * seats(month) : quantity(month);
}

// The row of the bands that the month's seats reach; above a closed last band the item is marked as not available.
Live ItemFormulas::lookedUp(int month, int column) const {
    const Live count = seats(month);
    const Area from{row_.bandsFirst, BandFrom, row_.bandsLast, BandFrom};
    const Area wanted{row_.bandsFirst, column, row_.bandsLast, column};
    double value = 0;
    for (int row = row_.bandsFirst; row <= row_.bandsLast; ++row)
        if (count.value >= book_.bands.value(row, BandFrom))
            value = book_.bands.value(row, column);
    return call("LOOKUP",
                count.formula + "," + book_.bands.text(from, from_, Fixed::Both) + "," +
                    book_.bands.text(wanted, from_, Fixed::Both),
                value);
}

Live ItemFormulas::bandPrice(int month) const { return lookedUp(month, BandPrice); }

Live ItemFormulas::tierTotal(int month) const {
    const Live count = seats(month);
    const Live price = bandPrice(month);
    switch (item_.tier->mode) {
    case TierMode::Flat: return ifPositive(count, price, literal(0));
    case TierMode::Volume: return ifPositive(count, price * count, literal(0));
    case TierMode::Graduated: break;
    }
    const Live inBand = count - lookedUp(month, BandFrom) + literal(1);
    return ifPositive(count, lookedUp(month, BandBelow) + inBand * price, literal(0));
}

Live ItemFormulas::index(int month) const {
    if (!item_.index)
        return literal(1);
    if (month < book_.horizon())
        return quantityCell(row_.index, month);
    const CompiledIndex& index = *item_.index;
    if (!index.list.empty()) {
        Live factor = literal(1);
        for (const auto& [from, slot] : index.list)
            if (month >= from)
                factor = book_.operand(slot);
        return factor;
    }
    if (month < index.from)
        return literal(1);
    const Live fixed = book_.operand(index.fixed);
    return fixed +
           (literal(1) - fixed) * power(literal(1) + book_.operand(index.rate), literal((month - index.from) / 12));
}

Live ItemFormulas::divided(Live quantity) const {
    for (const Slot slot : item_.divisors)
        quantity = quantity / book_.operand(slot);
    return quantity;
}

Live ItemFormulas::converted(Live amount, int month) const {
    amount = amount * index(month);
    if (item_.exchangeTimes)
        amount = amount * book_.operand(*item_.exchangeTimes);
    if (item_.exchangeOver)
        amount = amount / book_.operand(*item_.exchangeOver);
    if (item_.grossRate)
        amount = amount / (literal(1) + book_.operand(*item_.grossRate));
    return amount;
}

Live ItemFormulas::price() const { return book_.items.cell(sheetRow_, PriceColumn, from_, Fixed::Column); }

Live ItemFormulas::priced(const Live& quantity, int month) const { return converted(quantity * price(), month); }

Live ItemFormulas::fee(int month) const {
    Live amount = divided(quantity(month) * price());
    if (item_.minimumFee)
        amount = ifPositive(users(month), larger(amount, book_.operand(*item_.minimumFee)), amount);
    return converted(amount, month);
}

} // namespace mailbilan::book
