// Sizes, colours and measures on paper (look.md, section 7). Lengths are twips, 1/20 point, since fonts are set in
// whole pixels: point sizes under a scaled painter would be scaled twice.
#pragma once

#include "report/document.h"

#include <QColor>
#include <QFont>

namespace mailbilan::report {

inline constexpr int twipsPerInch = 1440;
inline constexpr double points(double value) { return value * 20; }
inline constexpr double millimetres(double value) { return value * twipsPerInch / 25.4; }

struct Paper {
    double width = millimetres(210), height = millimetres(297);
    double left = millimetres(17), right = millimetres(15);
    double headText = millimetres(14), headRule = millimetres(19.4);
    double top = millimetres(23.5), bottom = millimetres(279.5);
    double footRule = millimetres(282), footText = millimetres(283.4);
    double contentWidth() const { return width - left - right; }
    double contentHeight() const { return bottom - top; }
};

struct TypeSize {
    double size = 0, leading = 0; // twips
};

struct Style {
    TypeSize body{points(8.7), points(12)};
    TypeSize lead{points(10), points(14)};
    TypeSize note{points(8), points(11)};
    TypeSize heading{points(10), points(13)};
    TypeSize subheading{points(8.7), points(12)};
    TypeSize title{points(16), points(20)};
    double rowPadding = points(1.6); // above and below the text of a row
    double gutter = points(9);       // between columns
    double indent = points(10);
    double beforeHeading = points(14), afterHeading = points(4);
    double betweenBlocks = points(6);
    double badge = points(10.4);

    // The page for the board; denser with each step from 0.
    static Style board(int step = 0);
};

QFont font(const TypeSize& size, bool bold = false, bool italic = false);
QColor colour(Ink ink);
QColor ruleColour(); // head rules, totals
QColor gridColour(); // under rows

} // namespace mailbilan::report
