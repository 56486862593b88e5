// Shows one chart, or its figures as a table; both can be copied. A screen reader hears its conclusion.
#pragma once

#include "charts/chart.h"
#include "text/wording.h"

#include <QWidget>

#include <memory>

class QAction;
class QScrollArea;

namespace mailbilan {

class DeskTable;

class ChartView : public QWidget {
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent = nullptr);
    void setChart(std::shared_ptr<const Chart> chart);
    const Chart* chart() const { return chart_.get(); }
    void retranslate(const Wording& wording); // the menu
    // What stands over a chart that is out of date (or over nothing yet) while the next one is worked out; empty: the
    // chart holds. A chart that does not hold is drawn pale, so that nobody takes it for a fresh one.
    void setPending(const QString& note);
    const QString& pending() const { return pending_; }

    void copyFigures() const;
    void copyPicture() const;
    // On white with its title, twice as fine as on a screen.
    QImage picture() const;
    void showFigures(bool shown);                       // as a table in the place of the chart
    const DeskTable* figures() const { return table_; } // null before they were first shown

    QSize sizeHint() const override { return {390, 250}; }
    QSize minimumSizeHint() const override { return {220, 150}; }

signals:
    // A part of the chart that stands for it was clicked, or chosen by the arrow keys and Return.
    void assumptionChosen(const std::string& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;

private:
    std::vector<ChartTarget> targets() const;
    void moveTarget(int step);
    void paintPending(QPainter& painter);
    void describe();
    void fillTable();

    std::shared_ptr<const Chart> chart_;
    QString pending_;
    int target_ = -1; // by keyboard
    QAction *copyFigures_, *copyPicture_, *asTable_;
    DeskTable* table_ = nullptr;
    QScrollArea* scroll_ = nullptr; // around the table
};

} // namespace mailbilan
