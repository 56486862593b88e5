#include "pages/matrix_header.h"

#include "pages/matrix_model.h"

#include <QPainter>

namespace mailbilan {

MatrixHeader::MatrixHeader(const MatrixModel& model, QWidget* parent) : DeskHeader(parent), model_(model) {}

void MatrixHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    const bool range = section == model_.rangeColumn();
    if (!range && section != model_.contributionColumn()) {
        DeskHeader::paintSection(painter, rect, section);
        return;
    }
    const ChartInk ink = inkOf(palette());
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Base));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), palette().color(QPalette::Mid));
    painter->setFont(deskFont(Letter::Note));
    painter->setPen(ink.secondary);
    const QRectF words = QRectF(rect).adjusted(range ? 0 : 8, 2, -8, -4);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignTop, model()->headerData(section, Qt::Horizontal).toString());
    if (range) {
        paintLabels(*painter, rangeCellHead(QRectF(rect.left(), rect.bottom() - 18, rect.width(), 16),
                                            model_.matrix().scale, ink));
    } else {
        painter->drawText(words, Qt::AlignLeft | Qt::AlignBottom, model_.matrix().forLeft);
        painter->drawText(words, Qt::AlignRight | Qt::AlignBottom, model_.matrix().forRight);
    }
    painter->restore();
}

} // namespace mailbilan
