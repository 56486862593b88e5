#include "charts/labels.h"

#include <QFontMetricsF>

#include <algorithm>
#include <numeric>

namespace mailbilan {

double textWidth(const QString& text, const QFont& font) { return QFontMetricsF(font).horizontalAdvance(text); }

Label labelAt(const QString& text, const QFont& font, const QColor& colour, const QPointF& anchor, Qt::Alignment side) {
    const QFontMetricsF metrics(font);
    QRectF rect(anchor, QSizeF(metrics.horizontalAdvance(text), metrics.ascent() + metrics.descent()));
    if (side & Qt::AlignRight)
        rect.moveRight(anchor.x());
    if (side & Qt::AlignHCenter)
        rect.moveLeft(anchor.x() - rect.width() / 2);
    if (side & Qt::AlignBottom)
        rect.moveBottom(anchor.y());
    if (side & Qt::AlignVCenter)
        rect.moveTop(anchor.y() - rect.height() / 2);
    return {rect, text, font, colour};
}

Label labelWithin(const QString& text, const QFont& font, const QColor& colour, const QPointF& anchor,
                  Qt::Alignment side, double width) {
    return labelAt(QFontMetricsF(font).elidedText(text, Qt::ElideRight, width), font, colour, anchor, side);
}

void paintLabel(QPainter& painter, const Label& label) {
    painter.setFont(label.font);
    painter.setPen(label.colour);
    // By the baseline: drawText into a rectangle clips to it.
    painter.drawText(label.rect.topLeft() + QPointF(0, QFontMetricsF(label.font).ascent()), label.text);
}

void paintLabels(QPainter& painter, const std::vector<Label>& labels) {
    for (const Label& label : labels)
        paintLabel(painter, label);
}

bool touchesAny(const QRectF& rect, const std::vector<Label>& labels, double gap) {
    const QRectF widened = rect.adjusted(-gap, 0, gap, 0);
    return std::any_of(labels.begin(), labels.end(),
                       [&](const Label& label) { return label.rect.intersects(widened); });
}

void dropCollisions(std::vector<Label>& labels, const QRectF& bounds) {
    const QRectF tolerant = bounds.adjusted(-0.01, -0.01, 0.01, 0.01);
    std::vector<Label> kept;
    for (Label& label : labels)
        if (!label.text.isEmpty() && tolerant.contains(label.rect) && !touchesAny(label.rect, kept))
            kept.push_back(std::move(label));
    labels = std::move(kept);
}

std::vector<double> spread(const std::vector<double>& centres, double distance, double low, double high) {
    const std::size_t count = centres.size();
    if (count == 0)
        return {};
    if (count > 1)
        distance = std::min(distance, (high - low) / static_cast<double>(count - 1));
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return centres[a] < centres[b]; });

    // Pool adjacent violators: blocks of touching labels centre on the mean of what their members wish.
    struct Block {
        double wish; // of its first member
        std::size_t size;
    };
    std::vector<Block> blocks;
    const auto length = [&](std::size_t size) { return static_cast<double>(size) * distance; };
    for (std::size_t place = 0; place < count; ++place) {
        Block block{std::clamp(centres[order[place]], low, high), 1};
        while (!blocks.empty() && blocks.back().wish + length(blocks.back().size) > block.wish) {
            const Block before = blocks.back();
            blocks.pop_back();
            const double weight = static_cast<double>(before.size), own = static_cast<double>(block.size);
            block.wish = (before.wish * weight + (block.wish - length(before.size)) * own) / (weight + own);
            block.size += before.size;
            block.wish = std::clamp(block.wish, low, std::max(low, high - length(block.size - 1)));
        }
        blocks.push_back(block);
    }
    std::vector<double> placed(count);
    std::size_t place = 0;
    for (const Block& block : blocks)
        for (std::size_t member = 0; member < block.size; ++member)
            placed[order[place++]] = block.wish + length(member);
    return placed;
}

} // namespace mailbilan
