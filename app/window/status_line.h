// The last line of the window: whose dossier, in which money, how looked at, over how long.
#pragma once

#include "pages/page.h"

#include <QWidget>

class QAction;

namespace mailbilan {

class TextLabel;

class StatusLine : public QWidget {
    Q_OBJECT
public:
    // The actions stand beside what is being worked out, while they can be used.
    StatusLine(QAction& stop, QAction& resume, QWidget* parent = nullptr);
    void present(const PageView& view);
    void presentWork(const QString& text);
    void presentFile(const Wording& wording, const Document& document);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextLabel *dossier_, *money_, *view_, *horizon_, *work_, *file_;
};

// "HT, France, EUR": with or without VAT, country, currency.
QString moneyBasis(const Wording& wording, const Dossier& dossier);

} // namespace mailbilan
