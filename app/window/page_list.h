// The pages at the left: icon and word, icons only where the window is narrow.
#pragma once

#include "text/wording.h"

#include <QToolButton>
#include <QWidget>

class QAction;

namespace mailbilan {

class PageList : public QWidget {
    Q_OBJECT
public:
    explicit PageList(const QList<QAction*>& pages, QWidget* parent = nullptr);
    void setIconsOnly(bool iconsOnly);
    void retranslate(const Wording& wording);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QList<QToolButton*> buttons_;
};

} // namespace mailbilan
