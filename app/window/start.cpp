#include "window/start.h"

#include "charts/fonts.h"
#include "document/state_folder.h"
#include "window/dossier_files.h"
#include "window/main_window.h"

#include <QApplication>
#include <QDate>
#include <QSettings>

namespace mailbilan {
namespace {

Language languageOf(const QSettings& settings) {
    const QString chosen = settings.value(QStringLiteral("language")).toString();
    if (const auto language = languageFromCode(chosen))
        return *language;
    return languageFromCode(QLocale::system().name().left(2)).value_or(Language::English);
}

} // namespace

int runWindow(int& argc, char** argv) {
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mailbilan"));
    QCoreApplication::setOrganizationName(QStringLiteral("mailbilan"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MAILBILAN_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("mailbilan"));
    loadFonts();
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("mailbilan"),
                       QStringLiteral("mailbilan"));
    MainWindow window(settings, languageOf(settings), QDate::currentDate().toString(Qt::ISODate).toStdString());
    window.files().keepStateIn(stateFolder());
    window.show();
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 2)
        window.files().openPath(arguments.at(1));
    return QApplication::exec();
}

} // namespace mailbilan
