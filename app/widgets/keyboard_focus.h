// Whether the focus came by the keyboard: only then does a button that a mouse can press show its frame.
#pragma once

#include <QFocusEvent>

namespace mailbilan {

inline bool isByKeyboard(const QFocusEvent& event) {
    return event.reason() == Qt::TabFocusReason || event.reason() == Qt::BacktabFocusReason ||
           event.reason() == Qt::ShortcutFocusReason;
}

} // namespace mailbilan
