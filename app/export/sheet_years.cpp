// By option and year: CapEx and OpEx, categories, parts, kinds of cost, spread costs.
#include "export/book.h"

#include <algorithm>

namespace mailbilan::book {
namespace {

enum Column { Letter, Name, View, Label, FirstYear };
static_assert(FirstYear == firstYear);

class YearsSheet {
public:
    explicit YearsSheet(Book& book) : book_(book), sheet_(book.years) {}

    void write() {
        book_.headline(sheet_, "xlsx.sheet.years", book_.text("xlsx.note.years", {{"currency", book_.currencyCode()}}));
        const char* heads[]{"letter", "option", "view", "amount"};
        const double widths[]{5, 40, 18, 40};
        for (int i = 0; i < FirstYear; ++i) {
            sheet_.write(headRow, i, book_.text((std::string("export.head.") + heads[i]).c_str()), look::head);
            sheet_.widths[i] = widths[i];
        }
        for (int year = 0; year <= book_.yearCount(); ++year) {
            sheet_.write(headRow, FirstYear + year,
                         year < book_.yearCount() ? book_.yearLabel(year) : book_.text("export.head.total"),
                         look::numberHead);
            sheet_.widths[FirstYear + year] = 16;
        }
        for (int option = 0; option < book_.optionCount(); ++option)
            writeOption(option);
        sheet_.frozenRows = firstRow;
        sheet_.frozenColumns = FirstYear;
        if (row_ > firstRow)
            sheet_.filter = Area{headRow, 0, row_ - 1, FirstYear + book_.yearCount()};
    }

private:
    int begin(int option, const char* view, const QString& label, const Look& look = look::text) {
        sheet_.write(row_, Letter, optionLetter(option), look);
        sheet_.write(row_, Name, optionName(book_.w, book_.dossier, option), look);
        sheet_.write(row_, View, book_.text(view), look);
        sheet_.write(row_, Label, label, look);
        return row_++;
    }

    template <class Each> void years(int row, Each each, const Look& look = look::moneyOrDash) {
        for (int year = 0; year < book_.yearCount(); ++year)
            sheet_.write(row, FirstYear + year, each(year), look);
        const Area all{row, FirstYear, row, FirstYear + book_.yearCount() - 1};
        sheet_.write(row, FirstYear + book_.yearCount(), sheet_.sum(all, sheet_), look);
    }

    Series items(int column) const { return book_.items.series(book_.itemColumn(column), sheet_); }
    // Net and VAT of every item in a year.
    Series yearOf(int year) const { return items(book_.yearColumn(year)); }

    void writeOption(int option) {
        const Live available = book_.available(option, sheet_);
        const std::vector<Series> counted = book_.counted(option, sheet_);
        YearRows rows;
        rows.capex = begin(option, "xlsx.view.nature", natureName(book_.w, Nature::CapEx));
        rows.opex = begin(option, "xlsx.view.nature", natureName(book_.w, Nature::OpEx));
        rows.total = begin(option, "xlsx.view.nature", book_.text("xlsx.tco"), look::textTotal);
        years(rows.capex, [&](int year) {
            return available * sumProduct({counted[0], counted[1], items(CapexColumn), yearOf(year)});
        });
        years(rows.opex, [&](int year) {
            return available * sumProduct({counted[0], counted[1], opposite(items(CapexColumn)), yearOf(year)});
        });
        years(
            rows.total,
            [&](int year) {
                return sheet_.cell(rows.capex, FirstYear + year, sheet_) +
                       sheet_.cell(rows.opex, FirstYear + year, sheet_);
            },
            look::moneyTotal);
        writeKinds(option, rows, available, counted);
        writeCategories(option, available, counted);
        writeParts(option, available);
        rows.spread = begin(option, "xlsx.view.spread", book_.text("xlsx.spread"));
        years(rows.spread, [&](int year) { return spreadIn(option, year); });
        book_.yearRows.push_back(rows);
    }

    // All kinds, whether TCO includes them or not.
    void writeKinds(int option, YearRows& rows, const Live& available, const std::vector<Series>& counted) {
        const Kind kinds[]{Kind::Paid, Kind::Internal, Kind::Notional};
        for (std::size_t k = 0; k < 3; ++k) {
            const int row = rows.kinds[k] = begin(option, "xlsx.view.kind", kindName(book_.w, kinds[k]));
            const Series same = book_.items.equal(book_.itemColumn(KindColumn), row, Label, sheet_);
            years(row, [&](int year) { return available * sumProduct({counted[0], same, yearOf(year)}); });
        }
    }

    void writeCategories(int option, const Live& available, const std::vector<Series>& counted) {
        std::vector<Category> present;
        for (const Item* item : itemsOf(option))
            if (std::find(present.begin(), present.end(), item->category) == present.end())
                present.push_back(item->category);
        std::sort(present.begin(), present.end());
        for (const Category category : present) {
            const int row = begin(option, "xlsx.view.category", categoryName(book_.w, category));
            const Series same = book_.items.equal(book_.itemColumn(CategoryColumn), row, Label, sheet_);
            years(row, [&](int year) { return available * sumProduct({counted[0], counted[1], same, yearOf(year)}); });
        }
    }

    // The items of an option, whether it is available at the moment or not.
    std::vector<const Item*> itemsOf(int option) const {
        std::vector<const Item*> items;
        for (const auto& part : book_.options[static_cast<std::size_t>(option)].parts)
            for (const int block : part)
                for (int row = book_.blocks[static_cast<std::size_t>(block)].first;
                     row <= book_.blocks[static_cast<std::size_t>(block)].last; ++row)
                    items.push_back(book_.compiled(book_.rows[static_cast<std::size_t>(row - firstRow)]).item);
        return items;
    }

    void writeParts(int option, const Live& available) {
        const auto& parts = book_.options[static_cast<std::size_t>(option)].parts;
        const Option& from = book_.dossier.options[static_cast<std::size_t>(option)];
        for (std::size_t p = 0; p < parts.size(); ++p) {
            if (parts[p].empty())
                continue;
            const QString name =
                p < from.parts.size() ? partName(book_.w, book_.dossier, from.parts[p]) : book_.text("xlsx.own_items");
            years(begin(option, "xlsx.view.part", name), [&](int year) {
                Live sum = literal(0);
                for (const int block : parts[p])
                    sum = sum + blockIn(book_.blocks[static_cast<std::size_t>(block)], year);
                return available * sum;
            });
        }
    }

    Live blockIn(const Block& block, int year) const {
        if (block.last < block.first)
            return literal(0);
        const auto column = [&](int of) {
            return book_.items.series({block.first, of, block.last, of}, sheet_, Fixed::Both);
        };
        return sumProduct({column(CountsColumn), column(book_.yearColumn(year))});
    }

    Live spreadIn(int option, int year) const {
        const int row = book_.flowRows[static_cast<std::size_t>(option)] + 2;
        const int last = std::min(12 * year + 11, book_.horizon() - 1);
        return book_.flow.sum({row, Book::monthColumn(12 * year), row, Book::monthColumn(last)}, sheet_);
    }

    Book& book_;
    Sheet& sheet_;
    int row_ = firstRow;
};

} // namespace

void writeYears(Book& book) { YearsSheet(book).write(); }

} // namespace mailbilan::book
