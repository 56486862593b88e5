#include "model/scenario/scenario.h"

#include "model/storage/names.h"
#include "model/storage/read_tree.h"

#include <algorithm>

namespace mailbilan {
namespace {

// Merges scenarios/<name>.json into `target`; findings name the file.
bool mergeFile(Node& target, const std::string& name, const std::string& bytes, FindingList& findings) {
    FindingList own;
    const auto text = checkedEncoding(bytes, own);
    std::optional<Node> patch;
    if (text)
        patch = parseJson(*text, Places(*text), own);
    for (Finding& finding : own.findings()) {
        finding.arguments.push_back(name + ".json");
        findings.take(std::move(finding));
    }
    if (patch)
        mergePatch(target, *patch);
    return patch.has_value();
}

} // namespace

PresetResult openPreset(const ScenarioFile& file, const std::string& id, Country country) {
    FindingList findings;
    if (std::find(presetIds.begin(), presetIds.end(), id) == presetIds.end()) {
        findings.error("preset.unknown", "", {id});
        return {std::nullopt, findings.findings()};
    }
    Node merged;
    for (const std::string& name : {std::string("base"), std::string("catalogue"), std::string("providers"),
                                    "preset-" + id, "country-" + std::string(nameOf(country))}) {
        if (!mergeFile(merged, name, file(name), findings))
            return {std::nullopt, findings.findings()};
    }
    ReadResult result = readTree(merged, std::move(findings));
    if (result.dossier) {
        result.dossier->preset = id;
        for (Assumption& assumption : result.dossier->assumptions)
            assumption.preset = assumption.value;
    }
    return {std::move(result.dossier), std::move(result.findings)};
}

} // namespace mailbilan
