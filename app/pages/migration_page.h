// Migration: the phases as a table with fields, and as a timeline that continues its rows.
#pragma once

#include "pages/page.h"

class QPushButton;

namespace mailbilan {

class ChartView;
class Explanation;
class FieldTable;
class TextLabel;

class MigrationPage : public Page {
    Q_OBJECT
public:
    explicit MigrationPage(Document& document, QWidget* parent = nullptr);
    void present(const PageView& view) override;
    FieldTable& table() { return *table_; }
    ChartView& timeline() { return *timeline_; }
    QPushButton& mend() { return *mend_; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildPlan();
    QWidget* buildWarnings();
    void presentPlan();
    void presentTimeline();
    void presentWarnings();
    void presentExplanation();
    QString accept(int row, int column, const QString& typed);
    QString acceptStart(const Phase& phase, const QString& typed);
    QString acceptDays(const Phase& phase, const QString& typed);
    QString acceptAfter(const Phase& phase, const QString& typed);
    QString told(const Findings& refused) const;

    std::optional<PageView> view_;
    std::optional<int> option_; // the recommended one: its costs are shown
    TextLabel *title_, *cutover_, *cost_, *warnings_, *basis_, *nothing_;
    FieldTable* table_;
    ChartView* timeline_;
    QWidget *plan_, *warningsBlock_;
    QPushButton* mend_;
    Explanation* explained_;
};

} // namespace mailbilan
