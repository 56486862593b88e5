#include "charts/fonts.h"

#include <QFontDatabase>

namespace mailbilan {
namespace {

bool load(const char* face) {
    return QFontDatabase::addApplicationFont(QStringLiteral(":/resources/fonts/LiberationSans-%1.ttf").arg(face)) >= 0;
}

} // namespace

bool loadFonts() {
    // The order is fixed: PDF files name fonts by the order in which they became known.
    static const bool loaded = load("Regular") && load("Bold") && load("Italic") && load("BoldItalic");
    return loaded;
}

} // namespace mailbilan
