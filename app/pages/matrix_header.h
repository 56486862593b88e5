// Heads of the matrix: the scale stands over the range bars, the two options over the contributions.
#pragma once

#include "widgets/desk_header.h"

namespace mailbilan {

class MatrixModel;

class MatrixHeader : public DeskHeader {
    Q_OBJECT
public:
    MatrixHeader(const MatrixModel& model, QWidget* parent = nullptr);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    const MatrixModel& model_;
};

} // namespace mailbilan
