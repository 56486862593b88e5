#include "pages/migration_page.h"

#include "charts/build.h"
#include "document/plan_edits.h"
#include "model/plan/working_days.h"
#include "pages/explanation.h"
#include "pages/phase_table.h"
#include "text/date_parser.h"
#include "text/findings.h"
#include "text/number_parser.h"
#include "text/plan.h"
#include "text/verdict.h"
#include "widgets/chart_view.h"
#include "widgets/field_table.h"
#include "widgets/icons.h"
#include "widgets/text_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace mailbilan {
namespace {

constexpr int numberWidth = 36, startWidth = 104, daysWidth = 52, afterWidth = 64, ownerWidth = 96;
constexpr int leastName = 128, leastTimeline = 250, wideEnough = 1100, explanationHeight = 64;

} // namespace

MigrationPage::MigrationPage(Document& document, QWidget* parent) : Page(document, parent) {
    title_ = new TextLabel(Letter::Title);
    column()->addWidget(title_);
    column()->addSpacing(space::inside);
    cutover_ = new TextLabel;
    cutover_->setWordWrap(true);
    column()->addWidget(cutover_);
    column()->addSpacing(space::between);
    column()->addWidget(buildPlan());
    column()->addWidget(buildWarnings());
    column()->addSpacing(space::between);
    cost_ = new TextLabel;
    basis_ = new TextLabel(Letter::Note, Tone::Secondary);
    nothing_ = new TextLabel;
    for (TextLabel* label : {cost_, basis_, nothing_}) {
        label->setWordWrap(true);
        column()->addWidget(label);
        column()->addSpacing(space::inside);
    }
    column()->addStretch(1);
    explained_ = new Explanation;
    setFooter(explained_, explanationHeight);
    table_->fields().setAccept(
        [this](int row, int column, const QString& typed) { return accept(row, column, typed); });
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { presentExplanation(); });
}

QWidget* MigrationPage::buildPlan() {
    plan_ = new QWidget;
    auto* row = new QHBoxLayout(plan_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    table_ = new FieldTable;
    table_->setStretchColumn(phase_column::Name);
    table_->setLeastColumnWidth(numberWidth);
    timeline_ = new ChartView;
    row->addWidget(table_, 0, Qt::AlignTop);
    row->addWidget(timeline_, 1, Qt::AlignTop);
    return plan_;
}

QWidget* MigrationPage::buildWarnings() {
    warningsBlock_ = new QWidget;
    auto* row = new QHBoxLayout(warningsBlock_);
    row->setContentsMargins(0, space::between, 0, 0);
    row->setSpacing(space::between);
    warnings_ = new TextLabel(Letter::Body, Tone::Failed);
    warnings_->setWordWrap(true);
    mend_ = new QPushButton;
    row->addWidget(warnings_, 1);
    row->addWidget(mend_, 0, Qt::AlignTop);
    connect(mend_, &QPushButton::clicked, this, [this] { mendPlan(document()); });
    return warningsBlock_;
}

void MigrationPage::present(const PageView& view) {
    view_ = view;
    option_ = recommendedOption(*view.assessment);
    const Wording& wording = view.wording;
    const Dossier& dossier = *view.assessment->dossier;
    const bool any = !dossier.phases.empty();
    title_->setText(wording.text("ui.migration.title"));
    const QString cutover = cutoverSentences(wording, dossier);
    cutover_->setText(cutover);
    cutover_->setVisible(!cutover.isEmpty());
    plan_->setVisible(any);
    nothing_->setText(wording.text("ui.migration.empty"));
    nothing_->setVisible(!any);
    basis_->setText(planBasis(wording, dossier.organisation));
    basis_->setVisible(any);
    cost_->setVisible(any && option_);
    if (option_)
        cost_->setText(wording.text(
            "ui.migration.cost",
            {{"option", recommendableName(wording, *view.assessment, *option_)},
             {"amount",
              wording.money(migrationCost(dossier.phases, view.assessment->costs.options[std::size_t(*option_)]))}}));
    presentWarnings();
    presentPlan();
    presentExplanation();
}

// The costs have a column of their own where there is room for it.
void MigrationPage::presentPlan() {
    const int width = viewport()->width() - 2 * space::margin;
    const bool wide = width >= wideEnough;
    table_->setAccessibleName(title_->text());
    table_->setFixedWidths({numberWidth, 0, startWidth, daysWidth, afterWidth, ownerWidth * (wide ? 2 : 1), 0});
    const int fields = numberWidth + startWidth + daysWidth + afterWidth + ownerWidth * (wide ? 2 : 1);
    const int name = qMax(leastName, wide ? width / 6 : width - fields - leastTimeline - width / 12);
    table_->setTable(phaseTable(*view_, option_, wide));
    int costs = 0;
    for (int column = phase_column::Cost; column < table_->model()->columnCount(); ++column)
        costs += table_->columnWidth(column);
    table_->setFixedWidth(fields + name + costs);
    table_->refit();
    presentTimeline();
}

void MigrationPage::presentTimeline() {
    auto chart = std::make_shared<TimelineChart>(timelineChart(*view_->assessment, view_->wording, option_));
    chart->named = false;
    chart->headHeight = table_->horizontalHeader()->sizeHint().height();
    for (std::size_t i = 0; i < chart->bars.size(); ++i)
        chart->bars[i].height = table_->rowHeight(int(i));
    timeline_->setFixedHeight(table_->sizeHint().height());
    timeline_->setChart(std::move(chart));
}

void MigrationPage::presentWarnings() {
    const Dossier& dossier = *view_->assessment->dossier;
    const QStringList warnings = planWarnings(view_->wording, dossier);
    warningsBlock_->setVisible(!warnings.isEmpty());
    warnings_->setText(warnings.join(u'\n'));
    mend_->setText(view_->wording.text("ui.migration.mend"));
    mend_->setToolTip(view_->wording.text("ui.migration.mend_tip"));
    mend_->setVisible(!conflictsOf(dossier.phases).empty());
}

void MigrationPage::presentExplanation() {
    if (!view_)
        return;
    const Keyed<Phase>& phases = view_->assessment->dossier->phases;
    const int row = table_->currentIndex().row();
    explained_->setText(row >= 0 && row < int(phases.size()) ? explainPhase(*view_, phases[std::size_t(row)], option_)
                                                             : view_->wording.text("ui.migration.hint"));
}

QString MigrationPage::accept(int row, int column, const QString& typed) {
    const Keyed<Phase>& phases = view_->assessment->dossier->phases;
    if (row < 0 || row >= int(phases.size()))
        return {};
    const Phase& phase = phases[std::size_t(row)];
    switch (column) {
    case phase_column::Start: return acceptStart(phase, typed);
    case phase_column::Days: return acceptDays(phase, typed);
    case phase_column::After: return acceptAfter(phase, typed);
    case phase_column::Owner: return told(setPhaseOwner(document(), phase.id, typed.trimmed().toStdString()));
    default: return {};
    }
}

// A date where the dossier says when the project starts, else the number of a working day.
QString MigrationPage::acceptStart(const Phase& phase, const QString& typed) {
    const Wording& wording = view_->wording;
    const Organisation& organisation = view_->assessment->dossier->organisation;
    const auto first = workingDate(organisation.country, organisation.start, 0);
    if (!first) {
        NumberError error = NumberError::None;
        const auto number = parseWhole(typed, wording.locale(), &error);
        return number ? told(setPhaseStart(document(), phase.id, int(qBound(qint64(-1), *number - 1, qint64(1) << 20))))
                      : numberErrorSentence(wording, error);
    }
    const auto date = parseDate(typed);
    if (!date)
        return dateErrorSentence(wording);
    const auto day = workingDayOf(organisation.country, organisation.start, date->toStdString());
    if (!day)
        return wording.text("ui.migration.outside", {{"date", wording.date(fromModel(*first))}});
    return told(setPhaseStart(document(), phase.id, *day));
}

QString MigrationPage::acceptDays(const Phase& phase, const QString& typed) {
    NumberError error = NumberError::None;
    const auto days = parseWhole(typed, view_->wording.locale(), &error);
    if (!days)
        return numberErrorSentence(view_->wording, error);
    return told(setPhaseDays(document(), phase.id, int(qBound(qint64(-1), *days, qint64(1) << 20))));
}

QString MigrationPage::acceptAfter(const Phase& phase, const QString& typed) {
    const auto after = phasesOfNumbers(view_->assessment->dossier->phases, typed);
    if (!after)
        return view_->wording.text("ui.migration.after_expected");
    return told(setPhaseAfter(document(), phase.id, *after));
}

QString MigrationPage::told(const Findings& refused) const {
    return refused.empty() ? QString()
                           : findingSentence(view_->wording, refused.front(), view_->assessment->dossier.get());
}

void MigrationPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    if (view_ && event->size().width() != event->oldSize().width())
        presentPlan();
}

} // namespace mailbilan
