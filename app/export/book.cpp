#include "export/book.h"

namespace mailbilan::book {
namespace {

// "2027-01" + 14: "2028-03". Without a start: the number of the month.
QString calendarMonth(const std::string& start, int month) {
    if (start.size() != 7)
        return QString::number(month + 1);
    const int all = std::stoi(start.substr(0, 4)) * 12 + std::stoi(start.substr(5)) - 1 + month;
    return QStringLiteral("%1-%2").arg(all / 12).arg(all % 12 + 1, 2, 10, QLatin1Char('0'));
}

} // namespace

Book::Book(const Assessment& from, const Wording& wording, const WorkbookSettings& with)
    : assessment(from), w(wording), settings(with), dossier(*from.dossier), model(compile(*from.dossier)),
      values(model.values<double>()), totals(text("xlsx.sheet.totals")), years(text("xlsx.sheet.years")),
      charts(text("xlsx.sheet.charts")), assumptions(text("xlsx.sheet.assumptions")), items(text("xlsx.sheet.items")),
      months(text("xlsx.sheet.months")), vat(text("xlsx.sheet.vat")), spread(text("xlsx.sheet.spread")),
      flow(text("xlsx.sheet.flow")), quantities(text("xlsx.sheet.quantities")), bands(text("xlsx.sheet.bands")),
      matrix(text("xlsx.sheet.matrix")) {}

const CompiledItem& Book::compiled(const ItemRow& row) const {
    return model.lists[static_cast<std::size_t>(blocks[static_cast<std::size_t>(row.block)].list)]
        .items[static_cast<std::size_t>(row.position)];
}

Live Book::operand(Slot slot) const {
    const auto i = static_cast<std::size_t>(slot);
    if (isLiteral(slot))
        return literal(model.constants[i - dossier.assumptions.size()]);
    return {assumptionNames[i], values[i], Live::Binds::Atom};
}

QString Book::yearLabel(int year) const {
    const auto& labels = assessment.costs.yearLabels;
    const QString label = fromModel(labels[static_cast<std::size_t>(year)]);
    const int rest = assessment.costs.partYearMonths;
    if (rest > 0 && year + 1 == yearCount())
        return w.plural("xlsx.part_year", rest, {{"year", label}});
    return label.size() < 4 ? text("xlsx.year", {{"year", label}}) : label;
}

QString Book::currencyCode() const { return fromModel(std::string(code(dossier.organisation.currency))); }

void Book::headline(Sheet& sheet, const char* titleId, const QString& note) const {
    sheet.write(0, 0, text(titleId), look::title);
    sheet.write(1, 0, note, look::note);
}

void Book::monthHeads(Sheet& sheet) const {
    for (int m = 0; m < horizon(); ++m) {
        sheet.write(headRow - 1, monthColumn(m), calendarMonth(dossier.organisation.start, m), look::monthNote);
        sheet.write(headRow, monthColumn(m), double(m), look::monthHead);
        sheet.widths[monthColumn(m)] = 11;
    }
    sheet.frozenRows = firstRow;
    sheet.frozenColumns = firstMonth;
}

void Book::define(const std::string& name, const Sheet& sheet, int row, int column) {
    names.push_back({name, sheet.absolute({row, column, row, column})});
}

std::vector<Series> Book::counted(int option, const Sheet& from) const {
    return {items.series(itemColumn(FirstOptionColumn + option), from), items.series(itemColumn(CountsColumn), from)};
}

} // namespace mailbilan::book

namespace mailbilan {

Workbook buildWorkbook(const Assessment& assessment, const Wording& wording, const WorkbookSettings& settings) {
    book::Book book(assessment, wording, settings);
    for (const auto write :
         {book::writeAssumptions, book::planBlocks, book::writeBands, book::writeQuantities, book::writeItems,
          book::writeMonths, book::writeItemTotals, book::writeSpread, book::writeAvailability, book::writeFlow,
          book::writeYears, book::writeMatrix, book::writeTotals, book::writeCharts})
        write(book);
    Workbook workbook;
    workbook.title = wording.label(assessment.dossier->title);
    workbook.author = fromModel(assessment.dossier->organisation.name);
    workbook.date = settings.date;
    for (Sheet* sheet : {&book.totals, &book.charts, &book.years, &book.assumptions, &book.items, &book.months,
                         &book.vat, &book.spread, &book.flow, &book.quantities, &book.bands, &book.matrix})
        if (!sheet->cells().empty()) {
            sheet->fitHeights();
            workbook.sheets.push_back(std::move(*sheet));
        }
    workbook.names = std::move(book.names);
    workbook.charts = std::move(book.drawings);
    return workbook;
}

} // namespace mailbilan
