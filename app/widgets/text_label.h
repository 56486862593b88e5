// Plain text with a role and a tone; what a dossier brings is never read as markup.
#pragma once

#include "widgets/theme.h"

#include <QLabel>

namespace mailbilan {

class TextLabel : public QLabel {
    Q_OBJECT
public:
    explicit TextLabel(Letter letter = Letter::Body, Tone tone = Tone::Plain, QWidget* parent = nullptr);

    void setLetter(Letter letter);
    void setTone(Tone tone);
    // One line that ends in an ellipsis where it has no room; the whole text stands in the tooltip then.
    void setElided(bool elided);
    // Reserves the width of the longest of its texts so far: nothing jumps while a slider moves.
    void setKeepsWidth(bool keeps) { keepsWidth_ = keeps; }
    void setText(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void tint();

    Tone tone_;
    bool elided_ = false, keepsWidth_ = false, tinting_ = false;
    mutable int widest_ = 0;
};

// A thin line between blocks.
class RuleLine : public QWidget {
    Q_OBJECT
public:
    explicit RuleLine(Qt::Orientation orientation = Qt::Horizontal, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace mailbilan
