// A page of the dossier: shows results, hands edits to the document.
#pragma once

#include "document/document.h"
#include "model/analysis/uncertain_verdict.h"
#include "text/wording.h"

#include <QScrollArea>

#include <memory>

class QVBoxLayout;

namespace mailbilan {

enum class CostView { Cash, Amortised };

// An assessment under uncertainty, from common draws: worked out beside the window, a moment after the assessment.
struct DrawnVerdict {
    std::shared_ptr<const Simulation> simulation;
    UncertainVerdict verdict;
    Assessment read; // with the drawn verdict in the place of that at likely costs
};

// Everything that what is shown depends on.
struct PageView {
    std::shared_ptr<const Assessment> assessment;
    Wording wording;
    CostView costs = CostView::Cash;
    std::string today;
    std::shared_ptr<const DrawnVerdict> drawn = {}; // of `assessment`; null: being worked out

    // What a verdict is read from: the drawn one where it is there, else that at likely costs, which is then to be
    // marked as not final.
    const Assessment& read() const { return drawn ? drawn->read : *assessment; }
};

class Page : public QScrollArea {
    Q_OBJECT
public:
    explicit Page(Document& document, QWidget* parent = nullptr);
    // Shows the results in the language of the view; every text is set anew.
    virtual void present(const PageView& view) = 0;

protected:
    Document& document() { return document_; }
    QWidget* sheet() { return sheet_; }       // the paper
    QVBoxLayout* column() { return column_; } // its one column, from top to bottom
    // Stays at the foot of the page while the sheet scrolls, `height` px high.
    void setFooter(QWidget* footer, int height);
    void resizeEvent(QResizeEvent* event) override;

private:
    Document& document_;
    QWidget* sheet_;
    QVBoxLayout* column_;
    QWidget* footer_ = nullptr;
};

} // namespace mailbilan
