// The scenarios inside the program.
#pragma once

#include "model/scenario/scenario.h"

namespace mailbilan {

// Text of :/scenarios/<name>.json; empty where there is none.
std::string embeddedScenario(const std::string& name);
PresetResult openEmbeddedPreset(const std::string& id, Country country);

} // namespace mailbilan
