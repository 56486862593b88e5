// What a figure rests on: in a word for the row, in a few lines below it.
#pragma once

#include "text/wording.h"

namespace mailbilan {

// "source", "estimé", "devis".
QString sourceMark(const Source& source, const Wording& wording);
// Title, dates, reason: plain text.
QString sourceLines(const Source& source, const Wording& wording);

} // namespace mailbilan
