// A workbook as bytes of an XLSX file, by libxlsxwriter.
#pragma once

#include "export/sheet.h"

#include <optional>

namespace mailbilan {

// The same workbook gives the same bytes. Texts become string cells exactly as they are, whatever they begin with.
// Empty: the library needs a temporary file and could not write it.
std::optional<std::string> xlsxBytes(const Workbook& workbook);

} // namespace mailbilan
