// What a person waits for: from start to the first painted page, and a slider's step until the page is painted.
#include "bench.h"

#include "charts/fonts.h"
#include "document/edits.h"
#include "pages/preset_card.h"
#include "pages/start_page.h"
#include "window/actions.h"
#include "window/desk.h"
#include "window/main_window.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

using namespace mailbilan;

namespace {

std::unique_ptr<MainWindow> openedWindow(QSettings& settings, const std::string& preset) {
    auto window = std::make_unique<MainWindow>(settings, Language::French, "2026-11-25");
    window->resize(1280, 800);
    window->show();
    if (!preset.empty()) {
        window->start().card(preset)->click();
        window->settle();
    }
    window->grab();
    return window;
}

} // namespace

int main(int argc, char** argv) {
    const double began = cpuMilliseconds();
    const QApplication application(argc, argv);
    loadFonts();
    QTemporaryDir folder;
    QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
    openedWindow(settings, {});
    std::printf("from the start of the process to the painted start page: %.0f ms CPU\n", cpuMilliseconds() - began);

    const auto window = openedWindow(settings, "350");
    const std::string users = startUsersAssumption(window->document().now());
    int step = 0;
    const auto slide = [&](const char* page) {
        window->actions().at(page)->trigger();
        setAssumption(window->document(), users, RangeEnd::Likely, Figure(350 + ++step % 50));
        window->settle();
        window->grab();
    };
    measure({{"one step of the users, page Summary", [&] { slide("page_summary"); }},
             {"page Costs", [&] { slide("page_costs"); }},
             {"page Matrix", [&] { slide("page_matrix"); }},
             {"page Providers", [&] { slide("page_providers"); }},
             {"its computation alone", [&] { assess(window->document().now(), "2026-11-25"); }},
             {"window opened with the preset of 350 users", [&] { openedWindow(settings, "350"); }}},
            11);
}
