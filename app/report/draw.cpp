#include "report/draw.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QHashSeed>
#include <QPainter>
#include <QPdfWriter>

namespace mailbilan::report {
namespace {

// Qt writes the fonts of a file in the order of a hash; its seed must not be random.
class SameHashEveryTime {
public:
    SameHashEveryTime() { QHashSeed::setDeterministicGlobalSeed(); }
    ~SameHashEveryTime() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(SameHashEveryTime)
};

// The two ends of a running head or foot, each cut to its part of the line.
void drawEdge(Canvas& canvas, const Paper& paper, double y, const QString& left, const QString& right) {
    const TypeSize type = Style{}.note;
    const QFontMetricsF metrics(font(type));
    const double width = paper.contentWidth();
    const QString rightEnd = metrics.elidedText(right, Qt::ElideRight, width * 0.55);
    const double leftWidth = width - metrics.horizontalAdvance(rightEnd) - points(14);
    const QString leftEnd = metrics.elidedText(left, Qt::ElideRight, leftWidth);
    TextBlock(leftEnd, {type, false, Ink::Quiet, Side::Left}, width).draw(canvas, {paper.left, y}, 0, 1);
    TextBlock(rightEnd, {type, false, Ink::Quiet, Side::Right}, width).draw(canvas, {paper.left, y}, 0, 1);
}

void drawFrame(Canvas& canvas, const Paper& paper, const Document& document, int page, std::size_t count) {
    drawEdge(canvas, paper, paper.headText, document.headLeft, document.headRight);
    QString pageOf = document.pageOf;
    pageOf.replace(QStringLiteral("{page}"), QString::number(page + 1));
    pageOf.replace(QStringLiteral("{pages}"), QString::number(count));
    for (const double y : {paper.headRule, paper.footRule})
        canvas.painter.fillRect(QRectF(paper.left, y, paper.contentWidth(), points(0.5)), ruleColour());
    drawEdge(canvas, paper, paper.footText, document.footLeft, pageOf);
}

} // namespace

DrawnPdf drawPdf(const Document& document, const Layout& layout, const Paper& paper) {
    const SameHashEveryTime same;
    DrawnPdf drawn;
    std::vector<int> pageOfEntry;
    for (const OutlineEntry& entry : layout.outline)
        pageOfEntry.push_back(entry.page);

    QBuffer buffer(&drawn.bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(twipsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(document.title);
    QPainter painter(&writer);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (std::size_t page = 0; page < layout.pages.size(); ++page) {
        if (page > 0)
            writer.newPage();
        Canvas canvas{painter, int(page), pageOfEntry, drawn.links};
        drawFrame(canvas, paper, document, int(page), layout.pages.size());
        for (const Placed& placed : layout.pages[page].placed)
            placed.atom->draw(canvas, {paper.left, paper.top + placed.y});
    }
    painter.end();
    buffer.close();
    return drawn;
}

} // namespace mailbilan::report
