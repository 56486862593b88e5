// Users, mailboxes, storage and indices by month; then seats, tier charges and purchases of the items that need them.
#include "export/book.h"

#include <algorithm>

namespace mailbilan::book {
namespace {

enum Column { Group, What, Formula, A, B, C, Unit };

class QuantitiesSheet {
public:
    explicit QuantitiesSheet(Book& book) : book_(book), sheet_(book.quantities) {}

    void write() {
        writeHeads();
        for (std::size_t i = 0; i < book_.sets.size(); ++i)
            writeSet(book_.sets[i], i == 0);
        for (std::size_t i = 0; i < book_.rows.size(); ++i)
            writeIndex(book_.rows[i]);
        for (std::size_t i = 0; i < book_.rows.size(); ++i)
            if (!book_.rows[i].residual)
                writeItem(static_cast<int>(i));
    }

private:
    void writeHeads() {
        book_.headline(sheet_, "xlsx.sheet.quantities", book_.text("xlsx.note.quantities"));
        const QString heads[]{book_.text("export.head.section"),
                              book_.text("export.head.quantity"),
                              book_.text("export.head.rule"),
                              QStringLiteral("a"),
                              QStringLiteral("b"),
                              QStringLiteral("c"),
                              book_.text("export.head.unit")};
        const double widths[]{34, 26, 40, 11, 11, 9, 8};
        for (int i = 0; i < int(std::size(heads)); ++i) {
            sheet_.write(headRow, i, heads[i], i >= A && i <= C ? look::numberHead : look::head);
            sheet_.widths[i] = widths[i];
        }
        book_.monthHeads(sheet_);
    }

    int begin(const QString& group, const QString& what, const char* rule, const QString& unit = {}) {
        sheet_.write(row_, Group, group);
        sheet_.write(row_, What, what);
        sheet_.write(row_, Formula, book_.text(rule), look::note);
        sheet_.write(row_, Unit, unit);
        return row_++;
    }

    void parameter(int row, Column column, Slot slot) {
        if (book_.isLiteral(slot))
            parameter(row, column, book_.operand(slot).value, true);
        else
            sheet_.write(row, column, book_.operand(slot), look::general);
    }
    void parameter(int row, Column column, double value, bool input) {
        sheet_.write(row, column, value, input ? look::input("General") : look::general);
    }
    Live parameter(int row, Column column) const { return sheet_.cell(row, column, sheet_, Fixed::Column); }
    Live month(int m) const { return sheet_.cell(headRow, Book::monthColumn(m), sheet_, Fixed::Row); }
    Live at(int row, int m) const { return sheet_.cell(row, Book::monthColumn(m), sheet_); }
    Live years(const Live& months) const {
        return call("INT", (months / literal(12)).formula, double(static_cast<int>(months.value) / 12));
    }

    template <class Each> void months(int row, const Look& look, Each each) {
        for (int m = 0; m < book_.horizon(); ++m)
            sheet_.write(row, Book::monthColumn(m), each(m), look);
    }

    void writeAllUsers(UserSet& set) {
        const Demand& demand = book_.dossier.organisation.demand;
        const QString users = driverName(book_.w, DriverKind::Users), unit = book_.w.unit("users", {});
        int list = -1;
        if (const auto* points = std::get_if<ListDemand>(&demand)) {
            list = begin(set.name, book_.text("xlsx.user_list"), "xlsx.rule.list", unit);
            writeUserList(list, *points);
        }
        const bool byRate = std::holds_alternative<RateDemand>(demand);
        const int row = set.users = begin(set.name, users,
                                          list >= 0 ? "xlsx.rule.users_list"
                                          : byRate  ? "xlsx.rule.users_rate"
                                                    : "xlsx.rule.users_linear",
                                          unit);
        parameter(row, A, book_.model.start);
        if (list < 0)
            parameter(row, B, book_.model.growth);
        months(row, look::count, [&](int m) {
            const Live start = parameter(row, A), growth = parameter(row, B);
            if (list >= 0)
                return rounded(start * at(list, m) / sheet_.cell(list, firstMonth, sheet_, Fixed::Column), 0);
            if (byRate)
                return rounded(start * power(literal(1) + growth, month(m) / literal(12)), 0);
            return larger(rounded(start + growth * month(m) / literal(12), 0), literal(0));
        });
    }

    void writeUserList(int row, const ListDemand& demand) {
        std::size_t at = 0;
        for (int m = 0; m < book_.horizon(); ++m) {
            while (at + 1 < demand.points.size() && demand.points[at + 1].month <= m)
                ++at;
            sheet_.write(row, Book::monthColumn(m), double(demand.points[at].users), look::input("#,##0"));
        }
    }

    void writePartUsers(UserSet& set) {
        const int row = set.users =
            begin(set.name, driverName(book_.w, DriverKind::Users), "xlsx.rule.share", book_.w.unit("users", {}));
        sheet_.write(row, A, set.from, look::percent);
        sheet_.write(row, B, set.to, look::percent);
        months(row, look::count, [&](int m) {
            const Live all = at(book_.sets.front().users, m);
            return rounded(parameter(row, B) * all, 0) - rounded(parameter(row, A) * all, 0);
        });
    }

    void writeSet(UserSet& set, bool all) {
        all ? writeAllUsers(set) : writePartUsers(set);
        set.mailboxes = begin(set.name, driverName(book_.w, DriverKind::Mailboxes), "xlsx.rule.mailboxes");
        parameter(set.mailboxes, A, book_.model.mailboxesPerUser);
        months(set.mailboxes, look::count,
               [&](int m) { return rounded(at(set.users, m) * parameter(set.mailboxes, A), 0); });
        set.storage =
            begin(set.name, driverName(book_.w, DriverKind::Storage), "xlsx.rule.storage", book_.w.unit("gb", {}));
        parameter(set.storage, A, book_.model.gbPerMailbox);
        parameter(set.storage, B, book_.model.storageGrowth);
        months(set.storage, look::decimal, [&](int m) {
            return at(set.mailboxes, m) * parameter(set.storage, A) *
                   power(literal(1) + parameter(set.storage, B), years(month(m)));
        });
    }

    // One row for all items that follow the same index.
    void writeIndex(ItemRow& entry) {
        const CompiledItem& item = book_.compiled(entry);
        if (!item.index)
            return;
        const CompiledIndex& index = *item.index;
        std::string key = std::to_string(index.from);
        if (index.list.empty())
            key += " " + book_.operand(index.rate).formula + " " + book_.operand(index.fixed).formula;
        for (const auto& [from, slot] : index.list)
            key += " " + std::to_string(from) + " " + book_.operand(slot).formula;
        const auto [it, isNew] = indices_.try_emplace(key, row_);
        entry.index = it->second;
        if (isNew)
            index.list.empty() ? writeRateIndex(item, index) : writeListIndex(item, index);
    }

    void writeRateIndex(const CompiledItem& item, const CompiledIndex& index) {
        const int row =
            begin(book_.text("xlsx.index"), indexText(book_.w, book_.dossier, *item.item), "xlsx.rule.index");
        parameter(row, A, index.fixed);
        parameter(row, B, index.rate);
        parameter(row, C, index.from, false);
        months(row, look::factor, [&](int m) {
            if (m < index.from)
                return literal(1);
            return parameter(row, A) + (literal(1) - parameter(row, A)) *
                                           power(literal(1) + parameter(row, B), years(month(m) - parameter(row, C)));
        });
    }

    void writeListIndex(const CompiledItem& item, const CompiledIndex& index) {
        const int row =
            begin(book_.text("xlsx.index"), indexText(book_.w, book_.dossier, *item.item), "xlsx.rule.list");
        months(row, look::factor, [&](int m) {
            Live factor = literal(1);
            for (const auto& [from, slot] : index.list)
                if (m >= from)
                    factor = book_.operand(slot);
            return factor;
        });
    }

    void writeItem(int position) {
        ItemRow& entry = book_.rows[static_cast<std::size_t>(position)];
        const CompiledItem& item = book_.compiled(entry);
        const QString group =
            book_.text("xlsx.item_of", {{"item", itemName(book_.w, *item.item)},
                                        {"block", book_.blocks[static_cast<std::size_t>(entry.block)].name}});
        if (item.item->seats)
            writeSeats(position, entry, *item.item->seats, group);
        const ItemFormulas formulas(book_, position, sheet_);
        if (item.tier) {
            entry.charge = begin(group, book_.text("xlsx.charge"), "xlsx.rule.charge");
            months(entry.charge, look::decimal, [&](int m) { return formulas.tierTotal(m); });
        }
        const auto* every = std::get_if<EveryMonths>(&item.item->schedule);
        if (every && every->paidInAdvance) {
            entry.measure = begin(group, book_.text("xlsx.measure"), "xlsx.rule.measure");
            months(entry.measure, look::decimal, [&](int m) { return formulas.seatsOrMeasure(m); });
        }
        if (const auto* asset = std::get_if<Asset>(&item.item->schedule))
            writePurchases(entry, formulas, item, *asset, group);
    }

    void writeSeats(int position, ItemRow& entry, const Seats& seats, const QString& group) {
        const ItemFormulas formulas(book_, position, sheet_);
        const int row = begin(group, driverName(book_.w, DriverKind::Seats), "xlsx.rule.seats");
        parameter(row, A, double(seats.minimum.value_or(0)), true);
        parameter(row, B, double(seats.pack.value_or(1)), true);
        if (seats.maximum)
            parameter(row, C, double(*seats.maximum), true);
        months(row, look::count, [&](int m) {
            const Live users = formulas.users(m);
            return ifPositive(users, ceiling(larger(users, parameter(row, A)) / parameter(row, B)) * parameter(row, B),
                              literal(0));
        });
        entry.seats = row;
    }

    // What is needed, and what is bought once lots have reached their age.
    void writePurchases(ItemRow& entry, const ItemFormulas& formulas, const CompiledItem& item, const Asset& asset,
                        const QString& group) {
        entry.need = begin(group, book_.text("xlsx.need"), "xlsx.rule.need");
        entry.bought = begin(group, book_.text("xlsx.bought"), "xlsx.rule.bought");
        parameter(entry.bought, A, asset.life, false);
        for (int m = asset.from; m < book_.horizon(); ++m) {
            sheet_.write(entry.need, Book::monthColumn(m), formulas.divided(formulas.quantity(m)), look::decimal);
            Live owned = literal(0);
            if (const int first = std::max(asset.from, m - asset.life + 1); first < m)
                owned = sheet_.sum({entry.bought, Book::monthColumn(first), entry.bought, Book::monthColumn(m - 1)},
                                   sheet_);
            for (const CompiledLot& lot : item.stock)
                if (m + lot.age < asset.life)
                    owned = owned + book_.operand(lot.quantity);
            sheet_.write(entry.bought, Book::monthColumn(m), larger(at(entry.need, m) - owned, literal(0)),
                         look::decimal);
        }
    }

    Book& book_;
    Sheet& sheet_;
    int row_ = firstRow;
    std::map<std::string, int> indices_;
};

} // namespace

void writeQuantities(Book& book) { QuantitiesSheet(book).write(); }

} // namespace mailbilan::book
