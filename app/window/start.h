// Starts the program with its window.
#pragma once

class QGuiApplication;

namespace mailbilan {

class MainWindow;

int runWindow(int& argc, char** argv);

// A session that ends and a signal (SIGTERM, SIGINT, SIGHUP) ask nothing: unsaved work is kept, and offered at the
// next start.
void keepWorkAtTheEnd(QGuiApplication& application, MainWindow& window);

} // namespace mailbilan
