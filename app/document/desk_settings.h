// What the program remembers between two starts. Nothing of a dossier's content but its title and name.
#pragma once

#include <QDateTime>
#include <QSettings>
#include <QStringList>

namespace mailbilan {

struct RecentDossier {
    QString path;
    QString title;
    QString organisation;
    QDateTime used;
    friend bool operator==(const RecentDossier&, const RecentDossier&) = default;
};

enum class ColourScheme { System, Light, Dark };

// The settings object is given: the program's own file, a temporary one in tests.
class DeskSettings {
public:
    static constexpr int mostRecent = 6;

    explicit DeskSettings(QSettings& settings) : settings_(settings) {}

    QList<RecentDossier> recent() const;
    void addRecent(const RecentDossier& dossier); // moves it to the front
    void removeRecent(const QString& path);

    QString language() const; // "fr", "de", "en"; empty: as the system
    void setLanguage(const QString& language);
    QString country() const; // "FR", "DE", "CH" of new dossiers; empty: by language
    void setCountry(const QString& country);
    ColourScheme colours() const;
    void setColours(ColourScheme scheme);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    QString page() const;
    void setPage(const QString& page);
    QString folder() const; // of the last file dialog
    void setFolder(const QString& folder);

private:
    QSettings& settings_;
};

} // namespace mailbilan
