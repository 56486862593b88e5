#include "charts/chart.h"

namespace mailbilan {

QString ChartTable::text() const {
    QStringList lines{heads.join(u'\t')};
    for (const QStringList& row : rows)
        lines << row.join(u'\t');
    return lines.join(u'\n') + u'\n';
}

QString Chart::readOut(const QPointF&, const QRectF&, const ChartInk&) const { return {}; }

std::vector<ChartTarget> Chart::targets(const QRectF&, const ChartInk&) const { return {}; }

} // namespace mailbilan
