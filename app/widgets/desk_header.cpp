#include "widgets/desk_header.h"

#include "widgets/badge.h"
#include "widgets/cell_delegate.h"

#include <QPainter>

namespace mailbilan {
namespace {

QFont headFont(const Cell& cell) {
    QFont font = deskFont(cell.bold ? Letter::Bold : Letter::Note);
    return font;
}

} // namespace

DeskHeader::DeskHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(false);
    setHighlightSections(false);
    setMinimumSectionSize(24);
    setFocusPolicy(Qt::NoFocus);
}

void DeskHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    const Cell cell = model()->headerData(section, orientation(), CellRole).value<Cell>();
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Base));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), palette().color(QPalette::Mid));
    QRectF words = QRectF(rect).adjusted(space::cell, 0, -space::cell, -4);
    if (cell.badge) {
        const bool right = cell.align & Qt::AlignRight;
        const QRectF place(right ? words.right() - badgeSize : words.left(), rect.top() + 2, badgeSize, badgeSize);
        paintBadge(*painter, place, inkOf(palette()).optionMark(*cell.badge), palette());
    }
    painter->setFont(headFont(cell));
    painter->setPen(cell.bold ? toneColour(cell.tone, palette()) : toneColour(Tone::Secondary, palette()));
    painter->drawText(words, int(cell.align | Qt::AlignBottom | (cell.wraps ? Qt::TextWordWrap : 0)), cell.text);
    painter->restore();
}

QSize DeskHeader::sectionSizeFromContents(int section) const {
    const Cell cell = model()->headerData(section, orientation(), CellRole).value<Cell>();
    const QFontMetrics metrics(headFont(cell));
    QSize text = metrics.size(0, cell.text);
    if (cell.wraps) // as high as its lines at the width that the table gave it
        text =
            metrics.boundingRect(QRect(0, 0, sectionSize(section) - 2 * space::cell, 1000), Qt::TextWordWrap, cell.text)
                .size();
    return {text.width() + 2 * space::cell + 1, text.height() + 8 + (cell.badge ? badgeSize + 2 : 0)};
}

} // namespace mailbilan
