// The letter of an option on its colour: how an option is recognised everywhere.
#pragma once

#include "widgets/theme.h"

#include <QWidget>

namespace mailbilan {

inline constexpr int badgeSize = 16;

void paintBadge(QPainter& painter, const QRectF& rect, const OptionMark& mark, const QPalette& palette);

class Badge : public QWidget {
    Q_OBJECT
public:
    explicit Badge(QWidget* parent = nullptr);
    void setOption(const OptionLook& look);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    OptionLook look_;
};

} // namespace mailbilan
