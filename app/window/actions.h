// Every command once: id, text, icon, shortcut. Menus, buttons and tests find it by its id.
#pragma once

#include "text/wording.h"

#include <QAction>
#include <QHash>
#include <QObject>

namespace mailbilan {

class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QObject* parent = nullptr);

    QAction* at(const char* id) const; // must exist
    QList<QAction*> all() const { return actions_.values(); }
    void retranslate(const Wording& wording);

private:
    QHash<QByteArray, QAction*> actions_;
};

} // namespace mailbilan
