// Edits of the checklist and of the migration plan, each one undoable step. What is returned are findings: empty
// where the edit was made, else the document is as it was.
#pragma once

#include "document/document.h"
#include "model/dossier/finding.h"

namespace mailbilan {

Findings setCheckState(Document& document, const std::string& check, CheckState state);
Findings setCheckCritical(Document& document, const std::string& check, bool critical);
Findings setCheckOwner(Document& document, const std::string& check, const std::string& owner);
Findings setCheckDue(Document& document, const std::string& check, const std::string& isoDate); // empty: none
Findings setCheckEvidence(Document& document, const std::string& check, const std::string& evidence);

Findings setPhaseStart(Document& document, const std::string& phase, int day); // working days from the start
Findings setPhaseDays(Document& document, const std::string& phase, int days);
Findings setPhaseOwner(Document& document, const std::string& phase, const std::string& owner);
Findings setPhaseAfter(Document& document, const std::string& phase, const std::vector<std::string>& after);
// Every phase that begins too early moves to the first day on which it may.
void mendPlan(Document& document);

} // namespace mailbilan
