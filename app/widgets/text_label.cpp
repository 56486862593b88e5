#include "widgets/text_label.h"

#include <QEvent>
#include <QPainter>

namespace mailbilan {

TextLabel::TextLabel(Letter letter, Tone tone, QWidget* parent) : QLabel(parent), tone_(tone) {
    setTextFormat(Qt::PlainText);
    setLetter(letter);
    tint();
}

void TextLabel::setLetter(Letter letter) { setFont(deskFont(letter)); }

void TextLabel::setTone(Tone tone) {
    tone_ = tone;
    tint();
}

void TextLabel::setElided(bool elided) {
    elided_ = elided;
    updateGeometry();
}

void TextLabel::setText(const QString& text) {
    if (text == QLabel::text())
        return;
    QLabel::setText(text);
    updateGeometry();
}

QSize TextLabel::sizeHint() const {
    QSize hint = QLabel::sizeHint();
    if (elided_)
        hint.setWidth(fontMetrics().horizontalAdvance(text()) + 2);
    if (keepsWidth_) {
        widest_ = qMax(widest_, hint.width());
        hint.setWidth(widest_);
    }
    return hint;
}

QSize TextLabel::minimumSizeHint() const {
    if (elided_)
        return {fontMetrics().horizontalAdvance(QStringLiteral("xxxx")), QLabel::minimumSizeHint().height()};
    return keepsWidth_ ? sizeHint() : QLabel::minimumSizeHint();
}

void TextLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

void TextLabel::tint() {
    if (tinting_)
        return;
    tinting_ = true;
    if (tone_ == Tone::Plain) {
        setPalette({});
    } else {
        QPalette own;
        const QPalette base = parentWidget() ? parentWidget()->palette() : QPalette();
        // On paper (role Base) a label is drawn in the role Text.
        own.setColor(QPalette::WindowText, toneColour(tone_, base));
        own.setColor(QPalette::Text, toneColour(tone_, base));
        setPalette(own);
    }
    tinting_ = false;
}

void TextLabel::paintEvent(QPaintEvent* event) {
    if (!elided_) {
        QLabel::paintEvent(event);
        return;
    }
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    setToolTip(shown == text() ? QString() : text().toHtmlEscaped());
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), int(alignment() | Qt::TextSingleLine), shown);
}

RuleLine::RuleLine(Qt::Orientation orientation, QWidget* parent) : QWidget(parent) {
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void RuleLine::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), palette().color(QPalette::Midlight)); }

} // namespace mailbilan
