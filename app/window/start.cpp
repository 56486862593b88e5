#include "window/start.h"

#include "charts/fonts.h"
#include "document/state_folder.h"
#include "document/termination.h"
#include "window/dossier_files.h"
#include "window/main_window.h"

#include <QApplication>
#include <QDate>
#include <QSettings>
#include <QTimer>

namespace mailbilan {
namespace {

Language languageOf(const QSettings& settings) {
    const QString chosen = settings.value(QStringLiteral("language")).toString();
    if (const auto language = languageFromCode(chosen))
        return *language;
    return languageFromCode(QLocale::system().name().left(2)).value_or(Language::English);
}

} // namespace

void keepWorkAtTheEnd(QGuiApplication& application, MainWindow& window) {
    QObject::connect(&application, &QGuiApplication::commitDataRequest, &window,
                     [&window] { window.files().keepWork(); });
    QObject::connect(new Termination(&window), &Termination::asked, &window, [&window] {
        window.files().keepWork();
        QApplication::exit(0);
    });
}

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
    keepWorkAtTheEnd(application, window);
    window.show();
    // From within the event loop: what ends it also ends the questions that opening asks.
    QTimer::singleShot(0, &window, [&window] {
        const QStringList arguments = QCoreApplication::arguments();
        if (arguments.size() == 2)
            window.files().openPath(arguments.at(1));
        window.files().offerRecovery();
    });
    return QApplication::exec();
}

} // namespace mailbilan
