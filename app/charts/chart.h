// A chart is a value first: what it shows, ready in words and figures; then its drawing, the same for window,
// report (QPainter on QPdfWriter) and SVG.
#pragma once

#include "charts/labels.h"

#include <QStringList>

#include <string>

namespace mailbilan {

// The figures of a chart, for copying and for those who do not see it.
struct ChartTable {
    QStringList heads;
    std::vector<QStringList> rows;
    // Tab-separated, for the clipboard.
    QString text() const;
    friend bool operator==(const ChartTable&, const ChartTable&) = default;
};

struct ChartWords {
    QString title, description; // the description is the conclusion, for screen readers
    ChartTable table;
    friend bool operator==(const ChartWords&, const ChartWords&) = default;
};

// A part of a chart that stands for an assumption: choosing it leads there.
struct ChartTarget {
    QRectF area;
    std::string assumption;
    QString words; // what it says, for those who do not see it
};

class Chart {
public:
    ChartWords words;

    virtual ~Chart() = default;
    virtual void paint(QPainter& painter, const QRectF& rect, const ChartInk& ink) const = 0;
    // Every word that paint() writes, where it writes it.
    virtual std::vector<Label> labels(const QRectF& rect, const ChartInk& ink) const = 0;
    // What stands under the pointer, empty: nothing.
    virtual QString readOut(const QPointF& at, const QRectF& rect, const ChartInk& ink) const;

    // From top to bottom; empty: nothing can be chosen.
    virtual std::vector<ChartTarget> targets(const QRectF& rect, const ChartInk& ink) const;

    QString title() const { return words.title; }
    QString description() const { return words.description; }
    const ChartTable& table() const { return words.table; }

protected:
    Chart() = default;
    Chart(const Chart&) = default;
    Chart(Chart&&) = default;
    Chart& operator=(const Chart&) = default;
    Chart& operator=(Chart&&) = default;
};

} // namespace mailbilan
