#include "pages/what_if_costs.h"

#include "charts/build_what_if.h"
#include "pages/key_view.h"
#include "text/verdict.h"
#include "text/what_if.h"
#include "widgets/text_label.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace mailbilan {
namespace {

// As in the strip above; where nobody is next, the one.
Options twoBest(const Assessment& assessment) {
    Options two;
    for (const auto& option : {recommendedOption(assessment), nextBestOption(assessment)})
        if (option)
            two.push_back(*option);
    std::sort(two.begin(), two.end());
    return two;
}

} // namespace

WhatIfCosts::WhatIfCosts(QWidget* parent) : WhatIfView(parent) {
    for (ChartView** chart : {&tornado_, &spread_, &chances_, &users_})
        *chart = new ChartView;
    tornado_->setMinimumHeight(206);
    spread_->setMinimumHeight(206);
    users_->setMinimumHeight(180);
    chances_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    figure_ = new QComboBox;
    figure_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* tornadoLine = tornadoHead_.line();
    tornadoLine->addWidget(figure_);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::section);
    grid->setVerticalSpacing(space::cell);
    grid->addLayout(tornadoLine, 0, 0);
    grid->addLayout(spreadHead_.line(), 0, 1);
    grid->addWidget(tornado_, 1, 0);
    grid->addWidget(spread_, 1, 1);
    grid->setColumnStretch(0, 13);
    grid->setColumnStretch(1, 10);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::inside);
    column->addLayout(grid, 5);
    column->addSpacing(space::inside);
    column->addLayout(chancesHead_.line());
    column->addWidget(chances_);
    column->addSpacing(space::between);
    column->addLayout(usersHead_.line());
    column->addWidget(users_, 4);
    key_ = new KeyView;
    column->addWidget(key_);
    connect(tornado_, &ChartView::assumptionChosen, this, &WhatIfView::assumptionChosen);
    connect(figure_, &QComboBox::activated, this, [this] {
        if (view_ && study_)
            presentTornado(*view_, *study_);
    });
}

QList<StudyPart> WhatIfCosts::parts() const {
    return {StudyPart::Tornado, StudyPart::Simulation, StudyPart::Users, StudyPart::Verdict};
}

void WhatIfCosts::present(const PageView& view, const WhatIfStudy& study) {
    view_ = view;
    study_ = &study;
    fillFigures(view);
    presentTornado(view, study);
    presentSpread(view, study);
    presentChances(view, study);
    presentUsers(view, study);
}

void WhatIfCosts::fillFigures(const PageView& view) {
    const Wording& wording = view.wording;
    QStringList texts{wording.text("ui.whatif.margin")};
    figureOptions_ = contendingOptions(wording, *view.assessment);
    for (const int option : figureOptions_)
        texts << wording.text("ui.whatif.cost_of", {{"option", optionLetter(option)}});
    figure_->setAccessibleName(wording.text("ui.whatif.figure"));
    figure_->view()->setAccessibleName(figure_->accessibleName());
    QStringList shown;
    for (int i = 0; i < figure_->count(); ++i)
        shown << figure_->itemText(i);
    if (shown == texts)
        return;
    const int chosen = figure_->currentIndex();
    figure_->clear();
    figure_->addItems(texts);
    figure_->setCurrentIndex(chosen > 0 && chosen < texts.size() ? chosen : 0);
}

void WhatIfCosts::presentTornado(const PageView& view, const WhatIfStudy& study) {
    const Wording& wording = view.wording;
    tornado_->setPending(pendingNote(wording, study, StudyPart::Tornado));
    const auto& [of, tornado] = study.tornado();
    if (!tornado) {
        tornado_->setAccessibleName(wording.text("ui.whatif.margin"));
        return;
    }
    const auto chosen = static_cast<std::size_t>(std::max(0, figure_->currentIndex()));
    const bool margin = chosen == 0 || chosen > figureOptions_.size();
    auto chart =
        std::make_shared<TornadoChart>(margin ? marginTornado(*of, wording, *tornado)
                                              : costTornado(*of, wording, *tornado, figureOptions_[chosen - 1]));
    tornadoHead_.title->setText(chart->title());
    tornado_->setChart(chart);
}

void WhatIfCosts::presentSpread(const PageView& view, const WhatIfStudy& study) {
    const Wording& wording = view.wording;
    spread_->setPending(pendingNote(wording, study, StudyPart::Simulation));
    spreadHead_.title->setText(wording.text("charts.distributions.title"));
    spread_->setAccessibleName(spreadHead_.title->text());
    const auto& [of, simulation] = study.simulation();
    if (!simulation)
        return;
    spreadHead_.note->setText(wording.text("ui.whatif.draws", {{"draws", wording.whole(simulation->draws)}}));
    spread_->setChart(
        std::make_shared<DistributionsChart>(distributionsChart(*of, wording, *simulation, twoBest(*of))));
}

void WhatIfCosts::presentChances(const PageView& view, const WhatIfStudy& study) {
    const Wording& wording = view.wording;
    chances_->setPending(pendingNote(wording, study, StudyPart::Verdict));
    chancesHead_.title->setText(wording.text("charts.chances.title"));
    chancesHead_.note->setText(wording.text("ui.whatif.chances_note"));
    chances_->setAccessibleName(chancesHead_.title->text());
    const auto& [of, drawn] = study.verdict();
    // Its room is kept while the figures are being worked out.
    const auto rows = contendingOptions(wording, *view.assessment).size() + 1;
    chances_->setFixedHeight(20 + 21 * int(rows));
    if (drawn)
        chances_->setChart(std::make_shared<ChanceGrid>(chancesGrid(*of, wording, drawn->verdict)));
}

void WhatIfCosts::presentUsers(const PageView& view, const WhatIfStudy& study) {
    const Wording& wording = view.wording;
    users_->setPending(pendingNote(wording, study, StudyPart::Users));
    usersHead_.title->setText(wording.text("charts.bands.title"));
    users_->setAccessibleName(usersHead_.title->text());
    const auto& [of, users] = study.users();
    if (!users)
        return;
    const auto limits = static_cast<qint64>(users->bands.size()) - 1;
    usersHead_.note->setText(limits > 0 ? wording.plural("ui.whatif.limits", limits)
                                        : wording.text("ui.whatif.no_limits"));
    auto chart = std::make_shared<CurvesChart>(usersChart(*of, wording, users->bands, users->costs));
    Options options;
    for (const Curve& curve : chart->curves)
        options.push_back(curve.look.index);
    key_->setKey(std::make_shared<KeyStrip>(keyStrip(*of, wording, options)));
    users_->setChart(chart);
}

} // namespace mailbilan
