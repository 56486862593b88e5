// Charts over the cells of the other sheets.
#include "charts/ink.h"
#include "export/book.h"

#include <algorithm>

namespace mailbilan::book {
namespace {

constexpr int shownLines = 4, chartSheet = 1;

class ChartsSheet {
public:
    explicit ChartsSheet(Book& book) : book_(book), sheet_(book.charts), ink_(ChartInk::light()) {}

    void write() {
        book_.headline(sheet_, "xlsx.sheet.charts", book_.text("xlsx.note.charts"));
        if (book_.optionCount() == 0)
            return;
        writeKey();
        const int last = firstRow + book_.optionCount() - 1;
        const std::string letters = book_.totals.absolute({firstRow, 0, last, 0});
        costs(letters, last);
        cumulative();
        values(letters, last);
    }

private:
    void writeKey() {
        sheet_.write(headRow, 0, book_.text("export.head.letter"), look::head);
        sheet_.write(headRow, 1, book_.text("export.head.option"), look::head);
        for (int option = 0; option < book_.optionCount(); ++option) {
            sheet_.write(firstRow + option, 0, optionLetter(option));
            sheet_.write(firstRow + option, 1, optionName(book_.w, book_.dossier, option));
        }
        sheet_.onePage = true;
        sheet_.widths[0] = 5;
        sheet_.widths[1] = 40;
    }

    std::string colourOf(int option) const { return ink_.optionMark(option).colour.name().toStdString(); }

    SheetChart& add(SheetChart::Kind kind, const QString& title, const QString& valueTitle) {
        SheetChart chart;
        chart.kind = kind;
        chart.title = title;
        chart.valueTitle = valueTitle;
        chart.sheet = chartSheet;
        chart.row = headRow + 20 * static_cast<int>(book_.drawings.size());
        chart.column = 3;
        book_.drawings.push_back(chart);
        return book_.drawings.back();
    }

    void costs(const std::string& letters, int last) {
        SheetChart& chart =
            add(SheetChart::Kind::StackedColumns,
                book_.text("xlsx.chart.costs", {{"months", book_.w.plural("count.months", book_.horizon())}}),
                book_.currencyCode());
        for (const int column : {capexTotalColumn, opexTotalColumn})
            chart.series.push_back({book_.totals.absolute({headRow, column, headRow, column}), letters,
                                    book_.totals.absolute({firstRow, column, last, column}),
                                    colourOf(column == capexTotalColumn ? 0 : 1)});
    }

    void cumulative() {
        SheetChart& chart = add(SheetChart::Kind::Lines, book_.text("xlsx.chart.cumulative"), book_.currencyCode());
        chart.categoryTitle = book_.text("xlsx.chart.month");
        const int last = Book::monthColumn(book_.horizon() - 1);
        for (const int option : book_.assessment.recommendation.board) {
            if (static_cast<int>(chart.series.size()) == shownLines)
                break;
            const int row = book_.flowRows[static_cast<std::size_t>(option)] + 1;
            chart.series.push_back({book_.flow.absolute({row, 1, row, 1}),
                                    book_.flow.absolute({headRow, firstMonth, headRow, last}),
                                    book_.flow.absolute({row, firstMonth, row, last}), colourOf(option),
                                    !ink_.optionMark(option).dashes.isEmpty()});
        }
        if (chart.series.empty())
            book_.drawings.pop_back();
    }

    void values(const std::string& letters, int last) {
        SheetChart& chart = add(SheetChart::Kind::Columns, book_.text("xlsx.chart.values"), {});
        chart.series.push_back({book_.totals.absolute({headRow, valueColumn, headRow, valueColumn}), letters,
                                book_.totals.absolute({firstRow, valueColumn, last, valueColumn}), colourOf(2)});
    }

    Book& book_;
    Sheet& sheet_;
    const ChartInk ink_;
};

} // namespace

void writeCharts(Book& book) { ChartsSheet(book).write(); }

} // namespace mailbilan::book
