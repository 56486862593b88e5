// Draws a composed document with Qt's PDF writer; what that writer cannot say is added by finishPdf().
#pragma once

#include "report/compose.h"

#include <QByteArray>

namespace mailbilan::report {

struct DrawnPdf {
    QByteArray bytes;
    std::vector<Link> links;
};

DrawnPdf drawPdf(const Document& document, const Layout& layout, const Paper& paper = {});

} // namespace mailbilan::report
