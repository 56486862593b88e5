// The assumptions at the right: searched, grouped, each where it can be moved.
#pragma once

#include "document/document.h"
#include "text/wording.h"

#include <QWidget>

#include <map>

class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace mailbilan {

class AssumptionRow;
class Segmented;
class TextLabel;

class AssumptionsPanel : public QWidget {
    Q_OBJECT
public:
    explicit AssumptionsPanel(Document& document, QWidget* parent = nullptr);

    void present(const Wording& wording);
    void focusSearch();
    void reveal(const std::string& id); // shows and focuses its row, whatever was searched for
    bool changedOnly() const;
    void setChangedOnly(bool changedOnly);
    AssumptionRow* row(const std::string& id) const;

signals:
    void changedOnlyToggled(bool changedOnly);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Group {
        std::string id;
        TextLabel* head;
        QWidget* line;
        std::vector<AssumptionRow*> rows;
    };
    void buildHead(QVBoxLayout* column);
    void rebuild();
    AssumptionRow* buildRow(const std::string& id);
    void filter();
    void openOnly(AssumptionRow* row);
    QString accept(const std::string& id, int end, const QString& typed);

    Document& document_;
    Wording wording_;
    Gesture gesture_ = 0;
    std::vector<std::string> ids_;
    std::vector<Group> groups_;
    std::map<std::string, AssumptionRow*> rows_;
    TextLabel *title_, *count_, *none_, *foot_;
    QLineEdit* search_;
    Segmented* which_;
    QScrollArea* scroll_;
    QWidget* list_;
};

} // namespace mailbilan
