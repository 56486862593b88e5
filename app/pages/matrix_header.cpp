#include "pages/matrix_header.h"

#include "pages/matrix_model.h"

#include <QPainter>

namespace mailbilan {

MatrixHeader::MatrixHeader(const MatrixModel& model, QWidget* parent) : DeskHeader(parent), model_(model) {}

void MatrixHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    DeskHeader::paintSection(painter, rect, section);
    const ChartInk ink = inkOf(palette());
    const QRectF foot(rect.left(), rect.bottom() - 18, rect.width(), 16);
    painter->save();
    if (section == model_.rangeColumn())
        paintLabels(*painter, rangeCellHead(foot, model_.matrix().scale, ink));
    if (section == model_.contributionColumn() && !model_.matrix().forLeft.isEmpty()) {
        painter->setFont(ink.note());
        painter->setPen(ink.secondary);
        const QRectF words = foot.adjusted(8, 0, -8, 0);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, model_.matrix().forLeft);
        painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter, model_.matrix().forRight);
    }
    painter->restore();
}

} // namespace mailbilan
