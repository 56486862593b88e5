// The what-if analyses of a dossier, worked out beside the window, part by part: what is in sight first, the newest
// dossier always before older ones; the verdict under uncertainty always, since every page speaks of it. A part that is
// out of date keeps its last result and says whose it is.
#pragma once

#include "model/analysis/flips.h"
#include "model/analysis/goal_seek.h"
#include "model/analysis/sensitivity.h"
#include "model/analysis/user_costs.h"
#include "model/cost/bands.h"
#include "model/robustness/robustness.h"
#include "pages/page.h"

#include <QList>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>

namespace mailbilan {

enum class StudyPart { Tornado, Simulation, Users, Verdict, Flips, Robustness, Map, Goal };

// A result with the assessment that it belongs to; both null before the first.
template <class Result> struct Studied {
    std::shared_ptr<const Assessment> of;
    std::shared_ptr<const Result> result;
};

struct UsersStudy {
    std::vector<UserBand> bands; // among the eligible options
    UserCosts costs;
};

struct MapChoice { // empty: the two assumptions that move the margin most
    std::string x, y;
    friend bool operator==(const MapChoice&, const MapChoice&) = default;
};

struct MapStudy {
    MapChoice choice;
    SensitivityMap map; // empty: nothing to vary
};

struct GoalQuestion {
    std::string assumption;
    GoalFigure figure;
    Money target;
};
bool operator==(const GoalQuestion& a, const GoalQuestion& b);
struct GoalStudy {
    GoalQuestion question;
    GoalSeek found;
};

class WhatIfStudy : public QObject {
    Q_OBJECT
public:
    static constexpr int pauseMs = 120; // after the last change, before the slower parts
    static constexpr qint64 draws = SimulationSettings().draws;

    explicit WhatIfStudy(QObject* parent = nullptr);
    ~WhatIfStudy() override;

    // Asks for these parts of the results, in this order, then for the verdict; what is fresh already is kept, what was
    // asked for other results and has not begun is dropped.
    void want(std::shared_ptr<const Assessment> assessment, const QList<StudyPart>& parts);
    // Worked out when StudyPart::Map and StudyPart::Goal are wanted; no question: no goal.
    void setMapChoice(const MapChoice& choice);
    void setGoal(const std::optional<GoalQuestion>& question);
    void stop(); // drops what has not begun; resume() takes it up again, and so does the next change
    void resume();

    bool isFresh(StudyPart part) const;
    bool isStopped() const { return stopped_; }
    bool isBusy() const { return running_ || (!stopped_ && !waiting_.isEmpty()); }
    int wantedCount() const { return int(wanted_.size()); }
    int freshCount() const;
    StudyPart current() const { return current_; } // while busy

    const Studied<Tornado>& tornado() const { return tornado_; }
    const Studied<Simulation>& simulation() const { return simulation_; }
    const Studied<UsersStudy>& users() const { return users_; }
    const Studied<DrawnVerdict>& verdict() const { return verdict_; }
    std::shared_ptr<const DrawnVerdict> drawn() const {
        return isFresh(StudyPart::Verdict) ? verdict_.result : nullptr;
    }
    const Studied<Flips>& flips() const { return flips_; }
    const Studied<Robustness>& robustness() const { return robustness_; }
    const Studied<MapStudy>& map() const { return map_; }
    const Studied<GoalStudy>& goal() const { return goal_; }

signals:
    void changed(); // a part has come, or work has begun or ended

private:
    using Take = std::function<void()>;
    struct Task {
        StudyPart part;
        std::shared_ptr<const Assessment> of;
        MapChoice map;
        GoalQuestion goal;
        std::shared_ptr<const Simulation> simulation; // of the same results, if there is one
    };
    Take verdictWork(const Task& task);
    Take work(const Task& task);
    void ask();
    void next();
    void ended(const Take& take);
    const Assessment* basisOf(StudyPart part) const;

    std::shared_ptr<const Assessment> assessment_;
    QList<StudyPart> wanted_, waiting_;
    MapChoice mapChoice_;
    std::optional<GoalQuestion> question_;
    bool stopped_ = false, running_ = false;
    StudyPart current_ = StudyPart::Tornado;

    Studied<Tornado> tornado_;
    Studied<Simulation> simulation_;
    Studied<UsersStudy> users_;
    Studied<DrawnVerdict> verdict_;
    Studied<Flips> flips_;
    Studied<Robustness> robustness_;
    Studied<MapStudy> map_;
    Studied<GoalStudy> goal_;
    QTimer pause_;
    QThreadPool pool_;
};

} // namespace mailbilan
