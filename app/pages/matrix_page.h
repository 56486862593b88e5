// The matrix: weights and ranges to type, what they come to, what would turn the order.
#pragma once

#include "pages/page.h"

namespace mailbilan {

class DeskTable;
class Explanation;
class GeneralComparison;
class MatrixModel;
class Segmented;
class TextLabel;

class MatrixPage : public Page {
    Q_OBJECT
public:
    explicit MatrixPage(Document& document, QWidget* parent = nullptr);
    void present(const PageView& view) override;
    DeskTable& table() { return *table_; }

private:
    QWidget* buildHead();
    std::vector<int> shownOptions() const;
    void presentMatrix();
    void presentFlips();
    void presentExplanation();
    void showComplaint(const QString& complaint);
    const Criterion* criterionAt(const Dossier& dossier, int row) const;
    QString explainScore(const Criterion& criterion, int column) const;
    QString accept(int row, int column, const QString& typed);

    std::optional<PageView> view_;
    std::vector<int> options_; // of the score columns
    MatrixModel* model_;
    Explanation* explained_;
    GeneralComparison* general_;
    TextLabel *title_, *convention_, *complaint_, *sentence_, *flipsHead_;
    Segmented* which_;
    DeskTable *table_, *flips_;
};

} // namespace mailbilan
