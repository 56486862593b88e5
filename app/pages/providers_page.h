// Providers: as many plans side by side as there is room for, the best first.
#pragma once

#include "pages/page.h"

class QToolButton;

namespace mailbilan {

class DeskTable;
class Explanation;
class Segmented;
class TextLabel;

class ProvidersPage : public Page {
    Q_OBJECT
public:
    explicit ProvidersPage(Document& document, QWidget* parent = nullptr);
    void present(const PageView& view) override;
    DeskTable& table() { return *table_; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildHead();
    void presentTable();
    int room() const; // columns of plans
    void turn(int by);
    void presentExplanation();

    std::optional<PageView> view_;
    int first_ = 0; // of the plans in sight
    std::vector<int> shownOptions_;
    int shown_ = 0;
    Explanation* explained_;
    TextLabel *title_, *place_, *note_, *callout_;
    Segmented* which_;
    QToolButton *back_, *on_;
    DeskTable* table_;
};

} // namespace mailbilan
