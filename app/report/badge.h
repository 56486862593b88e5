// The letter of an option on its colour.
#pragma once

#include "report/style.h"

class QPainter;
class QPointF;

namespace mailbilan::report {

// `middle` is the middle of the left edge.
void drawBadge(QPainter& painter, const Badge& badge, const Style& style, QPointF middle);

} // namespace mailbilan::report
