#include "report/table_layout.h"

#include <algorithm>
#include <numeric>

namespace mailbilan::report {
namespace {

struct Wish {
    double least = 0, natural = 0;
};

bool isBold(const Row& row) { return row.bold || row.kind != RowKind::Item; }

double extra(const Row& row, const Cell& cell, int column, const Style& style) {
    return (column == 0 ? row.indent * style.indent : 0) + (cell.badge ? style.badge + points(5) : 0);
}

void widen(Wish& wish, const Cell& cell, const TextBlock::Look& look, double more) {
    wish.natural = std::max(wish.natural, TextBlock::naturalWidth(cell.runs, look) + more);
    wish.least = std::max(wish.least, TextBlock::widestWord(cell.runs, look) + more);
}

// A head may take two lines: the narrowest width at which it does.
double inTwoLines(const QString& head, const TextBlock::Look& look) {
    double best = TextBlock::naturalWidth(head, look);
    for (qsizetype at = head.indexOf(u' '); at >= 0; at = head.indexOf(u' ', at + 1))
        best = std::min(best, std::max(TextBlock::naturalWidth(head.left(at), look),
                                       TextBlock::naturalWidth(head.mid(at + 1), look)));
    return best;
}

std::vector<Wish> wishes(const Table& table, const Style& style) {
    std::vector<Wish> result;
    for (const Column& column : table.columns) {
        const TextBlock::Look look{style.note};
        const double badge = column.badge ? style.badge : 0;
        result.push_back({std::max(badge, TextBlock::widestWord(column.head, look)),
                          std::max(badge, inTwoLines(column.head, look))});
    }
    for (const Row& row : table.rows) {
        int column = 0;
        for (const Cell& cell : row.cells) {
            if (cell.span == 1 && column < int(result.size()))
                widen(result[column], cell, {style.body, isBold(row)}, extra(row, cell, column, style));
            column += cell.span;
        }
    }
    for (std::size_t i = 0; i + 1 < result.size(); ++i) {
        result[i].least += style.gutter;
        result[i].natural += style.gutter;
    }
    // A figure is never broken.
    for (std::size_t i = 0; i < result.size(); ++i)
        if (table.columns[i].kind == ColumnKind::Number)
            result[i].least = result[i].natural;
    return result;
}

double sum(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

// Number columns of the same width read as one grid, if there is room for it.
void equalise(const Table& table, std::vector<Wish>& all, double width) {
    double widest = 0, natural = 0;
    int numbers = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (table.columns[i].kind == ColumnKind::Number) {
            widest = std::max(widest, all[i].natural);
            ++numbers;
        } else {
            natural += all[i].natural;
        }
    }
    if (natural + numbers * widest > width)
        return;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (table.columns[i].kind == ColumnKind::Number)
            all[i].least = all[i].natural = widest;
}

// Columns grow by their weight until they have their natural width: short ones get it, long texts share the rest.
void growByWeight(const Table& table, const std::vector<Wish>& all, std::vector<double>& widths, double& room) {
    const auto weight = [&](std::size_t i) { return std::max(0.05, table.columns[qsizetype(i)].weight); };
    std::vector<std::size_t> growing;
    double weights = 0;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].natural > widths[i]) {
            growing.push_back(i);
            weights += weight(i);
        }
    std::sort(growing.begin(), growing.end(), [&](std::size_t a, std::size_t b) {
        return (all[a].natural - widths[a]) / weight(a) < (all[b].natural - widths[b]) / weight(b);
    });
    for (const std::size_t i : growing) {
        const double step = std::min(all[i].natural - widths[i], room * weight(i) / weights);
        weights -= weight(i);
        widths[i] += step;
        room -= step;
    }
}

// Figures read better with air between them, as long as the names of the rows keep most of the room left over.
void widenNumbers(const Table& table, const std::vector<Wish>& all, std::vector<double>& widths, double& room) {
    int numbers = 0;
    for (const Column& column : table.columns)
        numbers += column.kind == ColumnKind::Number;
    if (numbers == 0 || numbers == int(all.size()))
        return;
    const double share = std::min(room * 0.6 / numbers, points(34));
    for (std::size_t i = 0; i < all.size(); ++i)
        if (table.columns[qsizetype(i)].kind == ColumnKind::Number) {
            widths[i] += share;
            room -= share;
        }
}

} // namespace

std::vector<double> columnWidths(const Table& table, const Style& style, double width) {
    std::vector<Wish> all = wishes(table, style);
    equalise(table, all, width);
    std::vector<double> result;
    for (const Wish& wish : all)
        result.push_back(wish.least);
    double room = width - sum(result);
    if (room < 0) { // even single words do not fit: everything shrinks alike and breaks inside words
        for (double& column : result)
            column *= width / (width - room);
        return result;
    }
    growByWeight(table, all, result, room);
    widenNumbers(table, all, result, room);
    double weights = 0;
    for (const Column& column : table.columns)
        weights += column.kind == ColumnKind::Text ? column.weight : 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (weights > 0 && table.columns[qsizetype(i)].kind == ColumnKind::Text)
            result[i] += room * table.columns[qsizetype(i)].weight / weights;
        else if (weights <= 0)
            result[i] += room / double(all.size());
    }
    return result;
}

} // namespace mailbilan::report
