// The signs of an option: marker, letter badge, pattern.
#pragma once

#include "charts/labels.h"

namespace mailbilan {

// Centred at `at`, `size` px across. Hollow: the outline on the background, for options to be clarified.
void paintMarker(QPainter& painter, const QPointF& at, const OptionMark& mark, const ChartInk& ink, double size,
                 bool hollow = false);
// Lines or dots drawn as vectors: a QBrush pattern depends on the device and turns coarse on paper.
void paintHatch(QPainter& painter, const QRectF& rect, Hatch hatch, const QColor& colour, const ChartInk& ink);
// A pale bar with its outline.
void paintPale(QPainter& painter, const QRectF& rect, const OptionLook& look, const ChartInk& ink);
// The same with a pattern: on paper that of the option, on screen diagonals where it is to be clarified.
void paintPatterned(QPainter& painter, const QRectF& rect, const OptionLook& look, const ChartInk& ink);

// "B", or "B?" while a must-have is open.
QString shortName(const OptionLook& look, const ChartInk& ink);

} // namespace mailbilan
