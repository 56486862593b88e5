#include "report/text_block.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>

namespace mailbilan::report {
namespace {

// Line breaks become separators, other control characters go: a dossier's text is never more than text.
QString settable(const QString& text) {
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            result += QChar(QChar::LineSeparator);
        else if (c == u'\t')
            result += u' ';
        else if (c.category() != QChar::Other_Control)
            result += c;
    }
    return result;
}

Runs settable(Runs runs) {
    for (Run& run : runs)
        run.text = settable(run.text);
    return runs;
}

QList<QTextLayout::FormatRange> formats(const Runs& runs, const TextBlock::Look& look) {
    QList<QTextLayout::FormatRange> ranges;
    int start = 0;
    for (const Run& run : runs) {
        QTextLayout::FormatRange range;
        range.start = start;
        range.length = int(run.text.size());
        range.format.setFont(font(look.type, look.bold || run.bold));
        range.format.setForeground(colour(run.ink == Ink::Text ? look.ink : run.ink));
        ranges.append(range);
        start += range.length;
    }
    return ranges;
}

double widthOf(const QString& text, const TypeSize& type, bool bold) {
    return QFontMetricsF(font(type, bold)).horizontalAdvance(text);
}

} // namespace

QString Runs::plain() const {
    QString text;
    for (const Run& run : *this)
        text += run.text;
    return text;
}

TextBlock::TextBlock(const Runs& runs, const Look& look, double width)
    : look_(look), runs_(settable(runs)), layout_(std::make_shared<QTextLayout>()) {
    QTextOption option(look.side == Side::Right ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout_->setFont(font(look.type, look.bold));
    layout_->setTextOption(option);
    layout_->setText(runs_.plain());
    layout_->setFormats(formats(runs_, look));
    layout_->beginLayout();
    while (true) {
        QTextLine line = layout_->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, 0});
    }
    layout_->endLayout();
}

int TextBlock::lineCount() const { return std::max(1, layout_->lineCount()); }

void TextBlock::draw(Canvas& canvas, QPointF corner, int from, int to) const {
    for (int i = from; i < std::min(to, layout_->lineCount()); ++i) {
        const QTextLine line = layout_->lineAt(i);
        // Every line sits on the same grid, whatever font a character had to be taken from.
        const double baseline = (i - from + 0.5) * look_.type.leading + 0.36 * look_.type.size;
        line.draw(&canvas.painter, {corner.x(), corner.y() + baseline - line.ascent()});
        noteLinks(canvas, {corner.x(), corner.y() + (i - from) * look_.type.leading}, i);
    }
}

void TextBlock::noteLinks(Canvas& canvas, QPointF corner, int index) const {
    const QTextLine line = layout_->lineAt(index);
    int start = 0;
    for (const Run& run : runs_) {
        const int end = start + int(run.text.size());
        const int from = std::max(start, line.textStart());
        const int to = std::min(end, line.textStart() + line.textLength());
        if (!run.link.isEmpty() && from < to) {
            const double x1 = line.cursorToX(from), x2 = line.cursorToX(to);
            canvas.links.push_back(
                {canvas.page, QRectF(corner.x() + x1, corner.y(), x2 - x1, look_.type.leading), run.link, -1});
        }
        start = end;
    }
}

double TextBlock::naturalWidth(const Runs& runs, const Look& look) {
    double widest = 0;
    const Runs clean = settable(runs);
    double line = 0;
    for (const Run& run : clean) {
        const QStringList pieces = run.text.split(QChar(QChar::LineSeparator));
        for (int i = 0; i < pieces.size(); ++i) {
            if (i > 0)
                line = 0;
            line += widthOf(pieces[i], look.type, look.bold || run.bold);
            widest = std::max(widest, line);
        }
    }
    return std::ceil(widest) + 2;
}

double TextBlock::widestWord(const Runs& runs, const Look& look) {
    // No-break spaces keep a figure and its unit in one word.
    static const QRegularExpression breaks(QStringLiteral("[ \u2028/\u2013-]"));
    double widest = 0;
    for (const Run& run : settable(runs))
        for (const QString& word : run.text.split(breaks, Qt::SkipEmptyParts))
            widest = std::max(widest, widthOf(word, look.type, look.bold || run.bold));
    return std::ceil(widest) + 2;
}

} // namespace mailbilan::report
