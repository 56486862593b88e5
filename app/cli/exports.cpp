#include "cli/exports.h"

#include "export/evaluation_json.h"
#include "export/workbook.h"
#include "export/xlsx_file.h"

namespace mailbilan {
namespace {

// The value of an option among words, in the order of an enumeration.
template <class Enum>
std::optional<Enum> chosen(const QString& value, const char* option, const QStringList& words, UsageError& error) {
    const auto position = words.indexOf(value);
    if (position >= 0)
        return static_cast<Enum>(position);
    error = {"cli.bad_value", value, QLatin1String(option) + u' ' + words.join(QStringLiteral(", "))};
    return std::nullopt;
}

} // namespace

std::optional<ExportRequest> readExportRequest(const Arguments& arguments, UsageError& error) {
    const auto format =
        chosen<ExportFormat>(arguments.value("to").value_or(QString()), "--to",
                             {QStringLiteral("xlsx"), QStringLiteral("csv"), QStringLiteral("json")}, error);
    if (!format)
        return std::nullopt;
    const auto table = chosen<CsvTable>(
        arguments.value("table").value_or(QStringLiteral("ledger")), "--table",
        {QStringLiteral("ledger"), QStringLiteral("years"), QStringLiteral("assumptions"), QStringLiteral("totals")},
        error);
    if (!table)
        return std::nullopt;
    if (*format == ExportFormat::Workbook && !arguments.has("output")) {
        error = {"cli.export_needs_output", {}, {}};
        return std::nullopt;
    }
    return ExportRequest{*format, *table};
}

std::optional<std::string> exported(const Assessment& assessment, const Wording& wording,
                                    const CommandSettings& settings, const ExportRequest& request) {
    switch (request.format) {
    case ExportFormat::Workbook:
        return xlsxBytes(buildWorkbook(assessment, wording, {settings.date, MAILBILAN_VERSION}));
    case ExportFormat::Csv: return csvText(assessment, wording, request.table);
    case ExportFormat::Json: break;
    }
    return evaluationJson(assessment, settings.date, MAILBILAN_VERSION, settings.threads);
}

} // namespace mailbilan
