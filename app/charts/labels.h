// Words of a chart as placed rectangles: laid out first, so that tests can prove that none touches another.
#pragma once

#include "charts/ink.h"

#include <QPainter>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

namespace mailbilan {

struct Label {
    QRectF rect; // exactly the text: no padding
    QString text;
    QFont font;
    QColor colour;
};

// `anchor` is the edge or middle named by `side`: AlignLeft puts the left edge there, AlignHCenter the middle.
Label labelAt(const QString& text, const QFont& font, const QColor& colour, const QPointF& anchor, Qt::Alignment side);
// The same, cut with an ellipsis to `width`.
Label labelWithin(const QString& text, const QFont& font, const QColor& colour, const QPointF& anchor,
                  Qt::Alignment side, double width);
double textWidth(const QString& text, const QFont& font);

void paintLabel(QPainter& painter, const Label& label);
void paintLabels(QPainter& painter, const std::vector<Label>& labels);

// True if `rect`, widened by `gap` at left and right, meets one of the labels.
bool touchesAny(const QRectF& rect, const std::vector<Label>& labels, double gap = 0);
// Keeps, in order, the labels that lie inside `bounds` and touch no label kept before: the last resort when a
// chart is drawn much smaller than it was meant.
void dropCollisions(std::vector<Label>& labels, const QRectF& bounds);

// Moves the centres as little as needed so that neighbours keep `distance` and all stay within [low, high];
// the order of equal centres is kept. Without room for all, the distance shrinks evenly.
std::vector<double> spread(const std::vector<double>& centres, double distance, double low, double high);

} // namespace mailbilan
