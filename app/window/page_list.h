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
    // `panel` gets an entry where the assumptions have no room beside the page.
    PageList(const QList<QAction*>& pages, QAction* panel, QWidget* parent = nullptr);
    void focusChosen();
    void setPanelShown(bool shown);
    void setIconsOnly(bool iconsOnly);
    void retranslate(const Wording& wording);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* addButton(QAction* action, const QString& icon);

    QList<QToolButton*> buttons_;
    QToolButton* panel_;
};

} // namespace mailbilan
