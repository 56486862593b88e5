#include "window/actions.h"

#include "widgets/icons.h"

namespace mailbilan {
namespace {

struct ActionEntry {
    const char* id; // its text is "ui.action.<id>"
    const char* icon;
    const char* shortcut; // portable text
    bool checkable;
};

constexpr ActionEntry entries[]{
    {"start", "new", "Ctrl+N", false},
    {"open", "open", "Ctrl+O", false},
    {"save", "save", "Ctrl+S", false},
    {"save_as", "", "Ctrl+Shift+S", false},
    {"export_pdf", "export", "Ctrl+E", false},
    {"export_xlsx", "", "Ctrl+Shift+E", false},
    {"export_csv", "", "", false},
    {"quit", "", "Ctrl+Q", false},
    {"undo", "undo", "Ctrl+Z", false},
    {"redo", "redo", "Ctrl+Shift+Z", false},
    {"find", "search", "Ctrl+F", false},
    {"changed_only", "", "Ctrl+Shift+F", true},
    {"reset_all", "reset", "", false},
    {"page_summary", "summary", "Ctrl+1", true},
    {"page_costs", "costs", "Ctrl+2", true},
    {"page_whatif", "whatif", "Ctrl+3", true},
    {"page_matrix", "matrix", "Ctrl+4", true},
    {"page_providers", "providers", "Ctrl+5", true},
    {"page_checklist", "checklist", "Ctrl+6", true},
    {"page_migration", "migration", "Ctrl+7", true},
    {"panel", "", "F9", true},
    {"cash", "", "", true},
    {"amortised", "", "", true},
    {"language_fr", "", "", true},
    {"language_de", "", "", true},
    {"language_en", "", "", true},
    {"colours_system", "", "", true},
    {"colours_light", "", "", true},
    {"colours_dark", "", "", true},
    {"full_screen", "", "F11", true},
    {"properties", "", "Alt+Return", false},
    {"users", "", "Ctrl+U", false},
    {"stop", "", "Ctrl+.", false},
    {"resume", "", "", false},
    {"about", "", "", false},
};

} // namespace

Actions::Actions(QObject* parent) : QObject(parent) {
    for (const ActionEntry& entry : entries) {
        auto* action = new QAction(this);
        action->setObjectName(QLatin1String(entry.id));
        action->setCheckable(entry.checkable);
        action->setShortcut(QKeySequence(QLatin1String(entry.shortcut), QKeySequence::PortableText));
        if (*entry.icon)
            action->setIcon(deskIcon(QLatin1String(entry.icon)));
        actions_.insert(entry.id, action);
    }
    at("quit")->setMenuRole(QAction::QuitRole);
    at("about")->setMenuRole(QAction::AboutRole);
}

QAction* Actions::at(const char* id) const {
    QAction* action = actions_.value(id);
    Q_ASSERT_X(action, "Actions::at", id);
    return action;
}

void Actions::retranslate(const Wording& wording) {
    for (auto it = actions_.begin(); it != actions_.end(); ++it)
        it.value()->setText(wording.text(QByteArray("ui.action." + it.key()).constData()));
}

} // namespace mailbilan
