// A table on paper: no frame, no vertical lines, as high as its rows; Ctrl+C copies it.
#pragma once

#include "widgets/cell_model.h"

#include <QTableView>

namespace mailbilan {

class DeskTable : public QTableView {
    Q_OBJECT
public:
    explicit DeskTable(QWidget* parent = nullptr);
    // Shows `cells`, which becomes its child.
    explicit DeskTable(CellModel* cells, QWidget* parent = nullptr);

    void setTable(CellTable table);
    CellModel& cells() { return *cells_; }
    // The column that takes what is left; the others are as wide as their widest content so far.
    void setStretchColumn(int column) { stretch_ = column; }
    void setLeastColumnWidth(int width) { least_ = width; }
    // After the model was filled by someone else.
    void refit();
    // A long table scrolls under its heads instead of being as high as its rows.
    void setScrolls(bool scrolls);
    // Widths that are not the contents': by column; 0 leaves it to the contents.
    void setFixedWidths(const QList<int>& widths) { fixed_ = widths; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
    int contentHeight() const;

    CellModel* cells_;
    QList<int> widths_, fixed_;
    int stretch_ = 0, least_ = 0;
    bool scrolls_ = false;
};

// The selected rows, or all, as tab-separated text with heads.
QString tableText(const QAbstractItemModel& model, const QModelIndex& root = {});

} // namespace mailbilan
