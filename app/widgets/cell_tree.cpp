#include "widgets/cell_tree.h"

#include "widgets/cell_model.h"

namespace mailbilan {
namespace {

bool sameShape(const CellNode& a, const CellNode& b) {
    if (a.key != b.key || a.children.size() != b.children.size())
        return false;
    for (std::size_t i = 0; i < a.children.size(); ++i)
        if (!sameShape(*a.children[i], *b.children[i]))
            return false;
    return true;
}

// Rows keep their addresses, so that indexes that views hold stay valid.
void take(CellNode& into, CellNode& from) {
    into.cells = std::move(from.cells);
    into.rank = from.rank;
    into.mark = from.mark;
    for (std::size_t i = 0; i < into.children.size(); ++i)
        take(*into.children[i], *from.children[i]);
}

} // namespace

CellNode& CellNode::add(const QString& childKey) {
    auto child = std::make_unique<CellNode>();
    child->key = childKey;
    child->parent = this;
    child->row = int(children.size());
    children.push_back(std::move(child));
    return *children.back();
}

CellTreeModel::CellTreeModel(QObject* parent) : QAbstractItemModel(parent), root_(std::make_unique<CellNode>()) {}

void CellTreeModel::setTree(std::vector<Cell> heads, std::unique_ptr<CellNode> root) {
    if (heads.size() == heads_.size() && sameShape(*root_, *root)) {
        heads_ = std::move(heads);
        take(*root_, *root);
        if (!heads_.empty())
            emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        announce({});
        return;
    }
    beginResetModel();
    heads_ = std::move(heads);
    root_ = std::move(root);
    endResetModel();
}

void CellTreeModel::announce(const QModelIndex& parent) {
    const int rows = rowCount(parent);
    if (rows == 0 || columnCount() == 0)
        return;
    emit dataChanged(index(0, 0, parent), index(rows - 1, columnCount() - 1, parent));
    for (int row = 0; row < rows; ++row)
        announce(index(row, 0, parent));
}

const CellNode& CellTreeModel::node(const QModelIndex& index) const {
    return index.isValid() ? *static_cast<const CellNode*>(index.internalPointer()) : *root_;
}

QString CellTreeModel::path(const QModelIndex& index) const {
    QStringList keys;
    for (QModelIndex at = index; at.isValid(); at = at.parent())
        keys.prepend(node(at).key);
    return keys.join(u'/');
}

QModelIndex CellTreeModel::find(const QString& path) const {
    QModelIndex at;
    for (const QString& key : path.split(u'/', Qt::SkipEmptyParts)) {
        QModelIndex found;
        for (int row = 0; row < rowCount(at) && !found.isValid(); ++row)
            if (node(at).children[std::size_t(row)]->key == key)
                found = index(row, 0, at);
        if (!found.isValid())
            return {};
        at = found;
    }
    return at;
}

QModelIndex CellTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, node(parent).children[std::size_t(row)].get());
}

QModelIndex CellTreeModel::parent(const QModelIndex& child) const {
    if (!child.isValid())
        return {};
    CellNode* parent = node(child).parent;
    return !parent || parent == root_.get() ? QModelIndex() : createIndex(parent->row, 0, parent);
}

int CellTreeModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : int(node(parent).children.size());
}

int CellTreeModel::columnCount(const QModelIndex&) const { return int(heads_.size()); }

QVariant CellTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    static const Cell none;
    const CellNode& row = node(index);
    const auto column = std::size_t(index.column());
    return cellData(column < row.cells.size() ? row.cells[column] : none, row.rank, role);
}

QVariant CellTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    return cellData(heads_[std::size_t(section)], RowRank::Plain, role);
}

} // namespace mailbilan
