// The one family of screen and paper, from the program's own resources.
#pragma once

#include <QString>

namespace mailbilan {

inline const QString fontFamily = QStringLiteral("Liberation Sans");

// Makes the family known to the application; needs a QGuiApplication. Further calls do nothing.
// Without it a machine that has no fonts at all ends in a crash inside Qt's offscreen platform.
bool loadFonts();

} // namespace mailbilan
