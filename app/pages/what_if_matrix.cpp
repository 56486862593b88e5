#include "pages/what_if_matrix.h"

#include "charts/build_what_if.h"
#include "text/names.h"
#include "text/uncertainty.h"
#include "text/what_if.h"
#include "widgets/desk_table.h"
#include "widgets/segmented.h"
#include "widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace mailbilan {
namespace {

int gridHeight(const ChanceGrid& grid) { return int(grid.height(ChartInk::light())) + 4; }

} // namespace

WhatIfMatrix::WhatIfMatrix(QWidget* parent) : WhatIfView(parent) {
    lead_ = new TextLabel;
    lead_->setWordWrap(true);
    weightsLabel_ = new TextLabel(Letter::Note, Tone::Secondary);
    weights_ = new Segmented(4);
    scores_ = new Segmented(2);
    scores_->choose(1);
    ranks_ = new ChartView;
    duels_ = new ChartView;
    for (ChartView* chart : {ranks_, duels_}) {
        chart->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        chart->setFixedHeight(120);
    }
    central_ = new DeskTable;
    central_->setLeastColumnWidth(64);
    methods_ = new DeskTable;
    auto* choice = new QHBoxLayout;
    choice->setSpacing(space::between);
    choice->addWidget(weightsLabel_);
    choice->addWidget(weights_);
    choice->addWidget(scores_);
    choice->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::inside);
    column->addWidget(lead_);
    column->addSpacing(space::between);
    column->addLayout(choice);
    column->addSpacing(space::cell);
    column->addLayout(ranksHead_.line());
    column->addWidget(ranks_);
    column->addSpacing(space::between);
    column->addLayout(duelsHead_.line());
    column->addWidget(duels_);
    column->addSpacing(space::between);
    column->addLayout(centralHead_.line());
    column->addWidget(central_);
    column->addSpacing(space::between);
    column->addLayout(methodsHead_.line());
    column->addWidget(methods_);
    column->addStretch(1);
    for (Segmented* each : {weights_, scores_})
        connect(each, &Segmented::chosenChanged, this, [this] {
            if (view_ && study_)
                presentCase(*view_, *study_);
        });
}

QList<StudyPart> WhatIfMatrix::parts() const { return {StudyPart::Robustness}; }

void WhatIfMatrix::present(const PageView& view, const WhatIfStudy& study) {
    view_ = view;
    study_ = &study;
    const Wording& wording = view.wording;
    QStringList weightTexts, scoreTexts;
    for (const WeightSetting setting : allWeightSettings)
        weightTexts << weightSettingName(wording, setting);
    for (const ScoreSetting setting : allScoreSettings)
        scoreTexts << scoreSettingName(wording, setting);
    weightsLabel_->setText(wording.text("ui.whatif.weights"));
    weights_->setTexts(weightTexts, wording.text("ui.whatif.weights"));
    scores_->setTexts(scoreTexts, wording.text("ui.whatif.scores"));
    ranksHead_.title->setText(wording.text("charts.ranks.title"));
    duelsHead_.title->setText(wording.text("charts.duels.title"));
    duelsHead_.note->setText(wording.text("ui.whatif.duels_note"));
    centralHead_.title->setText(wording.text("ui.whatif.central"));
    centralHead_.note->setText(wording.text("ui.whatif.central_note"));
    methodsHead_.title->setText(wording.text("ui.whatif.methods"));
    methodsHead_.note->setText(wording.text("ui.whatif.methods_note"));
    ranks_->setAccessibleName(ranksHead_.title->text());
    duels_->setAccessibleName(duelsHead_.title->text());
    central_->setAccessibleName(centralHead_.title->text());
    methods_->setAccessibleName(methodsHead_.title->text());
    const QString pending = pendingNote(wording, study, StudyPart::Robustness);
    const auto& [of, robustness] = study.robustness();
    lead_->setTone(pending.isEmpty() ? Tone::Plain : Tone::Secondary);
    lead_->setText(
        robustness ? (robustnessSentences(wording, *of, *robustness) + otherMethodsSentences(wording, *of, *robustness))
                         .join(u' ')
                   : pending);
    presentCase(view, study);
    presentMethods(view, study);
}

void WhatIfMatrix::presentCase(const PageView& view, const WhatIfStudy& study) {
    const Wording& wording = view.wording;
    const QString pending = pendingNote(wording, study, StudyPart::Robustness);
    ranks_->setPending(pending);
    duels_->setPending(pending);
    const auto& [of, robustness] = study.robustness();
    const RobustnessCase* found = robustness ? robustness->find(allWeightSettings[std::size_t(weights_->chosen())],
                                                                allScoreSettings[std::size_t(scores_->chosen())])
                                             : nullptr;
    presentWeights(view, study, found);
    ranksHead_.note->setText(
        !found              ? QString()
        : found->draws == 0 ? wording.text("ui.whatif.exact")
                            : wording.text("ui.whatif.case_note", {{"draws", wording.whole(found->draws)},
                                                                   {"entropy", wording.number(found->entropy, 2)}}));
    if (!found)
        return;
    auto ranks = std::make_shared<ChanceGrid>(ranksGrid(*of, wording, *found));
    auto duels = std::make_shared<ChanceGrid>(duelsGrid(*of, wording, *found));
    ranks_->setFixedHeight(gridHeight(*ranks));
    duels_->setFixedHeight(gridHeight(*duels));
    ranks_->setChart(ranks);
    duels_->setChart(duels);
}

// With which weights an option comes first, and how sure it is then.
void WhatIfMatrix::presentWeights(const PageView& view, const WhatIfStudy& study, const RobustnessCase* found) {
    const Wording& wording = view.wording;
    const bool stale = !study.isFresh(StudyPart::Robustness);
    CellTable table;
    table.heads = {studyCell(wording.text("charts.head.criterion"), false)};
    std::vector<const OptionRobustness*> options;
    for (const int option : found ? contendingOptions(wording, *study.robustness().of) : std::vector<int>())
        if (const OptionRobustness* each = found->find(option)) {
            options.push_back(each);
            Cell head = Cell::amount({});
            head.badge = optionLook(*study.robustness().of, wording, option);
            head.tip = head.name = head.badge->name;
            table.heads.push_back(head);
        }
    const auto figure = [&](const std::optional<double>& share, bool bold) {
        return studyCell(share ? wording.percent(*share, 1) : QStringLiteral("–"), stale || !share, Qt::AlignRight,
                         bold);
    };
    for (std::size_t i = 0; found && i < found->criteria.size(); ++i) {
        CellRow row{{studyCell(criterionName(wording, *study.robustness().of->dossier, found->criteria[i]), stale)},
                    RowRank::Plain,
                    false};
        for (const OptionRobustness* option : options)
            row.cells.push_back(figure(
                option->centralWeights.empty() ? std::nullopt : std::optional(option->centralWeights[i]), false));
        table.rows.push_back(std::move(row));
    }
    if (found) {
        CellRow row{
            {studyCell(wording.text("ui.whatif.confidence"), stale, Qt::AlignLeft, true)}, RowRank::Total, false};
        for (const OptionRobustness* option : options)
            row.cells.push_back(
                figure(option->confidence ? std::optional(option->confidence->value) : std::nullopt, true));
        table.rows.push_back(std::move(row));
    }
    central_->setVisible(found);
    central_->setTable(std::move(table));
}

void WhatIfMatrix::presentMethods(const PageView& view, const WhatIfStudy& study) {
    const Wording& wording = view.wording;
    const bool stale = !study.isFresh(StudyPart::Robustness);
    const auto& [of, robustness] = study.robustness();
    CellTable table;
    table.heads = {studyCell(wording.text("ui.whatif.method"), false)};
    const std::vector<int> options = of ? contendingOptions(wording, *of) : std::vector<int>();
    if (robustness)
        for (const int option : options) {
            Cell head = Cell::amount(wording.text("ui.whatif.rank"));
            head.badge = optionLook(*of, wording, option);
            head.tip = head.badge->name;
            table.heads.push_back(head);
        }
    table.heads.push_back(studyCell(wording.text("ui.whatif.against"), false));
    if (robustness)
        for (const MethodCheck& check : robustness->otherMethods) {
            QString name = otherMethodName(wording, check.method);
            name.replace(0, 1, name.at(0).toUpper());
            CellRow row{{studyCell(name, stale)}, RowRank::Plain, false};
            for (std::size_t i = 0; i < check.ranks.size(); ++i)
                if (std::find(options.begin(), options.end(), robustness->eligible[i]) != options.end())
                    row.cells.push_back(
                        studyCell(wording.whole(check.ranks[i]), stale, Qt::AlignRight, check.ranks[i] == 1));
            Cell state = studyCell(wording.text(check.disagrees ? "ui.whatif.disagrees" : "ui.whatif.agrees"), stale);
            if (!stale)
                state.tone = check.disagrees ? Tone::Clarify : Tone::Secondary;
            row.cells.push_back(state);
            table.rows.push_back(std::move(row));
        }
    methods_->setVisible(!table.rows.empty());
    methods_->setTable(std::move(table));
}

} // namespace mailbilan
