// Findings of the reader and plausibility notes as sentences.
#pragma once

#include "model/dossier/dossier.h"
#include "model/dossier/finding.h"
#include "text/wording.h"

namespace mailbilan {

// One sentence that says what is wrong and what would be accepted. With a dossier, ids of notes become names.
QString findingSentence(const Wording&, const Finding&, const Dossier* dossier = nullptr);
// "ligne 12, colonne 5", or "" where there is no text place.
QString findingPlace(const Wording&, const Finding&);

} // namespace mailbilan
