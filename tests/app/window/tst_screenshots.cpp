// Draws the window's pages in both languages and both colour schemes. With MAILBILAN_SCREENSHOTS=FOLDER they are
// kept there (the documentation is made so); without, only that they can be drawn is tested.
#include "charts/fonts.h"
#include "pages/preset_card.h"
#include "pages/start_page.h"
#include "pages/what_if_page.h"
#include "pages/what_if_study.h"
#include "window/actions.h"
#include "window/desk.h"
#include "window/main_window.h"

#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace mailbilan;

class TestScreenshots : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { loadFonts(); }
    void pages_data();
    void pages();

private:
    static void whatIf(MainWindow& window, const QString& name);
    static void keep(const QWidget& window, const QString& name);
};

void TestScreenshots::pages_data() {
    QTest::addColumn<int>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QSize>("size");
    QTest::newRow("fr-light") << 0 << false << "50" << QSize(1280, 800);
    QTest::newRow("de-dark") << 1 << true << "350" << QSize(1280, 800);
    QTest::newRow("de-light") << 1 << false << "hybrid" << QSize(1280, 800);
    QTest::newRow("en-narrow") << 2 << false << "50" << QSize(980, 700);
    QTest::newRow("fr-wide") << 0 << true << "50" << QSize(1920, 1080);
    QTest::newRow("en-wide") << 2 << false << "350" << QSize(1920, 1080);
}

void TestScreenshots::keep(const QWidget& window, const QString& name) {
    const QImage image = const_cast<QWidget&>(window).grab().toImage();
    QVERIFY(!image.isNull());
    const QString folder = qEnvironmentVariable("MAILBILAN_SCREENSHOTS");
    if (!folder.isEmpty())
        QVERIFY(image.save(QDir(folder).filePath(name + QStringLiteral(".png"))));
}

void TestScreenshots::pages() {
    QFETCH(int, language);
    QFETCH(bool, dark);
    QFETCH(QString, preset);
    QFETCH(QSize, size);
    QTemporaryDir folder;
    QSettings file(folder.filePath("settings.ini"), QSettings::IniFormat);
    MainWindow window(file, allLanguages[std::size_t(language)], "2026-11-25");
    window.setColours(dark ? ColourScheme::Dark : ColourScheme::Light);
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    keep(window, QStringLiteral("start-") + name);
    window.start().card(preset.toStdString())->click();
    window.settle();
    for (const char* page : {"summary", "costs", "matrix", "providers", "checklist", "migration"}) {
        window.actions().at(QByteArray("page_") + page)->trigger();
        QTest::qWait(30);
        keep(window, QLatin1String(page) + u'-' + name);
    }
    whatIf(window, name);
}

// Its views compute beside the window: drawn while they do, and when they have.
void TestScreenshots::whatIf(MainWindow& window, const QString& name) {
    window.actions().at("page_whatif")->trigger();
    auto& page = static_cast<WhatIfPage&>(*window.desk().pageWidget(QStringLiteral("whatif")));
    QTest::qWait(1);
    keep(window, QStringLiteral("whatif-computing-") + name);
    const char* views[]{"costs", "flips", "matrix", "more"};
    for (int view = 0; view < int(std::size(views)); ++view) {
        page.showView(view);
        QTRY_VERIFY_WITH_TIMEOUT(!page.study().isBusy(), 60'000);
        QTest::qWait(30);
        keep(window, QStringLiteral("whatif-") + QLatin1String(views[view]) + u'-' + name);
    }
}

QTEST_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
