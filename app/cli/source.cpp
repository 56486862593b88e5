#include "cli/source.h"

#include "document/presets.h"
#include "model/scenario/scenario.h"
#include "model/storage/reader.h"
#include "text/sentences.h"

namespace mailbilan {
namespace {

OpenedDossier fromFile(const QString& path) {
    OpenedDossier opened;
    FileError error;
    const auto content = readFile(path.toStdString(), maxDossierBytes, error);
    if (!content) {
        opened.fileError = error;
        return opened;
    }
    ReadResult result = readDossier(content->bytes);
    opened.dossier = std::move(result.dossier);
    opened.findings = std::move(result.findings);
    return opened;
}

OpenedDossier fromPreset(const QString& id, Country country) {
    OpenedDossier opened;
    PresetResult result = openEmbeddedPreset(id.toStdString(), country);
    opened.dossier = std::move(result.dossier);
    opened.findings = std::move(result.findings);
    return opened;
}

void applyOverrides(const Arguments& arguments, OpenedDossier& opened) {
    for (const QString& each : arguments.values.value(QStringLiteral("set"))) {
        const qsizetype equals = each.indexOf(u'=');
        const Findings found = applyOverride(*opened.dossier, each.left(equals).toStdString(),
                                             equals < 0 ? std::string() : each.mid(equals + 1).toStdString());
        opened.findings.insert(opened.findings.end(), found.begin(), found.end());
    }
    const Findings found = validate(*opened.dossier);
    if (!hasErrors(opened.findings))
        opened.findings.insert(opened.findings.end(), found.begin(), found.end());
}

} // namespace

OpenedDossier openDossier(const Arguments& arguments, const CommandSettings& settings) {
    const auto preset = arguments.value("preset");
    OpenedDossier opened =
        preset ? fromPreset(*preset, settings.country.value_or(Country::FR)) : fromFile(arguments.files.value(0));
    if (!opened.dossier)
        return opened;
    if (arguments.has("set"))
        applyOverrides(arguments, opened);
    if (settings.seed)
        opened.dossier->seed = *settings.seed;
    if (hasErrors(opened.findings))
        opened.dossier.reset();
    return opened;
}

QString findingLine(const Finding& finding, const Wording& wording) {
    QString place = QString::fromStdString(finding.pointer);
    if (finding.line > 0)
        place += QStringLiteral(" %1:%2").arg(finding.line).arg(finding.column);
    return QString::fromStdString(finding.code) + (place.isEmpty() ? QString() : u' ' + place) + QStringLiteral(": ") +
           findingSentence(wording, finding);
}

} // namespace mailbilan
