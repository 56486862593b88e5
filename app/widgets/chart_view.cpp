#include "widgets/chart_view.h"

#include "widgets/desk_style.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace mailbilan {

ChartView::ChartView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ChartView::setChart(std::shared_ptr<const Chart> chart) {
    chart_ = std::move(chart);
    if (chart_) {
        setAccessibleName(chart_->title());
        setAccessibleDescription(chart_->description());
    }
    update();
}

void ChartView::copyFigures() const {
    if (chart_)
        QGuiApplication::clipboard()->setText(chart_->table().text());
}

void ChartView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (chart_)
        chart_->paint(painter, rect(), inkOf(palette()));
    if (hasFocus())
        paintFocusFrame(painter, rect(), palette());
}

void ChartView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        copyFigures();
    else
        QWidget::keyPressEvent(event);
}

bool ChartView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || !chart_)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString text = chart_->readOut(help->pos(), rect(), inkOf(palette()));
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text.toHtmlEscaped(), this);
    return true;
}

} // namespace mailbilan
