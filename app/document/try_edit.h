// For edits that validate() may refuse.
#pragma once

#include "document/document.h"
#include "model/dossier/finding.h"

namespace mailbilan {

// Tries the change on a copy first: what validate() refuses never enters the document. The errors; empty: done.
Findings tryEdit(Document& document, const EditName& name, const std::function<void(Dossier&)>& change,
                 Gesture gesture = 0);

} // namespace mailbilan
