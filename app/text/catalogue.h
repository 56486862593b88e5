// The sentences of one language, read once from the program's resources and never changed.
#pragma once

#include "text/locale.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace mailbilan {

struct CatalogueEntry {
    QString one, other; // of a text without plural: `other` only
    bool plural = false;
};

// Files :/translations/<language>/<room>.json: {"id": "text with {name}", "id": {"one": "..", "other": ".."}}.
// Ids are unique over all rooms. A file that cannot be read is a defect of the build: reported, not survived silently.
class Catalogue {
public:
    static const Catalogue& of(Language language);

    const CatalogueEntry* find(const char* id) const;
    QList<QByteArray> ids() const { return entries_.keys(); }

private:
    explicit Catalogue(Language language);
    QHash<QByteArray, CatalogueEntry> entries_;
};

} // namespace mailbilan
