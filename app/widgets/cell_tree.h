// A tree of cells: option, nature, item. A page fills it at once; open branches and the selection stay.
#pragma once

#include "widgets/cell.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace mailbilan {

struct CellNode {
    QString key; // among its siblings, the same from one filling to the next
    std::vector<Cell> cells;
    RowRank rank = RowRank::Plain;
    int mark = -1; // for the page: what the row stands for
    std::vector<std::unique_ptr<CellNode>> children;
    CellNode* parent = nullptr;
    int row = 0;

    CellNode& add(const QString& childKey);
};

class CellTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit CellTreeModel(QObject* parent = nullptr);

    void setTree(std::vector<Cell> heads, std::unique_ptr<CellNode> root);
    const CellNode& node(const QModelIndex& index) const;
    // "self/opex/admin": keys from the root, to find a row again.
    QString path(const QModelIndex& index) const;
    QModelIndex find(const QString& path) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void announce(const QModelIndex& parent);

    std::vector<Cell> heads_;
    std::unique_ptr<CellNode> root_;
};

} // namespace mailbilan
