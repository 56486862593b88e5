// Title, organisation, first month and horizon of the dossier.
#pragma once

#include "document/document.h"
#include "text/wording.h"

#include <QDialog>

class QLineEdit;
class QSpinBox;

namespace mailbilan {

class PropertiesDialog : public QDialog {
    Q_OBJECT
public:
    PropertiesDialog(const Dossier& dossier, const Wording& wording, QWidget* parent = nullptr);
    void applyTo(Dossier& dossier) const;

private:
    QString shownTitle_; // in one of its languages
    QLineEdit *title_, *name_, *start_;
    QSpinBox* horizon_;
};

// One undoable step, if accepted.
void editProperties(QWidget* parent, Document& document, const Wording& wording);

} // namespace mailbilan
