// Sets a table: column widths from contents, one atom per row.
#pragma once

#include "report/atom.h"

namespace mailbilan::report {

// Widths including the gutter to the right of every column but the last; they add up to `width`.
std::vector<double> columnWidths(const Table& table, const Style& style, double width);

// `capacity` is the height of a page: only a row higher than that is cut, between lines.
Atoms tableAtoms(const Table& table, const Style& style, double width, double capacity);

} // namespace mailbilan::report
