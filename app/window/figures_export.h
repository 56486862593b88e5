// From the results in the window to a workbook or a CSV file on disk.
#pragma once

#include "document/desk_settings.h"
#include "export/csv.h"
#include "model/storage/file.h"
#include "text/wording.h"

#include <optional>

class QWidget;

namespace mailbilan {

// Guarded like a dossier: a failed write leaves what was there. Empty: written.
std::optional<FileError> writeWorkbook(const Assessment& assessment, const Wording& wording, const std::string& date,
                                       const QString& path);
std::optional<FileError> writeCsv(const Assessment& assessment, const Wording& wording, CsvTable table,
                                  const QString& path);

// Ask for the file (of a CSV: which table, by the kind of file chosen); tell what came of it.
void exportWorkbook(QWidget* parent, const Assessment& assessment, const Wording& wording, DeskSettings& settings,
                    const std::string& today);
void exportCsv(QWidget* parent, const Assessment& assessment, const Wording& wording, DeskSettings& settings);

} // namespace mailbilan
