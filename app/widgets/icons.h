// The program's own line icons, tinted by the palette in force when they are painted.
#pragma once

#include "widgets/theme.h"

#include <QIcon>

namespace mailbilan {

// A name in resources/icons, without suffix.
QIcon deskIcon(const QString& name, Tone tone = Tone::Plain);
// The same drawn at once, for delegates and painted widgets.
void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& colour);

} // namespace mailbilan
