#include "document/plan_edits.h"

#include "document/try_edit.h"
#include "model/plan/schedule.h"

namespace mailbilan {
namespace {

template <class Field>
Findings setInCheck(Document& document, const char* editId, const std::string& id, Field Check::*field,
                    const Field& value) {
    return tryEdit(document, {QLatin1String(editId), {}}, [&](Dossier& dossier) {
        if (Check* check = dossier.checks.find(id))
            check->*field = value;
    });
}

template <class Field>
Findings setInPhase(Document& document, const char* editId, const std::string& id, Field Phase::*field,
                    const Field& value) {
    const Phase* present = document.now().phases.find(id);
    return tryEdit(document, {QLatin1String(editId), present ? present->label : Text()}, [&](Dossier& dossier) {
        if (Phase* phase = dossier.phases.find(id))
            phase->*field = value;
    });
}

} // namespace

Findings setCheckState(Document& document, const std::string& check, CheckState state) {
    return setInCheck(document, "ui.edit.check_state", check, &Check::state, state);
}

Findings setCheckCritical(Document& document, const std::string& check, bool critical) {
    return setInCheck(document, "ui.edit.check_critical", check, &Check::critical, critical);
}

Findings setCheckOwner(Document& document, const std::string& check, const std::string& owner) {
    return setInCheck(document, "ui.edit.check_owner", check, &Check::owner, owner);
}

Findings setCheckDue(Document& document, const std::string& check, const std::string& isoDate) {
    return setInCheck(document, "ui.edit.check_due", check, &Check::due, isoDate);
}

Findings setCheckEvidence(Document& document, const std::string& check, const std::string& evidence) {
    return setInCheck(document, "ui.edit.check_evidence", check, &Check::evidence, evidence);
}

Findings setPhaseStart(Document& document, const std::string& phase, int day) {
    return setInPhase(document, "ui.edit.phase_start", phase, &Phase::startDay, day);
}

Findings setPhaseDays(Document& document, const std::string& phase, int days) {
    return setInPhase(document, "ui.edit.phase_days", phase, &Phase::days, days);
}

Findings setPhaseOwner(Document& document, const std::string& phase, const std::string& owner) {
    return setInPhase(document, "ui.edit.phase_owner", phase, &Phase::owner, owner);
}

Findings setPhaseAfter(Document& document, const std::string& phase, const std::vector<std::string>& after) {
    return setInPhase(document, "ui.edit.phase_after", phase, &Phase::after, after);
}

void mendPlan(Document& document) {
    document.edit({QStringLiteral("ui.edit.plan_mended"), {}}, [](Dossier& dossier) { mendStarts(dossier.phases); });
}

} // namespace mailbilan
