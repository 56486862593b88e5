// The name of an option where it stands alone, as a heading does.
#pragma once

#include "model/analysis/assessment.h"
#include "text/wording.h"

namespace mailbilan {

// A plan that is priced by a generic range only is called by its model: it is not recommended by name.
QString optionTitle(const Assessment& assessment, const Wording& wording, int option);

} // namespace mailbilan
