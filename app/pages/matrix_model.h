// The matrix as a table: weights and score ranges that can be typed, range bars and contributions beside them.
#pragma once

#include "charts/contribution_bars.h"
#include "charts/range_bars.h"
#include "widgets/field_model.h"

namespace mailbilan {

struct MatrixTable {
    CellTable cells; // criterion, weight, one column per shown option, ranges, contributions; last row: the value
    std::vector<RangeRow> ranges;
    std::vector<ContributionRow> contributions;
    Axis scale;
    ContributionScale contributionScale;
    QString forLeft, forRight; // heads of the contributions
};

class MatrixModel : public FieldModel {
    Q_OBJECT
public:
    using FieldModel::FieldModel;
    static constexpr int weightColumn = 1, firstScoreColumn = 2;

    void setMatrix(MatrixTable matrix);
    const MatrixTable& matrix() const { return matrix_; }
    int rangeColumn() const { return columnCount() - 2; }
    int contributionColumn() const { return columnCount() - 1; }

    QVariant data(const QModelIndex& index, int role) const override;

private:
    MatrixTable matrix_;
};

} // namespace mailbilan
