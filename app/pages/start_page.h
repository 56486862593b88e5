// The first screen: recent dossiers, presets with their verdict, open, language and country.
#pragma once

#include "document/desk_settings.h"
#include "model/dossier/dossier.h"
#include "text/wording.h"

#include <QScrollArea>

#include <map>

namespace mailbilan {

class DeskTable;
class PresetCard;
class Segmented;
class TextLabel;

class StartPage : public QScrollArea {
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);

    void present(const Wording& wording, Country country, const std::string& today, const QList<RecentDossier>& recent);
    PresetCard* card(const std::string& id) const;

signals:
    void presetChosen(const std::string& id);
    void pathChosen(const QString& path);
    void openAsked();
    void languageChosen(mailbilan::Language language);
    void countryChosen(mailbilan::Country country);

private:
    QWidget* buildHead();
    QWidget* buildRecent();
    QWidget* buildPresets();
    void presentCards(const Wording& wording, Country country, const std::string& today);
    void presentRecent(const Wording& wording, const QList<RecentDossier>& recent);

    TextLabel *title_, *lead_, *recentHead_, *noRecent_, *presetsHead_, *basis_;
    TextLabel *languageHead_, *countryHead_;
    PresetCard* open_;
    Segmented *languages_, *countries_;
    DeskTable* recent_;
    QList<RecentDossier> recentShown_;
    std::vector<PresetCard*> cards_;
};

} // namespace mailbilan
