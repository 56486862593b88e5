#include "report/paginate.h"

namespace mailbilan::report {
namespace {

class Flow {
public:
    explicit Flow(double capacity) : capacity_(capacity) { pages_.emplace_back(); }

    void place(const Atoms& atoms, std::size_t from, std::size_t to) {
        const bool empty = page().placed.empty();
        if (!empty && (atoms[from]->startsPage || page().used + heightOf(atoms, from, to) > capacity_))
            startPage(*atoms[from]);
        for (std::size_t i = from; i < to; ++i) {
            // Only a chain longer than a page comes to this.
            if (!page().placed.empty() && page().used + atoms[i]->before + atoms[i]->height > capacity_)
                startPage(*atoms[i]);
            put(atoms[i]);
        }
    }

    std::vector<Page> take() { return std::move(pages_); }

private:
    Page& page() { return pages_.back(); }

    static double heightOf(const Atoms& atoms, std::size_t from, std::size_t to) {
        double height = 0;
        for (std::size_t i = from; i < to; ++i)
            height += atoms[i]->before + atoms[i]->height;
        return height;
    }

    void startPage(const Atom& first) {
        if (page().placed.empty())
            return;
        pages_.emplace_back();
        for (const AtomPointer& head : first.repeat)
            put(head);
    }

    void put(const AtomPointer& atom) {
        const double y = page().placed.empty() ? 0 : page().used + atom->before;
        page().placed.push_back({atom, y});
        page().used = y + atom->height;
    }

    double capacity_;
    std::vector<Page> pages_;
};

} // namespace

std::vector<Page> paginate(const Atoms& atoms, double capacity) {
    Flow flow(capacity);
    std::size_t from = 0;
    while (from < atoms.size()) {
        std::size_t to = from + 1;
        while (to < atoms.size() && !atoms[to]->startsPage &&
               (atoms[to - 1]->keepWithNext || atoms[to]->keepWithPrevious))
            ++to;
        flow.place(atoms, from, to);
        from = to;
    }
    return flow.take();
}

} // namespace mailbilan::report
