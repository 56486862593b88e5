// Language and content of the report, before it is written as a PDF.
#pragma once

#include "report/report.h"
#include "text/wording.h"

#include <QDialog>

class QComboBox;

namespace mailbilan {

class ExportDialog : public QDialog {
    Q_OBJECT
public:
    ExportDialog(const Wording& wording, QWidget* parent = nullptr);
    Language language() const;
    Audience audience() const;

private:
    QComboBox *language_, *audience_;
};

} // namespace mailbilan
