// What is said of self-hosting and of managed hosting in general, with whose statement it is: beside the scores, never
// weighed.
#pragma once

#include "pages/page.h"

namespace mailbilan {

class DeskTable;
class TextLabel;

// Hidden where the dossier says nothing of the kind.
class GeneralComparison : public QWidget {
    Q_OBJECT
public:
    explicit GeneralComparison(QWidget* parent = nullptr);
    void present(const PageView& view);

private:
    TextLabel *head_, *source_;
    DeskTable* table_;
};

} // namespace mailbilan
