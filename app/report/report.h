// The recommendation as a document: the same content in French, German and English.
#pragma once

#include "model/analysis/assessment.h"
#include "report/document.h"
#include "text/locale.h"

#include <QByteArray>

namespace mailbilan {

enum class Audience { Board, Full, Appendix };

struct ReportSettings {
    Locale locale;
    Audience audience = Audience::Full;
    QString date;    // ISO; of the report and of the file
    QString version; // of the program
    int threads = 1; // for what is drawn; the figures do not depend on it
};

// The tree of values; a pure function of its arguments. The verdict is the one under uncertainty, from draws by the
// dossier's seed.
report::Document buildReport(const Assessment& assessment, const ReportSettings& settings);

// Needs an application with widgets (the offscreen platform will do), since charts are drawn by Qt Charts.
// The same assessment and settings give the same bytes. Board is always exactly one page.
QByteArray writePdf(const Assessment& assessment, const ReportSettings& settings);

} // namespace mailbilan
