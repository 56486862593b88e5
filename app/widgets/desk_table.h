// A table on paper: no frame, no vertical lines, as high as its rows; Ctrl+C copies it.
#pragma once

#include "widgets/cell_model.h"

#include <QTableView>

namespace mailbilan {

class DeskTable : public QTableView {
    Q_OBJECT
public:
    explicit DeskTable(QWidget* parent = nullptr);

    void setTable(CellTable table);
    CellModel& cells() { return cells_; }
    // The column that takes what is left; the others are as wide as their widest content so far.
    void setStretchColumn(int column) { stretch_ = column; }
    void setLeastColumnWidth(int width) { least_ = width; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
    int contentHeight() const;

    CellModel cells_;
    QList<int> widths_;
    int stretch_ = 0, least_ = 0;
};

// The selected rows, or all, as tab-separated text with heads.
QString tableText(const QAbstractItemModel& model, const QModelIndex& root = {});

} // namespace mailbilan
