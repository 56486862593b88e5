#include "report/style.h"

#include "charts/fonts.h"
#include "charts/ink.h"

#include <QtMath>

namespace mailbilan::report {
namespace {

TypeSize denser(const TypeSize& type, double factor) {
    // Nothing below 8 pt, headings and notes included.
    const double size = std::max(points(8), type.size * factor);
    return {std::round(size), std::round(std::max(size * 1.22, type.leading * factor))};
}

} // namespace

Style Style::board(int step) {
    Style style;
    style.body = {points(9.2), points(13.5)};
    style.rowPadding = points(2.6);
    style.heading = {points(10), points(14)};
    const double factor = 1 - 0.05 * step;
    if (step == 0)
        return style;
    for (TypeSize* type : {&style.body, &style.lead, &style.note, &style.heading, &style.subheading, &style.title})
        *type = denser(*type, factor);
    for (double* space : {&style.rowPadding, &style.beforeHeading, &style.afterHeading, &style.betweenBlocks})
        *space *= 1 - 0.14 * step;
    return style;
}

QFont font(const TypeSize& size, bool bold, bool italic) {
    QFont result(fontFamily);
    result.setPixelSize(qRound(size.size));
    result.setBold(bold);
    result.setItalic(italic);
    result.setHintingPreference(QFont::PreferNoHinting);
    return result;
}

QColor colour(Ink ink) {
    static const ChartInk paper = ChartInk::paper();
    switch (ink) {
    case Ink::Text: return paper.text;
    case Ink::Quiet: return paper.secondary;
    case Ink::Met: return paper.met;
    case Ink::Clarify: return paper.clarify;
    case Ink::Failed: return paper.failed;
    }
    return paper.text;
}

QColor ruleColour() { return ChartInk::paper().axis; }
QColor gridColour() { return ChartInk::paper().grid; }

} // namespace mailbilan::report
