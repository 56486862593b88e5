#include "window/menus.h"

#include "window/actions.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace mailbilan {
namespace {

void fill(QMenu& menu, const Actions& actions, std::initializer_list<const char*> ids) {
    for (const char* id : ids) {
        if (*id)
            menu.addAction(actions.at(id));
        else
            menu.addSeparator();
    }
}

// One of them is always chosen.
void exclusive(const Actions& actions, std::initializer_list<const char*> ids) {
    auto* group = new QActionGroup(actions.at(*ids.begin())->parent());
    for (const char* id : ids)
        group->addAction(actions.at(id));
}

} // namespace

Menus::Menus(QMenuBar& bar, const Actions& actions, QObject* parent) : QObject(parent) {
    QMenu* file = add(bar, "ui.menu.file");
    fill(*file, actions, {"start", "open"});
    recent_ = addTo(*file, "ui.menu.recent");
    fill(*file, actions, {"", "save", "save_as", "", "export_pdf", "export_xlsx", "export_csv", "", "quit"});
    fill(*add(bar, "ui.menu.edit"), actions, {"undo", "redo", "", "users", "find", "changed_only", "", "reset_all"});
    QMenu* view = add(bar, "ui.menu.view");
    fill(*view, actions,
         {"page_summary", "page_costs", "page_whatif", "page_matrix", "page_providers", "page_checklist",
          "page_migration", "", "panel", "", "cash", "amortised", ""});
    fill(*addTo(*view, "ui.menu.language"), actions, {"language_fr", "language_de", "language_en"});
    fill(*addTo(*view, "ui.menu.colours"), actions, {"colours_system", "colours_light", "colours_dark"});
    fill(*view, actions, {"", "full_screen"});
    fill(*add(bar, "ui.menu.dossier"), actions, {"properties", "", "stop", "resume"});
    fill(*add(bar, "ui.menu.help"), actions, {"about"});
    exclusive(actions, {"page_summary", "page_costs", "page_whatif", "page_matrix", "page_providers", "page_checklist",
                        "page_migration"});
    exclusive(actions, {"cash", "amortised"});
    exclusive(actions, {"language_fr", "language_de", "language_en"});
    exclusive(actions, {"colours_system", "colours_light", "colours_dark"});
}

QMenu* Menus::add(QMenuBar& bar, const char* textId) {
    QMenu* menu = bar.addMenu(QString());
    titled_.append({menu, textId});
    return menu;
}

QMenu* Menus::addTo(QMenu& menu, const char* textId) {
    QMenu* sub = menu.addMenu(QString());
    titled_.append({sub, textId});
    return sub;
}

void Menus::retranslate(const Wording& wording) {
    for (const auto& [menu, id] : titled_)
        menu->setTitle(wording.text(id));
}

} // namespace mailbilan
