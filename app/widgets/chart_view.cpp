#include "widgets/chart_view.h"

#include "widgets/desk_style.h"
#include "widgets/desk_table.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QToolTip>

#include <cmath>

namespace mailbilan {
namespace {

constexpr int leastTableHeight = 90; // a lower chart, such as a strip of letters, has no room for its table

} // namespace

ChartView::ChartView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(true);
    const auto action = [this](const QKeySequence& key) {
        auto* made = new QAction(this);
        made->setShortcut(key);
        made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(made);
        return made;
    };
    copyFigures_ = action(QKeySequence::Copy);
    copyPicture_ = action(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    asTable_ = action(QKeySequence(Qt::CTRL | Qt::Key_T));
    asTable_->setCheckable(true);
    connect(copyFigures_, &QAction::triggered, this, &ChartView::copyFigures);
    connect(copyPicture_, &QAction::triggered, this, &ChartView::copyPicture);
    connect(asTable_, &QAction::toggled, this, &ChartView::showFigures);
}

void ChartView::retranslate(const Wording& wording) {
    copyFigures_->setText(wording.text("ui.chart.copy_figures"));
    copyPicture_->setText(wording.text("ui.chart.copy_picture"));
    asTable_->setText(wording.text("ui.chart.as_table"));
}

void ChartView::setChart(std::shared_ptr<const Chart> chart) {
    chart_ = std::move(chart);
    target_ = -1;
    describe();
    fillTable();
    update();
}

void ChartView::setPending(const QString& note) {
    if (note == pending_)
        return;
    pending_ = note;
    describe();
    fillTable();
    update();
}

void ChartView::describe() {
    if (chart_)
        setAccessibleName(chart_->title());
    if (chart_ || !pending_.isEmpty())
        setAccessibleDescription(pending_.isEmpty() ? chart_->description() : pending_);
}

void ChartView::copyFigures() const {
    if (chart_)
        QGuiApplication::clipboard()->setText(chart_->table().text());
}

QImage ChartView::picture() const {
    constexpr int border = 12, titleHeight = 24, fineness = 2;
    const ChartInk ink = ChartInk::light();
    const QSize whole(width() + 2 * border, height() + 2 * border + titleHeight);
    QImage image(whole * fineness, QImage::Format_RGB32);
    image.setDevicePixelRatio(fineness);
    image.fill(ink.background);
    if (!chart_)
        return image;
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLabel(painter,
               labelWithin(chart_->title(), ink.body(true), ink.text, QPointF(border, border), Qt::AlignTop, width()));
    chart_->paint(painter, QRectF(border, border + titleHeight, width(), height()), ink);
    return image;
}

void ChartView::copyPicture() const {
    if (chart_)
        QGuiApplication::clipboard()->setImage(picture());
}

void ChartView::showFigures(bool shown) {
    asTable_->setChecked(shown);
    if (shown && !table_) {
        scroll_ = new QScrollArea(this);
        scroll_->setFrameShape(QFrame::NoFrame);
        scroll_->setWidgetResizable(true);
        scroll_->setFocusPolicy(Qt::NoFocus);
        scroll_->setBackgroundRole(QPalette::Base);
        scroll_->setGeometry(rect());
        table_ = new DeskTable;
        table_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        scroll_->setWidget(table_);
    }
    if (!scroll_)
        return;
    fillTable();
    scroll_->setVisible(shown);
    (shown ? static_cast<QWidget*>(table_) : this)->setFocus(Qt::OtherFocusReason);
    update();
}

// Every figure of the chart in the words of its own table; pale while it is out of date.
void ChartView::fillTable() {
    if (!table_ || !asTable_->isChecked())
        return;
    CellTable table;
    const auto cell = [this](const QString& text, bool first) {
        Cell made = first ? Cell() : Cell::amount(text);
        made.text = text;
        made.tone = pending_.isEmpty() ? Tone::Plain : Tone::Secondary;
        return made;
    };
    const ChartTable figures = chart_ ? chart_->table() : ChartTable();
    for (const QString& head : figures.heads)
        table.heads.push_back(cell(head, table.heads.empty()));
    for (const QStringList& texts : figures.rows) {
        CellRow row;
        for (const QString& text : texts)
            row.cells.push_back(cell(text, row.cells.empty()));
        table.rows.push_back(std::move(row));
    }
    table_->setAccessibleName(accessibleName());
    table_->setTable(std::move(table));
}

void ChartView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (chart_ && !(scroll_ && scroll_->isVisible())) {
        painter.setOpacity(pending_.isEmpty() ? 1 : 0.4);
        chart_->paint(painter, rect(), inkOf(palette()));
        painter.setOpacity(1);
    }
    if (!pending_.isEmpty())
        paintPending(painter);
    if (!hasFocus())
        return;
    const std::vector<ChartTarget> all = targets();
    const bool chosen = target_ >= 0 && target_ < int(all.size());
    paintFocusFrame(painter, chosen ? all[std::size_t(target_)].area.toAlignedRect().intersected(rect()) : rect(),
                    palette());
}

void ChartView::paintPending(QPainter& painter) {
    const ChartInk ink = inkOf(palette());
    const Label note = labelAt(pending_, ink.note(), ink.secondary, QPointF(width() - 4, 3), Qt::AlignRight);
    painter.fillRect(note.rect.adjusted(-4, -2, 4, 2), ink.background);
    paintLabel(painter, note);
}

void ChartView::resizeEvent(QResizeEvent*) {
    if (scroll_)
        scroll_->setGeometry(rect());
}

std::vector<ChartTarget> ChartView::targets() const {
    return chart_ && pending_.isEmpty() ? chart_->targets(rect(), inkOf(palette())) : std::vector<ChartTarget>();
}

void ChartView::moveTarget(int step) {
    const std::vector<ChartTarget> all = targets();
    target_ = target_ < 0 ? (step > 0 ? 0 : int(all.size()) - 1) : qBound(0, target_ + step, int(all.size()) - 1);
    setAccessibleDescription(all[std::size_t(target_)].words);
    update();
}

void ChartView::keyPressEvent(QKeyEvent* event) {
    const std::vector<ChartTarget> all = targets();
    if (event->key() == Qt::Key_Escape && asTable_->isChecked())
        showFigures(false);
    else if ((event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) && !all.empty())
        moveTarget(event->key() == Qt::Key_Down ? 1 : -1);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && target_ >= 0 &&
             target_ < int(all.size()))
        emit assumptionChosen(all[std::size_t(target_)].assumption);
    else
        QWidget::keyPressEvent(event);
}

static const ChartTarget* targetAt(const std::vector<ChartTarget>& all, const QPointF& at) {
    for (const ChartTarget& each : all)
        if (each.area.contains(at))
            return &each;
    return nullptr;
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
    const std::vector<ChartTarget> all = targets();
    if (targetAt(all, event->position()))
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
}

void ChartView::mouseReleaseEvent(QMouseEvent* event) {
    const std::vector<ChartTarget> all = targets();
    if (const ChartTarget* chosen = event->button() == Qt::LeftButton ? targetAt(all, event->position()) : nullptr)
        emit assumptionChosen(chosen->assumption);
}

void ChartView::contextMenuEvent(QContextMenuEvent* event) {
    if (!chart_ || copyFigures_->text().isEmpty())
        return;
    QMenu menu(this);
    menu.addActions({copyFigures_, copyPicture_});
    if (height() >= leastTableHeight || asTable_->isChecked())
        menu.addAction(asTable_);
    menu.exec(event->globalPos());
}

bool ChartView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || !chart_ || !pending_.isEmpty())
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
