// What each command does once its words are understood.
#pragma once

#include "cli/cli.h"
#include "cli/settings.h"
#include "model/scenario/scenario.h"

namespace mailbilan {

Exit runParsed(const Arguments& arguments, const CommandSettings& settings);

} // namespace mailbilan
