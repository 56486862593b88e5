#include "report/table_layout.h"

#include "report/badge.h"

#include <QPainter>

namespace mailbilan::report {
namespace {

struct SetCell {
    TextBlock text;
    double x = 0;
    std::optional<Badge> badge;
    double badgeX = 0;
};

struct SetRow {
    std::vector<SetCell> cells;
    int lines = 1;
};

class TableSetter {
public:
    TableSetter(const Table& table, const Style& style, double width, double capacity)
        : table_(table), style_(style), width_(width), widths_(columnWidths(table, style, width)), capacity_(capacity) {
    }

    Atoms set() {
        head_ = head();
        atoms_.push_back(head_);
        for (const Row& row : table_.rows)
            add(row);
        keepSmallTogether();
        return std::move(atoms_);
    }

private:
    AtomPointer head() const {
        struct Head {
            TextBlock text;
            double x;
            std::optional<Badge> badge;
            double badgeX;
        };
        std::vector<Head> heads;
        double x = 0;
        double height = style_.note.leading;
        const double badgeHeight = style_.badge + points(2);
        for (int i = 0; i < table_.columns.size(); ++i) {
            const Column& column = table_.columns[i];
            const bool last = i + 1 == table_.columns.size();
            const TextBlock::Look look{style_.note, false, Ink::Quiet,
                                       column.kind == ColumnKind::Number ? Side::Right : Side::Left};
            const double room = widths_[std::size_t(i)] - (last ? 0 : style_.gutter);
            const double badgeX = column.kind == ColumnKind::Number ? x + room - style_.badge : x;
            heads.push_back({TextBlock(column.head, look, room), x, column.badge, badgeX});
            height = std::max(height, heads.back().text.height() + (column.badge ? badgeHeight : 0));
            x += widths_[std::size_t(i)];
        }
        auto atom = std::make_shared<Atom>();
        atom->kind = AtomKind::TableHead;
        atom->before = points(4);
        atom->height = height + points(3);
        atom->keepWithNext = true;
        atom->draw = [heads, style = style_, bottom = height, width = width_](Canvas& canvas, QPointF corner) {
            for (const Head& one : heads) { // heads stand on the rule
                const double top = bottom - one.text.height();
                one.text.draw(canvas, corner + QPointF(one.x, top));
                if (one.badge)
                    drawBadge(canvas.painter, *one.badge, style,
                              corner + QPointF(one.badgeX, top - points(2) - style.badge / 2));
            }
            canvas.painter.fillRect(QRectF(corner.x(), corner.y() + bottom + points(2.4), width, points(0.6)),
                                    ruleColour());
        };
        return atom;
    }

    SetRow setRow(const Row& row) const {
        SetRow result;
        double x = 0;
        int column = 0;
        const bool bold = row.bold || row.kind != RowKind::Item;
        for (const Cell& cell : row.cells) {
            if (column >= int(widths_.size()))
                break;
            const int end = std::min(column + cell.span, int(widths_.size()));
            double width = 0;
            for (int i = column; i < end; ++i)
                width += widths_[i];
            double left = column == 0 ? row.indent * style_.indent : 0;
            const double badgeX = x + left;
            if (cell.badge)
                left += style_.badge + points(5);
            const bool number = cell.span == 1 && table_.columns[column].kind == ColumnKind::Number;
            const TextBlock::Look look{style_.body, bold, row.quiet ? Ink::Quiet : Ink::Text,
                                       number ? Side::Right : Side::Left};
            const double room = width - left - (end == int(widths_.size()) ? 0 : style_.gutter);
            result.cells.push_back({TextBlock(cell.runs, look, room), x + left, cell.badge, badgeX});
            result.lines = std::max(result.lines, result.cells.back().text.lineCount());
            x += width;
            column = end;
        }
        return result;
    }

    // The lines [from, to) of a row; nearly always all of them.
    AtomPointer rowAtom(const Row& row, const SetRow& set, int from, int to) const {
        auto atom = std::make_shared<Atom>();
        atom->kind = kindOf(row.kind);
        atom->height = (to - from) * style_.body.leading + 2 * style_.rowPadding;
        if (row.kind == RowKind::Group)
            atom->before = points(3);
        atom->text = row.cells.isEmpty() ? QString() : row.cells.front().runs.plain();
        atom->draw = [set, from, to, row = row.kind, style = style_, width = width_,
                      height = atom->height](Canvas& canvas, QPointF corner) {
            for (const SetCell& cell : set.cells) {
                if (cell.badge && from == 0)
                    drawBadge(canvas.painter, *cell.badge, style,
                              corner + QPointF(cell.badgeX, style.rowPadding + style.body.leading / 2));
                cell.text.draw(canvas, corner + QPointF(cell.x, style.rowPadding), from, to);
            }
            const bool strong = row == RowKind::Group;
            if (row == RowKind::Total) // above, none below
                canvas.painter.fillRect(QRectF(corner.x(), corner.y() - points(0.6), width, points(0.6)), ruleColour());
            else
                canvas.painter.fillRect(QRectF(corner.x(), corner.y() + height - points(0.5), width, points(0.5)),
                                        strong ? ruleColour() : gridColour());
        };
        return atom;
    }

    static AtomKind kindOf(RowKind kind) {
        switch (kind) {
        case RowKind::Item: return AtomKind::Row;
        case RowKind::Group: return AtomKind::Group;
        case RowKind::Subtotal: return AtomKind::Subtotal;
        case RowKind::Total: return AtomKind::Total;
        }
        return AtomKind::Row;
    }

    // A table that takes a third of a page is not worth a break.
    void keepSmallTogether() {
        double height = 0;
        for (const AtomPointer& atom : atoms_)
            height += atom->before + atom->height;
        if (height > capacity_ / 3)
            return;
        for (std::size_t i = 0; i + 1 < atoms_.size(); ++i) {
            auto atom = std::make_shared<Atom>(*atoms_[i]);
            atom->keepWithNext = true;
            atoms_[i] = atom;
        }
    }

    void add(const Row& row) {
        const SetRow set = setRow(row);
        const int most = std::max(1, int((capacity_ - head_->height - points(40)) / style_.body.leading));
        for (int from = 0; from < set.lines; from += most) {
            auto atom = std::make_shared<Atom>(*rowAtom(row, set, from, std::min(set.lines, from + most)));
            atom->keepWithNext = row.kind == RowKind::Group;
            atom->keepWithPrevious = row.kind == RowKind::Subtotal || row.kind == RowKind::Total;
            atom->repeat = {head_};
            if (group_ && row.kind != RowKind::Group)
                atom->repeat.push_back(group_);
            atoms_.push_back(atom);
        }
        if (row.kind == RowKind::Group)
            group_ = continuation(row);
        if (row.kind == RowKind::Total)
            group_.reset();
    }

    AtomPointer continuation(Row row) const {
        if (row.cells.isEmpty() || table_.continued.isEmpty())
            return nullptr;
        row.cells.front().runs.append(Run{table_.continued, false, Ink::Quiet, {}});
        const SetRow set = setRow(row);
        return rowAtom(row, set, 0, set.lines);
    }

    const Table& table_;
    const Style& style_;
    double width_;
    std::vector<double> widths_;
    double capacity_;
    AtomPointer head_, group_;
    Atoms atoms_;
};

} // namespace

Atoms tableAtoms(const Table& table, const Style& style, double width, double capacity) {
    return TableSetter(table, style, width, capacity).set();
}

} // namespace mailbilan::report
