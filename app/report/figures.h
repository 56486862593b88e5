// The charts of the report, as values.
#pragma once

#include "report/writing.h"

namespace mailbilan::report {

// Empty where there is nothing to show.
std::optional<Figure> planeFigure(const Writing& writing);
std::optional<Figure> yearsFigure(const Writing& writing);
std::optional<Figure> cumulativeFigure(const Writing& writing);
std::optional<Figure> keyFigure(const Writing& writing);
std::optional<Figure> valuesFigure(const Writing& writing);

} // namespace mailbilan::report
