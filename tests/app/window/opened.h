// What the tests of the window share: a window with a dossier open, and typing as a person types.
#pragma once

#include "pages/preset_card.h"
#include "pages/start_page.h"
#include "widgets/desk_table.h"
#include "widgets/number_field.h"
#include "window/desk.h"
#include "window/main_window.h"
#include "window/top_strip.h"

#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <array>

inline const std::string today = "2026-11-25";
// Every page of the desk, the one that is open at first last: each is shown once on the way.
inline constexpr std::array deskPages{"page_costs",     "page_matrix",    "page_providers",
                                      "page_checklist", "page_migration", "page_summary"};

// The window with preset 50 of France open, over settings of its own.
struct Opened {
    QTemporaryDir folder;
    QSettings file{folder.filePath("settings.ini"), QSettings::IniFormat};
    mailbilan::MainWindow window{file, mailbilan::Language::French, today};

    Opened() {
        window.setColours(mailbilan::ColourScheme::Light);
        window.setCountry(mailbilan::Country::FR);
        window.resize(1280, 800);
        window.show();
        QVERIFY2(QTest::qWaitForWindowExposed(&window), "window shown");
        window.start().card("50")->click();
        window.settle();
    }
    QStringList stripTexts() {
        QStringList texts;
        for (QLabel* label : window.desk().strip().findChildren<QLabel*>())
            texts << label->text();
        return texts;
    }
};

// Types into a cell of a table as a person does.
inline QLineEdit* typeInto(mailbilan::DeskTable& table, int row, int column, const QString& text) {
    QCoreApplication::processEvents();                                   // the editor before this one closes
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the editor before this one
    const QModelIndex index = table.model()->index(row, column);
    table.setCurrentIndex(index);
    table.edit(index);
    auto* editor = table.findChild<mailbilan::NumberField*>();
    if (!editor)
        return nullptr;
    editor->selectAll();
    const bool hasKeys = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; });
    if (hasKeys)
        QTest::keyClicks(editor, text);
    else
        editor->insert(text); // QTest knows the keys of ASCII only
    QTest::keyClick(editor, Qt::Key_Return);
    return editor;
}
