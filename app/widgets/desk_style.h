// Fusion without gradients: flat fields and buttons, thin lines, one focus frame.
#pragma once

#include <QProxyStyle>

namespace mailbilan {

// Dynamic properties that a widget may set: "primary" (the one main button), "error" (a refused field).
class DeskStyle : public QProxyStyle {
    Q_OBJECT
public:
    DeskStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    void polish(QApplication* application) override;
    void unpolish(QApplication* application) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool altDown_ = false; // mnemonics are underlined while it is
};

// The focus sign of the whole program: 2 px in the accent colour, inside `rect`.
void paintFocusFrame(QPainter& painter, const QRectF& rect, const QPalette& palette, qreal radius = 2);

} // namespace mailbilan
