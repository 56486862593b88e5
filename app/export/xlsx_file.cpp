#include "export/xlsx_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>
#include <clocale>
#include <cmath>

namespace mailbilan {
namespace {

// The library prints numbers by printf: a comma in a German process would break the file.
class PointAsDecimalMark {
public:
    PointAsDecimalMark() : own_(newlocale(LC_NUMERIC_MASK, "C", nullptr)), before_(uselocale(own_)) {}
    ~PointAsDecimalMark() {
        uselocale(before_);
        freelocale(own_);
    }
    PointAsDecimalMark(const PointAsDecimalMark&) = delete;
    PointAsDecimalMark& operator=(const PointAsDecimalMark&) = delete;

private:
    locale_t own_, before_;
};

constexpr lxw_color_t headFill = 0xE6E9ED, inputFill = 0xFFF8E1, inputInk = 0x0F3E7E, quietInk = 0x535D6B,
                      ruleInk = 0x7D8794;

class XlsxWriter {
public:
    XlsxWriter(const Workbook& workbook, lxw_workbook* file) : workbook_(workbook), file_(file) {}

    void run() {
        setProperties();
        for (const Sheet& sheet : workbook_.sheets)
            sheets_.push_back(workbook_add_worksheet(file_, sheet.name().toUtf8().constData()));
        for (const DefinedName& name : workbook_.names)
            workbook_define_name(file_, name.name.c_str(), ("=" + name.target).c_str());
        for (std::size_t i = 0; i < sheets_.size(); ++i)
            writeSheet(workbook_.sheets[i], sheets_[i]);
        for (const SheetChart& chart : workbook_.charts)
            addChart(chart);
    }

private:
    void setProperties() {
        QByteArray title = workbook_.title.toUtf8(), author = workbook_.author.toUtf8();
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.author = author.data();
        properties.created =
            QDateTime(QDate::fromString(QString::fromStdString(workbook_.date), Qt::ISODate), QTime(12, 0), Qt::UTC)
                .toSecsSinceEpoch();
        workbook_set_properties(file_, &properties);
    }

    lxw_format* format(const Look& look) {
        lxw_format*& known = formats_[look];
        if (known)
            return known;
        known = workbook_add_format(file_);
        format_set_font_name(known, "Liberation Sans");
        format_set_font_size(known, look.role == Look::Role::Title ? 13 : 10);
        format_set_align(known, look.role == Look::Role::Head ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP);
        if (look.role != Look::Role::Body && look.role != Look::Role::Note)
            format_set_bold(known);
        setAlignment(known, look);
        if (look.role == Look::Role::Note)
            format_set_font_color(known, quietInk);
        if (look.role == Look::Role::Head) {
            format_set_bg_color(known, headFill);
            format_set_bottom(known, LXW_BORDER_THIN);
            format_set_bottom_color(known, ruleInk);
        }
        if (look.role == Look::Role::Total) {
            format_set_top(known, LXW_BORDER_THIN);
            format_set_top_color(known, ruleInk);
        }
        if (look.input) {
            format_set_bg_color(known, inputFill);
            format_set_font_color(known, inputInk);
        }
        if (!look.format.empty())
            format_set_num_format(known, look.format.c_str());
        return known;
    }

    // Texts stand a little away from the numbers left of them.
    static void setAlignment(lxw_format* format, const Look& look) {
        const bool isText = look.format.empty() && !look.input;
        if (look.align == Look::Align::Right)
            format_set_align(format, LXW_ALIGN_RIGHT);
        else if (look.align == Look::Align::Centre)
            format_set_align(format, LXW_ALIGN_CENTER);
        else if (isText && (look.role == Look::Role::Body || look.role == Look::Role::Head))
            format_set_indent(format, 1);
        if (look.wrap)
            format_set_text_wrap(format);
    }

    void writeCell(lxw_worksheet* sheet, int row, int column, const SheetCell& cell) {
        const auto r = static_cast<lxw_row_t>(row);
        const auto c = static_cast<lxw_col_t>(column);
        lxw_format* style = format(cell.look);
        if (const auto* text = std::get_if<QString>(&cell.content))
            worksheet_write_string(sheet, r, c, text->toUtf8().constData(), style);
        else if (const auto* number = std::get_if<double>(&cell.content))
            worksheet_write_number(sheet, r, c, *number, style);
        else if (const auto* live = std::get_if<Live>(&cell.content))
            writeLive(sheet, r, c, *live, style);
        else
            worksheet_write_blank(sheet, r, c, style);
    }

    // A bare number needs no formula: it is the cell to change.
    static void writeLive(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Live& live, lxw_format* style) {
        const std::string formula = "=" + live.formula;
        if (live.text)
            worksheet_write_formula_str(sheet, row, column, formula.c_str(), style, live.text->c_str());
        else if (std::isfinite(live.value))
            worksheet_write_formula_num(sheet, row, column, formula.c_str(), style, live.value);
        else
            worksheet_write_formula_str(sheet, row, column, formula.c_str(), style, "#DIV/0!");
    }

    void writeSheet(const Sheet& from, lxw_worksheet* sheet) {
        for (const auto& [column, width] : from.widths)
            worksheet_set_column(sheet, static_cast<lxw_col_t>(column), static_cast<lxw_col_t>(column), width, nullptr);
        for (const auto& [row, height] : from.heights)
            worksheet_set_row(sheet, static_cast<lxw_row_t>(row), height, nullptr);
        for (const auto& [place, cell] : from.cells())
            writeCell(sheet, place.first, place.second, cell);
        if (from.frozenRows > 0 || from.frozenColumns > 0)
            worksheet_freeze_panes(sheet, static_cast<lxw_row_t>(from.frozenRows),
                                   static_cast<lxw_col_t>(from.frozenColumns));
        if (from.filter)
            worksheet_autofilter(sheet, static_cast<lxw_row_t>(from.filter->top),
                                 static_cast<lxw_col_t>(from.filter->left), static_cast<lxw_row_t>(from.filter->bottom),
                                 static_cast<lxw_col_t>(from.filter->right));
        setPrinting(from, sheet);
    }

    static void setPrinting(const Sheet& from, lxw_worksheet* sheet) {
        constexpr std::uint8_t a4 = 9;
        worksheet_set_paper(sheet, a4);
        if (!from.portrait)
            worksheet_set_landscape(sheet);
        worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.6);
        constexpr double pageWidth = 200; // characters that stay legible
        double width = 0, frozen = 0;
        for (const auto& [column, each] : from.widths) {
            width += each;
            frozen += column < from.frozenColumns ? each : 0;
        }
        const bool repeats = width > pageWidth && frozen > 0 && frozen < pageWidth / 2;
        if (repeats)
            worksheet_repeat_columns(sheet, 0, static_cast<lxw_col_t>(from.frozenColumns - 1));
        const double step = repeats ? pageWidth - frozen : pageWidth;
        const double pages = std::max(1.0, std::ceil((width - (repeats ? frozen : 0)) / step));
        worksheet_fit_to_pages(sheet, from.onePage ? 1 : static_cast<std::uint16_t>(pages), from.onePage ? 1 : 0);
        if (from.frozenRows > 0)
            worksheet_repeat_rows(sheet, 0, static_cast<lxw_row_t>(from.frozenRows - 1));
        worksheet_set_footer(sheet, "&L&A&R&P / &N");
    }

    static lxw_color_t colour(const std::string& hex) {
        return static_cast<lxw_color_t>(std::stoul(hex.substr(1), nullptr, 16));
    }

    static std::uint8_t chartType(SheetChart::Kind kind) {
        switch (kind) {
        case SheetChart::Kind::StackedColumns: return LXW_CHART_COLUMN_STACKED;
        case SheetChart::Kind::Columns: return LXW_CHART_COLUMN;
        case SheetChart::Kind::Lines: break;
        }
        return LXW_CHART_LINE;
    }

    static void addSeries(lxw_chart* chart, const ChartSeries& from, SheetChart::Kind kind) {
        lxw_chart_series* series =
            chart_add_series(chart, ("=" + from.categories).c_str(), ("=" + from.values).c_str());
        chart_series_set_name(series, ("=" + from.name).c_str());
        if (kind == SheetChart::Kind::Lines) {
            lxw_chart_line line{};
            line.color = colour(from.colour);
            line.width = 2;
            line.dash_type = from.dashed ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID;
            chart_series_set_line(series, &line);
        } else {
            lxw_chart_fill fill{};
            fill.color = colour(from.colour);
            chart_series_set_fill(series, &fill);
        }
    }

    void addChart(const SheetChart& from) {
        lxw_chart* chart = workbook_add_chart(file_, chartType(from.kind));
        for (const ChartSeries& series : from.series)
            addSeries(chart, series, from.kind);
        chart_title_set_name(chart, from.title.toUtf8().constData());
        lxw_chart_font font{};
        font.size = 12;
        font.bold = LXW_TRUE;
        chart_title_set_name_font(chart, &font);
        chart_axis_set_name(chart->y_axis, from.valueTitle.toUtf8().constData());
        if (!from.categoryTitle.isEmpty())
            chart_axis_set_name(chart->x_axis, from.categoryTitle.toUtf8().constData());
        chart_axis_set_num_format(chart->y_axis, "#,##0");
        chart_legend_set_position(chart, from.series.size() > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
        lxw_chart_line grid{};
        grid.color = headFill;
        chart_axis_major_gridlines_set_line(chart->y_axis, &grid);
        if (from.kind == SheetChart::Kind::Lines)
            chart_axis_set_interval_unit(chart->x_axis, 12);
        lxw_chart_options options{};
        options.x_scale = from.width / 480.0;
        options.y_scale = from.height / 288.0;
        worksheet_insert_chart_opt(sheets_[static_cast<std::size_t>(from.sheet)], static_cast<lxw_row_t>(from.row),
                                   static_cast<lxw_col_t>(from.column), chart, &options);
    }

    const Workbook& workbook_;
    lxw_workbook* file_;
    std::vector<lxw_worksheet*> sheets_;
    std::map<Look, lxw_format*> formats_;
};

} // namespace

std::optional<std::string> xlsxBytes(const Workbook& workbook) {
    const PointAsDecimalMark mark;
    const QTemporaryDir folder;
    if (!folder.isValid())
        return std::nullopt;
    const QByteArray path = QFile::encodeName(folder.filePath(QStringLiteral("workbook.xlsx")));
    QByteArray scratch = QFile::encodeName(folder.path());
    lxw_workbook_options options{};
    options.tmpdir = scratch.data();
    lxw_workbook* file = workbook_new_opt(path.constData(), &options);
    if (!file)
        return std::nullopt;
    XlsxWriter(workbook, file).run();
    if (workbook_close(file) != LXW_NO_ERROR)
        return std::nullopt;
    QFile written(QFile::decodeName(path));
    if (!written.open(QIODevice::ReadOnly))
        return std::nullopt;
    return written.readAll().toStdString();
}

} // namespace mailbilan
