#include "pages/general_comparison.h"

#include "text/names.h"
#include "text/sources.h"
#include "widgets/desk_table.h"
#include "widgets/text_label.h"

#include <QVBoxLayout>

namespace mailbilan {
namespace {

Cell wrapped(const QString& text, Tone tone = Tone::Plain) {
    Cell cell;
    cell.text = text;
    cell.wraps = true;
    cell.tone = tone;
    return cell;
}

} // namespace

GeneralComparison::GeneralComparison(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::inside);
    head_ = new TextLabel(Letter::Bold);
    source_ = new TextLabel(Letter::Note, Tone::Secondary);
    source_->setWordWrap(true);
    table_ = new DeskTable;
    table_->setStretchColumn(2);
    table_->setFixedWidths({0, 300, 0});
    column->addWidget(head_);
    column->addWidget(table_);
    column->addWidget(source_);
}

void GeneralComparison::present(const PageView& view) {
    const Wording& wording = view.wording;
    const ModelComparison& comparison = view.assessment->dossier->modelComparison;
    setVisible(!comparison.aspects.empty());
    CellTable table;
    table.heads = {wrapped(wording.text("ui.general.aspect")), wrapped(modelTitle(wording, Model::SelfHosted)),
                   wrapped(modelTitle(wording, Model::Managed))};
    for (const ComparedAspect& aspect : comparison.aspects)
        table.rows.push_back({{wrapped(wording.label(aspect.label), Tone::Secondary),
                               wrapped(wording.label(aspect.selfHosted)), wrapped(wording.label(aspect.managed))},
                              RowRank::Plain,
                              false});
    head_->setText(wording.text("ui.general.title"));
    table_->setAccessibleName(head_->text());
    table_->setTable(std::move(table));
    source_->setText(sourceLine(wording, comparison.source));
}

} // namespace mailbilan
