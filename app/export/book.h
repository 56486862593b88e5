// What the sheets of the workbook share while they are written. Internal to the workbook.
#pragma once

#include "export/sheet.h"
#include "export/workbook.h"
#include "model/cost/compiled.h"
#include "text/item_formula.h"
#include "text/names.h"

#include <array>

namespace mailbilan::book {

// Months stand in the same columns of every sheet that has months, items in the same rows of every sheet that has
// items, so that a formula reads along its row and column.
inline constexpr int headRow = 4, firstRow = 5, totalColumn = 6, firstMonth = 7;

// Columns of the sheet of items; those of the options follow, then net, VAT, each year, total and what is committed
// beyond the horizon.
enum ItemColumn {
    BlockColumn,
    UsersColumn,
    NameColumn,
    NatureColumn,
    CategoryColumn,
    KindColumn,
    ProductColumn,
    ScheduleColumn,
    RulesColumn,
    PriceColumn,
    PriceUnitColumn,
    CountsColumn,
    AvailableColumn,
    CapexColumn,
    ResidualColumn,
    AtStartColumn,
    FirstOptionColumn
};

// Users between two sums of shares, with their rows in the sheet of quantities.
struct UserSet {
    Live from, to;
    QString name;
    int users = 0, mailboxes = 0, storage = 0;
};

// A list of items for one set of users: computed once, whatever the number of options that hold it.
struct Block {
    int list = 0, set = 0;
    QString name;
    int first = 0, last = -1; // rows
};

struct ItemRow {
    int block = 0, position = 0; // in the list
    bool residual = false;
    // Rows in the sheet of quantities, -1: none.
    int seats = -1, charge = -1, measure = -1, need = -1, bought = -1, index = -1;
    int bandsFirst = -1, bandsLast = -1; // rows in the sheet of bands
};

struct OptionBlocks {
    std::vector<std::vector<int>> parts; // blocks by part, then those of the option itself
};

// Rows of an option in the sheet of years.
struct YearRows {
    int capex = 0, opex = 0, total = 0, spread = 0;
    std::array<int, 3> kinds{};
};

// Columns of the sheet of totals that others read; the first year of the sheet of years.
inline constexpr int capexTotalColumn = 5, opexTotalColumn = 6, valueColumn = 21, firstYear = 4;
inline constexpr int firstScore = 4; // of the matrix: low and high of each option

struct Book {
    Book(const Assessment& from, const Wording& wording, const WorkbookSettings& with);

    const Assessment& assessment;
    const Wording& w;
    const WorkbookSettings& settings;
    const Dossier& dossier;
    CompiledModel model;
    std::vector<double> values; // by slot

    Sheet totals, years, charts, assumptions, items, months, vat, spread, flow, quantities, bands, matrix;
    std::vector<DefinedName> names;
    std::vector<SheetChart> drawings;

    std::vector<std::string> assumptionNames;
    std::vector<UserSet> sets; // the first: all users
    std::vector<Block> blocks;
    std::vector<OptionBlocks> options;
    std::vector<ItemRow> rows; // of items; sheet row firstRow + position
    int factorRow = 0;         // discount factors in the sheet of cash flows
    std::vector<int> flowRows; // by option: cash, then cumulative and spread costs
    std::vector<YearRows> yearRows;
    int valueRow = 0; // middle values in the matrix

    int horizon() const { return model.horizon; }
    int yearCount() const { return (model.horizon + 11) / 12; }
    int optionCount() const { return static_cast<int>(dossier.options.size()); }
    int lastRow() const { return firstRow + static_cast<int>(rows.size()) - 1; }
    int netColumn() const { return FirstOptionColumn + optionCount(); }
    int vatColumn() const { return netColumn() + 1; }
    int yearColumn(int year) const { return netColumn() + 2 + year; }
    int itemTotalColumn() const { return yearColumn(yearCount()); }
    int beyondColumn() const { return itemTotalColumn() + 1; }
    Area itemColumn(int column) const {
        return {firstRow, column, lastRow() < firstRow ? firstRow : lastRow(), column};
    }
    static int monthColumn(int month) { return firstMonth + month; }

    const CompiledItem& compiled(const ItemRow& row) const;
    // The named cell of an assumption, or the figure written in place.
    Live operand(Slot slot) const;
    bool isLiteral(Slot slot) const { return slot >= static_cast<Slot>(dossier.assumptions.size()); }
    QString text(const char* id, Wording::Arguments arguments = {}) const { return w.text(id, arguments); }
    QString yearLabel(int year) const;
    QString currencyCode() const;
    // Title and note above a sheet.
    void headline(Sheet& sheet, const char* titleId, const QString& note) const;
    // Calendar and number of each month.
    void monthHeads(Sheet& sheet) const;
    void define(const std::string& name, const Sheet& sheet, int row, int column);
    // 1 where the option has a price for its users, at the values now in the workbook.
    Live available(int option, const Sheet& from) const;
    // Rows of an option that count towards TCO.
    std::vector<Series> counted(int option, const Sheet& from) const;
};

// In this order: each reads what those before it wrote.
void writeAssumptions(Book& book);
void planBlocks(Book& book);
void writeBands(Book& book);
void writeQuantities(Book& book);
void writeItems(Book& book);
void writeMonths(Book& book);
void writeSpread(Book& book);
void writeItemTotals(Book& book);
void writeAvailability(Book& book);
void writeFlow(Book& book);
void writeYears(Book& book);
void writeMatrix(Book& book);
void writeTotals(Book& book);
void writeCharts(Book& book);

void writeMonthlyHeads(const Book& book, Sheet& sheet, const char* titleId, const QString& note);
void writeRowTotal(const Book& book, Sheet& sheet, int row);

// The amount of an item before rounding, and its parts; months may lie beyond the horizon.
class ItemFormulas {
public:
    ItemFormulas(const Book& book, int row, const Sheet& from);

    Live quantity(int month) const;                     // factors and tier
    Live seatsOrMeasure(int month) const;               // what a top-up compares
    Live fee(int month) const;                          // with the minimum fee
    Live priced(const Live& quantity, int month) const; // times price, index and exchange, gross price taken net
    Live divided(Live quantity) const;                  // by the item's divisors
    Live users(int month) const;
    Live seats(int month) const;
    Live bandPrice(int month) const; // of the band that the seats reach
    Live tierTotal(int month) const; // what the tier charges
    Live charge(int month) const;    // the cell that holds it
    Live price() const;

private:
    Live driver(DriverKind kind, int month) const;
    Live factor(const CompiledFactor& factor, int month) const;
    Live factors(int month) const;
    Live index(int month) const;
    Live converted(Live amount, int month) const;
    Live quantityCell(int row, int month) const;
    Live lookedUp(int month, int column) const;

    const Book& book_;
    const ItemRow& row_;
    const CompiledItem& item_;
    const UserSet& set_;
    const int sheetRow_;
    const Sheet& from_;
};

} // namespace mailbilan::book
