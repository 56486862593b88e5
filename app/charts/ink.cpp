#include "charts/ink.h"

#include "charts/fonts.h"
#include "text/wording.h"

#include <array>

namespace mailbilan {
namespace {

struct OptionColour {
    const char *light, *pale, *dark, *paleDark;
};
constexpr std::array<OptionColour, 4> optionColours{{
    {"#0B62A8", "#C5DAED", "#62AEEA", "#25425A"},
    {"#B84A00", "#F0D3C0", "#F0925A", "#5A3A27"},
    {"#00735A", "#C2DFD7", "#4CC3A0", "#1F4A3F"},
    {"#656E7B", "#DADDE1", "#A2ABB6", "#3B4047"},
}};
constexpr std::size_t greyColour = 3;

QList<qreal> dashesOf(int index) {
    switch (index % 8) {
    case 0: return {};
    case 1: return {7, 4};
    case 2: return {8, 3, 2, 3};
    case 3: return {2, 3};
    case 4: return {14, 4};
    case 5: return {7, 3, 2, 3, 2, 3};
    case 6: return {4, 2};
    default: return {2, 6};
    }
}

Marker markerOf(int index) {
    if (index < 4)
        return static_cast<Marker>(index);
    return index % 2 == 0 ? Marker::Pentagon : Marker::Cross;
}

QFont font(double pixels, bool bold, bool print) {
    QFont font(fontFamily);
    font.setStyleHint(QFont::SansSerif);
    // Pixels, because a size in points would be scaled twice on a scaled painter. QFont rounds to whole pixels:
    // on paper the painter should count in units much smaller than a point.
    font.setPixelSize(qMax(1, qRound(pixels)));
    font.setBold(bold);
    if (print)
        font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

ChartInk ChartInk::light(double unit) {
    ChartInk ink;
    ink.unit = unit;
    ink.background = "#FFFFFF";
    ink.alternate = "#F7F8FA";
    ink.text = "#1A2230";
    ink.secondary = "#535D6B";
    ink.axis = "#7D8794";
    ink.panel = "#D3D8DE";
    ink.grid = "#E6E9ED";
    ink.accent = "#1A5BB0";
    ink.met = "#1D6B3C";
    ink.clarify = "#8A5600";
    ink.clarifyFill = "#FBF3E1";
    ink.failed = "#B3261E";
    ink.failedFill = "#FBEAE8";
    return ink;
}

ChartInk ChartInk::dark(double unit) {
    ChartInk ink;
    ink.unit = unit;
    ink.dark_ = true;
    ink.background = "#15181C";
    ink.alternate = "#1A1E23";
    ink.text = "#E7EAEE";
    ink.secondary = "#A6AFBA";
    ink.axis = "#6B7480";
    ink.panel = "#343A42";
    ink.grid = "#272C32";
    ink.accent = "#7DB1F7";
    ink.met = "#6CC48D";
    ink.clarify = "#E0AE52";
    ink.clarifyFill = "#2B2416";
    ink.failed = "#F28B82";
    ink.failedFill = "#2E1D1C";
    return ink;
}

ChartInk ChartInk::paper(double unit) {
    ChartInk ink = light(unit);
    ink.print = true;
    return ink;
}

OptionMark ChartInk::optionMark(int index) const {
    const OptionColour& colour = optionColours[static_cast<std::size_t>(index) % optionColours.size()];
    constexpr std::array hatches{Hatch::None, Hatch::Diagonal, Hatch::Dots, Hatch::Lines};
    return {optionLetter(index),
            QColor(dark_ ? colour.dark : colour.light),
            QColor(dark_ ? colour.paleDark : colour.pale),
            dashesOf(index),
            markerOf(index),
            hatches[static_cast<std::size_t>(index) % hatches.size()]};
}

OptionMark ChartInk::optionMark(const OptionLook& look) const {
    OptionMark mark = optionMark(look.index);
    if (look.out) {
        const OptionColour& grey = optionColours[greyColour];
        mark.colour = QColor(dark_ ? grey.dark : grey.light);
        mark.pale = QColor(dark_ ? grey.paleDark : grey.pale);
    }
    return mark;
}

QFont ChartInk::note(bool bold) const { return font(px(12), bold, print); }
QFont ChartInk::body(bool bold) const { return font(px(13), bold, print); }

QPen ChartInk::pen(const QColor& colour, double width) const {
    QPen pen(colour, px(width));
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::MiterJoin);
    return pen;
}

QPen ChartInk::dashedPen(const QColor& colour, double width, const QList<qreal>& dashes) const {
    QPen dashed = pen(colour, width);
    if (dashes.isEmpty())
        return dashed;
    QList<qreal> pattern; // Qt counts dashes in pen widths
    for (qreal length : dashes)
        pattern << length / width;
    dashed.setDashPattern(pattern);
    return dashed;
}

QPen ChartInk::optionPen(const OptionMark& mark, double width) const {
    return dashedPen(mark.colour, width, mark.dashes);
}

} // namespace mailbilan
