// A tree on paper, as the tables are.
#pragma once

#include "widgets/cell_tree.h"

#include <QTreeView>

namespace mailbilan {

class DeskTree : public QTreeView {
    Q_OBJECT
public:
    explicit DeskTree(QWidget* parent = nullptr);

    // Open branches, the current row and the scroll position stay where their rows still exist.
    void setTree(std::vector<Cell> heads, std::unique_ptr<CellNode> root);
    CellTreeModel& cells() { return cells_; }
    void setLeastFirstWidth(int width) { leastFirst_ = width; }

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fit();
    void measure(const CellNode& node);

    CellTreeModel cells_;
    QList<int> widths_;
    int leastFirst_ = 240;
};

} // namespace mailbilan
