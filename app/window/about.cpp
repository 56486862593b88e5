#include "window/about.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace mailbilan {

void showAbout(QWidget* parent, const Wording& wording) {
    QMessageBox box(parent);
    box.setTextFormat(Qt::PlainText);
    box.setWindowTitle(QStringLiteral("Mailbilan"));
    box.setText(wording.text("ui.about", {{"version", QCoreApplication::applicationVersion()}}));
    box.exec();
}

} // namespace mailbilan
