#include "text/plan.h"

#include "model/plan/working_days.h"
#include "text/names.h"

#include <algorithm>

namespace mailbilan {
namespace {

int lastDay(const Phase& phase) { return std::max(phase.startDay, endOf(phase) - 1); }

// Inside a sentence: a date, or "jour 58".
QString inSentence(const Wording& w, const Organisation& organisation, int day) {
    const auto date = workingDate(organisation.country, organisation.start, day);
    return date ? w.date(fromModel(*date)) : w.text("plan.day", {{"n", w.whole(day + 1)}});
}

// Without the year: day and month in the habit of the region.
QString dayAndMonth(const Wording& w, const std::string& iso) {
    const QString date = w.date(fromModel(iso));
    const int monthEnd = 5; // "25/11", "25.11"
    return date.left(date.at(2) == u'.' ? monthEnd + 1 : monthEnd);
}

} // namespace

QString phaseName(const Wording& w, const Phase& phase) {
    const QString label = w.label(phase.label);
    return label.isEmpty() ? fromModel(phase.id) : label;
}

QString phaseStart(const Wording& w, const Organisation& organisation, const Phase& phase) {
    const auto dates = datesOf(organisation, phase);
    return dates ? w.date(fromModel(dates->first)) : w.whole(phase.startDay + 1);
}

QString phaseEnd(const Wording& w, const Organisation& organisation, const Phase& phase) {
    const auto dates = datesOf(organisation, phase);
    return dates ? w.date(fromModel(dates->last)) : w.whole(lastDay(phase) + 1);
}

QString phaseSpan(const Wording& w, const Organisation& organisation, const Phase& phase) {
    return w.range(phaseStart(w, organisation, phase), phaseEnd(w, organisation, phase));
}

QString shortSpan(const Wording& w, const Organisation& organisation, const Phase& phase) {
    const auto dates = datesOf(organisation, phase);
    return dates ? w.range(dayAndMonth(w, dates->first), dayAndMonth(w, dates->last))
                 : phaseSpan(w, organisation, phase);
}

QString phasesBefore(const Wording& w, const Keyed<Phase>& phases, const Phase& phase) {
    QStringList names;
    for (const std::string& id : phase.after)
        if (const Phase* before = phases.find(id))
            names << phaseName(w, *before);
    return names.join(QStringLiteral(", "));
}

QString cutoverSentences(const Wording& w, const Dossier& dossier) {
    const CutoverPlan plan = cutoverOf(dossier.phases);
    if (!plan.cutover)
        return {};
    const Organisation& organisation = dossier.organisation;
    const auto day = [&](int at) { return inSentence(w, organisation, at); };
    QStringList sentences{w.text("plan.cutover", {{"date", day(plan.cutover->startDay)}})};
    if (plan.ttl)
        sentences << w.text("plan.ttl", {{"date", day(plan.ttl->startDay)}});
    if (plan.freeze && plan.freeze->days <= 1)
        sentences << w.text("plan.freeze_one", {{"date", day(plan.freeze->startDay)}});
    else if (plan.freeze)
        sentences << w.text("plan.freeze", {{"from", day(plan.freeze->startDay)}, {"to", day(lastDay(*plan.freeze))}});
    if (plan.rollback)
        sentences << w.text("plan.rollback", {{"date", day(lastDay(*plan.rollback))}});
    return sentences.join(u' ');
}

QStringList planWarnings(const Wording& w, const Dossier& dossier) {
    QStringList warnings;
    const auto name = [&](int phase) { return phaseName(w, dossier.phases[std::size_t(phase)]); };
    for (const PhaseConflict& conflict : conflictsOf(dossier.phases))
        warnings << w.plural("plan.too_early", conflict.days,
                             {{"phase", name(conflict.phase)}, {"before", name(conflict.after)}});
    if (ttlIsTooShort(cutoverOf(dossier.phases)))
        warnings << w.plural("plan.ttl_too_late", leastTtlDays);
    return warnings;
}

QString planBasis(const Wording& w, const Organisation& organisation) {
    const auto first = workingDate(organisation.country, organisation.start, 0);
    return first ? w.text("plan.basis",
                          {{"date", w.date(fromModel(*first))}, {"country", countryName(w, organisation.country)}})
                 : w.text("plan.basis_days");
}

QStringList phaseCosts(const Wording& w, const Phase& phase, const OptionCosts& costs) {
    QStringList texts;
    for (const LedgerItem& entry : costs.items) {
        const Item& item = *entry.item;
        if (std::find(phase.items.begin(), phase.items.end(), item.id) != phase.items.end())
            texts << w.text("plan.item", {{"item", itemName(w, item)}, {"amount", w.money(entry.total)}});
    }
    return texts;
}

} // namespace mailbilan
