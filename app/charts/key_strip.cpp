#include "charts/key_strip.h"

#include "charts/marks.h"

#include <algorithm>

namespace mailbilan {
namespace {

constexpr double rowHeight = 20, sampleWidth = 34, gap = 20;

struct Placed {
    QPointF sample; // left end, middle height
    Label letter, name;
};

std::vector<Placed> placed(const KeyStrip& key, const QRectF& rect, const ChartInk& ink) {
    std::vector<Placed> all;
    double x = rect.left(), y = rect.top() + ink.px(rowHeight / 2);
    for (const KeyEntry& entry : key.entries) {
        const QString letter = shortName(entry.look, ink);
        const QString name = entry.note.isEmpty() ? entry.look.name : entry.look.name + u' ' + entry.note;
        const double lead = ink.px(sampleWidth + 6) + textWidth(letter, ink.note(true)) + ink.px(5);
        const double wanted = lead + textWidth(name, ink.note());
        if (x > rect.left() && x + wanted > rect.right()) {
            x = rect.left();
            y += ink.px(rowHeight);
        }
        const Qt::Alignment side = Qt::AlignLeft | Qt::AlignVCenter;
        all.push_back(
            {{x, y},
             labelAt(letter, ink.note(true), ink.optionMark(entry.look).colour, {x + ink.px(sampleWidth + 6), y}, side),
             labelWithin(name, ink.note(), entry.look.out ? ink.secondary : ink.text, {x + lead, y}, side,
                         rect.right() - x - lead)});
        x += wanted + ink.px(gap);
    }
    return all;
}

} // namespace

double KeyStrip::height(double width, const ChartInk& ink) const {
    const std::vector<Placed> all = placed(*this, QRectF(0, 0, width, 0), ink);
    return all.empty() ? 0 : all.back().sample.y() + ink.px(rowHeight / 2);
}

std::vector<Label> KeyStrip::labels(const QRectF& rect, const ChartInk& ink) const {
    std::vector<Label> labels;
    for (const Placed& entry : placed(*this, rect, ink)) {
        labels.push_back(entry.letter);
        labels.push_back(entry.name);
    }
    dropCollisions(labels, rect);
    return labels;
}

void KeyStrip::paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<Placed> all = placed(*this, rect, ink);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const OptionLook& look = entries[i].look;
        const OptionMark mark = ink.optionMark(look);
        const QPointF left = all[i].sample, middle = left + QPointF(ink.px(sampleWidth / 2), 0);
        painter.setPen(ink.optionPen(mark, 2));
        painter.drawLine(left, left + QPointF(ink.px(sampleWidth), 0));
        paintMarker(painter, middle, mark, ink, 9, look.toClarify);
    }
    paintLabels(painter, labels(rect, ink));
    painter.restore();
}

} // namespace mailbilan
