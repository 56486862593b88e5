#include "text/catalogue.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtDebug>

namespace mailbilan {
namespace {

CatalogueEntry entryOf(const QJsonValue& value) {
    if (!value.isObject())
        return {{}, value.toString(), false};
    const QJsonObject forms = value.toObject();
    return {forms.value(QLatin1String("one")).toString(), forms.value(QLatin1String("other")).toString(), true};
}

} // namespace

Catalogue::Catalogue(Language language) {
    const QDir folder(QLatin1String(":/translations/") + QLatin1String(code(language)));
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        QJsonParseError error;
        QJsonDocument document;
        if (file.open(QIODevice::ReadOnly))
            document = QJsonDocument::fromJson(file.readAll(), &error);
        if (!document.isObject())
            qCritical("catalogue %s: %s", qPrintable(file.fileName()), qPrintable(error.errorString()));
        const QJsonObject texts = document.object();
        for (auto it = texts.begin(); it != texts.end(); ++it)
            entries_.insert(it.key().toUtf8(), entryOf(it.value()));
    }
}

// Constants of the program, like the resources they are read from: no state that anyone could change.
const Catalogue& Catalogue::of(Language language) {
    static const Catalogue french(Language::French);
    static const Catalogue german(Language::German);
    static const Catalogue english(Language::English);
    switch (language) {
    case Language::French: return french;
    case Language::German: return german;
    case Language::English: return english;
    }
    return english;
}

const CatalogueEntry* Catalogue::find(const char* id) const {
    const auto it = entries_.constFind(QByteArray::fromRawData(id, static_cast<qsizetype>(qstrlen(id))));
    return it == entries_.constEnd() ? nullptr : &it.value();
}

} // namespace mailbilan
