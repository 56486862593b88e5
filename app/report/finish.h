// Adds to a drawn PDF what Qt 6.4 cannot write: bookmarks, links, language, author, fixed dates and a fixed ID.
#pragma once

#include "report/draw.h"

namespace mailbilan::report {

QByteArray finishPdf(const DrawnPdf& drawn, const Document& document, const Layout& layout, const Paper& paper = {});

} // namespace mailbilan::report
