// Sets a document in pages. Knows nothing of mail: headings, paragraphs, tables and charts are all it sees.
#pragma once

#include "report/paginate.h"

namespace mailbilan::report {

struct OutlineEntry {
    QString title;
    int level = 1;
    int page = 0; // from 0
    double y = 0; // twips, from the top of the page
};

struct Layout {
    std::vector<Page> pages;
    std::vector<OutlineEntry> outline;
};

Layout compose(const Document& document, const Paper& paper = {});

// Pages that a section for one page takes when its type gives way by at most `step` steps of Style::board().
inline constexpr int densestStep = 5;
int pagesAtStep(const Section& section, int step, const Paper& paper = {});

} // namespace mailbilan::report
