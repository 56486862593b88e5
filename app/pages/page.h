// A page of the dossier: shows results, hands edits to the document.
#pragma once

#include "document/document.h"
#include "model/analysis/assessment.h"
#include "text/wording.h"

#include <QScrollArea>

#include <memory>

class QVBoxLayout;

namespace mailbilan {

enum class CostView { Cash, Amortised };

// Everything that what is shown depends on.
struct PageView {
    std::shared_ptr<const Assessment> assessment;
    Wording wording;
    CostView costs = CostView::Cash;
    std::string today;
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
