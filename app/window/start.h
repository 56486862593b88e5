// Starts the program with its window.
#pragma once

namespace mailbilan {

int runWindow(int& argc, char** argv);

} // namespace mailbilan
