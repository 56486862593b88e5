// Colours and letters of the window. Option and state colours are the charts': one ink for both.
#pragma once

#include "charts/ink.h"

#include <QFont>
#include <QPalette>

class QWidget;

namespace mailbilan {

QPalette deskPalette(bool dark);
bool isDark(const QPalette& palette);
// The ink that goes with a palette.
ChartInk inkOf(const QPalette& palette);

// Sizes by meaning, not by number: every text of the window has one of these roles.
enum class Letter { Note, Body, Bold, Group, Title, Key, Display };
QFont deskFont(Letter letter);

// Colour by meaning. Accent is for links; Met, Clarify and Failed never stand without a word or an icon.
enum class Tone { Plain, Secondary, Accent, Met, Clarify, Failed };
QColor toneColour(Tone tone, const QPalette& palette);

// Style, palette and font of the whole program.
void applyTheme(bool dark);
// What the desktop asks for, read before any palette of ours is set.
bool desktopIsDark();

namespace space {
inline constexpr int inside = 4, cell = 8, between = 12, block = 16, margin = 20, section = 24;
}

} // namespace mailbilan
