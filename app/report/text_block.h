// Running text set in lines of a fixed distance.
#pragma once

#include "report/style.h"

#include <QPointF>
#include <QRectF>

#include <memory>

class QPainter;
class QTextLayout;

namespace mailbilan::report {

struct Link {
    int page = 0;
    QRectF area;     // twips, from the top left corner of the page
    QString url;     // empty: leads to a place in the document
    int target = -1; // index into Layout::outline
};

// What an atom needs while it is drawn.
struct Canvas {
    QPainter& painter;
    int page = 0;                        // from 0
    const std::vector<int>& pageOfEntry; // page of each outline entry, from 0
    std::vector<Link>& links;
};

enum class Side { Left, Right };

class TextBlock {
public:
    struct Look {
        TypeSize type;
        bool bold = false;   // all of it
        Ink ink = Ink::Text; // of runs without a colour of their own
        Side side = Side::Left;
    };

    TextBlock(const Runs& runs, const Look& look, double width);

    int lineCount() const;
    double height() const { return lineCount() * look_.type.leading; }
    // Draws the lines [from, to), the first one at `corner`.
    void draw(Canvas& canvas, QPointF corner, int from, int to) const;
    void draw(Canvas& canvas, QPointF corner) const { draw(canvas, corner, 0, lineCount()); }

    // Width without any line break, and of the widest word.
    static double naturalWidth(const Runs& runs, const Look& look);
    static double widestWord(const Runs& runs, const Look& look);

private:
    void noteLinks(Canvas& canvas, QPointF corner, int line) const;

    Look look_;
    Runs runs_;
    std::shared_ptr<QTextLayout> layout_;
};

} // namespace mailbilan::report
