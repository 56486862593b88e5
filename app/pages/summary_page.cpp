#include "pages/summary_page.h"

#include "charts/build.h"
#include "pages/finding_list.h"
#include "pages/key_view.h"
#include "text/sentences.h"
#include "text/uncertainty.h"
#include "widgets/chart_view.h"
#include "widgets/desk_table.h"
#include "widgets/text_label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace mailbilan {
namespace {

constexpr std::size_t mostConditions = 5;

QHBoxLayout* headLine(TextLabel* head, TextLabel* note) {
    auto* line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(head, 0, Qt::AlignBaseline);
    if (note)
        line->addWidget(note, 1, Qt::AlignBaseline);
    else
        line->addStretch(1);
    return line;
}

} // namespace

SummaryPage::SummaryPage(Document& document, QWidget* parent) : Page(document, parent) {
    title_ = new TextLabel(Letter::Title);
    title_->setWordWrap(true);
    lead_ = new TextLabel;
    lead_->setWordWrap(true);
    column()->addWidget(title_);
    column()->addSpacing(space::inside);
    column()->addWidget(lead_);
    column()->addSpacing(space::block);
    buildCharts();
    column()->addSpacing(space::block + 2);
    buildFindings();
    column()->addStretch(1);
    foot_ = new TextLabel(Letter::Note, Tone::Secondary);
    foot_->setWordWrap(true);
    column()->addSpacing(space::block);
    column()->addWidget(foot_);
}

void SummaryPage::buildCharts() {
    planeHead_ = new TextLabel(Letter::Bold);
    planeNote_ = new TextLabel(Letter::Note, Tone::Secondary);
    planeNote_->setElided(true);
    yearsHead_ = new TextLabel(Letter::Bold);
    plane_ = new ChartView;
    years_ = new ChartView;
    for (ChartView* chart : {plane_, years_})
        chart->setMinimumHeight(216);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::section);
    grid->setVerticalSpacing(space::cell);
    grid->addLayout(headLine(planeHead_, planeNote_), 0, 0);
    grid->addLayout(headLine(yearsHead_, nullptr), 0, 1);
    grid->addWidget(plane_, 1, 0);
    grid->addWidget(years_, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);
    column()->addLayout(grid, 10);
    column()->addSpacing(space::inside);
    column()->addWidget(new RuleLine);
    column()->addSpacing(space::inside);
    key_ = new KeyView;
    column()->addWidget(key_);
}

void SummaryPage::buildFindings() {
    reasonsHead_ = new TextLabel(Letter::Bold);
    turnsHead_ = new TextLabel(Letter::Bold);
    conditionsHead_ = new TextLabel(Letter::Bold);
    reasons_ = new FindingList;
    turns_ = new DeskTable;
    turns_->setFocusPolicy(Qt::StrongFocus);
    conditions_ = new FindingList;
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(22);
    grid->setVerticalSpacing(space::inside);
    grid->addWidget(reasonsHead_, 0, 0);
    grid->addWidget(turnsHead_, 0, 1);
    grid->addWidget(conditionsHead_, 0, 2);
    grid->addWidget(reasons_, 1, 0, Qt::AlignTop);
    noTurns_ = new TextLabel(Letter::Note, Tone::Secondary);
    noTurns_->setWordWrap(true);
    auto* turns = new QVBoxLayout;
    turns->setContentsMargins(0, 0, 0, 0);
    turns->addWidget(turns_);
    turns->addWidget(noTurns_);
    turns->addStretch(1);
    grid->addLayout(turns, 1, 1, Qt::AlignTop);
    grid->addWidget(conditions_, 1, 2, Qt::AlignTop);
    grid->setColumnStretch(0, 24);
    grid->setColumnStretch(1, 32);
    grid->setColumnStretch(2, 22);
    column()->addLayout(grid);
}

void SummaryPage::present(const PageView& view) {
    const Wording& wording = view.wording;
    const QString headline = verdictHeadline(wording, view.read());
    const Tone tone = view.drawn ? Tone::Plain : Tone::Secondary;
    title_->setTone(tone);
    lead_->setTone(tone);
    title_->setText(view.drawn ? headline : wording.text("ui.strip.not_final", {{"headline", headline}}));
    lead_->setText(verdictSentences(wording, view.read()).join(u' '));
    presentCharts(view);
    presentFindings(view);
    const QStringList notes{view.drawn ? findOutFirstSentence(wording, *view.assessment, view.drawn->verdict)
                                       : QString(),
                            overlapsSentence(wording, view.read())};
    foot_->setText(notes.join(u' ').trimmed());
    foot_->setVisible(!foot_->text().isEmpty());
}

void SummaryPage::presentCharts(const PageView& view) {
    const Wording& wording = view.wording;
    auto plane = std::make_shared<PlaneChart>(planeChart(*view.assessment, wording));
    auto years = std::make_shared<StackedYearsChart>(stackedYearsChart(*view.assessment, wording));
    auto key = std::make_shared<KeyStrip>(keyStrip(*view.assessment, wording));
    planeHead_->setText(plane->title());
    planeNote_->setText(wording.text("ui.summary.plane_note"));
    yearsHead_->setText(years->title());
    plane_->setChart(plane);
    years_->setChart(years);
    key_->setKey(key);
}

void SummaryPage::presentFindings(const PageView& view) {
    const Wording& wording = view.wording;
    reasonsHead_->setText(wording.text("ui.summary.reasons"));
    turnsHead_->setText(wording.text("ui.summary.turns"));
    conditionsHead_->setText(wording.text("ui.summary.conditions"));

    std::vector<ListedFinding> reasons;
    for (const Reason& reason : threeReasons(wording, view.read()))
        reasons.push_back({reason.figure, {}, Tone::Plain, reason.sentence, {}});
    reasons_->setFindings(reasons, wording.text("ui.summary.no_reasons"));

    presentTurns(view);
    presentConditions(view);
}

void SummaryPage::presentTurns(const PageView& view) {
    const Wording& wording = view.wording;
    CellTable table;
    Cell head;
    head.text = wording.text("ui.summary.assumption");
    table.heads = {head, Cell::amount(wording.text("ui.summary.now")), Cell::amount(wording.text("ui.summary.flip"))};
    for (const Overturning& turn : overturnings(wording, *view.assessment, 4)) {
        Cell title;
        title.text = turn.title;
        title.wraps = true;
        title.tip = turn.sentence;
        table.rows.push_back({{title, Cell::amount(turn.now), Cell::amount(turn.flip, true)}, RowRank::Plain, false});
    }
    const bool any = !table.rows.empty();
    turns_->setAccessibleName(turnsHead_->text());
    turns_->setTable(std::move(table));
    turns_->setVisible(any);
    noTurns_->setText(wording.text("ui.summary.no_turns"));
    noTurns_->setVisible(!any);
}

// What excludes an option stands first; a long list is cut here and complete on the pages it comes from.
void SummaryPage::presentConditions(const PageView& view) {
    const Wording& wording = view.wording;
    std::vector<ConditionText> conditions = conditionTexts(wording, *view.assessment);
    std::stable_partition(conditions.begin(), conditions.end(), [](const ConditionText& each) {
        return each.condition.what == OpenCondition::What::MustHave;
    });
    const Dossier& dossier = *view.assessment->dossier;
    std::vector<ListedFinding> listed;
    std::size_t shown = conditions.size() <= mostConditions ? conditions.size() : mostConditions - 1;
    for (std::size_t i = 0; i < shown; ++i) {
        const OpenCondition& condition = conditions[i].condition;
        const bool check = condition.what == OpenCondition::What::CriticalCheck;
        listed.push_back(
            {{},
             check ? QStringLiteral("caution") : QStringLiteral("clarify"),
             check ? Tone::Failed : Tone::Clarify,
             check ? checkName(wording, dossier, condition.id) : requirementName(wording, dossier, condition.id),
             wording.text(check ? "ui.summary.critical_check" : "ui.summary.must_have")});
    }
    if (shown < conditions.size())
        listed.push_back(
            {{}, {}, Tone::Plain, {}, wording.plural("ui.summary.more_conditions", qint64(conditions.size() - shown))});
    conditions_->setFindings(listed, wording.text("ui.summary.no_conditions"));
}

} // namespace mailbilan
