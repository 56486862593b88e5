#include "report/table_layout.h"

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

std::vector<Wish> wishes(const Table& table, const Style& style) {
    std::vector<Wish> result;
    for (const Column& column : table.columns) {
        const TextBlock::Look look{style.note};
        // A head may take two lines, so half its width is enough.
        const double word = TextBlock::widestWord(column.head, look);
        const double half = TextBlock::naturalWidth(column.head, look) * 0.56;
        result.push_back({word, std::max(word, half)});
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
    // First up to the natural width, then the rest by weight.
    double wanted = 0;
    for (std::size_t i = 0; i < all.size(); ++i)
        wanted += all[i].natural - all[i].least;
    const double share = wanted > 0 ? std::min(1.0, room / wanted) : 0;
    double weights = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        result[i] += share * (all[i].natural - all[i].least);
        weights += table.columns[i].kind == ColumnKind::Text ? table.columns[i].weight : 0;
    }
    room = width - sum(result);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (weights > 0 && table.columns[i].kind == ColumnKind::Text)
            result[i] += room * table.columns[i].weight / weights;
        else if (weights <= 0)
            result[i] += room / double(all.size());
    }
    return result;
}

} // namespace mailbilan::report
