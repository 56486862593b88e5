#include "document/presets.h"

#include <QFile>

namespace mailbilan {

std::string embeddedScenario(const std::string& name) {
    QFile file(QStringLiteral(":/scenarios/%1.json").arg(QString::fromStdString(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

PresetResult openEmbeddedPreset(const std::string& id, Country country) {
    return openPreset(embeddedScenario, id, country);
}

} // namespace mailbilan
