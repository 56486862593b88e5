// What `export` writes: workbook, tables, figures.
#pragma once

#include "cli/arguments.h"
#include "cli/settings.h"
#include "export/csv.h"

#include <optional>
#include <string>

namespace mailbilan {

enum class ExportFormat { Workbook, Csv, Json };
struct ExportRequest {
    ExportFormat format = ExportFormat::Workbook;
    CsvTable table = CsvTable::Ledger;
};
std::optional<ExportRequest> readExportRequest(const Arguments& arguments, UsageError& error);

// Empty: the file could not be put together in the folder for temporary files.
std::optional<std::string> exported(const Assessment& assessment, const Wording& wording,
                                    const CommandSettings& settings, const ExportRequest& request);

} // namespace mailbilan
