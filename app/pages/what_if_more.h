// Two more questions: which option is the cheapest over two assumptions, and which value reaches a goal.
#pragma once

#include "pages/what_if_view.h"

class QComboBox;
class QPushButton;

namespace mailbilan {

class NumberField;

class WhatIfMore : public WhatIfView {
    Q_OBJECT
public:
    explicit WhatIfMore(QWidget* parent = nullptr);
    QList<StudyPart> parts() const override;
    void present(const PageView& view, const WhatIfStudy& study) override;

signals:
    void mapChosen(const mailbilan::MapChoice& choice);
    void goalAsked(const std::optional<mailbilan::GoalQuestion>& question);
    void valueChosen(const std::string& assumption, const mailbilan::Figure& value);

private:
    void buildGoal();
    void fill(const PageView& view);
    void presentMap(const PageView& view, const WhatIfStudy& study);
    void presentGoal(const PageView& view, const WhatIfStudy& study);
    QString acceptTarget(const QString& typed);
    void ask();
    void showOther();

    BlockHead mapHead_, goalHead_;
    QComboBox *x_, *y_;
    QComboBox *figure_, *option_, *other_, *assumption_;
    TextLabel *xLabel_, *yLabel_, *optionLabel_, *otherLabel_, *targetLabel_, *assumptionLabel_, *unit_, *complaint_,
        *answer_, *noMap_;
    NumberField* target_;
    QPushButton* take_;
    ChartView* map_;
    QWidget* form_;
    std::optional<Money> wanted_; // the target
    std::optional<PageView> view_;
    std::optional<Figure> solution_;
    std::string solved_; // the assumption of the solution
};

} // namespace mailbilan
