#include "pages/matrix_delegate.h"

#include "pages/matrix_model.h"

#include <QPainter>

namespace mailbilan {

MatrixDelegate::MatrixDelegate(MatrixModel& model, QObject* parent) : FieldDelegate(model, parent), model_(model) {}

void MatrixDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool range = index.column() == model_.rangeColumn();
    if (!range && index.column() != model_.contributionColumn()) {
        FieldDelegate::paint(painter, option, index);
        return;
    }
    const MatrixTable& matrix = model_.matrix();
    const auto row = std::size_t(index.row());
    painter->save();
    paintGround(*painter, option, index, {});
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF cell = QRectF(option.rect).adjusted(0, 0, 0, -1);
    if (range && row < matrix.ranges.size())
        paintRangeCell(*painter, cell, matrix.scale, matrix.ranges[row], inkOf(option.palette));
    else if (!range && row < matrix.contributions.size() && !matrix.contributions[row].text.isEmpty())
        paintContributionCell(*painter, cell, matrix.contributionScale, matrix.contributions[row],
                              inkOf(option.palette));
    painter->restore();
}

} // namespace mailbilan
