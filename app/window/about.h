// What this program is, its version and licence.
#pragma once

#include "text/wording.h"

class QWidget;

namespace mailbilan {

void showAbout(QWidget* parent, const Wording& wording);

} // namespace mailbilan
