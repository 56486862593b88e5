#include "widgets/theme.h"

#include "widgets/desk_style.h"

#include <QApplication>
#include <QToolTip>

namespace mailbilan {
namespace {

struct Shades {
    const char *window, *base, *alternate, *text, *disabled, *accent, *onAccent, *selection, *onSelection;
};
constexpr Shades lightShades{"#F2F4F6", "#FFFFFF", "#F7F8FA", "#1A2230", "#9AA2AC",
                             "#1A5BB0", "#FFFFFF", "#DCE8F7", "#0F3E7E"};
constexpr Shades darkShades{"#1E2227", "#15181C", "#1A1E23", "#E7EAEE", "#626B76",
                            "#7DB1F7", "#10151C", "#24384F", "#CFE3FC"};

void setTexts(QPalette& palette, QPalette::ColorGroup group, const QColor& text) {
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(group, role, text);
}

} // namespace

QPalette deskPalette(bool dark) {
    const Shades& shade = dark ? darkShades : lightShades;
    const ChartInk ink = dark ? ChartInk::dark() : ChartInk::light();
    QPalette palette;
    const auto all = [&](QPalette::ColorRole role, const QColor& colour) { palette.setColor(role, colour); };
    all(QPalette::Window, shade.window);
    all(QPalette::Button, shade.window);
    all(QPalette::Base, shade.base);
    all(QPalette::AlternateBase, shade.alternate);
    all(QPalette::ToolTipBase, shade.base);
    all(QPalette::ToolTipText, shade.text);
    setTexts(palette, QPalette::All, shade.text);
    all(QPalette::BrightText, ink.failed);
    all(QPalette::PlaceholderText, ink.secondary);
    all(QPalette::Link, shade.accent);
    all(QPalette::LinkVisited, shade.accent);
    all(QPalette::Highlight, shade.selection);
    all(QPalette::HighlightedText, shade.onSelection);
    all(QPalette::Light, shade.base);
    all(QPalette::Midlight, ink.panel);
    all(QPalette::Mid, ink.axis);
    all(QPalette::Dark, ink.axis);
    all(QPalette::Shadow, ink.panel);
    setTexts(palette, QPalette::Disabled, shade.disabled);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, shade.disabled);
    palette.setColor(QPalette::Disabled, QPalette::PlaceholderText, shade.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Link, shade.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, shade.window);
    return palette;
}

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

ChartInk inkOf(const QPalette& palette) { return isDark(palette) ? ChartInk::dark() : ChartInk::light(); }

QFont deskFont(Letter letter) {
    QFont font(QStringLiteral("Liberation Sans"));
    font.setStyleHint(QFont::SansSerif);
    switch (letter) {
    case Letter::Note: font.setPointSizeF(8.5); break;
    case Letter::Body:
    case Letter::Bold: font.setPointSizeF(10); break;
    case Letter::Group: font.setPointSizeF(11); break;
    case Letter::Title: font.setPointSizeF(13); break;
    case Letter::Key: font.setPointSizeF(14); break;
    case Letter::Display: font.setPointSizeF(18); break;
    }
    font.setBold(letter != Letter::Note && letter != Letter::Body);
    return font;
}

QColor toneColour(Tone tone, const QPalette& palette) {
    const ChartInk ink = inkOf(palette);
    switch (tone) {
    case Tone::Plain: return palette.color(QPalette::WindowText);
    case Tone::Secondary: return ink.secondary;
    case Tone::Accent: return palette.color(QPalette::Link);
    case Tone::Met: return ink.met;
    case Tone::Clarify: return ink.clarify;
    case Tone::Failed: return ink.failed;
    }
    return palette.color(QPalette::WindowText);
}

bool desktopIsDark() {
    // Qt 6.4 has no QStyleHints::colorScheme: the desktop's palette tells by its lightness.
    static const bool dark = isDark(QGuiApplication::palette());
    return dark;
}

void applyTheme(bool dark) {
    desktopIsDark();
    if (!dynamic_cast<DeskStyle*>(QApplication::style()))
        QApplication::setStyle(new DeskStyle);
    QApplication::setFont(deskFont(Letter::Body));
    const QPalette palette = deskPalette(dark);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QToolTip::setFont(deskFont(Letter::Note));
}

} // namespace mailbilan
