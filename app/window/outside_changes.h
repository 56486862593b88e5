// What is asked when another program changes the file of the open dossier, or takes it away.
#pragma once

#include "document/file_watch.h"

class QWidget;

namespace mailbilan {

class DossierFiles;
class Wording;

class OutsideChanges : public QObject {
    Q_OBJECT
public:
    OutsideChanges(Document& document, DossierFiles& files, const Wording& wording, QWidget& window);
    void look() { watch_.look(); }

private:
    void later(void (OutsideChanges::*question)());
    void askChanged();
    void askGone();

    Document& document_;
    DossierFiles& files_;
    const Wording& wording_;
    QWidget& window_;
    FileWatch watch_;
};

} // namespace mailbilan
