// Colours, pens and fonts of every chart, for screen and paper. Colour is the third sign of an option: the
// letter is the first, line style and marker the second, so that charts survive a black-and-white printer.
#pragma once

#include "charts/option_look.h"

#include <QColor>
#include <QFont>
#include <QList>
#include <QPen>

namespace mailbilan {

enum class Marker { Circle, Square, Triangle, Diamond, Pentagon, Cross };
enum class Hatch { None, Diagonal, Dots, Lines };

struct OptionMark {
    QString letter;
    QColor colour, pale; // pale is mixed in advance: PDF/A knows no transparency
    QList<qreal> dashes; // lengths of dash and gap in px; empty: solid
    Marker marker = Marker::Circle;
    Hatch hatch = Hatch::None;
};

struct ChartInk {
    double unit = 1;    // length of one px (1/96 inch) in painter units; 1.4 in the projector view
    bool print = false; // patterns on pale fills, no hinting
    QColor background, alternate, text, secondary, axis, panel, grid, accent;
    QColor met, clarify, clarifyFill, failed, failedFill;

    static ChartInk light(double unit = 1);
    static ChartInk dark(double unit = 1);
    static ChartInk paper(double unit = 1);

    // Letters go on without end; from the fifth option on colours repeat with a new line and marker.
    OptionMark optionMark(int index) const;
    // An option that is out keeps its letter, line and marker and loses its colour.
    OptionMark optionMark(const OptionLook& look) const;

    double px(double length) const { return length * unit; }
    QFont note(bool bold = false) const; // 12 px: axes, units, labels
    QFont body(bool bold = false) const; // 13 px
    QPen pen(const QColor& colour, double width = 1) const;
    QPen dashedPen(const QColor& colour, double width, const QList<qreal>& dashes) const;
    QPen optionPen(const OptionMark& mark, double width) const;

private:
    bool dark_ = false;
};

} // namespace mailbilan
