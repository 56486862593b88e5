#include "pages/what_if_flips.h"

#include "charts/build_what_if.h"
#include "text/names.h"
#include "text/what_if.h"
#include "widgets/desk_table.h"
#include "widgets/text_label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace mailbilan {
namespace {

constexpr std::size_t mostChanges = 8;

} // namespace

WhatIfFlips::WhatIfFlips(QWidget* parent) : WhatIfView(parent) {
    nearest_ = new DeskTable;
    all_ = new DeskTable;
    findOut_ = new ChartView;
    dial_ = new ChartView;
    findOut_->setMinimumHeight(150);
    dial_->setMinimumHeight(230);
    none_ = new TextLabel(Letter::Note, Tone::Secondary);
    none_->setWordWrap(true);
    unmoved_ = new TextLabel(Letter::Note, Tone::Secondary);
    unmoved_->setWordWrap(true);
    connect(findOut_, &ChartView::assumptionChosen, this, &WhatIfView::assumptionChosen);
    lead(*nearest_, nearestRows_);
    lead(*all_, allRows_);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::section);
    grid->setVerticalSpacing(space::inside);
    grid->addLayout(findOutHead_.line(), 0, 0);
    grid->addLayout(dialHead_.line(), 0, 1);
    grid->addWidget(findOut_, 1, 0);
    grid->addWidget(dial_, 1, 1);
    grid->setColumnStretch(0, 10);
    grid->setColumnStretch(1, 11);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::inside);
    column->addLayout(nearestHead_.line());
    column->addWidget(nearest_);
    column->addWidget(none_);
    column->addSpacing(space::block);
    column->addLayout(grid, 1);
    column->addSpacing(space::block);
    column->addLayout(allHead_.line());
    column->addWidget(all_);
    column->addWidget(unmoved_);
}

void WhatIfFlips::lead(DeskTable& table, const std::vector<std::string>& rows) {
    const auto choose = [this, &rows](const QModelIndex& index) {
        const auto row = static_cast<std::size_t>(index.row());
        if (row < rows.size() && !rows[row].empty())
            emit assumptionChosen(rows[row]);
    };
    connect(&table, &QAbstractItemView::clicked, this, choose);
    connect(&table, &QAbstractItemView::activated, this, choose);
}

QList<StudyPart> WhatIfFlips::parts() const { return {StudyPart::Flips, StudyPart::Verdict}; }

void WhatIfFlips::present(const PageView& view, const WhatIfStudy& study) {
    presentNearest(view, study);
    presentUncertain(view, study);
    presentAll(view, study);
}

void WhatIfFlips::presentNearest(const PageView& view, const WhatIfStudy& study) {
    const Wording& wording = view.wording;
    const QString pending = pendingNote(wording, study, StudyPart::Flips);
    nearestHead_.title->setText(wording.text("what_if.nearest"));
    nearestHead_.note->setText(pending.isEmpty() ? wording.text("ui.whatif.nearest_note") : pending);
    nearest_->setAccessibleName(nearestHead_.title->text());
    const auto& [of, flips] = study.flips();
    CellTable table;
    table.heads = {studyCell(wording.text("ui.whatif.change"), false), Cell::amount(wording.text("ui.summary.now")),
                   Cell::amount(wording.text("ui.summary.flip")), Cell::amount(wording.text("ui.whatif.distance")),
                   studyCell(wording.text("ui.whatif.outcome"), false)};
    const bool stale = !pending.isEmpty();
    nearestRows_.clear();
    for (std::size_t i = 0; flips && i < flips->nearest.size() && i < mostChanges; ++i) {
        const NearestChange& change = flips->nearest[i];
        const ChangeText text = changeText(wording, *of, change);
        nearestRows_.push_back(change.what == NearestChange::What::Assumption ? change.id : std::string());
        Cell title = studyCell(text.title, stale), distance = studyCell(text.distance, stale, Qt::AlignRight);
        title.wraps = true;
        title.tip = distance.tip = text.sentence;
        if (text.isLikely && !stale)
            distance.tone = Tone::Clarify;
        table.rows.push_back(
            {{title, studyCell(text.now, stale, Qt::AlignRight), studyCell(text.at, stale, Qt::AlignRight, true),
              distance, studyCell(text.outcome, stale)},
             RowRank::Plain,
             false});
    }
    const bool any = !table.rows.empty();
    nearest_->setTable(std::move(table));
    nearest_->setVisible(any);
    none_->setVisible(!any);
    none_->setText(flips ? noChangeSentence(wording, *flips) : pending);
}

void WhatIfFlips::presentUncertain(const PageView& view, const WhatIfStudy& study) {
    const Wording& wording = view.wording;
    const QString pending = pendingNote(wording, study, StudyPart::Verdict);
    findOut_->setPending(pending);
    dial_->setPending(pending);
    findOutHead_.title->setText(wording.text("charts.find_out.title"));
    findOut_->setAccessibleName(findOutHead_.title->text());
    dialHead_.title->setText(wording.text("charts.dial.title"));
    dial_->setAccessibleName(dialHead_.title->text());
    const auto& [of, drawn] = study.verdict();
    if (!drawn)
        return;
    const UncertainVerdict& verdict = drawn->verdict;
    findOutHead_.note->setText(
        verdict.contenders ? wording.text("ui.whatif.find_out_note", {{"a", optionLetter((*verdict.contenders)[0])},
                                                                      {"b", optionLetter((*verdict.contenders)[1])}})
                           : QString());
    findOut_->setChart(std::make_shared<ChanceGrid>(findOutGrid(*of, wording, verdict)));
    dial_->setChart(std::make_shared<CurvesChart>(dialChart(*of, wording, verdict)));
}

void WhatIfFlips::presentAll(const PageView& view, const WhatIfStudy& study) {
    const Wording& wording = view.wording;
    const QString pending = pendingNote(wording, study, StudyPart::Flips);
    const bool stale = !pending.isEmpty();
    allHead_.title->setText(wording.text("ui.whatif.flips"));
    allHead_.note->setText(stale ? pending : wording.text("ui.whatif.flips_note"));
    all_->setAccessibleName(allHead_.title->text());
    const auto& [of, flips] = study.flips();
    CellTable table;
    table.heads = {studyCell(wording.text("charts.head.assumption"), false),
                   Cell::amount(wording.text("ui.summary.now")),
                   Cell::amount(wording.text("what_if.head.cheapest_below")),
                   Cell::amount(wording.text("what_if.head.cheapest_above")),
                   Cell::amount(wording.text("what_if.head.choice_below")),
                   Cell::amount(wording.text("what_if.head.choice_above"))};
    QStringList unmoved;
    allRows_.clear();
    if (flips)
        for (const AssumptionFlips& each : flips->assumptions) {
            const Assumption* assumption = of->dossier->assumptions.find(each.assumption);
            if (!each.any()) {
                unmoved << assumptionName(wording, *of->dossier, each.assumption);
                continue;
            }
            Cell name = studyCell(nameWithUnit(wording, *of->dossier, each.assumption), stale);
            name.wraps = true;
            CellRow row{{name, studyCell(assumption ? wording.value(*assumption, each.likely) : QString(), stale,
                                         Qt::AlignRight)},
                        RowRank::Plain,
                        false};
            for (const auto& flip :
                 {each.cheapestBelow, each.cheapestAbove, each.recommendedBelow, each.recommendedAbove})
                row.cells.push_back(
                    studyCell(flipText(wording, *of, each.assumption, flip), stale || !flip, Qt::AlignRight));
            table.rows.push_back(std::move(row));
            allRows_.push_back(each.assumption);
        }
    all_->setVisible(!table.rows.empty());
    all_->setTable(std::move(table));
    unmoved_->setVisible(!unmoved.isEmpty());
    unmoved_->setText(wording.text("ui.whatif.unmoved", {{"names", listedQuoted(wording, unmoved)}}));
}

} // namespace mailbilan
