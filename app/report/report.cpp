#include "report/report.h"

#include "charts/fonts.h"
#include "report/finish.h"
#include "report/writing.h"

#include <array>

namespace mailbilan {
namespace {

using namespace report;

QString languageTag(const Locale& locale) {
    switch (locale.region) {
    case Region::France:
        return locale.language == Language::French ? QStringLiteral("fr-FR")
                                                   : QString::fromLatin1(code(locale.language));
    case Region::Germany:
        return locale.language == Language::German ? QStringLiteral("de-DE")
                                                   : QString::fromLatin1(code(locale.language));
    case Region::SwitzerlandFrench:
        return locale.language == Language::French ? QStringLiteral("fr-CH")
                                                   : QString::fromLatin1(code(locale.language));
    case Region::SwitzerlandGerman:
        return locale.language == Language::German ? QStringLiteral("de-CH")
                                                   : QString::fromLatin1(code(locale.language));
    case Region::International: break;
    }
    return QString::fromLatin1(code(locale.language));
}

QString headRight(const Writing& t) {
    QStringList parts;
    const Board& board = t.dossier().board;
    if (!board.confidentiality.empty())
        parts += fromModel(board.confidentiality);
    if (!board.version.empty())
        parts += t.w.text("report.version", {{"version", fromModel(board.version)}});
    parts += t.w.date(t.settings.date);
    return parts.join(QStringLiteral(" \u00B7 "));
}

void describe(Document& document, const Writing& t) {
    const Wording& w = t.w;
    const QString company = fromModel(t.dossier().organisation.name);
    const QString kind = w.text("report.kind_of_document");
    document.title = t.w.label(t.dossier().title);
    if (document.title.isEmpty())
        document.title = kind;
    document.subject = w.label(t.dossier().board.question);
    document.author = company.isEmpty() ? QStringLiteral("Mailbilan") : company;
    document.creator = w.text("report.program", {{"version", t.settings.version}});
    document.language = languageTag(t.settings.locale);
    document.date = t.settings.date;
    document.headLeft = company.isEmpty() ? kind : company + QStringLiteral(" \u00B7 ") + kind;
    document.headRight = headRight(t);
    document.footLeft = w.text("report.foot", {{"version", t.settings.version}});
    document.pageOf =
        w.text("report.page_of", {{"page", QStringLiteral("{page}")}, {"pages", QStringLiteral("{pages}")}});
}

// First the number of conditions gives way, then the type, at last the texts.
Section fittingBoard(const Writing& t) {
    struct Try {
        int step, brevity;
    };
    constexpr std::array<Try, 8> tries{{{0, 0}, {0, 1}, {1, 1}, {1, 2}, {2, 2}, {3, 2}, {4, 3}, {densestStep, 4}}};
    for (const Try& one : tries) {
        Section section = boardSection(t, one.brevity);
        if (pagesAtStep(section, one.step) == 1)
            return section;
    }
    return boardSection(t, tries.back().brevity);
}

} // namespace

report::Document buildReport(const Assessment& assessment, const ReportSettings& settings) {
    const Wording wording(settings.locale, assessment.dossier->organisation.currency);
    const Draws draws = drawn(assessment, settings.threads);
    const Assessment read = underUncertainty(assessment, draws.verdict);
    const Writing t{read, wording, settings, draws};
    Document document;
    describe(document, t);
    if (settings.audience != Audience::Appendix)
        document.sections.push_back(fittingBoard(t));
    if (settings.audience == Audience::Full) {
        document.sections.push_back(contentsSection(t));
        document.sections.push_back(costsSection(t, QStringLiteral("1")));
        document.sections.push_back(matrixSection(t, QStringLiteral("2")));
        document.sections.push_back(providersSection(t, QStringLiteral("3")));
        document.sections.push_back(riskSection(t, QStringLiteral("4")));
        document.sections.push_back(planSection(t, QStringLiteral("5")));
    }
    if (settings.audience != Audience::Board)
        for (Section& section : appendixSections(t, QStringLiteral("A")))
            document.sections.push_back(std::move(section));
    return document;
}

QByteArray writePdf(const Assessment& assessment, const ReportSettings& settings) {
    loadFonts();
    const Document document = buildReport(assessment, settings);
    const Layout layout = compose(document);
    return finishPdf(drawPdf(document, layout), document, layout);
}

} // namespace mailbilan
