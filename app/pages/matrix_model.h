// The matrix as a table: weights and score ranges that can be typed, range bars and contributions beside them.
#pragma once

#include "charts/contribution_bars.h"
#include "charts/range_bars.h"
#include "widgets/cell_model.h"

#include <functional>

namespace mailbilan {

struct MatrixTable {
    CellTable cells; // criterion, weight, one column per shown option, ranges, contributions; last row: the value
    std::vector<RangeRow> ranges;
    std::vector<ContributionRow> contributions;
    Axis scale;
    ContributionScale contributionScale;
    QString forLeft, forRight; // heads of the contributions
};

class MatrixModel : public CellModel {
    Q_OBJECT
public:
    using CellModel::CellModel;
    static constexpr int weightColumn = 1, firstScoreColumn = 2;

    void setMatrix(MatrixTable matrix);
    const MatrixTable& matrix() const { return matrix_; }
    int rangeColumn() const { return columnCount() - 2; }
    int contributionColumn() const { return columnCount() - 1; }

    // Takes over what was typed in a cell, or returns the sentence that says what is accepted.
    using Accept = std::function<QString(int row, int column, const QString& typed)>;
    void setAccept(Accept accept) { accept_ = std::move(accept); }
    QString accept(const QModelIndex& index, const QString& typed);

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    MatrixTable matrix_;
    Accept accept_;
};

} // namespace mailbilan
