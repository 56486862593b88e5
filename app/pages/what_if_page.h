// What if: costs under uncertainty, what would overturn the choice, how firm the matrix is, and more.
#pragma once

#include "pages/page.h"

namespace mailbilan {

class Segmented;
class TextLabel;
class WhatIfStudy;
class WhatIfView;

class WhatIfPage : public Page {
    Q_OBJECT
public:
    WhatIfPage(Document& document, WhatIfStudy& study, QWidget* parent = nullptr);
    void present(const PageView& view) override;
    void showView(int index); // costs, thresholds, matrix, more
    const WhatIfStudy& study() const { return study_; }

    void stop();
    void resume();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

signals:
    // What is being worked out, in words; empty: nothing.
    void workChanged(const QString& text, bool canStop, bool canResume);
    void assumptionChosen(const std::string& id); // where it can be moved is asked for

private:
    WhatIfView& shown();
    void presentShown();
    void tellWork();

    std::optional<PageView> view_;
    WhatIfStudy& study_;
    TextLabel *title_, *note_;
    Segmented* which_;
    QList<WhatIfView*> views_;
};

} // namespace mailbilan
