// Presets: the article's organisations as complete dossiers, composed from the files in scenarios/.
#pragma once

#include "model/dossier/dossier.h"
#include "model/dossier/finding.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace mailbilan {

// Gives the text of scenarios/<name>.json; the app reads it from its resources, tests from the source tree.
using ScenarioFile = std::function<std::string(const std::string& name)>;

inline const std::vector<std::string> presetIds{"50", "350", "hybrid"};

struct PresetResult {
    std::optional<Dossier> dossier;
    Findings findings;
};
// JSON merge patches (RFC 7386), in this order: base, catalogue, providers, preset-<id>, country-<country>.
// Every assumption gets its `preset` range. Country FR, DE or CH sets labour, electricity, VAT and currency.
PresetResult openPreset(const ScenarioFile& file, const std::string& id, Country country);

} // namespace mailbilan
