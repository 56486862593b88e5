#include "widgets/desk_style.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenuBar>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace mailbilan {
namespace {

bool isSet(const QWidget* widget, const char* property) { return widget && widget->property(property).toBool(); }

void paintBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& border, qreal width = 1) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    painter->drawRoundedRect(QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), 2, 2);
    painter->restore();
}

void paintField(const QStyleOption* option, QPainter* painter, const QWidget* widget) {
    const QPalette& palette = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const QColor fill = palette.color(enabled ? QPalette::Base : QPalette::Window);
    if (isSet(widget, "error"))
        paintBox(painter, option->rect, fill, inkOf(palette).failed, 2);
    else if (option->state & QStyle::State_HasFocus)
        paintBox(painter, option->rect, fill, palette.color(QPalette::Link), 2);
    else
        paintBox(painter, option->rect, fill, palette.color(enabled ? QPalette::Mid : QPalette::Midlight));
}

void paintButton(const QStyleOption* option, QPainter* painter, const QWidget* widget) {
    const QPalette& palette = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = enabled && (option->state & QStyle::State_MouseOver);
    if (isSet(widget, "primary") && enabled) {
        const QColor accent = palette.color(QPalette::Link);
        paintBox(painter, option->rect, down || hover ? accent.darker(112) : accent, {});
        return;
    }
    const QColor fill = palette.color(down ? QPalette::Highlight : hover ? QPalette::Base : QPalette::Window);
    paintBox(painter, option->rect, fill, palette.color(enabled ? QPalette::Mid : QPalette::Midlight));
}

// A closed or open branch: a small filled triangle, as in a printed outline.
void paintBranch(const QStyleOption* option, QPainter* painter) {
    if (!(option->state & QStyle::State_Children))
        return;
    const QPointF c = QRectF(option->rect).center();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(inkOf(option->palette).secondary);
    if (option->state & QStyle::State_Open)
        painter->drawPolygon(QPolygonF{c + QPointF(-4, -2), c + QPointF(4, -2), c + QPointF(0, 2.5)});
    else
        painter->drawPolygon(QPolygonF{c + QPointF(-2, -4), c + QPointF(2.5, 0), c + QPointF(-2, 4)});
    painter->restore();
}

void paintHeaderSection(const QStyleOption* option, QPainter* painter) {
    painter->fillRect(option->rect, option->palette.color(QPalette::Base));
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (header && header->orientation == Qt::Horizontal)
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          option->palette.color(QPalette::Mid));
}

void paintMenuBarItem(const QStyleOption* option, QPainter* painter, bool underlined) {
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (!item)
        return;
    const bool chosen = option->state & (QStyle::State_Selected | QStyle::State_Sunken);
    painter->fillRect(option->rect, option->palette.color(chosen ? QPalette::Highlight : QPalette::Window));
    painter->setPen(option->palette.color(chosen ? QPalette::HighlightedText : QPalette::WindowText));
    painter->drawText(option->rect, Qt::AlignCenter | (underlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                      item->text);
}

void paintLink(const QStyleOption* option, QPainter* painter) {
    const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    if (!button)
        return;
    painter->setFont(button->font);
    painter->setPen(option->palette.color(QPalette::Link));
    painter->drawText(option->rect, Qt::AlignRight | Qt::AlignVCenter, button->text);
}

void paintScrollBar(const QStyleOption* option, QPainter* painter, const QRect& handle) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const bool held = option->state & (QStyle::State_Sunken | QStyle::State_MouseOver);
    painter->setBrush(option->palette.color(held ? QPalette::Mid : QPalette::Midlight));
    painter->drawRoundedRect(QRectF(handle).adjusted(2, 2, -2, -2), 3, 3);
    painter->restore();
}

} // namespace

void paintFocusFrame(QPainter& painter, const QRectF& rect, const QPalette& palette, qreal radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.color(QPalette::Link), 2));
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

DeskStyle::DeskStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    switch (element) {
    case PE_FrameFocusRect: paintFocusFrame(*painter, option->rect, option->palette); return;
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0)
            paintField(option, painter, widget);
        return;
    }
    case PE_FrameLineEdit: paintField(option, painter, widget); return;
    case PE_PanelButtonCommand:
    case PE_FrameDefaultButton:
        if (element == PE_PanelButtonCommand)
            paintButton(option, painter, widget);
        return;
    case PE_PanelButtonTool:
        if (option->state & (State_MouseOver | State_Sunken | State_On) && option->state & State_Enabled)
            paintBox(painter, option->rect, option->palette.color(QPalette::Highlight), {});
        return;
    case PE_IndicatorBranch: paintBranch(option, painter); return;
    case PE_PanelScrollAreaCorner: painter->fillRect(option->rect, option->palette.color(QPalette::Base)); return;
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar: return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const {
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: paintHeaderSection(option, painter); return;
    case CE_MenuBarItem:
        paintMenuBarItem(option, painter, proxy()->styleHint(SH_UnderlineShortcut, option, widget));
        return;
    case CE_ToolButtonLabel:
        if (isSet(widget, "link")) {
            paintLink(option, painter);
            return;
        }
        break;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, option->palette.color(QPalette::Window)); return;
    case CE_PushButtonLabel:
        if (isSet(widget, "primary") && option->state & State_Enabled) {
            const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            QStyleOptionButton onAccent(*button);
            onAccent.palette.setColor(QPalette::ButtonText,
                                      isDark(option->palette) ? QColor("#10151C") : QColor(Qt::white));
            QProxyStyle::drawControl(element, &onAccent, painter, widget);
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void DeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                   const QWidget* widget) const {
    if (control == CC_ScrollBar) {
        painter->fillRect(option->rect, option->palette.color(widget ? widget->backgroundRole() : QPalette::Window));
        paintScrollBar(option, painter, subControlRect(control, option, SC_ScrollBarSlider, widget));
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_ScrollBarExtent: return 11;
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return 16;
    case PM_MenuBarPanelWidth: return 0;
    case PM_MenuBarHMargin: return 6;
    case PM_MenuBarVMargin: return 0;
    case PM_HeaderMargin: return space::cell;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* returned) const {
    switch (hint) {
    case SH_EtchDisabledText: return 0;
    case SH_UnderlineShortcut: return altDown_;
    case SH_ItemView_ShowDecorationSelected: return 1; // the fill of a selected row runs under its tree arrows
    default: return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

void DeskStyle::polish(QApplication* application) {
    QProxyStyle::polish(application);
    application->installEventFilter(this);
}

void DeskStyle::unpolish(QApplication* application) {
    application->removeEventFilter(this);
    QProxyStyle::unpolish(application);
}

bool DeskStyle::eventFilter(QObject* watched, QEvent* event) {
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    if (key && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt) {
        altDown_ = event->type() == QEvent::KeyPress;
        for (QWidget* window : QApplication::topLevelWidgets())
            for (QMenuBar* bar : window->findChildren<QMenuBar*>())
                bar->update();
    }
    return QProxyStyle::eventFilter(watched, event);
}

QSize DeskStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                  const QWidget* widget) const {
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton)
        wanted.setHeight(qMax(isSet(widget, "primary") ? 32 : 26, size.height() + 8));
    if (type == CT_MenuBarItem)
        wanted.setHeight(qMax(25, size.height()));
    if (type == CT_LineEdit)
        wanted.setHeight(qMax(24, size.height() + 6));
    return wanted;
}

} // namespace mailbilan
