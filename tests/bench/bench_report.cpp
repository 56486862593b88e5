// The recommendation as PDF, from an assessment that is already there.
#include "bench.h"
#include "model/source_scenarios.h"

#include "charts/fonts.h"
#include "report/report.h"

#include <QApplication>

using namespace mailbilan;

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    loadFonts();
    const Assessment assessment = assess(presetDossier("350", Country::DE), "2026-11-25");
    const auto pdf = [&](Audience audience) {
        ReportSettings settings;
        settings.locale = {Language::German, Region::Germany};
        settings.audience = audience;
        settings.date = "2026-11-25";
        return writePdf(assessment, settings);
    };
    measure({{"board page, 350 users, German", [&] { pdf(Audience::Board); }},
             {"full report", [&] { pdf(Audience::Full); }}},
            11);
}
