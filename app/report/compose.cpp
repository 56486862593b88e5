#include "report/compose.h"

#include "report/block_setter.h"

#include <algorithm>
#include <array>

namespace mailbilan::report {
namespace {

struct Density {
    int step;
    double figureScale;
};
// From generous to dense: first the chart gives way, then the type.
// A chart beside a longer column grows to its height anyway.
constexpr std::array<Density, 10> densities{
    {{0, 1.2}, {0, 1}, {0, 0.8}, {0, 0.65}, {1, 0.8}, {1, 0.65}, {2, 0.65}, {3, 0.65}, {4, 0.6}, {5, 0.55}}};

BlockMeasure measure(const Density& density, const Paper& paper) {
    return {Style::board(density.step), density.figureScale, paper.contentHeight()};
}

// The outline of a try that is thrown away.
std::size_t pagesAt(const Section& section, const Density& density, const Paper& paper) {
    std::vector<OutlineEntry> outline;
    BlockSetter setter(measure(density, paper), outline);
    return paginate(setter.section(section, paper.contentWidth()), paper.contentHeight()).size();
}

Atoms onePage(const Section& section, const Paper& paper, std::vector<OutlineEntry>& outline) {
    const auto fitting = std::find_if(densities.begin(), densities.end(),
                                      [&](const Density& density) { return pagesAt(section, density, paper) == 1; });
    const Density chosen = fitting == densities.end() ? densities.back() : *fitting;
    BlockSetter setter(measure(chosen, paper), outline);
    return setter.section(section, paper.contentWidth());
}

void replaceContents(Atoms& atoms, const Atoms& entries) {
    for (std::size_t i = 0; i < atoms.size(); ++i) {
        if (atoms[i]->kind != AtomKind::Entry || atoms[i]->draw)
            continue;
        atoms.erase(atoms.begin() + std::ptrdiff_t(i));
        atoms.insert(atoms.begin() + std::ptrdiff_t(i), entries.begin(), entries.end());
        return;
    }
}

void findEntries(Layout& layout, const Paper& paper) {
    for (std::size_t page = 0; page < layout.pages.size(); ++page)
        for (const Placed& placed : layout.pages[page].placed)
            if (placed.atom->outline >= 0) {
                OutlineEntry& entry = layout.outline[std::size_t(placed.atom->outline)];
                entry.page = int(page);
                entry.y = paper.top + placed.y;
            }
}

} // namespace

Layout compose(const Document& document, const Paper& paper) {
    Layout layout;
    Atoms atoms;
    BlockSetter setter({Style{}, 1, paper.contentHeight()}, layout.outline);
    for (const Section& section : document.sections) {
        const Atoms set = section.setting == Setting::OnePage ? onePage(section, paper, layout.outline)
                                                              : setter.section(section, paper.contentWidth());
        atoms.insert(atoms.end(), set.begin(), set.end());
    }
    replaceContents(atoms, setter.contents(paper.contentWidth()));
    layout.pages = paginate(atoms, paper.contentHeight());
    findEntries(layout, paper);
    return layout;
}

int pagesAtStep(const Section& section, int step, const Paper& paper) {
    const auto last = std::find_if(densities.rbegin(), densities.rend(),
                                   [step](const Density& density) { return density.step <= step; });
    return int(pagesAt(section, *last, paper));
}

} // namespace mailbilan::report
