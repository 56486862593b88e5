// The line at the foot of a page that says what the cell in focus means and rests on.
#pragma once

#include "widgets/text_label.h"

namespace mailbilan {

class Explanation : public QWidget {
    Q_OBJECT
public:
    explicit Explanation(QWidget* parent = nullptr);
    void setText(const QString& text);
    QString text() const { return label_->text(); }

private:
    TextLabel* label_;
};

} // namespace mailbilan
