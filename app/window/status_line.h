// The last line of the window: whose dossier, in which money, how looked at, over how long.
#pragma once

#include "pages/page.h"

#include <QWidget>

namespace mailbilan {

class TextLabel;

class StatusLine : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);
    void present(const PageView& view);
    void presentFile(const Wording& wording, const Document& document);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextLabel *dossier_, *money_, *view_, *horizon_, *file_;
};

// "HT, France, EUR": with or without VAT, country, currency.
QString moneyBasis(const Wording& wording, const Dossier& dossier);

} // namespace mailbilan
