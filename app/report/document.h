// The report as a tree of values: what it says and in which order, never where it stands on a page.
// Section builders make it, the composer sets it in pages; the same tree can be written as HTML.
#pragma once

#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace mailbilan {
class Chart;
}

namespace mailbilan::report {

enum class Ink { Text, Quiet, Met, Clarify, Failed };

struct Run {
    QString text;
    bool bold = false;
    Ink ink = Ink::Text;
    QString link; // http or https; empty: none
    friend bool operator==(const Run&, const Run&) = default;
};

// One piece of running text. Made from a plain string where nothing is emphasised.
struct Runs : QList<Run> {
    using QList<Run>::QList;
    Runs() = default;
    Runs(const QString& text) : QList<Run>{Run{text, false, Ink::Text, {}}} {}
    Runs(const QString& text, Ink ink, bool bold = false) : QList<Run>{Run{text, bold, ink, {}}} {}
    QString plain() const;
};

enum class Voice { Body, Lead, Note };

struct Paragraph {
    Runs runs;
    Voice voice = Voice::Body;
    bool keepWithNext = false;
};

// Level 2 stands inside a section, level 3 inside level 2.
struct Heading {
    QString text;
    int level = 2;
};

struct Enumeration {
    QList<Runs> entries; // numbered from 1
};

// The mark of an option: a letter on the colour of its position.
struct Badge {
    QString letter;
    int colour = 0;
    bool out = false; // grey
};

enum class ColumnKind { Text, Number };

struct Column {
    QString head;
    ColumnKind kind = ColumnKind::Text;
    double weight = 1;          // share of the room left over, among text columns
    std::optional<Badge> badge; // above the head
};

struct Cell {
    Runs runs;
    int span = 1;               // columns, text left where more than one
    std::optional<Badge> badge; // before the text
    Cell() = default;
    Cell(const QString& text) : runs(text) {}
    Cell(Runs text) : runs(std::move(text)) {}
    Cell(Runs text, int columns) : runs(std::move(text)), span(columns) {}
};

enum class RowKind {
    Item,
    Group,    // names what follows; repeated when its rows go on on the next page
    Subtotal, // bold; never first on a page
    Total,    // bold, a line above; never first on a page
};

struct Row {
    RowKind kind = RowKind::Item;
    QList<Cell> cells;
    int indent = 0;
    bool quiet = false; // an option that is out
    bool bold = false;
};

struct Table {
    QList<Column> columns;
    QList<Row> rows;
    QString continued; // after the name of a group that goes on, " (suite)"
};

// A chart is a value of its own; it is drawn by the writer.
struct ChartBlock {
    std::shared_ptr<const Chart> chart;
    double height = 180; // points
    QString description; // what it shows, for writers without pictures
};

struct KeyValue {
    QString key;
    Runs value;
};
struct KeyValues {
    QList<KeyValue> entries;
    double keyShare = 0.36; // of the width
};

// The contents list; page numbers are known to the writer only.
struct Contents {};

struct Space {
    double height = 6; // points
};

struct Block;

struct Columns {
    std::vector<std::vector<Block>> columns;
    std::vector<double> shares;
};
struct KeepTogether {
    std::vector<Block> blocks;
};

struct Block {
    std::variant<Paragraph, Heading, Enumeration, Table, ChartBlock, KeyValues, Contents, Space, Columns, KeepTogether>
        content;
    template <class T>
    requires(!std::is_same_v<std::remove_cvref_t<T>, Block>) Block(T&& block) : content(std::forward<T>(block)) {}
};

enum class Setting {
    Text,
    OnePage, // as large as fits on one page, denser where it must be
};

struct Section {
    QString number; // "2"; empty: not numbered
    QString title;
    std::vector<Block> blocks;
    Setting setting = Setting::Text;
    bool newPage = true;
    bool listed = true; // in contents and bookmarks
};

struct Document {
    QString title, subject, author, creator, language; // of the file; language "fr-FR"
    QString date;                                      // ISO; the file's own dates
    QString headLeft, headRight, footLeft;
    QString pageOf; // "page {page} sur {pages}"
    std::vector<Section> sections;
};

} // namespace mailbilan::report
