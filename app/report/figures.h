// The charts of the report, as values.
#pragma once

#include "report/writing.h"

namespace mailbilan::report {

// Empty where there is nothing to show.
std::optional<ChartBlock> planeFigure(const Writing& writing);
std::optional<ChartBlock> yearsFigure(const Writing& writing);
std::optional<ChartBlock> cumulativeFigure(const Writing& writing);
std::optional<ChartBlock> keyFigure(const Writing& writing);
std::optional<ChartBlock> valuesFigure(const Writing& writing);
std::optional<ChartBlock> timelineFigure(const Writing& writing, std::optional<int> option); // costs of it

} // namespace mailbilan::report
