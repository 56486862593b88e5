// The menu bar: every action at its one place.
#pragma once

#include "text/wording.h"

#include <QList>
#include <QObject>

class QMenu;
class QMenuBar;

namespace mailbilan {

class Actions;

class Menus : public QObject {
    Q_OBJECT
public:
    Menus(QMenuBar& bar, const Actions& actions, QObject* parent = nullptr);
    void retranslate(const Wording& wording);
    QMenu& recent() { return *recent_; }

private:
    QMenu* add(QMenuBar& bar, const char* textId);
    QMenu* addTo(QMenu& menu, const char* textId);

    QList<std::pair<QMenu*, const char*>> titled_;
    QMenu* recent_ = nullptr;
};

} // namespace mailbilan
