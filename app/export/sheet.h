// A workbook as values: what is written is decided before any file format is.
#pragma once

#include "export/live.h"

#include <QString>

#include <compare>
#include <map>
#include <optional>
#include <variant>
#include <vector>

namespace mailbilan {

struct Look {
    std::string format; // of numbers, as Excel writes it; empty: general
    enum class Role { Body, Title, Note, Head, Strong, Total } role = Role::Body; // Total: a line above
    bool input = false;                                                           // to be changed by the reader
    bool wrap = false;
    enum class Align { Natural, Right, Centre } align = Align::Natural;
    friend auto operator<=>(const Look&, const Look&) = default;
};

namespace look {
using Role = Look::Role;
using Align = Look::Align;
inline const Look text{};
inline const Look wrapped{{}, Role::Body, false, true};
inline const Look title{{}, Role::Title};
inline const Look note{{}, Role::Note};
inline const Look head{{}, Role::Head, false, true};
inline const Look numberHead{{}, Role::Head, false, true, Align::Right};
inline const Look centredHead{"0", Role::Head, false, true, Align::Centre};
inline const Look monthHead{"0", Role::Head, false, false, Align::Right};
inline const Look monthNote{{}, Role::Note, false, false, Align::Right};
inline const Look money{"#,##0.00;-#,##0.00;0.00"};
// Nothing falls here: a dash, as everywhere in the program.
inline const Look moneyOrDash{"#,##0.00;-#,##0.00;\u2013"};
inline const Look moneyStrong{"#,##0.00;-#,##0.00;\u2013", Role::Strong};
inline const Look moneyTotal{"#,##0.00;-#,##0.00;\u2013", Role::Total};
inline const Look textTotal{{}, Role::Total};
inline const Look value{"0.00"};
inline const Look valueTotal{"0.00", Role::Total};
inline const Look general{"General"};
inline const Look percent{"0.0###%"};
inline const Look count{"#,##0"};
inline const Look decimal{"#,##0.00##"};
inline const Look factor{"0.000000"};
inline const Look flag{"0", Role::Body, false, false, Align::Centre};
inline Look input(const std::string& format) { return {format, Role::Body, true}; }
} // namespace look

struct SheetCell {
    std::variant<std::monostate, QString, Live, double> content;
    Look look;
};

enum class Fixed { None, Row, Column, Both };

// A rectangle of one sheet, rows and columns from 0, inclusive.
struct Area {
    int top = 0, left = 0, bottom = 0, right = 0;
};

// A list of numbers as a formula sees it.
struct Series {
    std::string text;
    std::vector<double> values;
};

class Sheet {
public:
    explicit Sheet(QString name = {}) : name_(std::move(name)) {}

    const QString& name() const { return name_; }
    void write(int row, int column, const QString& text, const Look& look = look::text);
    void write(int row, int column, const Live& live, const Look& look);
    void write(int row, int column, double value, const Look& look);
    const std::map<std::pair<int, int>, SheetCell>& cells() const { return cells_; }
    double value(int row, int column) const; // 0 where there is no number
    QString textAt(int row, int column) const;

    // References, as written in a cell of `from` (which may be this sheet).
    Live cell(int row, int column, const Sheet& from, Fixed fixed = Fixed::None) const;
    std::string text(const Area& area, const Sheet& from, Fixed fixed = Fixed::None) const;
    Series series(const Area& area, const Sheet& from, Fixed fixed = Fixed::Both) const;
    Live sum(const Area& area, const Sheet& from, Fixed fixed = Fixed::None) const;
    Live maximum(const Area& area, const Sheet& from, Fixed fixed = Fixed::None) const;
    // 1 where a text of the area equals that of the cell, else 0.
    Series equal(const Area& area, int row, int column, const Sheet& from) const;
    std::string absolute(const Area& area) const; // "'Sheet'!$A$1:$B$2", for names and charts

    std::map<int, double> widths; // in characters, by column
    std::map<int, double> heights;
    int frozenRows = 0, frozenColumns = 0;
    std::optional<Area> filter;
    bool portrait = false;
    bool onePage = false; // when printed

    // Room for the lines that texts wrap to, by their length: a file holds no layout.
    void fitHeights();

private:
    std::string prefix(const Sheet& from) const;
    QString name_;
    std::map<std::pair<int, int>, SheetCell> cells_;
};

Live sumProduct(const std::vector<Series>& factors);
Series plus(const Series& a, const Series& b);
Series opposite(const Series& flags);  // 1 for 0, 0 for 1
std::string columnLetters(int column); // 0: "A"

struct ChartSeries {
    std::string name, categories, values; // absolute references
    std::string colour;                   // "#0B62A8"
    bool dashed = false;
};
struct SheetChart {
    enum class Kind { StackedColumns, Columns, Lines } kind = Kind::Columns;
    QString title, valueTitle, categoryTitle;
    std::vector<ChartSeries> series;
    int sheet = 0; // position in Workbook::sheets
    int row = 0, column = 0, width = 900, height = 380;
};

struct DefinedName {
    std::string name, target;
};

struct Workbook {
    QString title, author;
    std::string date;          // ISO; of the file's properties
    std::vector<Sheet> sheets; // in the order shown
    std::vector<DefinedName> names;
    std::vector<SheetChart> charts;
};

} // namespace mailbilan
