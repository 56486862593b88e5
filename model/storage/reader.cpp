#include "model/storage/reader.h"

#include "model/storage/dossier_reader.h"
#include "model/storage/json_text.h"
#include "model/storage/read_tree.h"

#include <algorithm>

namespace mailbilan {
namespace {

constexpr std::string_view family = "mailbilan/";

// Whether the rest of the file can be read as this version's.
bool acceptFormat(const Node& root, FindingList& findings, bool& newer) {
    const Node* format = root.find("format");
    if (!root.isObject())
        findings.error("type.object", "", {compactJson(root)});
    else if (!format)
        findings.error("format.missing", "", {std::string(formatName)});
    else if (!format->isString() || !format->text.starts_with(family))
        findings.error("format.unknown", "/format", {compactJson(*format), std::string(formatName)});
    else if (format->text != formatName) {
        const std::string version = format->text.substr(family.size());
        newer = !version.empty() && version.find_first_not_of("0123456789") == std::string::npos && version[0] != '0';
        findings.error(newer ? "format.newer" : "format.unknown", "/format", {format->text, std::string(formatName)});
    } else
        return true;
    return false;
}

bool isSectionLost(const Finding& finding) {
    return finding.code.starts_with("type.") && finding.pointer.rfind('/') == 0;
}

// Adds what the rules across fields find, but nothing that may only follow from a value that could not be read.
void addRules(FindingList& findings, const Dossier& dossier) {
    const FindingList unread = findings;
    if (std::any_of(unread.findings().begin(), unread.findings().end(), isSectionLost))
        return;
    for (Finding& finding : validate(dossier))
        if (!unread.errorNear(finding.pointer))
            findings.take(std::move(finding));
}

} // namespace

ReadResult readTree(const Node& root, FindingList findings) {
    ReadResult result;
    if (acceptFormat(root, findings, result.newerVersion)) {
        Dossier dossier;
        DossierReader(findings, dossier.unknownFields).dossier(root, dossier);
        addRules(findings, dossier);
        if (!findings.hasErrors())
            result.dossier = std::move(dossier);
    }
    result.findings = std::move(findings.findings());
    return result;
}

ReadResult readDossier(std::string_view bytes) {
    FindingList findings;
    if (bytes.size() > maxDossierBytes) {
        findings.error("json.too_large", "", {std::to_string(bytes.size()), std::to_string(maxDossierBytes)});
        return {std::nullopt, findings.findings(), false};
    }
    const auto text = checkedEncoding(bytes, findings);
    if (!text)
        return {std::nullopt, findings.findings(), false};
    const Places places(*text);
    const auto root = parseJson(*text, places, findings);
    if (!root)
        return {std::nullopt, findings.findings(), false};
    ReadResult result = readTree(*root, std::move(findings));
    placeFindings(result.findings, *root, places);
    return result;
}

} // namespace mailbilan
