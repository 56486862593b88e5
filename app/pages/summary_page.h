// The first page: verdict in words, cost against value, CapEx and OpEx, what carries it and what would overturn it.
#pragma once

#include "pages/page.h"

namespace mailbilan {

class ChartView;
class DeskTable;
class FindingList;
class KeyView;
class TextLabel;

class SummaryPage : public Page {
    Q_OBJECT
public:
    explicit SummaryPage(Document& document, QWidget* parent = nullptr);
    void present(const PageView& view) override;

private:
    void buildCharts();
    void buildFindings();
    void presentCharts(const PageView& view);
    void presentFindings(const PageView& view);
    void presentTurns(const PageView& view);
    void presentConditions(const PageView& view);

    TextLabel *title_, *lead_, *foot_;
    TextLabel *planeHead_, *planeNote_, *yearsHead_;
    ChartView *plane_, *years_;
    KeyView* key_;
    TextLabel *reasonsHead_, *turnsHead_, *conditionsHead_, *noTurns_;
    FindingList *reasons_, *conditions_;
    DeskTable* turns_;
};

} // namespace mailbilan
