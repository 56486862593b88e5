#include "widgets/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace mailbilan {
namespace {

QString iconFile(const QString& name) { return QStringLiteral(":/resources/icons/%1.svg").arg(name); }

QPixmap tinted(const QString& name, const QSize& pixels, const QColor& colour) {
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(iconFile(name));
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(), pixels));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    return pixmap;
}

// Reads the palette at each painting: a change of colours needs no new icons.
class TintedIcon : public QIconEngine {
public:
    TintedIcon(QString name, Tone tone) : name_(std::move(name)), tone_(tone) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        paintIcon(*painter, rect, name_, colour(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return tinted(name_, size, colour(mode));
    }
    QIconEngine* clone() const override { return new TintedIcon(*this); }
    bool isNull() override { return false; }

private:
    QColor colour(QIcon::Mode mode) const {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return toneColour(tone_, palette);
    }

    QString name_;
    Tone tone_;
};

} // namespace

QIcon deskIcon(const QString& name, Tone tone) { return QIcon(new TintedIcon(name, tone)); }

void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& colour) {
    const qreal ratio = painter.device()->devicePixelRatioF();
    QPixmap pixmap = tinted(name, (rect.size() * ratio).toSize(), colour);
    pixmap.setDevicePixelRatio(ratio);
    painter.drawPixmap(rect.topLeft(), pixmap);
}

} // namespace mailbilan
