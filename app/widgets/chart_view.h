// Shows one chart; Ctrl+C copies its figures, a screen reader hears its conclusion.
#pragma once

#include "charts/chart.h"

#include <QWidget>

#include <memory>

namespace mailbilan {

class ChartView : public QWidget {
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent = nullptr);
    void setChart(std::shared_ptr<const Chart> chart);
    const Chart* chart() const { return chart_.get(); }
    void copyFigures() const;

    QSize sizeHint() const override { return {390, 250}; }
    QSize minimumSizeHint() const override { return {220, 150}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    std::shared_ptr<const Chart> chart_;
};

} // namespace mailbilan
