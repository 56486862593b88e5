#include "widgets/source_mark.h"

namespace mailbilan {
namespace {

const char* statusId(SourceStatus status) {
    switch (status) {
    case SourceStatus::Sourced: return "ui.mark.sourced";
    case SourceStatus::Derived: return "ui.mark.derived";
    case SourceStatus::Assumption: return "ui.mark.assumption";
    case SourceStatus::SeedClaim: return "ui.mark.seed_claim";
    case SourceStatus::Quote: return "ui.mark.quote";
    case SourceStatus::User: return "ui.mark.user";
    case SourceStatus::NotFound: return "ui.mark.not_found";
    }
    return "ui.mark.user";
}

} // namespace

QString sourceMark(const Source& source, const Wording& wording) { return wording.text(statusId(source.status)); }

QString sourceLines(const Source& source, const Wording& wording) {
    QStringList lines;
    const QString title = wording.label(source.title);
    if (!title.isEmpty())
        lines << title;
    if (!source.date.empty())
        lines << wording.text("ui.mark.dated", {{"date", wording.date(fromModel(source.date))}});
    if (!source.retrieved.empty())
        lines << wording.text("ui.mark.retrieved", {{"date", wording.date(fromModel(source.retrieved))}});
    if (!source.url.empty())
        lines << fromModel(source.url);
    const QString note = wording.label(source.note);
    if (!note.isEmpty())
        lines << note;
    if (lines.isEmpty())
        lines << sourceMark(source, wording);
    return lines.join(u'\n');
}

} // namespace mailbilan
