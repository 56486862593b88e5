// Scenario files read from the source tree.
#pragma once

#include "model/scenario/scenario.h"

#include <fstream>
#include <sstream>

namespace mailbilan {

inline ScenarioFile sourceScenarios() {
    return [](const std::string& name) {
        std::ifstream file(std::string(MAILBILAN_SOURCE_DIR "/scenarios/") + name + ".json", std::ios::binary);
        std::ostringstream text;
        text << file.rdbuf();
        return text.str();
    };
}

inline Dossier presetDossier(const std::string& id, Country country) {
    auto preset = openPreset(sourceScenarios(), id, country);
    if (!preset.dossier)
        throw std::runtime_error(preset.findings.empty()
                                     ? "no preset"
                                     : preset.findings.front().code + " " + preset.findings.front().pointer);
    return std::move(*preset.dossier);
}

} // namespace mailbilan
