#include "widgets/source_mark.h"

#include "text/sources.h"

#include <QStringList>

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
    QStringList lines{sourceLine(wording, source)};
    if (!source.url.empty())
        lines << fromModel(source.url);
    const QString note = wording.label(source.note);
    if (!note.isEmpty() && !lines.front().contains(note))
        lines << note;
    return lines.join(u'\n');
}

} // namespace mailbilan
