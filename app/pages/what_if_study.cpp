#include "pages/what_if_study.h"

#include "charts/build_what_if.h"
#include "model/analysis/thresholds.h"

#include <QThread>

#include <algorithm>

namespace mailbilan {
namespace {

constexpr std::size_t mapColumns = 48, mapRows = 32;
constexpr int curvePoints = 60;

int threads() { return std::max(1, QThread::idealThreadCount() - 1); }

// Quick enough to follow a dragged slider.
bool isQuick(StudyPart part) { return part == StudyPart::Tornado || part == StudyPart::Simulation; }

Simulation simulated(const Assessment& of) {
    return simulate(*of.dossier, of.recommendation.eligible, {of.dossier->seed, WhatIfStudy::draws, threads()});
}

UsersStudy studiedUsers(const Assessment& of) {
    UsersStudy study;
    study.bands = eligibleByUsers(*of.dossier);
    std::vector<std::int64_t> limits;
    for (const UserBand& band : study.bands)
        limits.push_back(band.from);
    study.costs = costsByUsers(*of.dossier, 1, usersShown(*of.dossier, study.bands), curvePoints, limits);
    return study;
}

MapStudy mapOf(const Assessment& of, const MapChoice& choice) {
    MapChoice axes = choice;
    if (axes.x.empty() || axes.y.empty()) {
        const auto widest = widestAxes(tornado(*of.dossier));
        if (!widest)
            return {choice, {}};
        axes = {widest->x, widest->y};
    }
    if (axes.x == axes.y || !of.dossier->assumptions.find(axes.x) || !of.dossier->assumptions.find(axes.y))
        return {choice, {}};
    return {choice, sensitivityMap(*of.dossier, {axes.x, mapColumns, {}, {}}, {axes.y, mapRows, {}, {}})};
}

} // namespace

bool operator==(const GoalQuestion& a, const GoalQuestion& b) {
    return a.assumption == b.assumption && a.target == b.target && a.figure.what == b.figure.what &&
           a.figure.option == b.figure.option && a.figure.other == b.figure.other && a.figure.year == b.figure.year &&
           a.figure.convention == b.figure.convention;
}

WhatIfStudy::WhatIfStudy(QObject* parent) : QObject(parent) {
    pool_.setMaxThreadCount(1);
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMs);
    connect(&pause_, &QTimer::timeout, this, &WhatIfStudy::next);
}

// What runs is waited for; what it hands over afterwards finds nobody and is dropped with this object.
WhatIfStudy::~WhatIfStudy() { pool_.waitForDone(); }

const Assessment* WhatIfStudy::basisOf(StudyPart part) const {
    switch (part) {
    case StudyPart::Tornado: return tornado_.of.get();
    case StudyPart::Simulation: return simulation_.of.get();
    case StudyPart::Users: return users_.of.get();
    case StudyPart::Verdict: return verdict_.of.get();
    case StudyPart::Flips: return flips_.of.get();
    case StudyPart::Robustness: return robustness_.of.get();
    case StudyPart::Map: return map_.result && map_.result->choice == mapChoice_ ? map_.of.get() : nullptr;
    case StudyPart::Goal: return goal_.result && goal_.result->question == question_ ? goal_.of.get() : nullptr;
    }
    return nullptr;
}

bool WhatIfStudy::isFresh(StudyPart part) const { return assessment_ && basisOf(part) == assessment_.get(); }

int WhatIfStudy::freshCount() const {
    return int(std::count_if(wanted_.begin(), wanted_.end(), [this](StudyPart part) {
        return isFresh(part) || (part == StudyPart::Goal && !question_);
    }));
}

void WhatIfStudy::want(std::shared_ptr<const Assessment> assessment, const QList<StudyPart>& parts) {
    if (assessment != assessment_) {
        assessment_ = std::move(assessment);
        stopped_ = false;
        pause_.start();
    }
    wanted_ = parts;
    if (!wanted_.contains(StudyPart::Verdict))
        wanted_ << StudyPart::Verdict;
    ask();
}

void WhatIfStudy::ask() {
    waiting_.clear();
    for (const StudyPart part : wanted_)
        if (!isFresh(part) && (part != StudyPart::Goal || question_))
            waiting_ << part;
    next();
}

void WhatIfStudy::setMapChoice(const MapChoice& choice) {
    mapChoice_ = choice;
    ask();
}

void WhatIfStudy::setGoal(const std::optional<GoalQuestion>& question) {
    question_ = question;
    ask();
}

void WhatIfStudy::stop() {
    if (waiting_.isEmpty() && !running_)
        return;
    stopped_ = true;
    emit changed();
}

void WhatIfStudy::resume() {
    stopped_ = false;
    next();
    emit changed();
}

void WhatIfStudy::next() {
    if (running_ || stopped_ || waiting_.isEmpty() || !assessment_)
        return;
    if (pause_.isActive() && !isQuick(waiting_.front()))
        return; // the timer calls again
    current_ = waiting_.takeFirst();
    running_ = true;
    pool_.start([this, task = Task{current_, assessment_, mapChoice_, question_.value_or(GoalQuestion{}),
                                   isFresh(StudyPart::Simulation) ? simulation_.result : nullptr}] {
        const Take take = work(task);
        QMetaObject::invokeMethod(
            this, [this, take] { ended(take); }, Qt::QueuedConnection);
    });
    emit changed();
}

void WhatIfStudy::ended(const Take& take) {
    running_ = false;
    take();
    next();
    emit changed();
}

// Values are drawn beside the costs of a simulation: the one in sight, or a new one that is kept too.
WhatIfStudy::Take WhatIfStudy::verdictWork(const Task& task) {
    const auto simulation = task.simulation ? task.simulation : std::make_shared<const Simulation>(simulated(*task.of));
    UncertainVerdict drawn = uncertainVerdict(*task.of, *simulation, threads());
    Assessment read = underUncertainty(*task.of, drawn);
    const auto verdict =
        std::make_shared<const DrawnVerdict>(DrawnVerdict{simulation, std::move(drawn), std::move(read)});
    return [this, of = task.of, simulation, verdict] {
        simulation_ = {of, simulation};
        verdict_ = {of, verdict};
    };
}

// Runs in the other thread and touches nothing of this object; what it returns runs in this one.
WhatIfStudy::Take WhatIfStudy::work(const Task& task) {
    const std::shared_ptr<const Assessment>& of = task.of;
    const auto taken = [&of](auto& place, auto result) -> Take {
        using Result = decltype(result);
        return [&place, of, shared = std::make_shared<const Result>(std::move(result))] { place = {of, shared}; };
    };
    const Sampling sampling{draws, of->dossier->seed, threads()};
    switch (task.part) {
    case StudyPart::Tornado: return taken(tornado_, mailbilan::tornado(*of->dossier));
    case StudyPart::Simulation: return taken(simulation_, simulated(*of));
    case StudyPart::Users: return taken(users_, studiedUsers(*of));
    case StudyPart::Verdict: return verdictWork(task);
    case StudyPart::Flips: return taken(flips_, mailbilan::flips(*of->dossier));
    case StudyPart::Robustness: return taken(robustness_, evaluateRobustness(*of->dossier, of->matrix, sampling));
    case StudyPart::Map: return taken(map_, mapOf(*of, task.map));
    case StudyPart::Goal: break;
    }
    const GoalQuestion& asked = task.goal;
    return taken(goal_, GoalStudy{asked, seekGoal(*of->dossier, asked.assumption, asked.figure, asked.target)});
}

} // namespace mailbilan
