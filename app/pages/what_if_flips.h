// What would overturn the choice: the nearest changes, what to find out first, the dial, flip values of every
// assumption.
#pragma once

#include "pages/what_if_view.h"

namespace mailbilan {

class DeskTable;

class WhatIfFlips : public WhatIfView {
    Q_OBJECT
public:
    explicit WhatIfFlips(QWidget* parent = nullptr);
    QList<StudyPart> parts() const override;
    void present(const PageView& view, const WhatIfStudy& study) override;

private:
    void presentNearest(const PageView& view, const WhatIfStudy& study);
    void presentUncertain(const PageView& view, const WhatIfStudy& study);
    void presentAll(const PageView& view, const WhatIfStudy& study);

    // A row that stands for an assumption leads to it by click or key; `rows` are its ids, as the table's.
    void lead(DeskTable& table, const std::vector<std::string>& rows);

    std::vector<std::string> nearestRows_, allRows_;
    BlockHead nearestHead_, findOutHead_, dialHead_, allHead_;
    DeskTable *nearest_, *all_;
    ChartView *findOut_, *dial_;
    TextLabel *none_, *unmoved_;
};

} // namespace mailbilan
