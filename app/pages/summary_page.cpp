#include "pages/summary_page.h"

#include "charts/build.h"
#include "pages/finding_list.h"
#include "text/sentences.h"
#include "widgets/chart_view.h"
#include "widgets/desk_table.h"
#include "widgets/text_label.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace mailbilan {
namespace {

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
        chart->setMinimumHeight(250);
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
    column()->addLayout(grid, 1);
    column()->addSpacing(space::inside);
    column()->addWidget(new RuleLine);
    column()->addSpacing(space::inside);
    key_ = new ChartView;
    key_->setFocusPolicy(Qt::NoFocus);
    key_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
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
    grid->addWidget(turns_, 1, 1, Qt::AlignTop);
    grid->addWidget(conditions_, 1, 2, Qt::AlignTop);
    grid->setColumnStretch(0, 26);
    grid->setColumnStretch(1, 28);
    grid->setColumnStretch(2, 22);
    column()->addLayout(grid);
}

void SummaryPage::present(const PageView& view) {
    const Wording& wording = view.wording;
    const QStringList sentences = verdictSentences(wording, *view.assessment);
    title_->setText(verdictHeadline(wording, *view.assessment));
    lead_->setText(sentences.join(u' '));
    presentCharts(view);
    presentFindings(view);
    foot_->setText(overlapsSentence(wording, *view.assessment));
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
    key_->setFixedHeight(int(std::ceil(key->height(key_->width(), inkOf(palette())))));
    plane_->setChart(plane);
    years_->setChart(years);
    key_->setChart(key);
}

void SummaryPage::presentFindings(const PageView& view) {
    const Wording& wording = view.wording;
    reasonsHead_->setText(wording.text("ui.summary.reasons"));
    turnsHead_->setText(wording.text("ui.summary.turns"));
    conditionsHead_->setText(wording.text("ui.summary.conditions"));

    std::vector<ListedFinding> reasons;
    for (const Reason& reason : threeReasons(wording, *view.assessment))
        reasons.push_back({reason.figure, {}, Tone::Plain, reason.title, reason.sentence});
    reasons_->setFindings(reasons, wording.text("ui.summary.no_reasons"));

    CellTable table;
    Cell head, now, flip;
    head.text = wording.text("ui.summary.assumption");
    now = Cell::amount(wording.text("ui.summary.now"));
    flip = Cell::amount(wording.text("ui.summary.flip"));
    table.heads = {head, now, flip};
    for (const Overturning& turn : overturnings(wording, *view.assessment, 4)) {
        Cell title;
        title.text = turn.title;
        title.tip = turn.sentence;
        table.rows.push_back({{title, Cell::amount(turn.now), Cell::amount(turn.flip, true)}, RowRank::Plain, false});
    }
    turns_->setAccessibleName(turnsHead_->text());
    turns_->setTable(std::move(table));

    std::vector<ListedFinding> conditions;
    for (const ConditionText& condition : conditionTexts(wording, *view.assessment)) {
        const bool check = condition.condition.what == OpenCondition::What::CriticalCheck;
        conditions.push_back({{},
                              check ? QStringLiteral("caution") : QStringLiteral("clarify"),
                              Tone::Clarify,
                              condition.sentence,
                              {}});
    }
    conditions_->setFindings(conditions, wording.text("ui.summary.no_conditions"));
}

} // namespace mailbilan
