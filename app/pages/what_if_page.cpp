#include "pages/what_if_page.h"

#include "document/edits.h"
#include "pages/what_if_costs.h"
#include "pages/what_if_flips.h"
#include "pages/what_if_matrix.h"
#include "pages/what_if_more.h"
#include "widgets/segmented.h"
#include "widgets/text_label.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

namespace mailbilan {
namespace {

const char* partText(StudyPart part) {
    switch (part) {
    case StudyPart::Tornado: return "ui.whatif.part.tornado";
    case StudyPart::Simulation: return "ui.whatif.part.simulation";
    case StudyPart::Users: return "ui.whatif.part.users";
    case StudyPart::Verdict: return "ui.whatif.part.verdict";
    case StudyPart::Flips: return "ui.whatif.part.flips";
    case StudyPart::Robustness: return "ui.whatif.part.robustness";
    case StudyPart::Map: return "ui.whatif.part.map";
    case StudyPart::Goal: break;
    }
    return "ui.whatif.part.goal";
}

} // namespace

WhatIfPage::WhatIfPage(Document& document, WhatIfStudy& study, QWidget* parent)
    : Page(document, parent), study_(study) {
    title_ = new TextLabel(Letter::Title);
    note_ = new TextLabel(Letter::Note, Tone::Secondary);
    note_->setElided(true);
    which_ = new Segmented(4);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::margin);
    head->addWidget(title_);
    head->addWidget(which_);
    head->addWidget(note_, 1);
    column()->addLayout(head);
    column()->addSpacing(space::between);
    auto* more = new WhatIfMore;
    views_ = {new WhatIfCosts, new WhatIfFlips, new WhatIfMatrix, more};
    for (WhatIfView* view : views_) {
        column()->addWidget(view, 1);
        view->setVisible(view == views_.front());
        connect(view, &WhatIfView::assumptionChosen, this, &WhatIfPage::assumptionChosen);
    }
    connect(which_, &Segmented::chosenChanged, this, &WhatIfPage::showView);
    connect(&study_, &WhatIfStudy::changed, this, [this] {
        tellWork();
        if (isVisible())
            presentShown();
    });
    connect(more, &WhatIfMore::mapChosen, &study_, &WhatIfStudy::setMapChoice);
    connect(more, &WhatIfMore::goalAsked, &study_, &WhatIfStudy::setGoal);
    connect(more, &WhatIfMore::valueChosen, this, [this](const std::string& assumption, const Figure& value) {
        setAssumption(this->document(), assumption, RangeEnd::Likely, value);
    });
}

WhatIfView& WhatIfPage::shown() { return *views_[qBound(0, which_->chosen(), int(views_.size()) - 1)]; }

void WhatIfPage::showView(int index) {
    which_->choose(index);
    for (qsizetype i = 0; i < views_.size(); ++i)
        views_[i]->setVisible(i == index);
    verticalScrollBar()->setValue(0);
    if (view_)
        present(*view_);
}

void WhatIfPage::present(const PageView& view) {
    view_ = view;
    const Wording& wording = view.wording;
    title_->setText(wording.text("ui.whatif.title"));
    note_->setText(wording.text("ui.whatif.note"));
    which_->setTexts({wording.text("ui.whatif.view_costs"), wording.text("ui.whatif.view_flips"),
                      wording.text("ui.whatif.view_matrix"), wording.text("ui.whatif.view_more")},
                     wording.text("ui.whatif.which"));
    study_.want(view.assessment, shown().parts());
    presentShown();
    tellWork();
}

void WhatIfPage::presentShown() {
    if (view_)
        shown().present(*view_, study_);
}

void WhatIfPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (view_)
        present(*view_);
}

// Nobody waits for what is out of sight; the verdict is, in the strip.
void WhatIfPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    if (!view_)
        return;
    study_.want(view_->assessment, {});
    study_.resume();
    emit workChanged({}, false, false);
}

void WhatIfPage::stop() { study_.stop(); }
void WhatIfPage::resume() { study_.resume(); }

void WhatIfPage::tellWork() {
    if (!view_ || !isVisible())
        return;
    const Wording& wording = view_->wording;
    const int fresh = study_.freshCount(), wanted = study_.wantedCount();
    if (study_.isBusy() && fresh < wanted)
        emit workChanged(wording.text("ui.whatif.working", {{"part", wording.text(partText(study_.current()))},
                                                            {"number", wording.whole(fresh + 1)},
                                                            {"count", wording.whole(wanted)}}),
                         !study_.isStopped(), false);
    else if (study_.isStopped())
        emit workChanged(wording.text("ui.whatif.stopped"), false, true);
    else
        emit workChanged(
            wording.text("ui.whatif.ready", {{"draws", wording.whole(WhatIfStudy::draws)},
                                             {"seed", wording.whole(qint64(view_->assessment->dossier->seed))}}),
            false, false);
}

} // namespace mailbilan
