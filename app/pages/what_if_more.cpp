#include "pages/what_if_more.h"

#include "charts/build_what_if.h"
#include "text/names.h"
#include "text/number_parser.h"
#include "text/what_if.h"
#include "widgets/number_field.h"
#include "widgets/text_label.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace mailbilan {
namespace {

using What = GoalFigure::What;
constexpr std::array goalFigures{What::TcoPerUserMonth, What::Tco,          What::Difference, What::Net,
                                 What::AmortisedTotal,  What::PresentValue, What::Capex,      What::Opex};

// Keeps what is chosen where it is still there; `first` is chosen at the beginning.
void refill(QComboBox& box, const QStringList& texts, const QStringList& ids, int first = 0) {
    QStringList shownTexts, shownIds;
    for (int i = 0; i < box.count(); ++i) {
        shownTexts << box.itemText(i);
        shownIds << box.itemData(i).toString();
    }
    if (shownTexts == texts && shownIds == ids)
        return;
    const QSignalBlocker quiet(box);
    const QString chosen = box.currentData().toString();
    box.clear();
    for (qsizetype i = 0; i < texts.size(); ++i)
        box.addItem(texts[i], ids[i]);
    const int kept = int(ids.indexOf(chosen));
    box.setCurrentIndex(kept >= 0 ? kept : qMin(first, box.count() - 1));
}

std::string chosenId(const QComboBox& box) { return box.currentData().toString().toStdString(); }

} // namespace

WhatIfMore::WhatIfMore(QWidget* parent) : WhatIfView(parent) {
    for (QComboBox** box : {&x_, &y_, &figure_, &option_, &other_, &assumption_}) {
        *box = new QComboBox;
        (*box)->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        (*box)->setMinimumContentsLength(14);
        (*box)->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    for (TextLabel** label :
         {&xLabel_, &yLabel_, &optionLabel_, &otherLabel_, &targetLabel_, &assumptionLabel_, &unit_})
        *label = new TextLabel(Letter::Note, Tone::Secondary);
    map_ = new ChartView;
    map_->setMinimumHeight(300);
    auto* axes = new QHBoxLayout;
    axes->setSpacing(space::cell);
    axes->addWidget(xLabel_);
    axes->addWidget(x_, 1);
    axes->addSpacing(space::between);
    axes->addWidget(yLabel_);
    axes->addWidget(y_, 1);
    buildGoal();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::inside);
    column->addLayout(goalHead_.line());
    column->addWidget(form_);
    column->addWidget(complaint_);
    column->addWidget(answer_);
    column->addWidget(take_, 0, Qt::AlignLeft);
    column->addSpacing(space::section);
    column->addLayout(mapHead_.line());
    column->addLayout(axes);
    noMap_ = new TextLabel(Letter::Note, Tone::Secondary);
    noMap_->setWordWrap(true);
    column->addWidget(noMap_);
    column->addWidget(map_, 1);
    for (QComboBox* box : {x_, y_})
        connect(box, &QComboBox::activated, this, [this] { emit mapChosen({chosenId(*x_), chosenId(*y_)}); });
    for (QComboBox* box : {figure_, option_, other_, assumption_})
        connect(box, &QComboBox::activated, this, [this] { ask(); });
}

void WhatIfMore::buildGoal() {
    form_ = new QWidget;
    complaint_ = new TextLabel(Letter::Note, Tone::Failed);
    complaint_->hide();
    answer_ = new TextLabel;
    answer_->setWordWrap(true);
    answer_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    take_ = new QPushButton;
    target_ = new NumberField;
    target_->setFixedWidth(110);
    auto* grid = new QGridLayout(form_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::cell);
    grid->setVerticalSpacing(2);
    auto* amount = new QHBoxLayout;
    amount->setSpacing(space::inside);
    amount->addWidget(target_);
    amount->addWidget(unit_);
    amount->addStretch(1);
    auto* figureLabel = new TextLabel(Letter::Note, Tone::Secondary);
    figureLabel->setObjectName(QStringLiteral("figureLabel"));
    int column = 0;
    for (const auto& [label, field] : {std::pair<QWidget*, QWidget*>{figureLabel, figure_},
                                       {optionLabel_, option_},
                                       {otherLabel_, other_},
                                       {assumptionLabel_, assumption_}}) {
        grid->addWidget(label, 0, column);
        grid->addWidget(field, 1, column);
        grid->setColumnStretch(column++, 1);
    }
    grid->addWidget(targetLabel_, 0, column);
    grid->addLayout(amount, 1, column);
    target_->setAccept([this](const QString& typed) { return acceptTarget(typed); });
    connect(target_, &NumberField::complaintChanged, this, [this](const QString& complaint) {
        complaint_->setText(complaint);
        complaint_->setVisible(!complaint.isEmpty());
    });
    connect(take_, &QPushButton::clicked, this, [this] {
        if (solution_)
            emit valueChosen(solved_, *solution_);
    });
}

QList<StudyPart> WhatIfMore::parts() const { return {StudyPart::Goal, StudyPart::Tornado, StudyPart::Map}; }

QString WhatIfMore::acceptTarget(const QString& typed) {
    const Wording& wording = view_->wording;
    NumberError error = NumberError::None;
    const auto figure = parseNumber(typed, wording.locale(), &error);
    const auto money = figure ? Money::rounded(Decimal(*figure)) : std::nullopt;
    if (!money)
        return numberErrorSentence(wording, figure ? NumberError::TooManyDigits : error);
    wanted_ = *money;
    target_->setShown(wording.amount(*money, 2));
    ask();
    return {};
}

void WhatIfMore::ask() {
    showOther();
    if (!wanted_ || option_->currentIndex() < 0 || assumption_->currentIndex() < 0) {
        emit goalAsked(std::nullopt);
        return;
    }
    GoalFigure figure;
    figure.what = goalFigures[std::size_t(qMax(0, figure_->currentIndex()))];
    figure.option = option_->currentData().toInt();
    figure.other = other_->currentData().toInt();
    figure.convention = view_->assessment->dossier->organisation.npvConvention;
    emit goalAsked(GoalQuestion{chosenId(*assumption_), figure, *wanted_});
}

void WhatIfMore::present(const PageView& view, const WhatIfStudy& study) {
    view_ = view;
    fill(view);
    presentGoal(view, study);
    presentMap(view, study);
}

void WhatIfMore::fill(const PageView& view) {
    const Wording& wording = view.wording;
    const Dossier& dossier = *view.assessment->dossier;
    QStringList names, ids, figures, figureIds, options, optionIds;
    for (const Assumption& each : dossier.assumptions) {
        names << assumptionName(wording, dossier, each.id);
        ids << QString::fromStdString(each.id);
    }
    for (const What what : goalFigures) {
        figures << goalFigureName(wording, what);
        figureIds << QString::number(int(what));
    }
    for (int option = 0; option < int(dossier.options.size()); ++option) {
        options << wording.text("what_if.option",
                                {{"letter", optionLetter(option)}, {"name", optionName(wording, dossier, option)}});
        optionIds << QString::number(option);
    }
    refill(*figure_, figures, figureIds);
    refill(*option_, options, optionIds);
    refill(*other_, options, optionIds, 1);
    refill(*assumption_, names, ids);
    refill(*x_, names, ids);
    refill(*y_, names, ids, 1);
    const auto name = [&](QWidget* field, TextLabel* label, const char* id) {
        label->setText(wording.text(id));
        field->setAccessibleName(label->text());
        if (auto* box = qobject_cast<QComboBox*>(field))
            box->view()->setAccessibleName(label->text());
    };
    name(figure_, form_->findChild<TextLabel*>(QStringLiteral("figureLabel")), "ui.whatif.goal_figure");
    name(option_, optionLabel_, "ui.whatif.goal_option");
    name(other_, otherLabel_, "ui.whatif.goal_other");
    name(assumption_, assumptionLabel_, "ui.whatif.goal_assumption");
    name(target_, targetLabel_, "ui.whatif.goal_target");
    name(x_, xLabel_, "ui.whatif.map_x");
    name(y_, yLabel_, "ui.whatif.map_y");
    unit_->setText(wording.currencySymbol());
    showOther();
}

// A difference needs a second option; without it its column gives its room to the others.
void WhatIfMore::showOther() {
    const bool difference = goalFigures[std::size_t(qMax(0, figure_->currentIndex()))] == What::Difference;
    other_->setVisible(difference);
    otherLabel_->setVisible(difference);
    static_cast<QGridLayout*>(form_->layout())->setColumnStretch(2, difference ? 1 : 0);
}

void WhatIfMore::presentMap(const PageView& view, const WhatIfStudy& study) {
    const Wording& wording = view.wording;
    map_->setPending(pendingNote(wording, study, StudyPart::Map));
    mapHead_.title->setText(wording.text("charts.map.title"));
    mapHead_.note->setText(wording.text("ui.whatif.map_note"));
    map_->setAccessibleName(mapHead_.title->text());
    const auto& [of, studied] = study.map();
    if (!studied)
        return;
    // A map of axes chosen before must not take back the choice that is being worked out.
    for (const auto& [box, id] : {std::pair{x_, studied->map.x}, {y_, studied->map.y}})
        if (const int index = box->findData(QString::fromStdString(id)); index >= 0 && study.isFresh(StudyPart::Map))
            box->setCurrentIndex(index);
    auto chart = std::make_shared<HeatMapChart>(mapChart(*of, wording, studied->map));
    noMap_->setText(chart->description());
    noMap_->setVisible(chart->cells.empty());
    map_->setChart(chart);
}

void WhatIfMore::presentGoal(const PageView& view, const WhatIfStudy& study) {
    const Wording& wording = view.wording;
    goalHead_.title->setText(wording.text("ui.whatif.goal"));
    goalHead_.note->setText(wording.text("ui.whatif.goal_note"));
    const auto& [of, goal] = study.goal();
    const bool fresh = goal && study.isFresh(StudyPart::Goal);
    solution_.reset();
    if (!wanted_) {
        answer_->setText(wording.text("ui.whatif.goal_hint"));
    } else if (!goal) {
        answer_->setText(pendingNote(wording, study, StudyPart::Goal));
    } else {
        const GoalQuestion& asked = goal->question;
        answer_->setText(
            goalSentences(wording, *of, asked.assumption, asked.figure, asked.target, goal->found).join(u'\n'));
        if (fresh && !goal->found.solutions.empty()) {
            solution_ = goal->found.solutions.front().at.value;
            solved_ = asked.assumption;
        }
    }
    answer_->setTone(fresh ? Tone::Plain : Tone::Secondary);
    take_->setVisible(solution_.has_value());
    if (!solution_)
        return;
    const Assumption* assumption = view.assessment->dossier->assumptions.find(solved_);
    take_->setText(wording.text("ui.whatif.take", {{"value", assumption ? wording.valueWithUnit(*assumption, *solution_)
                                                                        : wording.figure(*solution_)}}));
}

} // namespace mailbilan
