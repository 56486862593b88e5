// How firm the order of the matrix is: ranks, who is ahead of whom, central weights, other methods.
#pragma once

#include "pages/what_if_view.h"

namespace mailbilan {

class DeskTable;
class Segmented;

class WhatIfMatrix : public WhatIfView {
    Q_OBJECT
public:
    explicit WhatIfMatrix(QWidget* parent = nullptr);
    QList<StudyPart> parts() const override;
    void present(const PageView& view, const WhatIfStudy& study) override;

private:
    void presentCase(const PageView& view, const WhatIfStudy& study);
    void presentWeights(const PageView& view, const WhatIfStudy& study, const RobustnessCase* found);
    void presentMethods(const PageView& view, const WhatIfStudy& study);

    TextLabel *lead_, *weightsLabel_;
    Segmented *weights_, *scores_;
    BlockHead ranksHead_, duelsHead_, centralHead_, methodsHead_;
    ChartView *ranks_, *duels_;
    DeskTable *central_, *methods_;
    std::optional<PageView> view_;
    const WhatIfStudy* study_ = nullptr;
};

} // namespace mailbilan
