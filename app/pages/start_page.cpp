#include "pages/start_page.h"

#include "charts/build.h"
#include "document/presets.h"
#include "pages/preset_card.h"
#include "text/names.h"
#include "text/verdict.h"
#include "widgets/desk_table.h"
#include "widgets/segmented.h"
#include "widgets/text_label.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace mailbilan {

StartPage::StartPage(QWidget* parent) : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto* sheet = new QWidget;
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(48, 34, 48, 24);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addSpacing(28);
    auto* row = new QHBoxLayout;
    row->setSpacing(40);
    row->addWidget(buildPresets(), 62, Qt::AlignTop);
    row->addWidget(buildRecent(), 38, Qt::AlignTop);
    column->addLayout(row);
    column->addStretch(1);
    setWidget(sheet);
}

QWidget* StartPage::buildHead() {
    auto* head = new QWidget;
    title_ = new TextLabel(Letter::Display);
    lead_ = new TextLabel(Letter::Body, Tone::Secondary);
    lead_->setWordWrap(true);
    languages_ = new Segmented(3);
    countries_ = new Segmented(3);
    languageHead_ = new TextLabel(Letter::Note, Tone::Secondary);
    countryHead_ = new TextLabel(Letter::Note, Tone::Secondary);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::section);
    const auto stack = [row](QWidget* above, QWidget* below, int stretch) {
        auto* column = new QVBoxLayout;
        column->setSpacing(space::inside);
        column->addStretch(1);
        column->addWidget(above);
        column->addWidget(below);
        row->addLayout(column, stretch);
    };
    stack(title_, lead_, 1);
    stack(languageHead_, languages_, 0);
    stack(countryHead_, countries_, 0);
    connect(languages_, &Segmented::chosenChanged, this,
            [this](int index) { emit languageChosen(allLanguages[std::size_t(index)]); });
    connect(countries_, &Segmented::chosenChanged, this, [this](int index) { emit countryChosen(Country(index)); });
    return head;
}

QWidget* StartPage::buildRecent() {
    auto* block = new QWidget;
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::cell);
    recentHead_ = new TextLabel(Letter::Group);
    recent_ = new DeskTable;
    noRecent_ = new TextLabel(Letter::Body, Tone::Secondary);
    noRecent_->setWordWrap(true);
    column->addWidget(recentHead_);
    column->addWidget(recent_);
    column->addWidget(noRecent_);
    column->addStretch(1);
    connect(recent_, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (index.row() < recentShown_.size())
            emit pathChosen(recentShown_[index.row()].path);
    });
    return block;
}

QWidget* StartPage::buildPresets() {
    auto* block = new QWidget;
    auto* grid = new QGridLayout(block);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::block);
    grid->setVerticalSpacing(space::cell);
    presetsHead_ = new TextLabel(Letter::Group);
    grid->addWidget(presetsHead_, 0, 0, 1, 2);
    for (std::size_t i = 0; i < presetIds.size(); ++i) {
        auto* card = new PresetCard(presetIds[i]);
        cards_.push_back(card);
        grid->addWidget(card, 1 + int(i) / 2, int(i) % 2);
        connect(card, &QAbstractButton::clicked, this, [this, card] { emit presetChosen(card->id()); });
    }
    open_ = new PresetCard({});
    connect(open_, &QAbstractButton::clicked, this, &StartPage::openAsked);
    const int places = int(presetIds.size());
    grid->addWidget(open_, 1 + places / 2, places % 2);
    basis_ = new TextLabel(Letter::Note, Tone::Secondary);
    basis_->setWordWrap(true);
    grid->addWidget(basis_, 2 + places / 2, 0, 1, 2);
    grid->setVerticalSpacing(space::block);
    return block;
}

void StartPage::present(const Wording& wording, Country country, const std::string& today,
                        const QList<RecentDossier>& recent) {
    title_->setText(QStringLiteral("Mailbilan"));
    lead_->setText(wording.text("ui.start.lead"));
    languageHead_->setText(wording.text("ui.start.language"));
    countryHead_->setText(wording.text("ui.start.country"));
    // Each language by its own name: whoever cannot read the others finds it.
    languages_->setTexts({QStringLiteral("Français"), QStringLiteral("Deutsch"), QStringLiteral("English")},
                         languageHead_->text());
    languages_->choose(int(wording.language()));
    countries_->setTexts(
        {countryName(wording, Country::FR), countryName(wording, Country::DE), countryName(wording, Country::CH)},
        countryHead_->text());
    countries_->choose(int(country));
    presetsHead_->setText(wording.text("ui.start.presets"));
    recentHead_->setText(wording.text("ui.start.recent"));
    PresetCard::Face open;
    open.title = wording.text("ui.start.open_card");
    open.assumes = wording.text("ui.start.open_more");
    open.icon = QStringLiteral("open");
    open_->setFace(open);
    presentCards(wording, country, today);
    presentRecent(wording, recent);
}

void StartPage::presentCards(const Wording& wording, Country country, const std::string& today) {
    qint64 horizon = 36;
    for (PresetCard* card : cards_) {
        PresetCard::Face face;
        const std::string textId = "ui.preset." + card->id();
        face.title = wording.text((textId + ".title").c_str());
        face.assumes = wording.text((textId + ".assumes").c_str());
        if (PresetResult preset = openEmbeddedPreset(card->id(), country); preset.dossier) {
            horizon = preset.dossier->organisation.horizon;
            const Assessment assessment = assess(std::move(*preset.dossier), today);
            face.verdict = verdictHeadline(wording, assessment);
            if (const auto option = recommendedOption(assessment)) {
                face.option = optionLook(assessment, wording, *option);
                face.option->name = recommendableName(wording, assessment, *option);
                face.cost = wording.money(assessment.costs.options[std::size_t(*option)].tcoPerUserMonth, 2);
                face.unit = wording.text("ui.start.per_user_month");
            }
        }
        card->setFace(face);
    }
    basis_->setText(wording.plural("ui.start.basis", horizon));
}

void StartPage::presentRecent(const Wording& wording, const QList<RecentDossier>& recent) {
    recentShown_ = recent;
    CellTable table;
    Cell name, used;
    name.text = wording.text("ui.start.dossier");
    used = Cell::amount(wording.text("ui.start.used"));
    table.heads = {name, used};
    for (const RecentDossier& entry : recent) {
        Cell title;
        title.text = entry.title.isEmpty() ? QFileInfo(entry.path).fileName() : entry.title;
        title.second = entry.organisation.isEmpty() ? QFileInfo(entry.path).fileName() : entry.organisation;
        title.tip = entry.path;
        Cell date = Cell::amount(wording.date(entry.used.date().toString(Qt::ISODate)));
        date.tone = Tone::Secondary;
        table.rows.push_back({{title, date}, RowRank::Plain, false});
    }
    recent_->setAccessibleName(recentHead_->text());
    recent_->setTable(std::move(table));
    recent_->setVisible(!recent.isEmpty());
    noRecent_->setText(wording.text("ui.start.no_recent"));
    noRecent_->setVisible(recent.isEmpty());
}

PresetCard* StartPage::card(const std::string& id) const {
    const auto it = std::find_if(cards_.begin(), cards_.end(), [&](PresetCard* card) { return card->id() == id; });
    return it == cards_.end() ? nullptr : *it;
}

} // namespace mailbilan
