#include "text/sources.h"

#include "model/analysis/date.h"

namespace mailbilan {
namespace {

QString titleOf(const Wording& wording, const Source& source) {
    const QString title = wording.label(source.title);
    return title.isEmpty() ? fromModel(source.url) : title;
}

QString dated(const Wording& wording, const char* withDate, const char* withoutDate, const Source& source) {
    const QString title = titleOf(wording, source);
    if (source.date.empty())
        return wording.text(withoutDate, {{"title", title}});
    return wording.text(withDate, {{"title", title}, {"date", wording.date(fromModel(source.date))}});
}

QString withReason(const Wording& wording, const char* id, const char* bare, const QString& reason) {
    return reason.isEmpty() ? wording.text(bare) : wording.text(id, {{"reason", reason}});
}

} // namespace

QString sourceLine(const Wording& wording, const Source& source) {
    const QString note = wording.label(source.note);
    const QString title = titleOf(wording, source);
    switch (source.status) {
    case SourceStatus::Sourced:
        return title.isEmpty() ? wording.text("source.unnamed")
                               : dated(wording, "source.line.sourced", "source.line.sourced_undated", source);
    case SourceStatus::Derived:
        return title.isEmpty() ? withReason(wording, "source.line.derived_note", "source.unnamed", note)
                               : dated(wording, "source.line.derived", "source.line.derived_undated", source);
    case SourceStatus::Assumption:
        return withReason(wording, "source.line.assumption", "source.status.assumption", note);
    case SourceStatus::SeedClaim: return wording.text("source.line.seed_claim");
    case SourceStatus::Quote:
        return title.isEmpty() ? wording.text("source.status.quote")
                               : dated(wording, "source.line.quote", "source.line.quote_undated", source);
    case SourceStatus::User:
        return withReason(wording, "source.line.user", "source.status.user", title.isEmpty() ? note : title);
    case SourceStatus::NotFound: return withReason(wording, "source.line.not_found", "source.status.not_found", note);
    }
    return {};
}

std::optional<int> sourceAge(const Source& source, const std::string& today) {
    return monthsBetween(source.date, today);
}

bool isOld(const Source& source, const std::string& today) {
    return sourceAge(source, today).value_or(0) > oldSourceMonths;
}

QString sourceAgeText(const Wording& wording, const Source& source, const std::string& today) {
    const auto age = sourceAge(source, today);
    return age ? wording.plural("count.months", *age) : wording.text("source.undated");
}

} // namespace mailbilan
