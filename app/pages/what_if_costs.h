// What moves the costs: tornado, spread over the draws, probabilities, cheapest option by number of users.
#pragma once

#include "pages/what_if_view.h"

class QComboBox;

namespace mailbilan {

class KeyView;

class WhatIfCosts : public WhatIfView {
    Q_OBJECT
public:
    explicit WhatIfCosts(QWidget* parent = nullptr);
    QList<StudyPart> parts() const override;
    void present(const PageView& view, const WhatIfStudy& study) override;

private:
    void presentTornado(const PageView& view, const WhatIfStudy& study);
    void presentSpread(const PageView& view, const WhatIfStudy& study);
    void presentChances(const PageView& view, const WhatIfStudy& study);
    void presentUsers(const PageView& view, const WhatIfStudy& study);
    void fillFigures(const PageView& view);

    BlockHead tornadoHead_, spreadHead_, chancesHead_, usersHead_;
    QComboBox* figure_; // the margin, then the cost of each competing option
    std::vector<int> figureOptions_;
    ChartView *tornado_, *spread_, *chances_, *users_;
    KeyView* key_;
    std::optional<PageView> view_;
    const WhatIfStudy* study_ = nullptr;
};

} // namespace mailbilan
