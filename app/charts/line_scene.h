// Lines and markers through Qt Charts, rendered into any painter as vectors.
#pragma once

#include "charts/ink.h"
#include "charts/scale.h"

#include <QList>
#include <QPainter>
#include <QPointF>

namespace mailbilan {

struct SceneLine {
    QList<QPointF> points, markers; // in the units of the axes
    OptionMark mark;
};

void paintLineScene(QPainter& painter, const QRectF& plot, const Axis& x, const Axis& y,
                    const std::vector<SceneLine>& lines, const ChartInk& ink);

} // namespace mailbilan
