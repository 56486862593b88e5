// Checklist: what must be settled, by whom, until when, with what evidence.
#pragma once

#include "pages/check_table.h"

class QComboBox;
class QPushButton;

namespace mailbilan {

class FieldTable;
class TextLabel;

class ChecklistPage : public Page {
    Q_OBJECT
public:
    explicit ChecklistPage(Document& document, QWidget* parent = nullptr);
    void present(const PageView& view) override;
    FieldTable& table() { return *table_; }
    QComboBox& topics() { return *topics_; }
    QComboBox& states() { return *states_; }
    // The row of a check as the table stands now; -1: filtered out.
    int rowOf(const std::string& check) const;

private:
    QWidget* buildHead();
    QWidget* buildNothing();
    void presentFilters();
    void presentCount();
    void presentTable();
    void restoreFocus(int scrolled);
    CheckFilter filter() const;
    void showAll();
    QString accept(int row, int column, const QString& typed);

    std::optional<PageView> view_;
    std::vector<int> checks_; // by row
    std::string focused_;     // check of the current cell
    bool filling_ = false;
    TextLabel *title_, *count_, *note_, *nothing_;
    QComboBox *topics_, *states_;
    QWidget* nothingBlock_;
    QPushButton* showAll_;
    FieldTable* table_;
};

} // namespace mailbilan
