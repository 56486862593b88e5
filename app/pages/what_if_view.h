// One of the views of the page What if.
#pragma once

#include "pages/page.h"
#include "pages/what_if_study.h"
#include "widgets/cell.h"
#include "widgets/chart_view.h"

#include <QWidget>

class QHBoxLayout;

namespace mailbilan {

class TextLabel;

class WhatIfView : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    // What it shows, in the order in which it is read.
    virtual QList<StudyPart> parts() const = 0;
    virtual void present(const PageView& view, const WhatIfStudy& study) = 0;

signals:
    void assumptionChosen(const std::string& id); // where it can be moved is asked for
};

// A bold head with its note beside it.
struct BlockHead {
    TextLabel *title, *note;
    BlockHead();
    QHBoxLayout* line() const;
};

// "≈ calcul en cours"; empty where the part is fresh.
QString pendingNote(const Wording& wording, const WhatIfStudy& study, StudyPart part);
// A cell of a table, in the tone of what does not hold any more where `pending`.
Cell studyCell(const QString& text, bool pending, Qt::Alignment align = Qt::AlignLeft, bool bold = false);

} // namespace mailbilan
