#include "charts/line_scene.h"

#include <QChart>
#include <QGraphicsScene>
#include <QLegend>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>

#include <memory>

namespace mailbilan {
namespace {

QScatterSeries::MarkerShape shapeOf(Marker marker) {
    switch (marker) {
    case Marker::Square: return QScatterSeries::MarkerShapeRectangle;
    case Marker::Triangle: return QScatterSeries::MarkerShapeTriangle;
    case Marker::Diamond: return QScatterSeries::MarkerShapeRotatedRectangle;
    case Marker::Pentagon: return QScatterSeries::MarkerShapePentagon;
    case Marker::Cross: return QScatterSeries::MarkerShapeStar;
    case Marker::Circle: break;
    }
    return QScatterSeries::MarkerShapeCircle;
}

// Qt Charts clips series at the plot, which halves a marker at its edge: so the scene shows `margin` more on all
// sides, with the ends of the axes moved by the same.
QValueAxis* axisWithMargin(const Axis& axis, double length, double margin) {
    auto* made = new QValueAxis;
    const double extra = (axis.high - axis.low) * margin / length;
    made->setRange(axis.low - extra, axis.high + extra);
    made->setVisible(false);
    return made;
}

void addLine(QChart& chart, const SceneLine& line, const ChartInk& ink, QValueAxis* x, QValueAxis* y) {
    auto* series = new QLineSeries;
    series->replace(line.points);
    series->setPen(ink.optionPen(line.mark, 2));
    auto* markers = new QScatterSeries;
    markers->replace(line.markers);
    markers->setMarkerShape(shapeOf(line.mark.marker));
    markers->setMarkerSize(ink.px(line.mark.marker == Marker::Square ? 7 : 8.5));
    markers->setColor(line.mark.colour);
    markers->setBorderColor(line.mark.colour);
    for (QXYSeries* added : {static_cast<QXYSeries*>(series), static_cast<QXYSeries*>(markers)}) {
        chart.addSeries(added);
        added->attachAxis(x);
        added->attachAxis(y);
    }
}

} // namespace

void paintLineScene(QPainter& painter, const QRectF& plot, const Axis& x, const Axis& y,
                    const std::vector<SceneLine>& lines, const ChartInk& ink) {
    const double margin = ink.px(8);
    const QRectF area = plot.adjusted(-margin, -margin, margin, margin);
    QGraphicsScene scene(QRectF(QPointF(), area.size()));
    auto* chart = new QChart; // the scene owns it
    scene.addItem(chart);
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setGeometry(scene.sceneRect());
    chart->setPlotArea(scene.sceneRect()); // no layout pass: the place is known
    QValueAxis* across = axisWithMargin(x, plot.width(), margin);
    QValueAxis* upwards = axisWithMargin(y, plot.height(), margin);
    chart->addAxis(across, Qt::AlignBottom);
    chart->addAxis(upwards, Qt::AlignLeft);
    for (const SceneLine& line : lines)
        addLine(*chart, line, ink, across, upwards);
    scene.render(&painter, area, scene.sceneRect(), Qt::IgnoreAspectRatio);
}

} // namespace mailbilan
