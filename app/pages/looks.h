// How options are recognised on every page: letter, colour and state, as the charts draw them.
#pragma once

#include "charts/option_look.h"
#include "model/analysis/assessment.h"
#include "text/wording.h"

namespace mailbilan {

OptionLook lookOf(const Assessment& assessment, const Wording& wording, int option);

} // namespace mailbilan
