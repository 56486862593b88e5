// From the results in the window to a PDF on disk.
#pragma once

#include "document/desk_settings.h"
#include "model/storage/file.h"
#include "report/report.h"
#include "text/wording.h"

#include <optional>

class QWidget;

namespace mailbilan {

// Guarded like a dossier: a failed write leaves what was there. Empty: written.
std::optional<FileError> writeReport(const Assessment& assessment, const ReportSettings& settings, const QString& path);
// Asks for language, content and file; tells what came of it.
void exportReport(QWidget* parent, const Assessment& assessment, const Wording& wording, DeskSettings& settings,
                  const std::string& today);

} // namespace mailbilan
