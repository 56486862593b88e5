#include "document/desk_settings.h"

#include <algorithm>
#include <array>

namespace mailbilan {
namespace {
constexpr std::array schemeNames{"system", "light", "dark"};
}

QList<RecentDossier> DeskSettings::recent() const {
    QList<RecentDossier> list;
    const int count = settings_.beginReadArray("recent");
    for (int i = 0; i < count && i < mostRecent; ++i) {
        settings_.setArrayIndex(i);
        RecentDossier entry{settings_.value("path").toString(), settings_.value("title").toString(),
                            settings_.value("organisation").toString(), settings_.value("used").toDateTime()};
        if (!entry.path.isEmpty())
            list << entry;
    }
    settings_.endArray();
    return list;
}

static void writeRecent(QSettings& settings, const QList<RecentDossier>& list) {
    settings.remove("recent");
    settings.beginWriteArray("recent", int(list.size()));
    for (int i = 0; i < list.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue("path", list[i].path);
        settings.setValue("title", list[i].title);
        settings.setValue("organisation", list[i].organisation);
        settings.setValue("used", list[i].used);
    }
    settings.endArray();
}

void DeskSettings::addRecent(const RecentDossier& dossier) {
    QList<RecentDossier> list = recent();
    list.removeIf([&](const RecentDossier& entry) { return entry.path == dossier.path; });
    list.prepend(dossier);
    writeRecent(settings_, list.mid(0, mostRecent));
}

void DeskSettings::removeRecent(const QString& path) {
    QList<RecentDossier> list = recent();
    list.removeIf([&](const RecentDossier& entry) { return entry.path == path; });
    writeRecent(settings_, list);
}

QString DeskSettings::language() const { return settings_.value("language").toString(); }
void DeskSettings::setLanguage(const QString& language) { settings_.setValue("language", language); }

QString DeskSettings::country() const { return settings_.value("country").toString(); }
void DeskSettings::setCountry(const QString& country) { settings_.setValue("country", country); }

ColourScheme DeskSettings::colours() const {
    const QString name = settings_.value("colours").toString();
    const auto it = std::find(schemeNames.begin(), schemeNames.end(), name);
    return it == schemeNames.end() ? ColourScheme::System : ColourScheme(it - schemeNames.begin());
}
void DeskSettings::setColours(ColourScheme scheme) { settings_.setValue("colours", schemeNames[std::size_t(scheme)]); }

QByteArray DeskSettings::windowGeometry() const { return settings_.value("window/geometry").toByteArray(); }
void DeskSettings::setWindowGeometry(const QByteArray& geometry) { settings_.setValue("window/geometry", geometry); }
QString DeskSettings::page() const { return settings_.value("window/page").toString(); }
void DeskSettings::setPage(const QString& page) { settings_.setValue("window/page", page); }
QString DeskSettings::folder() const { return settings_.value("folder").toString(); }
void DeskSettings::setFolder(const QString& folder) { settings_.setValue("folder", folder); }

} // namespace mailbilan
